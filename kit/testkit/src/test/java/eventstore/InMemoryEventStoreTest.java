package eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import eventstore.contract.EventStoreContract;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@DisplayName("The event store in memory")
class InMemoryEventStoreTest extends EventStoreContract {

    @Override
    protected EventStore<String> open(Clock clock) {
        return new InMemoryEventStore<>(clock);
    }

    @Test
    @Order(101)
    @DisplayName("shows a reader everything without a way to append")
    void readOnly() {
        EventStore<String> store = open(Clock.systemUTC());
        store.append("ada", 0, List.of("Ada registered"));

        EventLog<String> log = store.readOnly();
        store.append("grace", 0, List.of("Grace registered"));
        store.append("ada", 1, List.of("Ada moved"));

        assertThat(log).isNotInstanceOf(EventStore.class);
        assertThat(log.readAll(0, 10)).isEqualTo(store.readAll(0, 10)).hasSize(3);
        assertThat(log.readAll(1, 1)).isEqualTo(store.readAll(1, 1)).hasSize(1);
        assertThat(log.read("ada")).isEqualTo(store.read("ada")).hasSize(2);
        assertThat(log.read("ada", 1)).isEqualTo(store.read("ada", 1)).hasSize(1);
    }

    @Test
    @Order(102)
    @DisplayName("is walked through page by page")
    void pageByPage() {
        EventStore<String> store = open(Clock.systemUTC());
        store.append("ada", 0, Collections.nCopies(1_201, "Ada moved"));

        List<Long> walked = new ArrayList<>();
        for (Recorded<String> recorded : store.readOnly().readAll(1)) {
            walked.add(recorded.position());
        }

        assertThat(walked)
                .as("each event after the first one, once, in order")
                .isEqualTo(LongStream.rangeClosed(2, 1_201).boxed().toList());
        assertThat(store.readAll(201)).as("two full pages").hasSize(1_000);
        assertThat(store.readAll(1_201)).isEmpty();
    }
}
