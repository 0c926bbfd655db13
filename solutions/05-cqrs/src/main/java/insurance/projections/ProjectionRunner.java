package insurance.projections;

import eventstore.EventLog;
import eventstore.Recorded;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import messaging.Event;

/**
 * Lets each read side read the log at its own pace, in a thread of its own that it keeps. Each
 * event is shown once, in the order of the log. A slow read side holds up neither another one nor
 * the writer.
 *
 * <p>If a projection throws a {@link RuntimeException}, its read side stops before that event for
 * good, and operations is informed once. All others go on.
 */
public final class ProjectionRunner implements AutoCloseable {

    private final class ReadSide {

        private final ExecutorService thread =
                Executors.newSingleThreadExecutor(Thread.ofVirtual().factory());
        private final String name;
        private final AtomicBoolean pending = new AtomicBoolean();
        private final Projection projection;
        private volatile long checkpoint;
        private boolean stopped;

        ReadSide(String name, Projection projection) {
            this.name = name;
            this.projection = projection;
        }

        /** One task that waits is enough, however often something is announced. */
        void wake() {
            if (pending.compareAndSet(false, true)) {
                thread.execute(
                        () -> {
                            pending.set(false);
                            readOn();
                        });
            }
        }

        private void readOn() {
            if (stopped) {
                return;
            }
            for (Recorded<? extends Event> recorded : log.readAll(checkpoint)) {
                try {
                    projection.on(recorded);
                } catch (RuntimeException cause) {
                    stopped = true;
                    operations.accept(new Stopped(name, recorded.position(), cause));
                    return;
                }
                checkpoint = recorded.position();
            }
        }
    }

    private final EventLog<? extends Event> log;
    private final Consumer<Stopped> operations;
    private final Map<String, ReadSide> readSides = new LinkedHashMap<>();

    /**
     * @param operations watches the systems; may be called in any thread
     */
    public ProjectionRunner(EventLog<? extends Event> log, Consumer<Stopped> operations) {
        this.log = log;
        this.operations = operations;
    }

    /** Adds a read side. All are added before the first event is read. */
    public void add(String name, Projection projection) {
        readSides.put(name, new ReadSide(name, projection));
    }

    /**
     * There is something new in the log. Returns at once, and leaves the reading to the read sides.
     * They wait for this call, and do not look again and again.
     */
    public void newEvents() {
        readSides.values().forEach(ReadSide::wake);
    }

    /**
     * How far a read side has come: the position of the last event that its projection has taken.
     * Any thread may ask, at any time.
     */
    public long checkpoint(String name) {
        return readSides.get(name).checkpoint;
    }

    /**
     * Waits until each read side has read all that was announced, however long that takes, or has
     * stopped. Then it ends the threads.
     */
    @Override
    public void close() {
        readSides.values().forEach(readSide -> readSide.thread.close());
    }
}
