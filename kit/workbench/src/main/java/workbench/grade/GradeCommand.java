package workbench.grade;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import workbench.CommandRefusedException;
import workbench.InWorkbook;
import workbench.Workbook;
import workbench.incremental.Folder;
import workbook.console.Console;

/** {@code mvn test -Dgrade=FOLDER}. */
@Command(
        name = "grade",
        mixinStandardHelpOptions = true,
        description = "Runs your tests over what participants have handed in.")
public final class GradeCommand implements Callable<Integer> {

    @Mixin private InWorkbook where;

    @Parameters(
            paramLabel = "FOLDER",
            description = "holds one folder for each participant, with the modules somewhere in it")
    private Path participants;

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            defaultValue = "${sys:workbench.out:-grades}",
            description =
                    "where grades.csv, grades.json, grades.xml and room.html go (by default, to grades)")
    private Path out;

    @Option(
            names = "--limit",
            paramLabel = "SECONDS",
            defaultValue = "${sys:workbench.limit:-60}",
            description = "how long the code of one participant may run, all in all")
    private int seconds;

    @Option(
            names = "--memory",
            paramLabel = "MEGABYTES",
            defaultValue = "${sys:workbench.memory:-256}",
            description = "how much memory the code of one participant may use")
    private int megabytes;

    @Option(
            names = "--names",
            arity = "0..1",
            fallbackValue = "true",
            defaultValue = "${sys:workbench.names:-false}",
            description =
                    "show the participants' names in room.html. Otherwise they are numbers, and the screen names them")
    private boolean named;

    /** Picocli creates it. */
    public GradeCommand() {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        Workbook workbook = where.workbook();
        if (participants.toString().equals("true")) {
            throw new CommandRefusedException(
                    "Which folder? For instance: mvn test \"-Dgrade=../participants\"");
        }
        Path folder = participants.toAbsolutePath().normalize();
        Summary summary = grade(workbook, folder, Limits.of(seconds, megabytes));
        new GradeFiles(summary).write(out);
        Labels labels = named ? Labels.names(summary.grades()) : Labels.numbers(summary.grades());
        new RoomPage(summary, labels).write(out.resolve("room.html"));
        List<String> lines = new ArrayList<>(Matrix.of(summary));
        lines.add(" Written to " + out + ": grades.csv, grades.json, grades.xml");
        lines.add(" For the wall: " + out.resolve("room.html"));
        lines.addAll(labels.whoIsWho());
        lines.add("");
        Console.ofThisProcess().print(String.join("\n", lines));
        return 0;
    }

    static Summary grade(Workbook workbook, Path folder, Limits limits)
            throws IOException, InterruptedException {
        Path work = Files.createTempDirectory("workbook-grade-").toRealPath();
        ProgressBar bar = new ProgressBar(System.out, Console.isTerminal());
        Grader grader = new Grader(workbook, folder, limits, work, bar::through);
        // When grading is ended by a signal, no code of participants runs on or is left behind.
        CountDownLatch over = new CountDownLatch(1);
        Thread atTheEnd = new Thread(() -> end(grader, over, work), "workbench-tidies-up");
        Runtime.getRuntime().addShutdownHook(atTheEnd);
        try {
            bar.show("preparing");
            grader.prepare();
            List<Participant> all = Participant.in(folder, grader.modules());
            bar.expect(all.size());
            List<Grade> grades = grader.grade(all);
            List<String> notes = new ArrayList<>(Participant.passedOver(folder));
            notes.addAll(grader.notes());
            return new Summary(grader.modules(), grades, notes, LocalDateTime.now());
        } finally {
            bar.close();
            over.countDown();
            tidyUp(grader, work);
            Runtime.getRuntime().removeShutdownHook(atTheEnd);
        }
    }

    // A folder in which a thread still writes may not be empty when it is deleted.
    private static void end(Grader grader, CountDownLatch over, Path work) {
        try {
            grader.close();
            over.await(10, TimeUnit.SECONDS);
        } catch (IOException | InterruptedException e) {
            // What can be deleted is deleted all the same.
        }
        tidyUp(grader, work);
    }

    private static void tidyUp(Grader grader, Path work) {
        try {
            grader.close();
            Folder.delete(work);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
