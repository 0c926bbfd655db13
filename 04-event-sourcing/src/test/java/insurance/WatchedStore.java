package insurance;

import eventstore.EventStore;
import eventstore.Recorded;
import eventstore.VersionConflictException;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import workbook.flow.Drawn;

/**
 * An event store with bad luck on request: a quicker writer, a full disk, a connection that breaks.
 * It counts what is read and how often it is written to.
 */
final class WatchedStore<E> implements EventStore<E> {

    private record Rival<E>(int before, String streamId, E event) {}

    private static final int FOREVER = Integer.MAX_VALUE;

    private final EventStore<E> store;
    private final List<Rival<E>> rivals = new ArrayList<>();
    private final List<String> conflicts = new ArrayList<>();
    private RuntimeException fullDisk;
    private int readable = FOREVER;
    private int eventsRead;
    private int largestPage;
    private int appends;

    WatchedStore(EventStore<E> store) {
        this.store = store;
    }

    /** Before the n-th append from now on, another writer appends this. */
    void beforeAppend(int number, String streamId, E event) {
        rivals.add(new Rival<>(appends + number, streamId, event));
    }

    /** From now on nothing can be appended. */
    void failWith(RuntimeException failure) {
        fullDisk = failure;
    }

    /** The next reading of the log breaks off after so many events. */
    void breakOffAfter(int events) {
        readable = events;
    }

    /** How many events were read since {@link #forget}. */
    int eventsRead() {
        return eventsRead;
    }

    /** The most events that were asked for at once from the whole log. */
    int largestPage() {
        return largestPage;
    }

    int appends() {
        return appends;
    }

    /** What each conflict has said. */
    List<String> conflicts() {
        return conflicts;
    }

    void forget() {
        eventsRead = 0;
        largestPage = 0;
        appends = 0;
    }

    /** All events of a stream, without their versions. */
    List<E> stream(String streamId) {
        return store.read(streamId).stream().map(Recorded::event).toList();
    }

    /** It has happened, whatever else has. */
    void happened(String streamId, E event) {
        store.append(streamId, store.read(streamId).size(), List.of(event));
    }

    @Override
    public long append(String streamId, long expectedVersion, List<? extends E> events) {
        if (fullDisk != null) {
            throw fullDisk;
        }
        appends++;
        for (Rival<E> rival : rivals) {
            if (rival.before() == appends) {
                Drawn.by(
                        "the other clerk", () -> happened(rival.streamId(), rival.event()));
            }
        }
        try {
            return store.append(streamId, expectedVersion, events);
        } catch (VersionConflictException conflict) {
            conflicts.add(conflict.getMessage());
            throw conflict;
        }
    }

    @Override
    public List<Recorded<E>> read(String streamId, long afterVersion) {
        return counted(store.read(streamId, afterVersion));
    }

    @Override
    public List<Recorded<E>> readAll(long afterPosition, int most) {
        largestPage = Math.max(largestPage, most);
        int last = readable;
        readable = FOREVER;
        if (last == 0) {
            throw new IllegalStateException("the log cannot be read now");
        }
        List<Recorded<E>> page = counted(store.readAll(afterPosition, most));
        return last >= page.size() ? page : new BrokenOff<>(page, last);
    }

    private List<Recorded<E>> counted(List<Recorded<E>> read) {
        eventsRead += read.size();
        return read;
    }

    /** What was being read when the connection broke. */
    private static final class BrokenOff<E> extends AbstractList<E> {

        private final List<E> page;
        private final int last;

        BrokenOff(List<E> page, int last) {
            this.page = page;
            this.last = last;
        }

        @Override
        public E get(int index) {
            if (index >= last) {
                throw new IllegalStateException("the log cannot be read any further");
            }
            return page.get(index);
        }

        @Override
        public int size() {
            return page.size();
        }
    }
}
