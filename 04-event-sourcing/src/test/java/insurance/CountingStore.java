package insurance;

import eventstore.EventStore;
import eventstore.Recorded;
import java.util.List;

/** An event store that counts what is read from it and how often somebody appends. */
final class CountingStore<E> implements EventStore<E> {

    private final EventStore<E> store;
    private int eventsRead;
    private int largestPage;
    private int appends;

    CountingStore(EventStore<E> store) {
        this.store = store;
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

    void forget() {
        eventsRead = 0;
        largestPage = 0;
        appends = 0;
    }

    @Override
    public long append(String streamId, long expectedVersion, List<? extends E> events) {
        appends++;
        return store.append(streamId, expectedVersion, events);
    }

    @Override
    public List<Recorded<E>> read(String streamId, long afterVersion) {
        return counted(store.read(streamId, afterVersion));
    }

    @Override
    public List<Recorded<E>> readAll(long afterPosition, int most) {
        largestPage = Math.max(largestPage, most);
        return counted(store.readAll(afterPosition, most));
    }

    private List<Recorded<E>> counted(List<Recorded<E>> read) {
        eventsRead += read.size();
        return read;
    }
}
