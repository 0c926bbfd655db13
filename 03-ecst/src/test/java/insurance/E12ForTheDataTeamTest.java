package insurance;

import static insurance.People.ADA;
import static insurance.People.GRACE;
import static insurance.People.HILL_STREET;
import static insurance.People.LAKE_ROAD;
import static insurance.People.MILL_LANE;
import static insurance.People.RIVER_WALK;
import static org.assertj.core.api.Assertions.assertThat;

import insurance.customer.contract.CustomerChanged;
import insurance.customer.contract.CustomerErased;
import insurance.customer.contract.CustomerEvent;
import insurance.customer.contract.CustomerRegistered;
import insurance.customer.contract.Home;
import insurance.dataplatform.CustomerHistory;
import insurance.dataplatform.Row;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import messaging.Envelope;
import messaging.Envelopes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import workbook.Exercise;
import workbook.Failure;

@Exercise(
        number = "3.12",
        title = "For the data team",
        minutes = 20,
        core = true,
        edit = "src/main/java/insurance/dataplatform/CustomerHistory.java",
        claims = {"H1", "E3"})
class E12ForTheDataTeamTest {

    private final AtomicInteger ids = new AtomicInteger();
    private CustomerHistory history;

    private final Envelope<CustomerEvent> registered = onDay(1, new CustomerRegistered(1, ADA));
    private final Envelope<CustomerEvent> toTheLake = adaMoves(5, 2, HILL_STREET, LAKE_ROAD);
    private final Envelope<CustomerEvent> toMillLane = adaMoves(9, 3, LAKE_ROAD, MILL_LANE);
    private final Envelope<CustomerEvent> toTheRiver = adaMoves(14, 4, MILL_LANE, RIVER_WALK);

    @BeforeEach
    void openTheTable() {
        history = new CustomerHistory();
    }

    @Test
    @Order(1)
    @DisplayName("a new customer has one row, which is current and has no end")
    void oneRow() {
        hear(registered);

        assertRows(
                "Ada registered on day 1 and lives on the hill. That is one row, and nobody knows of an end.",
                row(1, HILL_STREET, 1, null, true));
    }

    @Test
    @Order(2)
    @DisplayName("a change ends one row and begins the next, and nothing is overwritten")
    void aChange() {
        hear(registered, toTheLake, toMillLane);

        assertRows(
                "Where Ada lived before is history, and history is what the table is for. Each row ends when the next version begins.",
                row(1, HILL_STREET, 1, 5, false),
                row(2, LAKE_ROAD, 5, 9, false),
                row(3, MILL_LANE, 9, null, true));
    }

    @Test
    @Order(3)
    @DisplayName("each version has a row, also when the address is as before")
    void sameAddress() {
        hear(
                registered,
                onDay(4, new CustomerChanged(2, ADA, ADA.reachableAt("countess@example.org"))));

        assertRows(
                "On day 4 Ada got a new e-mail address. That is version 2 of her, even if this table does not show what is different.",
                row(1, HILL_STREET, 1, 4, false),
                row(2, HILL_STREET, 4, null, true));
    }

    @Test
    @Order(4)
    @DisplayName("each customer has a history of her own")
    void perCustomer() {
        hear(registered, onDay(3, new CustomerRegistered(1, GRACE)), toTheLake);

        assertRows(
                "Grace registered in between. That ends none of Ada's rows.",
                row(1, HILL_STREET, 1, 5, false),
                row(2, LAKE_ROAD, 5, null, true));
        assertThat(history.rows("c-18"))
                .as("Grace registered on day 3, and has one row.")
                .containsExactly(
                        new Row(
                                "c-18",
                                1,
                                "8 Mill Lane",
                                "Oldtown",
                                Optional.of(instant(3)),
                                Optional.empty(),
                                true));
        assertThat(history.missing("c-18"))
                .as("Ada's version 2 says nothing about Grace. Nothing of hers is missing.")
                .isEmpty();
    }

    @Test
    @Order(5)
    @DisplayName("of somebody unknown there is no row, and to ask is no error")
    void unknown() {
        hear(registered);

        Optional<RuntimeException> failure =
                Failure.of(
                        () -> {
                            history.rows("c-18");
                            history.missing("c-18");
                        });

        assertThat(failure)
                .as(
                        "Somebody asked about Grace, of whom nothing was ever heard. That is no error: there is no row, and nothing is missing.")
                .isEmpty();
    }

