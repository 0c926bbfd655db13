package insurance;

import static insurance.People.ADA_REGISTERED;
import static insurance.People.HILL_STREET;
import static insurance.People.LAKE_ROAD;
import static insurance.People.MILL_LANE;
import static insurance.People.RIVER_WALK;
import static insurance.People.moved;

import eventstore.EventStore;
import eventstore.InMemoryEventStore;
import insurance.customer.Audit;
import insurance.customer.AuditEntry;
import insurance.customer.contract.CustomerEvent;
import insurance.customer.contract.CustomerEvent.AddressCorrected;
import insurance.customer.contract.CustomerEvent.EmailChanged;
import insurance.eventsourcing.TimeMachine;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import workbook.Guard;

/** 4.7, *Audit and time travel*: what works from the start, and what all of its tests need. */
abstract class AuditAndTimeTravelDetails {

    static final CustomerEvent TO_THE_LAKE = moved("ada", LAKE_ROAD);
    static final CustomerEvent GRACE_MOVED = moved("grace", MILL_LANE);
    static final CustomerEvent NEW_EMAIL = new EmailChanged("ada", "paul", "ada@lake.example");
    static final CustomerEvent CORRECTED =
            new AddressCorrected("ada", "paul", RIVER_WALK, "misheard");
    static final List<CustomerEvent> ALL =
            List.of(ADA_REGISTERED, TO_THE_LAKE, NEW_EMAIL, CORRECTED);

    final TestClock clock = new TestClock("2026-01-05T09:00:00Z");
    EventStore<CustomerEvent> store;
    TimeMachine<List<CustomerEvent>, CustomerEvent> timeMachine;
    Audit audit;

    /** 5 January: registered. 2 March: moved, then Grace. 2 April: e-mail and address. */
    @BeforeEach
    void fourMonths() {
        store = new InMemoryEventStore<>(clock);
        clock.set("2026-01-05T09:00:00Z");
        store.append("ada", 0, List.of(ADA_REGISTERED));
        clock.set("2026-03-02T10:30:00Z");
        store.append("ada", 1, List.of(TO_THE_LAKE));
        store.append("grace", 0, List.of(GRACE_MOVED));
        clock.set("2026-04-02T16:00:00Z");
        store.append("ada", 2, List.of(NEW_EMAIL, CORRECTED));
        clock.set("2026-12-24T18:00:00Z");
        timeMachine = new TimeMachine<>(store, new WholeStory<>());
        audit = new Audit(store);
    }

    @Test
    @Order(21)
    @Guard
    @DisplayName("at a version only the events up to it were known")
    void asOfVersion() {
        assertKnown(
                ALL.subList(0, 2),
                () -> timeMachine.asOfVersion("ada", 2),
                "At version 2 Ada had registered and moved. Her later events were not known yet.");
        assertKnown(
                ALL,
                () -> timeMachine.asOfVersion("ada", 4),
                "Version 4 is where Ada's stream is today. All her events count.");
        assertKnown(
                List.of(GRACE_MOVED),
                () -> timeMachine.asOfVersion("grace", 1),
                "At version 1 of Grace's stream, her first event counts, and no other.");
        assertKnown(
                List.of(),
                () -> timeMachine.asOfVersion("ada", 0),
                "Version 0 is before the first event: then nothing was known.");
        assertKnown(
                List.of(),
                () -> timeMachine.asOfVersion("edsger", 0),
                "A stream without events is at version 0.");
    }

    @Test
    @Order(22)
    @Guard
    @DisplayName("at a moment everything was known that had been recorded by then")
    void asOfMoment() {
        String moved = "Ada had moved. Her new e-mail address came a day later.";
        assertKnown("2026-02-14T12:00:00Z", 1, "On 14 February Ada had not moved yet.");
        assertKnown("2026-04-01T00:00:00Z", 2, "On 1 April " + moved);
        assertKnown("2026-12-24T18:00:00Z", 4, "Today everything is known.");
        assertKnown("2025-12-31T23:59:59Z", 0, "In 2025 nothing was known of Ada.");
        assertKnown(
                List.of(GRACE_MOVED),
                () -> timeMachine.asOf("grace", Instant.parse("2026-03-03T00:00:00Z")),
                "On 3 March Grace had moved. Ada's events are not her story.");
    }

