package eventstore;

import eventstore.contract.EventStoreContract;
import java.time.Clock;
import org.junit.jupiter.api.DisplayName;

@DisplayName("The event store in memory")
class InMemoryEventStoreTest extends EventStoreContract {

    @Override
    protected EventStore<String> open(Clock clock) {
        return new InMemoryEventStore<>(clock);
    }
}
