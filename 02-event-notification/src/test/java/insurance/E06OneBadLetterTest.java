package insurance;

import static insurance.Customers.ADA;
import static insurance.Customers.GRACE;
import static insurance.Places.HIGH_STREET;
import static insurance.Places.HILL_STREET;
import static insurance.Places.LAKE_ROAD;
import static insurance.Places.MILL_LANE;
import static insurance.Places.RIVER_WALK;
import static insurance.Verdict.comesOut;
import static insurance.Verdict.same;

import insurance.customer.contract.Address;
import insurance.customer.contract.AddressChangedFromTo;
import insurance.quoting.DeadLetters;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import workbook.Exercise;
import workbook.Failure;
import workbook.Guard;
import workbook.flow.Drawn;

@Exercise(
        number = "2.6",
        title = "One bad letter",
        minutes = 12,
        edit = "src/main/java/insurance/quoting/DeadLetters.java",
        claims = "D8",
        remember =
                "A dead letter is parked after some attempts. It holds back its own customer's next letters alone.")
class E06OneBadLetterTest {

    private WatchedInsurer insurer;
    private List<String> quotes;
    private boolean lakeHasNoTariff = true;
    private DeadLetters deadLetters;

    @BeforeEach
    void openQuoting() {
        insurer = new WatchedInsurer();
        quotes = new ArrayList<>();
        deadLetters = new DeadLetters(this::makeQuote);
        insurer.queue().consume("quoting", AddressChangedFromTo.class, deadLetters);
        same("No letter has come yet, and one is parked. Is there a static field?", parked());
    }

    @Test
    @Order(1)
    @DisplayName("a customer's quotes are made in the order of her letters")
    void inTheOrderOfHerLetters(TestReporter reporter) {
        Diary diary = new Diary(() -> quotes);
        diary.step("Monday, a letter is bad", this::badLetterAndTwoGoodOnes);
        List<String> untilMended = List.copyOf(quotes);
        lakeHasNoTariff = false;
        diary.step("Tuesday, it is mended", () -> deadLetters.mended(ADA));
        reporter.publishEntry("what happened", diary.toString());

        same(
                "Ada's letter cannot be handled today. Nothing is wrong with Grace's, and yet she waits.",
                untilMended.stream().filter(quote -> quote.startsWith("Grace")).toList(),
                "Grace: 5 River Walk");
        same(
                "Ada's letter could not be handled for a day, and her next letter overtook it. So"
                        + " her last quote is for a house that she has left.",
                quotes.stream().filter(quote -> quote.startsWith("Ada")).toList(),
                "Ada: 12 Lake Road",
                "Ada: 1 High Street");
    }

    @Test
    @Order(2)
    @DisplayName("the letters behind a parked one are parked, too")
    void parkedBehindIt() {
        badLetterAndTwoGoodOnes();

        same(
                "Ada's letter about Lake Road waits for a person. The one about High Street has to wait behind it.",
                parked(),
                "Ada: 12 Lake Road",
                "Ada: 1 High Street");
    }

    @Test
    @Order(3)
    @DisplayName("a letter that fails again stays parked, like those behind it")
    void failsAgain() {
        badLetterAndTwoGoodOnes();
        List<String> before = parked();
        var failure = Failure.of(() -> deadLetters.mended(ADA));

        comesOut(
                "The person thought that it was mended, and it was not. She has to see that.",
                failure,
                UnsupportedOperationException.class);
        same(
                "Ada's second letter came while the first one was parked, and it did not wait behind it.",
                before,
                "Ada: 12 Lake Road",
                "Ada: 1 High Street");
        same(
                "It was not mended yet. Both letters of Ada's should still be parked, in their order.",
                parked(),
                "Ada: 12 Lake Road",
                "Ada: 1 High Street");
    }

