package insurance;

import static insurance.People.ADA;
import static insurance.People.insured;

import eventstore.EventStore;
import eventstore.InMemoryEventStore;
import insurance.customer.Customer;
import insurance.customer.Difference;
import insurance.customer.contract.Address;
import insurance.customer.contract.CustomerEvent;
import insurance.customer.contract.CustomerEvent.AddressCorrected;
import insurance.customer.contract.CustomerEvent.HouseSurveyed;
import insurance.eventsourcing.WhatIf;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import workbook.Failure;
import workbook.Guard;

/** 4.8, *What if?*: what works from the start, and what all of its tests need. */
abstract class WhatIfDetails {

    static final String REASON = "it was Grace who moved";
    static final HouseSurveyed SURVEYED = new HouseSurveyed("ada", "mary", 1932, 120);

    final TestClock clock = new TestClock("2026-03-02T09:00:00Z");
    WatchedStore<String> store;
    WhatIf<String> whatIf;

    @BeforeEach
    void threeEventsAndGrace() {
        store = new WatchedStore<>(new InMemoryEventStore<>(clock));
        store.append("ada", 0, List.of("registered"));
        store.append("grace", 0, List.of("registered", "left"));
        store.append("ada", 1, List.of("moved to the lake", "changed her e-mail"));
        whatIf = new WhatIf<>(store, clock);
    }

    @Test
    @Order(21)
    @Guard
    @DisplayName("a branch has the history of one stream up to its beginning")
    void branches() {
        assertBranch(
                2,
                "The branch leaves Ada's history after version 2. Up to there both are the same.",
                "ada registered",
                "ada moved to the lake");
        assertBranch(
                3,
                "The branch leaves Ada's history at its end. All of it is in the branch, and"
                        + " nothing else.",
                "ada registered",
                "ada moved to the lake",
                "ada changed her e-mail");
        assertBranch(
                0, "The branch leaves Ada's history before the first event. Nothing is in it.");
    }

    @Test
    @Order(22)
    @Guard
    @DisplayName("a branch and the original go their own ways")
    void theOriginalNeverNotices() {
        EventStore<String> branch = whatIf.branch("ada", 1);
        EventStore<String> before = whatIf.branch("ada", 3);

        branch.append("ada", 1, List.of("moved to the hill"));

        Verdict.same(
                List.of("ada registered", "ada moved to the hill"),
                story(branch),
                "In the branch Ada moves to the hill instead. So it should be there.");
        assertOriginal();
        store.happened("ada", "left");
        Verdict.that(
                !story(before).contains("ada left"),
                "The branch was made before Ada left. It goes its own way from there.");
        clock.set("2026-07-01T12:00:00Z");
        Verdict.same(
                List.of("2026-07-01T12:00:00Z"),
                whatIf.branch("ada", 1).readAll(0, 10).stream()
                        .map(it -> it.time().toString())
                        .toList(),
                "In the branch the events are recorded again, by the clock that was given for "
                        + "the branches.");
    }

    @Test
    @Order(23)
    @Guard
    @DisplayName("history cannot branch where it has not been")
    void noSuchVersion() {
        Map<String, Runnable> attempts =
                Map.of(
                        "after version 4", () -> whatIf.branch("ada", 4),
                        "before version 0", () -> whatIf.branch("ada", -1),
                        "in a stream that is not there", () -> whatIf.branch("edsger", 1),
                        "without version 4", () -> whatIf.without("ada", 4),
                        "without version 0", () -> whatIf.without("ada", 0));
        attempts.forEach(
                (where, attempt) ->
                        Verdict.refused(
                                IllegalArgumentException.class,
                                attempt,
                                ("Ada's stream has versions 1 to 3, and a branch was wanted "
                                                + "%s. An answer would be made up.")
                                        .formatted(where),
                                "there was a branch"));
    }

    @Test
    @Order(24)
    @Guard
    @DisplayName("without a difference there is nothing to make up for")
    void noDifference() {
        assertDifference(
                ADA,
                insured(
                        new String("ada"),
                        new String("Ada"),
                        new String("ada@example.org"),
                        new Address("3 Hill Street", "Oldtown"),
                        1932,
                        120),
                "The wanted state was worked out again, word for word the same. So nothing has "
                        + "to be said.");
    }

    void assertWithout(long version, String damage, String... events) {
        Verdict.answers(
                List.of(events),
                () ->
                        whatIf.without("ada", version).read("ada").stream()
                                .map(it -> it.version() + " " + it.event())
                                .toList(),
                damage);
    }

    void assertBranch(long version, String damage, String... events) {
        Verdict.answers(List.of(events), () -> story(whatIf.branch("ada", version)), damage);
    }

    void assertOriginal() {
        Verdict.same(
                List.of(
                        "ada registered",
                        "grace registered",
                        "grace left",
                        "ada moved to the lake",
                        "ada changed her e-mail"),
                story(store),
                "This was only a what-if, and there is more in the original than before, or "
                        + "less. A branch is a store of its own.");
    }

    static List<String> story(EventStore<String> store) {
        return store.readAll(0, 10).stream().map(it -> it.streamId() + " " + it.event()).toList();
    }

    static AddressCorrected corrected(Address right) {
        return new AddressCorrected("ada", "mary", right, REASON);
    }

    static void assertDifference(
            Customer now, Customer wanted, String damage, CustomerEvent... events) {
        Verdict.answers(
                List.of(events), () -> Difference.between(now, wanted, "mary", REASON), damage);
    }

    static void assertNoWay(Customer now, Customer wanted, String damage) {
        var refusal = Failure.of(() -> Difference.between(now, wanted, "mary", REASON));
        Verdict.that(
                refusal.filter(IllegalArgumentException.class::isInstance).isPresent(),
                damage + " Whatever is appended, it will not come true.",
                "refused, with an IllegalArgumentException",
                refusal.<Object>map(it -> it)
                        .orElseGet(() -> Difference.between(now, wanted, "mary", REASON)),
                "");
    }
}
