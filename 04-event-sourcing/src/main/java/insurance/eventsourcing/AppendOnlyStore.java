package insurance.eventsourcing;

import eventstore.EventStore;
import eventstore.Recorded;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Your own event store, in memory. Its contract is in {@link EventStore} and {@link
 * eventstore.EventLog}, method by method. Many threads may use it at the same time: to all of them
 * an append happens at once or not.
 */
public final class AppendOnlyStore<E> implements EventStore<E> {

    private final List<Recorded<E>> log = new ArrayList<>();
    private final Clock clock;

    /**
     * @param clock says when an event was recorded
     */
    public AppendOnlyStore(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized long append(
            String streamId, long expectedVersion, List<? extends E> events) {
        List<E> batch = List.copyOf(events);
        if (batch.isEmpty()) {
            throw new IllegalArgumentException("nothing to append to " + streamId);
        }
        long version = read(streamId).size();
        Instant now = now();
        for (E event : batch) {
            version++;
            log.add(new Recorded<>(streamId, version, log.size() + 1, now, event));
        }
        return log.size();
    }

    @Override
    public synchronized List<Recorded<E>> read(String streamId, long afterVersion) {
        return log.stream()
                .filter(recorded -> recorded.streamId().equals(streamId))
                .filter(recorded -> recorded.version() > afterVersion)
                .toList();
    }

    @Override
    public synchronized List<Recorded<E>> readAll(long afterPosition, int most) {
        return log.stream().skip(afterPosition).limit(most).toList();
    }

    // The clock may have been put back. Then the last event's time is the best there is.
    private Instant now() {
        Instant now = clock.instant();
        Instant last = log.isEmpty() ? now : log.getLast().time();
        return now.isAfter(last) ? now : last;
    }
}
