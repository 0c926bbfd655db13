package insurance;

import static insurance.Addresses.HILL_STREET;
import static insurance.Addresses.LAKE_ROAD;
import static insurance.Addresses.MILL_LANE;
import static insurance.Addresses.RIVER_WALK;
import static org.assertj.core.api.Assertions.assertThat;

import eventstore.EventStore;
import eventstore.InMemoryEventStore;
import insurance.customer.Audit;
import insurance.customer.AuditEntry;
import insurance.customer.contract.CustomerEvent;
import insurance.customer.contract.CustomerEvent.AddressChanged;
import insurance.customer.contract.CustomerEvent.AddressCorrected;
import insurance.customer.contract.CustomerEvent.CustomerRegistered;
import insurance.customer.contract.CustomerEvent.EmailChanged;
import insurance.eventsourcing.TimeMachine;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import workbook.Exercise;
import workbook.Failure;
import workbook.Guard;

@Exercise(
        number = "4.7",
        title = "Audit and time travel",
        minutes = 12,
        core = true,
        edit = {
            "src/main/java/insurance/eventsourcing/TimeMachine.java",
            "src/main/java/insurance/customer/Audit.java"
        },
        claims = {"F5", "F6"},
        remember =
                "As of a moment means what was recorded by then, to the instant: transaction time. When it was true is valid time, and a field of the event.")
class E07AuditAndTimeTravelTest {

    private static final CustomerEvent REGISTERED =
            new CustomerRegistered("ada", "paul", "Ada", "ada@example.org", HILL_STREET, 1932, 120);
    private static final CustomerEvent TO_THE_LAKE = new AddressChanged("ada", "mary", LAKE_ROAD);
    private static final CustomerEvent GRACE_MOVED = new AddressChanged("grace", "mary", MILL_LANE);
    private static final CustomerEvent NEW_EMAIL =
            new EmailChanged("ada", "paul", "ada@lake.example");
    private static final CustomerEvent CORRECTED =
            new AddressCorrected("ada", "paul", RIVER_WALK, "misheard");

    private final TestClock clock = new TestClock("2026-01-05T09:00:00Z");
    private EventStore<CustomerEvent> store;
    private TimeMachine<List<CustomerEvent>, CustomerEvent> timeMachine;
    private Audit audit;

