package insurance;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static insurance.Addresses.HILL_STREET;
import static insurance.Addresses.LAKE_ROAD;
import static org.assertj.core.api.Assertions.assertThat;
import static workbook.rules.KnowNothingOf.knowNothingOf;

import com.tngtech.archunit.core.domain.JavaClasses;
import eventstore.InMemoryEventStore;
import insurance.customer.contract.CustomerEvent;
import insurance.customer.contract.CustomerEvent.AddressChanged;
import insurance.customer.contract.CustomerEvent.AddressCorrected;
import insurance.customer.contract.CustomerEvent.CustomerLeft;
import insurance.customer.contract.CustomerEvent.CustomerRegistered;
import insurance.customer.contract.CustomerEvent.HouseSurveyed;
import insurance.dataplatform.MoversWhoLeave;
import insurance.dataplatform.YearOfMoves;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import workbook.Exercise;
import workbook.Guard;
import workbook.flow.Drawn;
import workbook.rules.ModuleClasses;

@Exercise(
        number = "4.14",
        title = "For the data team",
        minutes = 12,
        core = true,
        edit = "src/main/java/insurance/dataplatform/MoversWhoLeave.java",
        claims = {"H1", "A1"},
        remember =
                "A log answers questions that nobody had asked, back to its first day. A table of today has lost the answer.")
class E14ForTheDataTeamTest {

    private static final JavaClasses OURS =
            ModuleClasses.compiledWith(MoversWhoLeave.class, "insurance.dataplatform");

    private final TestClock clock = new TestClock("1990-01-01T00:00:00Z");
    private CountingStore<CustomerEvent> log;

    @BeforeEach
    void open() {
        log = new CountingStore<>(new InMemoryEventStore<>(clock));
    }

    @Test
    @Order(1)
    @DisplayName("the answer includes former customers from the first day on")
    void fromTheFirstDay(TestReporter reporter) {
        moved("2016-09-12T14:03:00Z", "edsger");
        left("2016-11-30T16:20:00Z", "edsger");
        moved("2018-07-20T11:45:00Z", "ada");
        moved("2026-02-02T09:00:00Z", "ada");

        String answer =
                String.join(
                        "\n",
                        answer().stream()
                                .map(
                                        it ->
                                                it.year()
                                                        + ": "
                                                        + it.moves()
                                                        + " moved, "
                                                        + it.leftSoon()
                                                        + " left")
                                .toList());
        draw("2016", List.of("Edsger moved", "Edsger left"), answer, "1 moved, 1 left");
        draw("2018", List.of("Ada moved"), answer, "1 moved, 0 left");
        draw("2026", List.of("Ada moved"), answer, "1 moved, 0 left");
        reporter.publishEntry(
                "what happened", "Edsger moved and left in 2016\nthe answer:\n" + answer);
        assertThat(answer)
                .withFailMessage(
                        """
                        "Do we lose customers because they move?" Edsger moved in 2016 and left, Ada moved in 2018 and in 2026. The answer says something else.
                        expected: 2016: 1 moved, 1 left / 2018: 1 moved, 0 left / 2026: 1 moved, 0 left
                        but:      %s
                        Who is not in a table of today's customers?""",
                        answer.replace("\n", " / "))
                .isEqualTo("2016: 1 moved, 1 left\n2018: 1 moved, 0 left\n2026: 1 moved, 0 left");
    }

    @Test
    @Order(2)
    @DisplayName("a customer who leaves soon is counted in the year of the move")
    void leftSoon() {
        moved("2024-12-01T09:00:00Z", "ada");
        left("2025-01-15T09:00:00Z", "ada");
        moved("2025-06-01T09:00:00Z", "grace");

        assertThat(answer())
                .as(
                        "Ada moved in December 2024, and left in January: that counts for 2024. Grace moved later, and is still here.")
                .containsExactly(new YearOfMoves(2024, 1, 1), new YearOfMoves(2025, 1, 0));
    }

