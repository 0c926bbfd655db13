package insurance;

import eventstore.EventStore;
import eventstore.InMemoryEventStore;
import eventstore.Recorded;
import insurance.customer.contract.CustomerEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** Counts the events that were handed out to readers of the whole log. */
final class CountedLog implements EventStore<CustomerEvent> {

    private final EventStore<CustomerEvent> store =
            new InMemoryEventStore<>(
                    Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneOffset.UTC));
    int handedOut;

    @Override
    public long append(
            String streamId, long expectedVersion, List<? extends CustomerEvent> events) {
        return store.append(streamId, expectedVersion, events);
    }

    @Override
    public List<Recorded<CustomerEvent>> read(String streamId, long afterVersion) {
        return store.read(streamId, afterVersion);
    }

    @Override
    public List<Recorded<CustomerEvent>> readAll(long afterPosition, int most) {
        List<Recorded<CustomerEvent>> events = store.readAll(afterPosition, most);
        handedOut += events.size();
        return events;
    }
}