    @Test
    @Order(4)
    @Guard
    @DisplayName("a letter gets three attempts")
    void threeAttempts() {
        move(ADA, HILL_STREET, LAKE_ROAD);
        List<String> waiting = new ArrayList<>();
        for (int attempt = 1; attempt <= 3; attempt++) {
            insurer.queue().deliverAll();
            waiting.add(insurer.waiting().isEmpty() ? "is parked" : "waits in the queue");
        }

        same(
                "A letter gets three attempts. After two failures the queue should still have it.",
                waiting,
                "waits in the queue",
                "waits in the queue",
                "is parked");
        same(
                "The letter has left the queue. If it is not parked, it is lost.",
                parked(),
                "Ada: 12 Lake Road");

        var letter = new AddressChangedFromTo(GRACE, MILL_LANE, LAKE_ROAD);
        comesOut(
                "A letter failed, and the queue takes it as done.",
                Failure.of(() -> deadLetters.accept(insurer.envelopes().first("customer", letter))),
                UnsupportedOperationException.class);
    }

    @Test
    @Order(5)
    @Guard
    @DisplayName("a letter that is handled at the third attempt is not parked")
    void theThirdAttempt() {
        move(ADA, HILL_STREET, LAKE_ROAD);
        insurer.queue().deliverAll();
        insurer.queue().deliverAll();
        lakeHasNoTariff = false;
        insurer.queue().deliverAll();
        move(ADA, LAKE_ROAD, RIVER_WALK);
        insurer.queue().deliverAll();
        same("The third attempt worked, so nothing waits for a person.", parked());
        same(
                "The third attempt worked, so both moves should have their quotes.",
                quotes,
                "Ada: 12 Lake Road",
                "Ada: 5 River Walk");

        lakeHasNoTariff = true;
        move(ADA, RIVER_WALK, LAKE_ROAD);
        insurer.queue().deliverAll();
        same(
                "Another letter of Ada's has failed, once. It gets three attempts of its own.",
                parked());
    }

    @Test
    @Order(6)
    @Guard
    @DisplayName("only the mended customer's letters leave the park")
    void onlyTheMendedOnes() {
        move(ADA, HILL_STREET, LAKE_ROAD);
        move(GRACE, MILL_LANE, LAKE_ROAD);
        deliverForADay();
        lakeHasNoTariff = false;
        deadLetters.mended(GRACE);
        deadLetters.mended(GRACE);

        same(
                "Grace's letter is mended, Ada's is not. Only Grace should get a quote, and one.",
                quotes,
                "Grace: 12 Lake Road");
        same(
                "Grace's letter is mended, Ada's is not. Only Ada's should still be parked.",
                parked(),
                "Ada: 12 Lake Road");
    }

    @Test
    @Order(7)
    @Guard
    @DisplayName("once it is mended, her next letter does not wait")
    void afterwards() {
        move(ADA, HILL_STREET, LAKE_ROAD);
        deliverForADay();
        lakeHasNoTariff = false;
        deadLetters.mended(ADA);
        var handedOut = deadLetters.parked();
        move(ADA, LAKE_ROAD, HIGH_STREET);
        insurer.queue().deliverAll();

        same(
                "Nothing of Ada's is parked any more. So her next move should have its quote at once.",
                quotes,
                "Ada: 12 Lake Road",
                "Ada: 1 High Street");
        same(
                "A list handed out stays as it is.",
                handedOut.stream().map(letter -> told(letter.message())).toList());
    }

    private void badLetterAndTwoGoodOnes() {
        move(ADA, HILL_STREET, LAKE_ROAD);
        move(ADA, LAKE_ROAD, HIGH_STREET);
        deliverForADay();
        move(GRACE, MILL_LANE, RIVER_WALK);
        deliverForADay();
    }

    private void move(String customerId, Address from, Address to) {
        insurer.customers().move(customerId, to);
        insurer.eventsOf("customer").publish(new AddressChangedFromTo(customerId, from, to));
    }

    private void deliverForADay() {
        for (int delivery = 1; delivery <= 5; delivery++) {
            insurer.queue().deliverAll();
        }
    }

    private void makeQuote(AddressChangedFromTo move) {
        if (lakeHasNoTariff && move.to().equals(LAKE_ROAD)) {
            throw new UnsupportedOperationException("no tariff for " + move.to().street());
        }
        quotes.add(told(move));
        Drawn.note("quoting", "quotes " + told(move));
    }

    private List<String> parked() {
        return deadLetters.parked().stream().map(letter -> told(letter.message())).toList();
    }

    private static String told(AddressChangedFromTo move) {
        return Customers.name(move.customerId()) + ": " + move.to().street();
    }
}
