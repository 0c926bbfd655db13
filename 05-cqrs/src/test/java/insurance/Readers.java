package insurance;

import static insurance.Happened.moved;

import insurance.projections.Projection;
import insurance.projections.ProjectionRunner;
import insurance.projections.Stopped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** An insurer whose read sides are fed by a {@link ProjectionRunner}. */
final class Readers implements AutoCloseable {

    final InsurersLog log = new InsurersLog();
    final List<Stopped> operations = new CopyOnWriteArrayList<>();
    private final ProjectionRunner runner = new ProjectionRunner(log, operations::add);

    <P extends Projection> P add(String name, P projection) {
        runner.add(name, projection);
        return projection;
    }

    long checkpoint(String name) {
        return runner.checkpoint(name);
    }

    /** Whether a read side comes so far in the end. */
    boolean reaches(String name, long position) {
        return Patience.until(() -> checkpoint(name) == position);
    }

    /** The call centre writes some events. */
    void happened(int events) {
        for (int event = 1; event <= events; event++) {
            log.append(moved("ada", event + " Lake Road", "Newtown"));
        }
    }

    /** The call centre says that something is new. */
    Background<Boolean> announce() {
        return Background.start(
                () -> {
                    runner.newEvents();
                    return true;
                });
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
