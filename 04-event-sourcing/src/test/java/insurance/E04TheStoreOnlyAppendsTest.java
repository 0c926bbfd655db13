package insurance;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static workbook.rules.KnowNothingOf.knowNothingOf;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import eventstore.EventStore;
import eventstore.Recorded;
import eventstore.contract.EventStoreContract;
import insurance.eventsourcing.AppendOnlyStore;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import workbook.Exercise;
import workbook.Guard;

/** Most of the tests are in the contract, which holds for every event store. */
@Exercise(
        number = "4.4",
        title = "The store only appends",
        minutes = 15,
        edit = "src/main/java/insurance/eventsourcing/AppendOnlyStore.java",
        claims = {"F1", "F4"},
        remember =
                "The writer says which version she has seen, and the store compares: "
                        + "optimistic locking by expected version.")
class E04TheStoreOnlyAppendsTest extends EventStoreContract {

    private static final Clock NINE =
            Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneOffset.UTC);

    @Override
    protected EventStore<String> open(Clock clock) {
        return new AppendOnlyStore<>(clock);
    }

    @Override
    protected int many() {
        return 50_000;
    }

    @Test
    @Order(70)
    @Guard
    @DisplayName("as in git and in a ledger, what is in the log stays there")
    void onlyGrows() {
        EventStore<String> store = open(NINE);
        store.append("ada", 0, List.of("100 euros paid"));
        store.append("ada", 1, List.of("10 euros paid"));
        List<Recorded<String>> before = List.copyOf(store.readAll(0, 100));

        store.append("ada", 2, List.of("the 10 were 12: 10 euros taken back", "12 euros paid"));
        store.append("grace", 0, List.of("90 euros paid"));

        Verdict.same(
                before,
                store.readAll(0, 2),
                "A wrong entry is put right by further entries, in a ledger as in git. The old ones stay where they are, "
                        + "as they are.");
        Verdict.same(
                List.of("the 10 were 12: 10 euros taken back", "12 euros paid", "90 euros paid"),
                store.readAll(2, 100).stream().map(Recorded::event).toList(),
                "The log grows at its end, and nowhere else.");
    }

    @Test
    @Order(71)
    @Guard
    @Timeout(value = 30, unit = TimeUnit.SECONDS)
    @DisplayName("rule: the store hands nothing on to another one")
    void ofItsOwn() {
        ArchRule rule =
                classes()
                        .should(
                                knowNothingOf("eventstore")
                                        .butTheirContracts(
                                                "eventstore.EventStore",
                                                "eventstore.EventLog",
                                                "eventstore.Recorded",
                                                "eventstore.VersionConflictException"));
        JavaClasses store = OurClasses.ALL.that(equivalentTo(AppendOnlyStore.class));
        Verdict.same(
                List.of(),
                rule.evaluate(store).getFailureReport().getDetails(),
                "The store is to be your own. It should not hand its work on to the kit's.");
    }
}