    @Test
    @Order(3)
    @DisplayName("soon means after 90 days at most")
    void ninetyDays() {
        moved("2025-03-01T09:00:00Z", "ada");
        moved("2025-03-01T09:00:00Z", "grace");
        left("2025-05-30T09:00:00Z", "ada");
        left("2025-05-30T09:00:00.001Z", "grace");

        assertThat(answer())
                .as(
                        "Ada left after exactly 90 days, Grace a moment later. So one of two left soon.")
                .containsExactly(new YearOfMoves(2025, 2, 1));
    }

    @Test
    @Order(4)
    @DisplayName("each move counts for itself")
    void eachMove() {
        moved("2024-06-01T09:00:00Z", "ada");
        moved("2024-12-20T09:00:00Z", "ada");
        moved("2025-01-05T09:00:00Z", "ada");
        left("2025-02-01T09:00:00Z", "ada");

        assertThat(answer())
                .as(
                        "Ada moved three times, and left soon after the last two. One of those was in 2024, one in 2025.")
                .containsExactly(new YearOfMoves(2024, 2, 1), new YearOfMoves(2025, 1, 1));
    }

    @Test
    @Order(5)
    @DisplayName("a customer who left twice is lost once")
    void leftTwice() {
        moved("2024-06-01T09:00:00Z", "ada");
        left("2024-06-20T09:00:00Z", "ada");
        left("2024-07-10T09:00:00Z", "ada");
        moved("2025-03-01T09:00:00Z", "grace");
        left("2025-03-10T09:00:00Z", "grace");
        happened("2025-04-01T09:00:00Z", registered("grace"));
        left("2025-12-01T09:00:00Z", "grace");

        assertThat(answer())
                .as(
                        "Ada and Grace moved once each, and left soon after. Later each left once more. After one move a customer can be lost once.")
                .containsExactly(new YearOfMoves(2024, 1, 1), new YearOfMoves(2025, 1, 1));
    }

    @Test
    @Order(21)
    @Guard
    @DisplayName("moves are counted by the year in which they happened")
    void movesByYear() {
        moved("2024-02-01T09:00:00Z", "ada");
        moved("2024-07-01T09:00:00Z", "grace");
        moved("2025-03-01T09:00:00Z", "ada");

        assertThat(answer())
                .as("Two moves in 2024, one in 2025, and nobody left.")
                .containsExactly(new YearOfMoves(2024, 2, 0), new YearOfMoves(2025, 1, 0));
    }

    @Test
    @Order(22)
    @Guard
    @DisplayName("only a move is a move")
    void onlyMoves() {
        happened("2024-01-01T09:00:00Z", registered("ada"));
        happened(
                "2024-02-01T09:00:00Z", new AddressCorrected("ada", "mary", LAKE_ROAD, "misheard"));
        happened("2024-03-01T09:00:00Z", new HouseSurveyed("ada", "surveyor", 1932, 130));
        moved("2024-04-01T09:00:00Z", "ada");

        assertThat(answer())
                .as(
                        "Ada moved once. A corrected typing error is not a move: that is why customer management tells the two apart.")
                .containsExactly(new YearOfMoves(2024, 1, 0));
    }

    @Test
    @Order(23)
    @Guard
    @DisplayName("only a customer's own moves before the leaving count")
    void ownMovesOnly() {
        left("2025-02-01T09:00:00Z", "alan");
        moved("2025-03-01T09:00:00Z", "ada");
        moved("2025-03-02T09:00:00Z", "alan");
        left("2025-03-10T09:00:00Z", "grace");

        assertThat(answer())
                .as(
                        "Ada and Alan moved. Grace left, who had not moved, and Alan had left before. So nobody left because of a move.")
                .containsExactly(new YearOfMoves(2025, 2, 0));
    }

    @Test
    @Order(24)
    @Guard
    @DisplayName("the year is the one in UTC")
    void years() {
        moved("2023-12-31T23:30:00Z", "alan");
        moved("2025-12-31T23:59:59Z", "ada");
        moved("2026-01-01T00:00:00Z", "grace");

        assertThat(answer())
                .as(
                        "Shortly before midnight is still the old year, in UTC. The earliest year comes first.")
                .containsExactly(
                        new YearOfMoves(2023, 1, 0),
                        new YearOfMoves(2025, 1, 0),
                        new YearOfMoves(2026, 1, 0));
    }

