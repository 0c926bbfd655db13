package insurance;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static insurance.People.ADA_REGISTERED;
import static insurance.People.HILL_STREET;
import static insurance.People.LAKE_ROAD;
import static workbook.rules.KnowNothingOf.knowNothingOf;

import eventstore.InMemoryEventStore;
import insurance.customer.contract.CustomerEvent;
import insurance.dataplatform.MoversWhoLeave;
import insurance.dataplatform.YearOfMoves;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import workbook.Guard;

/** 4.14, *For the data team*: what works from the start, and what all of its tests need. */
abstract class ForTheDataTeamDetails {

    final TestClock clock = new TestClock("1990-01-01T00:00:00Z");
    WatchedStore<CustomerEvent> log;

    @BeforeEach
    void open() {
        log = new WatchedStore<>(new InMemoryEventStore<>(clock));
    }

    @Test
    @Order(21)
    @Guard
    @DisplayName("only a move is a move")
    void onlyMoves() {
        left("2023-01-01T09:00:00Z", "grace");
        happened("2023-02-01T09:00:00Z", ADA_REGISTERED);
        happened("2024-02-01T09:00:00Z", People.corrected("ada", LAKE_ROAD));
        happened("2024-03-01T09:00:00Z", People.surveyed("ada", 1932, 130));
        moved("2024-04-01T09:00:00Z", "ada");

        assertAnswer(
                "Ada moved once, in 2024. A corrected typing error is not a move: that is why "
                        + "customer management tells the two apart. Years without a move are "
                        + "left out.",
                new YearOfMoves(2024, 1, 0));
    }

    @Test
    @Order(22)
    @Guard
    @DisplayName("only a customer's own moves before the leaving count")
    void ownMovesOnly() {
        left("2025-02-01T09:00:00Z", "alan");
        moved("2025-03-01T09:00:00Z", "ada");
        moved("2025-03-02T09:00:00Z", "alan");
        left("2025-03-10T09:00:00Z", "grace");

        assertAnswer(
                "Ada and Alan moved. Grace left, who had not moved, and Alan had left before. "
                        + "So no customer left because of a move.",
                new YearOfMoves(2025, 2, 0));
    }

    @Test
    @Order(23)
    @Guard
    @DisplayName("the year is the one in UTC")
    void years() {
        moved("2023-12-31T23:30:00Z", "alan");
        moved("2025-12-31T23:59:59Z", "ada");
        moved("2026-01-01T00:00:00Z", "grace");

        assertAnswer(
                "Shortly before midnight is still the old year, in UTC. The earliest year "
                        + "comes first.",
                new YearOfMoves(2023, 1, 0),
                new YearOfMoves(2025, 1, 0),
                new YearOfMoves(2026, 1, 0));
    }

    @Test
    @Order(24)
    @Guard
    @DisplayName("the log is read page by page to its end")
    void pageByPage() {
        for (int move = 1; move <= 23; move++) {
            moved("2025-04-01T09:00:00Z", move % 2 == 0 ? "ada" : "grace");
        }
        for (int pageSize : List.of(1, 5, 8, 100)) {
            log.forget();

            Verdict.same(
                    List.of(new YearOfMoves(2025, 23, 0)),
                    new MoversWhoLeave(log.readOnly(), pageSize).answer(),
                    ("The log has 23 events, and was read page by page, %s at a time. All of "
                                    + "them count, whatever the size of a page.")
                            .formatted(pageSize));
            Verdict.that(
                    log.largestPage() <= pageSize,
                    ("There are millions of events in the real log. So the question was given the size of a page, "
                                    + "%s here. More were read at once.")
                            .formatted(pageSize));
        }
    }

    @Test
    @Order(25)
    @Guard
    @DisplayName("asked again, it answers for the log as it is then")
    void askedAgain() {
        MoversWhoLeave question = new MoversWhoLeave(log.readOnly(), 10);
        moved("2025-04-01T09:00:00Z", "ada");
        question.answer();
        moved("2025-04-20T09:00:00Z", "ada");
        moved("2025-08-01T09:00:00Z", "grace");

        Verdict.same(
                List.of(new YearOfMoves(2025, 3, 0)),
                question.answer(),
                "Meanwhile Ada and Grace have moved. The second answer should know that, and "
                        + "count nothing twice.");
    }

    @Test
    @Order(26)
    @Guard
    @Timeout(value = 30, unit = TimeUnit.SECONDS)
    @DisplayName("rule: the data platform reads events only and cannot append")
    void contractsOnly() {
        Rule.holds(
                "A question to the log needs the events, and no other code.",
                classes()
                        .that()
                        .resideInAPackage("insurance.dataplatform..")
                        .should(
                                knowNothingOf("insurance.customer", "insurance.quoting")
                                        .butTheirContracts(
                                                "insurance.customer.contract",
                                                "insurance.quoting.contract")));
        Rule.readsOnly("insurance.dataplatform..");
    }

    void assertAnswer(String damage, YearOfMoves... years) {
        Verdict.answers(
                List.of(years), () -> new MoversWhoLeave(log.readOnly(), 10).answer(), damage);
    }

    void moved(String time, String customerId) {
        happened(time, People.moved(new String(customerId), HILL_STREET));
    }

    void left(String time, String customerId) {
        happened(time, People.left(customerId));
    }

    void happened(String time, CustomerEvent event) {
        clock.set(time);
        log.happened(event.customerId(), event);
    }
}
