package insurance;

import static insurance.Happened.moved;

import insurance.projections.Projection;
import insurance.projections.ProjectionRunner;
import insurance.projections.Stopped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;

/** An insurer whose read sides are fed by a {@link ProjectionRunner}. */
final class Readers implements AutoCloseable {

    final InsurersLog log = new InsurersLog();
    final List<Stopped> operations = new CopyOnWriteArrayList<>();
    private final ProjectionRunner runner = new ProjectionRunner(log, operations::add);
    private final List<Background<Boolean>> writers = new CopyOnWriteArrayList<>();

    <P extends Projection> P add(String name, P projection) {
        runner.add(name, projection);
        return projection;
    }

    long checkpoint(String name) {
        return runner.checkpoint(name);
    }

    /** Whether a read side comes so far in the end. */
    boolean reaches(String name, long position) {
        return inTheEnd(() -> checkpoint(name) == position);
    }

    /**
     * Whether it becomes true in the end. Where a writer reads the log itself, no other thread is
     * there to be waited for. Then it is over as soon as no writer can go on.
     */
    boolean inTheEnd(BooleanSupplier condition) {
        Patience.until(() -> condition.getAsBoolean() || noWriterGoesOn());
        return condition.getAsBoolean();
    }

    private boolean noWriterGoesOn() {
        return writers.stream().anyMatch(writer -> log.wasReadBy(writer.thread()))
                && writers.stream().allMatch(Background::stands);
    }

    /** The call centre writes some events. */
    void happened(int events) {
        for (int event = 1; event <= events; event++) {
            log.append(moved("ada", event + " Lake Road", "Newtown"));
        }
    }

    /** The call centre says that something is new. */
    Background<Boolean> announce() {
        Background<Boolean> writer =
                Background.start(
                        () -> {
                            runner.newEvents();
                            return true;
                        });
        writers.add(writer);
        return writer;
    }

    /** The call centre writes some events, and says so. It does not wait for anything. */
    Background<Boolean> news(int events) {
        happened(events);
        return announce();
    }

    Background<Boolean> closing() {
        return Background.start(
                () -> {
                    close();
                    return true;
                });
    }

    @Override
    public void close() {
        runner.close();
    }
}
