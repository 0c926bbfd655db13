package insurance;

import insurance.customer.Audit;
import insurance.customer.contract.CustomerEvent;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import workbook.Exercise;

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
                "As of a moment means what was recorded by then, to the instant: transaction "
                        + "time. When it was true is valid time, and a field of the event.")
class E07AuditAndTimeTravelTest extends AuditAndTimeTravelDetails {

    @Test
    @Order(1)
    @DisplayName("the state at nine does not depend on the events of ten o'clock")
    void atThatVeryMoment(TestReporter reporter) {
        boolean known = asOf("2026-03-02T09:00:00Z").contains(TO_THE_LAKE);
        reporter.publishEntry(
                "what happened",
                "2 March 09:00 letter to Hill Street\n2 March 10:30 move recorded\nthe time "
                        + "machine, at 09:00:\n"
                        + (known ? "lake was known" : "lake was not known"));
        Verdict.that(
                !known,
                "At nine Mary posted a letter to Hill Street. Ada's move was recorded at half past"
                        + " ten. The auditor asks what was known at nine, and the answer makes Mary"
                        + " look careless.",
                "Ada lives in Hill Street",
                "she lives by the lake",
                "How exact is a moment?");
        assertKnown(
                "2026-03-02T09:00:00Z",
                1,
                "The auditor asks what was known at nine. By then Ada had registered.");
        String halfPastTen = "Ada's move was recorded at half past ten. ";
        assertKnown("2026-03-02T10:30:00Z", 2, halfPastTen + "At half past ten it was known.");
        assertKnown(
                "2026-03-02T10:29:59.999Z", 1, halfPastTen + "A moment before, it was not known.");
        assertKnown(
                "2026-04-02T16:00:00Z",
                4,
                "Two events were recorded at four o'clock. At four o'clock both were known.");
        clock.set("2026-12-24T18:00:00.000500Z");
        store.append("ada", 4, List.of(TO_THE_LAKE));
        assertKnown(
                "2026-12-24T18:00:00.000200Z",
                4,
                "A move was recorded half a millisecond after six. A fifth of a millisecond after "
                        + "six it was not known.");
    }

    @Test
    @Order(2)
    @DisplayName("a version that never was is refused")
    void neverAtThatVersion() {
        for (long version : List.of(5L, -1L)) {
            Verdict.refused(
                    IllegalArgumentException.class,
                    () -> timeMachine.asOfVersion("ada", version),
                    ("Ada's stream has four events. It never was at version %s, and the "
                                    + "auditor was shown a state that never was.")
                            .formatted(version),
                    "a state was shown");
        }
        Verdict.refused(
                IllegalArgumentException.class,
                () -> timeMachine.asOfVersion("edsger", 1),
                "A stream without events never was at version 1, and the auditor was shown a "
                        + "state that never was.",
                "a state was shown");
    }

    @Test
    @Order(3)
    @DisplayName("an audit of a person looks at the whole log, however long")
    void aLongLog() {
        store.append("alan", 0, Collections.nCopies(2500, NEW_EMAIL));
        store.append("grace", 1, List.of(GRACE_MOVED));
        WatchedStore<CustomerEvent> watched = new WatchedStore<>(store);

        Verdict.same(
                List.of("ada", "grace", "grace"),
                new Audit(watched).by("mary").stream().map(it -> it.what().customerId()).toList(),
                "Mary's last entry comes after 2505 others. The auditor wants to see all that "
                        + "she did.");
        Verdict.that(
                watched.largestPage() < 2500,
                "The whole log was to be read at once. There are millions of events in the real one.",
                "some at a time, until there are no more",
                "up to %s events at once".formatted(watched.largestPage()),
                "");
    }

    @Test
    @Order(4)
    @DisplayName("an audit finds the first change after which something was so")
    void firstTime() {
        assertFirstTime(
                2,
                story -> story.contains(TO_THE_LAKE) || story.contains(CORRECTED),
                "Ada's file is wrong since Mary's entry of 2 March. The first change after "
                        + "which it is so was wanted.");
    }

    @Test
    @Order(5)
    @DisplayName("the first time counts when it was undone and came back")
    void onAndOff() {
        assertFirstTime(
                2,
                story -> story.size() == 2 || story.size() == 4,
                "It was so after version 2, not after 3, and again after 4. The very first "
                        + "time was wanted.");
        assertFirstTime(
                1,
                story -> story.size() <= 1,
                "It was so after version 1. The state before the first event does not count.");
    }
}
