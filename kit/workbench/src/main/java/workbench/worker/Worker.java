package workbench.worker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The main class of every process that the workbench starts for learners' code. */
final class Worker {

    /** The folder of the module that is watched. Not set where a participant is graded. */
    static final String WATCHED_MODULE = "workbench.module";

    private final ParentProcess parent;
    private final ExerciseRuns graded;
    private Optional<ModuleRuns> watched = Optional.empty();

    private Worker(ParentProcess parent) {
        this.parent = parent;
        graded = new ExerciseRuns(parent);
    }

    /** Java starts it. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Worker worker = new Worker(ParentProcess.connect());
        while (true) {
            Order order = worker.parent.next();
            if (order instanceof Order.WarmUp) {
                worker.watched().warmUp();
            } else {
                worker.carryOutAndReport(order);
            }
        }
    }

    private void carryOutAndReport(Order order) throws InterruptedException {
        parent.say(new Report.Begun());
        ProcessState before = new ProcessState();
        try {
            switch (order) {
                case Order.WarmUp silent -> watched().warmUp();
                case Order.RunModule run -> watched().run(run);
                case Order.Compile compile -> graded.compile(compile);
                case Order.RunExercise run -> graded.run(run);
                case Order.Leave leave -> System.exit(0);
            }
        } catch (IOException | RuntimeException | Error e) {
            parent.say(new Report.Failed(e.toString()));
        }
        List<String> changed = before.restore();
        if (!changed.isEmpty()) {
            parent.say(new Report.ChangedBack(changed));
        }
        parent.say(new Report.Ended(graded.printed()));
    }

    private ModuleRuns watched() throws IOException {
        if (watched.isEmpty()) {
            watched =
                    Optional.of(
                            new ModuleRuns(parent, Path.of(System.getProperty(WATCHED_MODULE))));
        }
        return watched.get();
    }
}