    @Test
    @Order(23)
    @Guard
    @DisplayName("an audit says who changed what and when in a customer's file")
    void auditOfACustomer() {
        Verdict.same(
                List.of(
                        entry(1, "2026-01-05T09:00:00Z", "paul", ADA_REGISTERED),
                        entry(2, "2026-03-02T10:30:00Z", "mary", TO_THE_LAKE),
                        entry(3, "2026-04-02T16:00:00Z", "paul", NEW_EMAIL),
                        entry(4, "2026-04-02T16:00:00Z", "paul", CORRECTED)),
                audit.of("ada"),
                "The auditor wants to see all of Ada's file, the oldest change first: its "
                        + "version, its time, its author.");
        Verdict.same(
                List.of(entry(1, "2026-03-02T10:30:00Z", "mary", GRACE_MOVED)),
                audit.of("grace"),
                "The auditor wants to see all of Grace's file, and no other.");
    }

    @Test
    @Order(24)
    @Guard
    @DisplayName("an audit says what one person did in all files, in order")
    void auditOfAPerson() {
        CustomerEvent atChristmas = moved("ada", HILL_STREET);
        CustomerEvent soonAfter = new EmailChanged("grace", "mary", "g@example.org");
        store.append("grace", 1, List.of(soonAfter));
        store.append("ada", 4, List.of(atChristmas));

        Verdict.same(
                List.of(
                        entry(2, "2026-03-02T10:30:00Z", "mary", TO_THE_LAKE),
                        entry(1, "2026-03-02T10:30:00Z", "mary", GRACE_MOVED),
                        entry(2, "2026-12-24T18:00:00Z", "mary", soonAfter),
                        entry(5, "2026-12-24T18:00:00Z", "mary", atChristmas)),
                audit.by(new String("mary")),
                "The auditor wants to see all that Mary did, in whichever file, in the order "
                        + "in which it was recorded.");
        for (String other : List.of("mar", "Mary")) {
            Verdict.same(
                    List.of(),
                    audit.by(other),
                    "The clerk is called mary in the log, and \"%s\" is another name."
                            .formatted(other));
        }
        Verdict.same(
                7,
                store.readAll(0, 100).size(),
                "The auditor only looked, and an event was written. Looking is not an event here.");
    }

    @Test
    @Order(25)
    @Guard
    @DisplayName("the question is asked of the state after each event")
    void asksTheState() {
        assertFirstTime(
                3,
                story -> story.size() == 3,
                "When did Ada's story first have three events? Each event alone does not say "
                        + "that. Their sum does.");
    }

    @Test
    @Order(26)
    @Guard
    @DisplayName("a thing that never was has no first time")
    void neverTheCase() {
        Verdict.answers(
                Optional.empty(),
                () -> audit.firstTime("ada", new WholeStory<>(), story -> story.size() > 4),
                "Ada's story never had more than four events.");
        Verdict.answers(
                Optional.empty(),
                () -> audit.firstTime("edsger", new WholeStory<CustomerEvent>(), List::isEmpty),
                "Without events, no change can be shown.");
    }

    void assertKnown(String moment, int events, String damage) {
        Verdict.answers(ALL.subList(0, events), () -> asOf(moment), damage);
    }

    static void assertKnown(
            List<CustomerEvent> events, Supplier<List<CustomerEvent>> state, String damage) {
        Verdict.answers(events, state, damage);
    }

    void assertFirstTime(long version, Predicate<List<CustomerEvent>> question, String damage) {
        Verdict.answers(
                Optional.of(version),
                () -> audit.firstTime("ada", new WholeStory<>(), question).map(AuditEntry::version),
                damage);
    }

    List<CustomerEvent> asOf(String moment) {
        return timeMachine.asOf("ada", Instant.parse(moment));
    }

    static AuditEntry entry(long version, String when, String who, CustomerEvent what) {
        return new AuditEntry(version, Instant.parse(when), who, what);
    }
}
