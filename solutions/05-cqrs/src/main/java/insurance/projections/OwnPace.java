package insurance.projections;

import eventstore.EventLog;
import eventstore.Recorded;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import messaging.Event;

/**
 * Lets each read side read the log at its own pace.
 *
 * <ul>
 *   <li>A read side reads in a thread of its own, and only in that one. Its projection is shown
 *       each event once, in the order of the log.
 *   <li>How slow one read side is concerns nobody else: not the others, and not whoever writes.
 *   <li>If a projection throws a {@link RuntimeException}, its read side stops there for good, and
 *       operations is told once. It is shown neither that event again nor any later one. All others
 *       go on.
 * </ul>
 */
public final class OwnPace implements AutoCloseable {

    private final class ReadSide {

        private final ExecutorService thread =
                Executors.newSingleThreadExecutor(Thread.ofVirtual().factory());
        private final String name;
        private final Projection projection;
        private volatile long checkpoint;
        private boolean stopped;

        ReadSide(String name, Projection projection) {
            this.name = name;
            this.projection = projection;
        }

        void wake() {
            thread.execute(this::readOn);
        }

        private void readOn() {
            if (stopped) {
                return;
            }
            for (Recorded<? extends Event> recorded : log.readAll(checkpoint, Integer.MAX_VALUE)) {
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
     * @param operations the people who look after the systems; may be told in any thread
     */
    public OwnPace(EventLog<? extends Event> log, Consumer<Stopped> operations) {
        this.log = log;
        this.operations = operations;
    }

    /** From now on there is this read side too. All are added before the first event is read. */
    public void add(String name, Projection projection) {
        readSides.put(name, new ReadSide(name, projection));
    }

    /**
     * There is something new in the log. Returns at once, whoever is slow. The read sides wait to
     * be told so, and do not look again and again by themselves.
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
     * Waits until each read side has read all that it was told of before, or has stopped, and ends
     * the threads.
     */
    @Override
    public void close() {
        readSides.values().forEach(readSide -> readSide.thread.close());
    }
}
