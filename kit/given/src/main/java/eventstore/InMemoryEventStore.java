package eventstore;

import java.time.Clock;
import java.util.List;

/** An event store that forgets everything when the program ends. For any number of threads. */
public final class InMemoryEventStore<E> implements EventStore<E> {

    private final Log<E> log = new Log<>();
    private final Clock clock;

    /**
     * @param clock says when an event was recorded
     */
    public InMemoryEventStore(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized long append(
            String streamId, long expectedVersion, List<? extends E> events) {
        return log.add(log.next(streamId, expectedVersion, List.copyOf(events), clock.instant()));
    }

    @Override
    public synchronized List<Recorded<E>> read(String streamId, long afterVersion) {
        return log.read(streamId, afterVersion);
    }

    @Override
    public synchronized List<Recorded<E>> readAll(long afterPosition, int most) {
        return log.readAll(afterPosition, most);
    }
}
