package insurance;

import static insurance.People.ADA;
import static insurance.People.GRACE;
import static insurance.People.HILL_STREET;
import static insurance.People.LAKE_ROAD;
import static insurance.People.MILL_LANE;
import static insurance.People.RIVER_WALK;

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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import messaging.Envelope;
import messaging.Envelopes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import workbook.Guard;

/** 3.12, *For the data team*: what works from the start, and what all of its tests need. */
abstract class ForTheDataTeamDetails {

    final Envelope<CustomerEvent> registered = onDay(1, new CustomerRegistered(1, ADA));
    final Envelope<CustomerEvent> toTheLake = adaMoves(5, 2, HILL_STREET, LAKE_ROAD);
    final Envelope<CustomerEvent> toMillLane = adaMoves(9, 3, LAKE_ROAD, MILL_LANE);
    final Envelope<CustomerEvent> toTheRiver = adaMoves(14, 4, MILL_LANE, RIVER_WALK);
    CustomerHistory history;

    @BeforeEach
    void openTheTable() {
        history = new CustomerHistory();
    }

    @Test
    @Order(6)
    @Guard
    @DisplayName("a change ends one row and begins the next, and nothing is overwritten")
    void aChange() {
        hear(registered);
        assertRows(
                "Ada registered on day 1 and lives on the hill. Nobody knows of an end.",
                row(1, HILL_STREET, 1, null, true));
        hear(toTheLake, toMillLane);
        assertRows(
                "Where Ada lived before is history, and history is what the table is for. Each row ends when the next version begins.",
                row(1, HILL_STREET, 1, 5, false),
                row(2, LAKE_ROAD, 5, 9, false),
                row(3, MILL_LANE, 9, null, true));
    }

    @Test
    @Order(7)
    @Guard
    @DisplayName("each version has a row, also when the address is as before")
    void sameAddress() {
        var newAddress = new CustomerChanged(2, ADA, ADA.reachableAt("countess@example.org"));
        hear(registered, onDay(4, newAddress));
        assertRows(
                "On day 4 Ada got a new e-mail address. That is version 2 of her, even if this table does not show what is different.",
                row(1, HILL_STREET, 1, 4, false),
                row(2, HILL_STREET, 4, null, true));
    }

    @Test
    @Order(8)
    @Guard
    @DisplayName("each customer has a history of her own")
    void perCustomer() {
        hear(registered, onDay(3, new CustomerRegistered(1, GRACE)), toTheLake);
        assertRows(
                "Grace registered in between. That ends none of Ada's rows.",
                row(1, HILL_STREET, 1, 5, false),
                row(2, LAKE_ROAD, 5, null, true));
        Verdict.same(
                List.of("1: 8 Mill Lane, Oldtown, day 3 to ?, current"),
                linesOf("c-18"),
                "Grace registered on day 3, and has one row.");
        Verdict.nothing(
                history.missing("c-18"),
                "Ada's version 2 says nothing about Grace. Nothing of hers is missing.");
    }

    @Test
    @Order(9)
    @Guard
    @DisplayName("what comes twice is in the table once")
    void twice() {
        hear(registered, toTheLake, registered, toMillLane, toTheLake);
        assertRows(
                "The queue has brought two events again. They say nothing new, so the table says what it said.",
                row(1, HILL_STREET, 1, 5, false),
                row(2, LAKE_ROAD, 5, 9, false),
                row(3, MILL_LANE, 9, null, true));

        hear(adaMoves(9, 4, MILL_LANE, RIVER_WALK));
        assertRows(
                "On day 9 Ada moved twice, at the same moment. Each version has a row, even if one ended when it began.",
                row(1, HILL_STREET, 1, 5, false),
                row(2, LAKE_ROAD, 5, 9, false),
                row(3, MILL_LANE, 9, 9, false),
                row(4, RIVER_WALK, 9, null, true));
    }

    @Test
    @Order(10)
    @Guard
    @DisplayName("what comes late finds its place")
    void late() {
        hear(adaMoves(8, 4, MILL_LANE, RIVER_WALK), registered, toMillLane, toTheLake);

        assertRows(
                "The events came in another order, and a slow clock says that version 4 began a day before version 3. The version says where each of them belongs.",
                row(1, HILL_STREET, 1, 5, false),
                row(2, LAKE_ROAD, 5, 9, false),
                row(3, MILL_LANE, 9, 8, false),
                row(4, RIVER_WALK, 8, null, true));
    }

