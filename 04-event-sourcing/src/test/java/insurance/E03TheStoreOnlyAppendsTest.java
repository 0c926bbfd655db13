package insurance;

import static org.assertj.core.api.Assertions.assertThat;

import eventstore.EventStore;
import eventstore.Recorded;
import eventstore.contract.EventStoreContract;
import insurance.eventsourcing.AppendOnlyStore;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import workbook.Exercise;
import workbook.Failure;

/** Most of the tests stand in the contract, which holds for every event store. */
@Exercise(
        number = "4.3",
        title = "The store only appends",
        minutes = 20,
        edit = "src/main/java/insurance/eventsourcing/AppendOnlyStore.java",
        claims = {"F1", "F4"})
class E03TheStoreOnlyAppendsTest extends EventStoreContract {

    private static final Clock NINE =
            Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneOffset.UTC);

    @Override
    protected EventStore<String> open(Clock clock) {
        return new AppendOnlyStore<>(clock);
    }

    @Test
    @Order(30)
    @DisplayName(
            "as in git and in a ledger: what stands in the log stands there for ever, at its place")
    void onlyGrows() {
        EventStore<String> store = open(NINE);
        store.append("ada", 0, List.of("100 euros paid"));
        store.append("ada", 1, List.of("10 euros paid"));
        List<Recorded<String>> before = List.copyOf(store.readAll(0, 100));

        store.append("ada", 2, List.of("the 10 were 12: 10 euros taken back", "12 euros paid"));
        Failure.of(() -> store.append("ada", 1, List.of("12 euros paid")));
        store.append("grace", 0, List.of("90 euros paid"));

        assertThat(store.readAll(0, 2))
                .as(
                        "A wrong entry is put right by further entries, in a ledger as in git. The old ones stay where they are, as they are.")
                .isEqualTo(before);
        assertThat(store.readAll(2, 100).stream().map(Recorded::event))
                .as("The log grows at its end, and nowhere else.")
                .containsExactly(
                        "the 10 were 12: 10 euros taken back", "12 euros paid", "90 euros paid");
    }
}
