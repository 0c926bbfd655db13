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
import org.junit.jupiter.api.Timeout;
import workbook.Exercise;
import workbook.Guard;
import workbook.rules.ModuleClasses;

@Exercise(
        number = "4.10",
        title = "For the data team",
        minutes = 15,
        edit = "src/main/java/insurance/dataplatform/MoversWhoLeave.java",
        claims = {"H1", "A1"})
class E10ForTheDataTeamTest {

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
    @Order(2)
    @DisplayName("a correction is no move, and neither is anything else")
    void onlyMoves() {
        happened("2024-01-01T09:00:00Z", registered("ada"));
        happened(
                "2024-02-01T09:00:00Z", new AddressCorrected("ada", "mary", LAKE_ROAD, "misheard"));
        happened("2024-03-01T09:00:00Z", new HouseSurveyed("ada", "surveyor", 1932, 130));
        moved("2024-04-01T09:00:00Z", "ada");

        assertThat(answer())
                .as(
                        "Ada moved once. A corrected typing error is no move: that is why customer management tells the two apart.")
                .containsExactly(new YearOfMoves(2024, 1, 0));
    }

    @Test
    @Order(3)
    @DisplayName("who leaves soon after a move is counted, in the year of the move")
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
    @Order(4)
    @DisplayName("after exactly 90 days is soon, and a moment later is not")
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
    @Order(5)
    @DisplayName("only a customer's own moves count, and only those before the leaving")
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
    @Order(6)
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
    @Order(7)
    @DisplayName("no move counts twice, even if somebody left twice")
    void leftTwice() {
        moved("2024-06-01T09:00:00Z", "ada");
        left("2024-06-20T09:00:00Z", "ada");
        left("2024-07-10T09:00:00Z", "ada");
        moved("2025-03-01T09:00:00Z", "grace");
        left("2025-03-10T09:00:00Z", "grace");
        happened("2025-04-01T09:00:00Z", registered("grace"));
        left("2025-05-01T09:00:00Z", "grace");

        assertThat(answer())
                .as(
                        "Ada and Grace moved once each, and the log says of both that they left twice soon after. After one move nobody can be lost twice.")
                .containsExactly(new YearOfMoves(2024, 1, 1), new YearOfMoves(2025, 1, 1));
    }

    @Test
    @Order(8)
    @DisplayName("the answer goes back to the first day, long before somebody asked")
    void fromTheFirstDay() {
        moved("2016-09-12T14:03:00Z", "edsger");
        left("2016-11-30T16:20:00Z", "edsger");
        moved("2018-07-20T11:45:00Z", "ada");
        moved("2026-02-02T09:00:00Z", "ada");

        assertThat(answer())
                .as(
                        "Edsger is long gone, and no table has him any more. The log has: the answer begins in 2016. Years without a move are left out.")
                .containsExactly(
                        new YearOfMoves(2016, 1, 1),
                        new YearOfMoves(2018, 1, 0),
                        new YearOfMoves(2026, 1, 0));
    }

    @Test
    @Order(9)
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
    @Order(10)
    @DisplayName("the log is read page by page, to its end")
    void pageByPage() {
        for (int move = 1; move <= 23; move++) {
            moved("2025-04-01T09:00:00Z", move % 2 == 0 ? "ada" : "grace");
        }
        left("2025-05-01T09:00:00Z", "ada");
        for (int pageSize : List.of(1, 5, 8, 100)) {
            log.forget();

            assertThat(new MoversWhoLeave(log.readOnly(), pageSize).answer())
                    .as(
                            "The log has 24 events, and was read %d at a time. All of them count, whatever the size of a page.",
                            pageSize)
                    .containsExactly(new YearOfMoves(2025, 23, 11));
            assertThat(log.largestPage())
                    .as(
                            "There are millions of events in the real log. At most %d of them were to be read at once.",
                            pageSize)
                    .isLessThanOrEqualTo(pageSize);
        }
    }

    @Test
    @Order(11)
    @DisplayName("asked again, it answers for the log as it is then")
    void askedAgain() {
        MoversWhoLeave question = new MoversWhoLeave(log.readOnly(), 10);
        moved("2025-04-01T09:00:00Z", "ada");
        question.answer();
        left("2025-04-20T09:00:00Z", "ada");
        moved("2025-08-01T09:00:00Z", "grace");

        assertThat(question.answer())
                .as(
                        "Meanwhile Ada has left, and Grace has moved. The second answer should know that, and count nothing twice.")
                .containsExactly(new YearOfMoves(2025, 2, 1));
    }

    @Test
    @Order(12)
    @DisplayName("where nobody moved, there is nothing to tell")
    void nobodyMoved() {
        happened("2024-01-01T09:00:00Z", registered("ada"));
        left("2024-02-01T09:00:00Z", "ada");

        assertThat(answer())
                .as("Ada registered and left, and nobody moved. Years without a move are left out.")
                .isEmpty();
    }

    @Test
    @Order(13)
    @Guard
    @Timeout(value = 30, unit = TimeUnit.SECONDS)
    @DisplayName("rule: the data platform knows of customer management only its events")
    void contractsOnly() {
        classes()
                .that()
                .resideInAPackage("insurance.dataplatform..")
                .should(
                        knowNothingOf("insurance.customer", "insurance.quoting")
                                .butTheirContracts(
                                        "insurance.customer.contract",
                                        "insurance.quoting.contract"))
                .because("whoever asks of the log needs the events, and nobody's code")
                .check(OURS);
    }

    @Test
    @Order(14)
    @Guard
    @Timeout(value = 30, unit = TimeUnit.SECONDS)
    @DisplayName("rule: the data platform reads the log, and cannot append to it")
    void readsOnly() {
        classes()
                .that()
                .resideInAPackage("insurance.dataplatform..")
                .should(
                        knowNothingOf("eventstore")
                                .butTheirContracts("eventstore.EventLog", "eventstore.Recorded"))
                .because(
                        "the log belongs to customer management, which alone writes down its events")
                .check(OURS);
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
}