    @Test
    @Order(11)
    @Guard
    @DisplayName("a lost event is noticed")
    void lostIsNoticed() {
        hear(registered, toTheRiver);
        assertMissing("Versions 1 and 4 came. The events of the two in between did not.", 2L, 3L);

        hear(toMillLane);
        assertMissing("Versions 1, 3 and 4 came. The event of version 2 did not.", 2L);
    }

    @Test
    @Order(12)
    @Guard
    @DisplayName("an erased customer has no history, and a late event does not bring it back")
    void erased() {
        Envelope<CustomerEvent> erasure = onDay(20, new CustomerErased(5, "c-17"));
        hear(registered, onDay(2, new CustomerRegistered(1, GRACE)), toTheLake);
        Verdict.works(
                () -> hear(erasure, erasure, toMillLane),
                "An event that is late, or comes again, is not an error. When it fails, the queue brings it again, forever.");

        Verdict.nothing(
                linesOf("c-17"),
                "Ada has been erased. The data platform is a system with a copy like any other, and must forget her too.");
        assertMissing("Ada has been erased, and nobody waits for anything of hers.");
        Verdict.nothing(
                Memory.of(history).found("Hill Street", "Lake Road", "Newtown", "2026-03-05"),
                "The table shows nothing of Ada any more, but somewhere inside it still remembers this.");
        Verdict.same(
                1,
                linesOf("c-18").size(),
                "Ada has been erased, and Grace's history is not as it was.");
    }

    @Test
    @Order(13)
    @Guard
    @DisplayName("an erasure that is faster than the registration is not forgotten")
    void erasureFirst() {
        Verdict.works(
                () -> hear(onDay(20, new CustomerErased(2, "c-17")), registered),
                "Ada's erasure was faster than her registration. To erase an unknown customer is not an error. When it fails, the queue brings it again, forever.");
        Verdict.nothing(
                linesOf("c-17"),
                "Ada's erasure was faster than her registration. In the end she is erased, in whatever order the events come.");

        openTheTable();
        hear(registered);
        assertRows(
                "This table got Ada's registration, and no erasure. Is there a static field?",
                row(1, HILL_STREET, 1, null, true));
    }

    @SafeVarargs
    final void hear(Envelope<CustomerEvent>... envelopes) {
        for (Envelope<CustomerEvent> envelope : envelopes) {
            history.hear(envelope);
        }
    }

    void assertRows(String damage, Row... expected) {
        Verdict.same(Arrays.stream(expected).map(this::line).toList(), linesOf("c-17"), damage);
    }

    void assertMissing(String damage, Long... expected) {
        Verdict.same(List.of(expected), history.missing("c-17"), damage);
    }

    /** The rows of the table, for the board. */
    List<String> linesOf(String customerId) {
        return history.rows(customerId).stream().map(this::line).toList();
    }

    private String line(Row row) {
        return "%s: %s, %s, %s to %s%s"
                .formatted(
                        row.version(),
                        row.street(),
                        row.city(),
                        row.knownFrom().map(ForTheDataTeamDetails::day).orElse("?"),
                        row.knownTo().map(ForTheDataTeamDetails::day).orElse("?"),
                        row.current() ? ", current" : "");
    }

    static Row row(long version, Home home, Integer from, Integer to, boolean current) {
        return new Row(
                "c-17",
                version,
                home.address().street(),
                home.address().city(),
                Optional.ofNullable(from).map(ForTheDataTeamDetails::instant),
                Optional.ofNullable(to).map(ForTheDataTeamDetails::instant),
                current);
    }

    static Envelope<CustomerEvent> adaMoves(int day, long version, Home from, Home to) {
        return onDay(day, new CustomerChanged(version, ADA.at(from), ADA.at(to)));
    }

    private static Envelope<CustomerEvent> onDay(int day, CustomerEvent event) {
        Clock clock = Clock.fixed(instant(day), ZoneOffset.UTC);
        return new Envelopes(clock, () -> event.customerId() + "-" + event.version())
                .first("customer", event);
    }

    static Instant instant(int day) {
        return Instant.parse("2026-03-01T09:00:00Z").plus(Duration.ofDays(day - 1L));
    }

    static long dayOf(Instant instant) {
        return 1 + Duration.between(instant(1), instant).toDays();
    }

    private static String day(Instant instant) {
        long day = dayOf(instant);
        return day >= 1 && day <= 31 ? "day " + day : instant.toString();
    }
}