    /** 5 January: registered. 2 March: moved, then Grace. 2 April: e-mail and address. */
    @BeforeEach
    void fourMonths() {
        store = new InMemoryEventStore<>(clock);
        clock.set("2026-01-05T09:00:00Z");
        store.append("ada", 0, List.of(REGISTERED));
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
    @Order(1)
    @DisplayName("what was known at nine does not depend on what was recorded at ten")
    void atThatVeryMoment(TestReporter reporter) {
        List<CustomerEvent> atNine = asOf("2026-03-02T09:00:00Z");
        reporter.publishEntry(
                "what happened",
                "2 March 09:00 letter to Hill Street\n2 March 10:30 move recorded\nthe time machine, at 09:00:\n"
                        + (atNine.contains(TO_THE_LAKE) ? "lake was known" : "lake was not known"));
        assertThat(named(atNine))
                .withFailMessage(
                        """
                        At nine Mary posted a letter to Hill Street. Ada's move was recorded at half past ten. The auditor asks what was known at nine, and the answer makes Mary look careless.
                        expected: Ada lives in Hill Street
                        but:      %s
                        How exact is a moment?""",
                        atNine.contains(TO_THE_LAKE)
                                ? "she lives by the lake"
                                : atNine.size() + " events were known")
                .containsExactly("registered");
        assertThat(named(asOf("2026-03-02T10:30:00Z")))
                .as("Ada's move was recorded at half past ten. At half past ten it was known.")
                .containsExactly("registered", "to the lake");
        assertThat(named(asOf("2026-03-02T10:29:59.999Z")))
                .as("Ada's move was recorded at half past ten. A moment before, it was not known.")
                .containsExactly("registered");
        assertThat(named(asOf("2026-04-02T16:00:00Z")))
                .as("Two events were recorded at four o'clock. At four o'clock both were known.")
                .hasSize(4);
        clock.set("2026-12-24T18:00:00.500Z");
        store.append("ada", 4, List.of(TO_THE_LAKE));
        assertThat(named(asOf("2026-12-24T18:00:00.200Z")))
                .as(
                        "Something was recorded half a second after six. A fifth of a second after six it was not known.")
                .hasSize(4);
    }

    @Test
    @Order(2)
    @DisplayName("a version that never was is refused")
    void neverAtThatVersion() {
        for (long version : List.of(5L, -1L)) {
            var refusal = Failure.of(() -> timeMachine.asOfVersion("ada", version));

            assertThat(refusal)
                    .withFailMessage(
                            """
                            Ada's stream has four events. It never was at version %s, and the auditor was shown a state that never was.
                            expected: refused, with an IllegalArgumentException
                            but:      %s""",
                            version, refusal.map(Object::toString).orElse("something was shown"))
                    .containsInstanceOf(IllegalArgumentException.class);
        }
        var refusal = Failure.of(() -> timeMachine.asOfVersion("nobody", 1));
        assertThat(refusal)
                .withFailMessage(
                        """
                        A stream without events never was at version 1, and the auditor was shown a state that never was.
                        expected: refused, with an IllegalArgumentException
                        but:      %s""",
                        refusal.map(Object::toString).orElse("something was shown"))
                .containsInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @Order(3)
    @DisplayName("an audit of a person looks at the whole log, however long")
    void aLongLog() {
        store.append("alan", 0, Collections.nCopies(2500, NEW_EMAIL));
        store.append("grace", 1, List.of(GRACE_MOVED));

        assertThat(audit.by("mary"))
                .as(
                        "Mary's last entry comes after 2505 others. The auditor wants to see all that she did.")
                .hasSize(3);
    }

    @Test
    @Order(4)
    @DisplayName("an audit finds the first change after which something was so")
    void firstTime() {
        Optional<AuditEntry> change =
                audit.firstTime(
                        "ada",
                        new WholeStory<>(),
                        story ->
                                story.stream()
                                        .anyMatch(
                                                it ->
                                                        it.equals(TO_THE_LAKE)
                                                                || it.equals(CORRECTED)));

        assertThat(change.map(AuditEntry::version))
                .as(
                        "Ada's file is wrong since Mary's entry of 2 March. The first change after which it is so was wanted.")
                .contains(2L);
    }

    @Test
    @Order(5)
    @DisplayName("the first time counts when it was undone and came back")
    void onAndOff() {
        assertThat(
                        audit.firstTime(
                                        "ada",
                                        new WholeStory<>(),
                                        story -> story.size() == 2 || story.size() == 4)
                                .map(AuditEntry::version))
                .as(
                        "It was so after version 2, not after 3, and again after 4. The very first time was wanted.")
                .contains(2L);
        assertThat(
                        audit.firstTime("ada", new WholeStory<>(), story -> story.size() <= 1)
                                .map(AuditEntry::version))
                .as("It was so after version 1. What was before the first event does not count.")
                .contains(1L);
    }

    @Test
    @Order(21)
    @Guard
    @DisplayName("at a version only the events up to it were known")
    void asOfVersion() {
        assertThat(named(timeMachine.asOfVersion("ada", 2)))
                .as("At version 2 Ada had registered and moved. What came later was not known yet.")
                .containsExactly("registered", "to the lake");
        assertThat(named(timeMachine.asOfVersion("ada", 4)))
                .as("Version 4 is where Ada's stream is today. All her events count.")
                .containsExactly("registered", "to the lake", "new e-mail", "corrected");
        assertThat(named(timeMachine.asOfVersion("grace", 1)))
                .as("At version 1 of Grace's stream, her first event counts, and no other.")
                .containsExactly("Grace moved");
    }

    @Test
    @Order(22)
    @Guard
    @DisplayName("at version 0 nothing was known")
    void asOfNothing() {
        assertThat(Outcome.of(() -> timeMachine.asOfVersion("ada", 0)))
                .as("Version 0 is before the first event: then nothing was known.")
                .isEqualTo(List.of());
        assertThat(Outcome.of(() -> timeMachine.asOfVersion("nobody", 0)))
                .as("A stream without events is at version 0.")
                .isEqualTo(List.of());
    }

    @Test
    @Order(23)
    @Guard
    @DisplayName("at a moment everything was known that had been recorded by then")
    void asOfMoment() {
        assertThat(named(asOf("2026-02-14T12:00:00Z")))
                .as("On 14 February Ada had registered. She had not moved yet.")
                .containsExactly("registered");
        assertThat(named(asOf("2026-04-01T00:00:00Z")))
                .as("On 1 April Ada had moved. Her new e-mail address came a day later.")
                .containsExactly("registered", "to the lake");
        assertThat(named(asOf("2026-12-24T18:00:00Z")))
                .as("Today everything is known.")
                .containsExactly("registered", "to the lake", "new e-mail", "corrected");
        assertThat(named(asOf("2025-12-31T23:59:59Z")))
                .as("In 2025 nothing was known of Ada.")
                .isEmpty();
        assertThat(named(timeMachine.asOf("grace", Instant.parse("2026-03-03T00:00:00Z"))))
                .as("On 3 March Grace had moved. What Ada did is not her story.")
                .containsExactly("Grace moved");
    }

    @Test
    @Order(24)
    @Guard
    @DisplayName("an audit says who changed what and when in a customer's file")
    void auditOfACustomer() {
        assertThat(audit.of("ada"))
                .as(
                        "The auditor wants to see all of Ada's file: each change, with its version, its time and who made it, the oldest first.")
                .containsExactly(
                        entry(1, "2026-01-05T09:00:00Z", "paul", REGISTERED),
                        entry(2, "2026-03-02T10:30:00Z", "mary", TO_THE_LAKE),
                        entry(3, "2026-04-02T16:00:00Z", "paul", NEW_EMAIL),
                        entry(4, "2026-04-02T16:00:00Z", "paul", CORRECTED));
        assertThat(audit.of("grace"))
                .as("The auditor wants to see all of Grace's file, and no other.")
                .containsExactly(entry(1, "2026-03-02T10:30:00Z", "mary", GRACE_MOVED));
    }

    @Test
    @Order(25)
    @Guard
    @DisplayName("an audit says what one person did in all files, in order")
    void auditOfAPerson() {
        clock.set("2026-12-24T18:00:00Z");
        CustomerEvent atChristmas = new AddressChanged("ada", "mary", HILL_STREET);
        CustomerEvent soonAfter = new EmailChanged("grace", "mary", "g@example.org");
        store.append("grace", 1, List.of(soonAfter));
        store.append("ada", 4, List.of(atChristmas));

        assertThat(audit.by(new String("mary")))
                .as(
                        "The auditor wants to see all that Mary did, in whichever file, in the order in which it was recorded.")
                .containsExactly(
                        entry(2, "2026-03-02T10:30:00Z", "mary", TO_THE_LAKE),
                        entry(1, "2026-03-02T10:30:00Z", "mary", GRACE_MOVED),
                        entry(2, "2026-12-24T18:00:00Z", "mary", soonAfter),
                        entry(5, "2026-12-24T18:00:00Z", "mary", atChristmas));
        assertThat(audit.by("mar"))
                .as("Nobody is called Mar. What Mary did was done by another person.")
                .isEmpty();
        assertThat(audit.by("nobody"))
                .as("This person did nothing, so there is nothing to show.")
                .isEmpty();
        assertThat(store.readAll(0, 100))
                .as(
                        "The auditor only looked, and something was written. Looking is not an event here.")
                .hasSize(7);
    }

    @Test
    @Order(26)
    @Guard
    @DisplayName("the question is asked of the state after each event")
    void asksTheState() {
        Optional<AuditEntry> change =
                audit.firstTime("ada", new WholeStory<>(), story -> story.size() == 3);

        assertThat(change)
                .as(
                        "The question was when Ada's story first had three events. Each event alone does not tell that; what they add up to does.")
                .contains(entry(3, "2026-04-02T16:00:00Z", "paul", NEW_EMAIL));
    }

    @Test
    @Order(27)
    @Guard
    @DisplayName("there is no first time of what never was")
    void neverTheCase() {
        assertThat(
                        Outcome.of(
                                () ->
                                        audit.firstTime(
                                                "ada",
                                                new WholeStory<>(),
                                                story -> story.size() > 4)))
                .as("Ada's story never had more than four events.")
                .isEqualTo(Optional.empty());
        assertThat(
                        Outcome.of(
                                () ->
                                        audit.firstTime(
                                                "nobody",
                                                new WholeStory<CustomerEvent>(),
                                                List::isEmpty)))
                .as("Without events there is no change that could be shown.")
                .isEqualTo(Optional.empty());
    }

    private static List<String> named(List<CustomerEvent> events) {
        Map<CustomerEvent, String> names =
                Map.of(
                        REGISTERED, "registered",
                        TO_THE_LAKE, "to the lake",
                        NEW_EMAIL, "new e-mail",
                        CORRECTED, "corrected",
                        GRACE_MOVED, "Grace moved");
        return events.stream().map(it -> names.getOrDefault(it, it.toString())).toList();
    }

    private List<CustomerEvent> asOf(String moment) {
        return timeMachine.asOf("ada", Instant.parse(moment));
    }

    private static AuditEntry entry(long version, String when, String who, CustomerEvent what) {
        return new AuditEntry(version, Instant.parse(when), who, what);
    }
}
