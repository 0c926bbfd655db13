package workbench.watch;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import workbench.worker.Order;
import workbench.worker.Report;
import workbench.worker.WorkerProcess;

/**
 * The process in which a module's exercises run, again and again. It stays warm from one run to the
 * next. Where it has to be cut off, or has ended, another one takes its place.
 */
final class WarmProcess implements AutoCloseable {

    private static final List<String> JAVA_OPTIONS =
            List.of(
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-Xshare:auto",
                    "-Xmx512m",
                    "-XX:+ExitOnOutOfMemoryError",
                    "-Dfile.encoding=UTF-8");

    private final Path module;
    private final BlockingQueue<WatchNotice> events;
    private WorkerProcess process;
    private int number;

    /**
     * Starts it.
     *
     * @param firstNumber what its reports are known by; each that takes its place has the next one
     */
    WarmProcess(Path module, BlockingQueue<WatchNotice> events, int firstNumber) {
        this.module = module;
        this.events = events;
        number = firstNumber - 1;
        start();
    }

    private void start() {
        int own = ++number;
        process =
                WorkerProcess.start(
                        WorkerProcess.Setting.watching(module, JAVA_OPTIONS),
                        new WorkerProcess.Listener() {
                            @Override
                            public void heard(Report report) {
                                events.add(new WatchNotice.Heard(own, report));
                            }

                            @Override
                            public void ended() {
                                events.add(new WatchNotice.Ended(own));
                            }
                        });
    }

    /** The number that reports of the present process have. */
    int number() {
        return number;
    }

    void run(Order.RunModule order) {
        process.tell(order);
    }

    /** How long it has kept a processor busy. */
    Duration cpu() {
        return process.cpu();
    }

    /** What came from it and was not a message. */
    String rest() {
        return process.rest().strip();
    }

    /** Ends it, and starts another one. */
    void replace() {
        process.close();
        start();
        process.tell(new Order.WarmUp());
    }

    @Override
    public void close() {
        process.close();
    }
}