    @Test
    @Order(6)
    @DisplayName("what comes twice is in the table once")
    void twice() {
        hear(registered, toTheLake, registered, toMillLane, toTheLake);

        assertRows(
                "The queue has brought two events again. They say nothing new, so the table says what it said.",
                row(1, HILL_STREET, 1, 5, false),
                row(2, LAKE_ROAD, 5, 9, false),
                row(3, MILL_LANE, 9, null, true));
        assertMissing("Every version of Ada was heard of. None is missing.");

        hear(adaMoves(9, 4, MILL_LANE, RIVER_WALK));
        assertRows(
                "On day 9 Ada moved twice, at the same moment. Each version has a row, even if one ended when it began.",
                row(1, HILL_STREET, 1, 5, false),
                row(2, LAKE_ROAD, 5, 9, false),
                row(3, MILL_LANE, 9, 9, false),
                row(4, RIVER_WALK, 9, null, true));
    }

    @Test
    @Order(7)
    @DisplayName("what comes late finds its place")
    void late() {
        Envelope<CustomerEvent> byAnotherClock = adaMoves(8, 4, MILL_LANE, RIVER_WALK);
        hear(byAnotherClock, registered, toMillLane, toTheLake);

        assertRows(
                "The events came in another order than things happened, and a clock that was slow says that version 4 began a day before version 3. The version says where each belongs, and the table must not depend on when it was heard.",
                row(1, HILL_STREET, 1, 5, false),
                row(2, LAKE_ROAD, 5, 9, false),
                row(3, MILL_LANE, 9, 8, false),
                row(4, RIVER_WALK, 8, null, true));
    }

    @Test
    @Order(8)
    @DisplayName("what a lost event said is known from the next one; when it happened is not")
    void theNextOneKnows() {
        hear(registered, toMillLane);

        assertRows(
                "Version 2 is lost. But the next event says what was before: the lake. Since when Ada lived there, nobody knows, and so nobody knows until when she lived on the hill.",
                row(1, HILL_STREET, 1, null, false),
                row(2, LAKE_ROAD, null, 9, false),
                row(3, MILL_LANE, 9, null, true));
        assertMissing(
                "What version 2 said is known, but its event never came. It is still missing.", 2L);
    }

    @Test
    @Order(9)
    @DisplayName("a lost event is noticed")
    void lostIsNoticed() {
        hear(registered, toTheRiver);

        assertMissing(
                "Versions 1 and 4 of Ada were heard of. So there were a 2 and a 3, and the data team should know that it never heard of them.",
                2L,
                3L);
        assertThat(history.missing("c-18"))
                .as("Nothing was ever heard of Grace, so nobody can say that something is missing.")
                .isEmpty();
    }

    @Test
    @Order(10)
    @DisplayName("when two in a row are lost, the first of them stays unknown")
    void twoLost() {
        hear(registered, toTheRiver);

        assertRows(
                "Versions 2 and 3 are lost. What was before version 4 is version 3. Of version 2 nothing is known, so it has no row.",
                row(1, HILL_STREET, 1, null, false),
                row(3, MILL_LANE, null, 14, false),
                row(4, RIVER_WALK, 14, null, true));
    }

    @Test
    @Order(11)
    @DisplayName("when the lost one turns up after all, the hole is closed")
    void turnsUp() {
        hear(registered, toMillLane, toTheLake);

        assertRows(
                "Version 2 was not lost, it was late. Now it is known when Ada moved to the lake.",
                row(1, HILL_STREET, 1, 5, false),
                row(2, LAKE_ROAD, 5, 9, false),
                row(3, MILL_LANE, 9, null, true));
        assertMissing("Version 2 has turned up. Nothing is missing any more.");
    }

    @Test
    @Order(12)
    @DisplayName("whoever begins to listen late knows how much came before")
    void beganLate() {
        hear(toMillLane);

        assertRows(
                "The first that was heard of Ada is version 3, and it says where she lived before.",
                row(2, LAKE_ROAD, null, 9, false),
                row(3, MILL_LANE, 9, null, true));
        assertMissing(
                "The first that was heard of Ada is version 3. Versions 1 and 2 are missing.",
                1L,
                2L);
    }

    @Test
    @Order(13)
    @DisplayName("the registration may be the one that is late")
    void registrationIsLate() {
        hear(toTheLake);

        assertRows(
                "The first that was heard of Ada is version 2, and it says where she lived before: with version 1, nobody knows since when.",
                row(1, HILL_STREET, null, 5, false),
                row(2, LAKE_ROAD, 5, null, true));

        hear(registered);

        assertRows(
                "Ada's registration came after her first move. Where she lived was known by then; now it is known since when.",
                row(1, HILL_STREET, 1, 5, false),
                row(2, LAKE_ROAD, 5, null, true));
        assertMissing("The registration has turned up. Nothing is missing any more.");
    }