    @Test
    @Order(25)
    @Guard
    @DisplayName("the log is read page by page, to its end")
    void pageByPage() {
        for (int move = 1; move <= 23; move++) {
            moved("2025-04-01T09:00:00Z", move % 2 == 0 ? "ada" : "grace");
        }
        for (int pageSize : List.of(1, 5, 8, 100)) {
            log.forget();

            assertThat(new MoversWhoLeave(log.readOnly(), pageSize).answer())
                    .as(
                            "The log has 23 events, and was read page by page, %s at a time. All of them count, whatever the size of a page.",
                            pageSize)
                    .containsExactly(new YearOfMoves(2025, 23, 0));
            assertThat(log.largestPage())
                    .as(
                            "There are millions of events in the real log. At most %s of them were to be read at once.",
                            pageSize)
                    .isLessThanOrEqualTo(pageSize);
        }
    }

    @Test
    @Order(26)
    @Guard
    @DisplayName("asked again, it answers for the log as it is then")
    void askedAgain() {
        MoversWhoLeave question = new MoversWhoLeave(log.readOnly(), 10);
        moved("2025-04-01T09:00:00Z", "ada");
        question.answer();
        moved("2025-04-20T09:00:00Z", "ada");
        moved("2025-08-01T09:00:00Z", "grace");

        assertThat(question.answer())
                .as(
                        "Meanwhile Ada and Grace have moved. The second answer should know that, and count nothing twice.")
                .containsExactly(new YearOfMoves(2025, 3, 0));
    }

    @Test
    @Order(27)
    @Guard
    @DisplayName("where nobody moved, the answer is empty")
    void nobodyMoved() {
        happened("2024-01-01T09:00:00Z", registered("ada"));
        left("2024-02-01T09:00:00Z", "ada");

        assertThat(answer())
                .as("Ada registered and left, and nobody moved. Years without a move are left out.")
                .isEmpty();
    }

    @Test
    @Order(28)
    @Guard
    @Timeout(value = 30, unit = TimeUnit.SECONDS)
    @DisplayName("rule: the data platform knows of customer management only its events")
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
                                                "insurance.quoting.contract")),
                OURS);
    }

    @Test
    @Order(29)
    @Guard
    @Timeout(value = 30, unit = TimeUnit.SECONDS)
    @DisplayName("rule: the data platform cannot append to the log")
    void readsOnly() {
        Rule.holds(
                "The log belongs to customer management, which alone writes down its events.",
                classes()
                        .that()
                        .resideInAPackage("insurance.dataplatform..")
                        .should(
                                knowNothingOf("eventstore")
                                        .butTheirContracts(
                                                "eventstore.EventLog", "eventstore.Recorded")),
                OURS);
    }

    private List<YearOfMoves> answer() {
        return new MoversWhoLeave(log.readOnly(), 10).answer();
    }

    private void moved(String time, String customerId) {
        happened(time, new AddressChanged(new String(customerId), "mary", LAKE_ROAD));
    }

    private void left(String time, String customerId) {
        happened(time, new CustomerLeft(customerId, "paul", "too dear"));
    }

    private void happened(String time, CustomerEvent event) {
        clock.set(time);
        long version = log.read(event.customerId()).size();
        log.append(event.customerId(), version, List.of(event));
    }

    private static CustomerEvent registered(String customerId) {
        return new CustomerRegistered(
                customerId, "paul", "Somebody", "somebody@example.org", HILL_STREET, 1932, 120);
    }

    private static void draw(String year, List<String> log, String answer, String expected) {
        String line =
                answer.lines().filter(it -> it.startsWith(year)).findFirst().orElse("no line");
        Drawn.strip(year, log, line, line.endsWith(expected));
    }
}