    @Test
    @Order(14)
    @DisplayName("an erased customer has no history, and a late event does not bring it back")
    void erased() {
        Envelope<CustomerEvent> erasure = onDay(20, new CustomerErased(5, "c-17"));
        hear(registered, onDay(2, new CustomerRegistered(1, GRACE)), toTheLake, erasure);
        Optional<RuntimeException> failure = Failure.of(() -> hear(erasure, toMillLane));

        assertThat(failure)
                .as(
                        "What is late, or comes again, is no error. When hearing of it fails, the queue brings it again, for ever.")
                .isEmpty();
        assertRows(
                "Ada has been erased. The data platform is a system with a copy like any other, and must forget her too.");
        assertMissing("Ada has been erased, and nobody waits for anything of hers.");
        assertThat(Memory.of(history).found("Hill Street", "Lake Road", "Newtown", "2026-03-05"))
                .as(
                        "The table shows nothing of Ada any more, but somewhere inside it still remembers this: of her rows, nothing is to stay.")
                .isEmpty();
        assertThat(history.rows("c-18"))
                .as("Ada has been erased, and Grace's history is gone.")
                .hasSize(1);
    }

    @Test
    @Order(15)
    @DisplayName("an erasure that is faster than the registration is not forgotten")
    void erasureFirst() {
        Optional<RuntimeException> failure =
                Failure.of(() -> hear(onDay(20, new CustomerErased(2, "c-17")), registered));

        assertThat(failure)
                .as(
                        "Ada's erasure was faster than her registration. To hear that somebody unknown has been erased is no error; when it fails, the queue brings it again, for ever.")
                .isEmpty();
        assertRows(
                "Ada's erasure was faster than her registration. In the end she is erased, in whatever order it is heard.");
    }

    @Test
    @Order(16)
    @DisplayName("a new table knows nothing of what another one has heard")
    void newTable() {
        hear(onDay(20, new CustomerErased(2, "c-17")));

        openTheTable();
        hear(registered);

        assertRows(
                "This table has heard of Ada's registration, and of no erasure. Another table has: what they know is shared.",
                row(1, HILL_STREET, 1, null, true));
    }

    @SafeVarargs
    private void hear(Envelope<CustomerEvent>... envelopes) {
        for (Envelope<CustomerEvent> envelope : envelopes) {
            history.hear(envelope);
        }
    }

    private void assertRows(String idea, Row... expected) {
        List<Row> rows = new ArrayList<>(history.rows("c-17"));
        assertThat(rows)
                .withFailMessage(
                        () ->
                                """
                                %s
                                expected:
                                %s
                                but was:
                                %s"""
                                        .formatted(idea, lines(List.of(expected)), lines(rows)))
                .containsExactly(expected);
    }

    private void assertMissing(String idea, Long... expected) {
        List<Long> missing = history.missing("c-17");
        assertThat(missing)
                .withFailMessage(
                        () ->
                                """
                                %s
                                expected to be missing: %s
                                but was:                %s"""
                                        .formatted(
                                                idea,
                                                versions(List.of(expected)),
                                                versions(missing)))
                .containsExactly(expected);
    }

    private static String versions(List<Long> missing) {
        return missing.isEmpty()
                ? "none"
                : missing.stream().map(Object::toString).collect(Collectors.joining(", "));
    }

    private static String lines(List<Row> rows) {
        return rows.isEmpty()
                ? "no row"
                : rows.stream().map(E12ForTheDataTeamTest::line).collect(Collectors.joining("\n"));
    }

    private static String line(Row row) {
        return "version %s, %s, %s, from %s to %s%s"
                .formatted(
                        row.version(),
                        row.street(),
                        row.city(),
                        row.knownFrom().map(E12ForTheDataTeamTest::day).orElse("?"),
                        row.knownTo().map(E12ForTheDataTeamTest::day).orElse("?"),
                        row.current() ? ", current" : "");
    }

    private Envelope<CustomerEvent> adaMoves(int day, long version, Home from, Home to) {
        return onDay(day, new CustomerChanged(version, ADA.at(from), ADA.at(to)));
    }

    private Envelope<CustomerEvent> onDay(int day, CustomerEvent event) {
        Clock clock = Clock.fixed(instant(day), ZoneOffset.UTC);
        return new Envelopes(clock, () -> "m" + ids.incrementAndGet()).first("customer", event);
    }

    private static Row row(long version, Home home, Integer from, Integer to, boolean current) {
        return new Row(
                "c-17",
                version,
                home.address().street(),
                home.address().city(),
                Optional.ofNullable(from).map(E12ForTheDataTeamTest::instant),
                Optional.ofNullable(to).map(E12ForTheDataTeamTest::instant),
                current);
    }

    private static Instant instant(int day) {
        return Instant.parse("2026-03-01T09:00:00Z").plus(Duration.ofDays(day - 1L));
    }

    private static String day(Instant instant) {
        long day = 1 + Duration.between(instant(1), instant).toDays();
        return day >= 1 && day <= 31 ? "day " + day : instant.toString();
    }
}
