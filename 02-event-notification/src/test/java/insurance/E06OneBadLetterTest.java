package insurance;

import static insurance.Customers.ADA;
import static insurance.Customers.GRACE;
import static insurance.Places.HIGH_STREET;
import static insurance.Places.HILL_STREET;
import static insurance.Places.LAKE_ROAD;
import static insurance.Places.MILL_LANE;
import static insurance.Places.RIVER_WALK;
import static org.assertj.core.api.Assertions.assertThat;

import insurance.customer.contract.Address;
import insurance.customer.contract.AddressChangedFromTo;
import insurance.quoting.DeadLetters;
import java.util.ArrayList;
import java.util.List;
import messaging.Envelope;
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
                "A dead letter is parked after some attempts, and holds back its own customer's next letters, and no one else's.")
class E06OneBadLetterTest {

    private WatchedInsurer insurer;
    private List<String> quotes;
    private boolean lakeHasNoTariff;
    private DeadLetters deadLetters;

    @BeforeEach
    void openQuoting() {
        insurer = new WatchedInsurer();
        quotes = new ArrayList<>();
        lakeHasNoTariff = true;
        deadLetters = new DeadLetters(this::makeQuote);
        insurer.queue().consume("quoting", AddressChangedFromTo.class, deadLetters);
    }

    @Test
    @Order(1)
    @DisplayName("a customer's quotes are made in the order of her letters")
    void inTheOrderOfHerLetters(TestReporter reporter) {
        badLetterAndTwoGoodOnes();
        List<String> untilMended = List.copyOf(quotes);
        mendTheTariff();
        deadLetters.mended(ADA);
        reporter.publishEntry("what happened", story(untilMended));

        assertThat(untilMended)
                .withFailMessage(
                        """
                        Ada's letter cannot be handled today. Nothing is wrong with Grace's, and yet she waits.
                        expected: a quote for Grace
                        but was:  %s""",
                        told(untilMended))
                .contains("Grace: 5 River Walk");
        InWords.compare(
                "Ada's letter about 12 Lake Road could not be handled for a day, and her next letter overtook it. So the last quote that she got is for a house that she has left.",
                quotes.stream().filter(quote -> quote.startsWith("Ada")).toList(),
                "Ada: 12 Lake Road",
                "Ada: 1 High Street");
    }

    @Test
    @Order(2)
    @DisplayName("the letters behind a parked one are parked, too")
    void parkedBehindIt() {
        badLetterAndTwoGoodOnes();

        InWords.compare(
                "Ada's letter about 12 Lake Road waits for a person. The one about 1 High Street came after it, so it has to wait behind it.",
                parked(),
                "Ada: 12 Lake Road",
                "Ada: 1 High Street");
    }

    @Test
    @Order(3)
    @DisplayName("a letter that fails again stays parked, and so do those behind it")
    void failsAgain() {
        badLetterAndTwoGoodOnes();
        List<String> before = parked();
        var failure = Failure.of(() -> deadLetters.mended(ADA));

        assertThat(failure)
                .withFailMessage(
                        """
                        The person thought that it was mended, and it was not. She has to see that.
                        expected: the failure comes out
                        but:      mended returned as if all were well""")
                .isPresent();
        assertThat(before)
                .withFailMessage(
                        """
                        Ada's second letter came while the first one was parked, and it did not wait behind it.
                        expected: two letters are parked
                        but was:  %s""",
                        told(before))
                .hasSizeGreaterThan(1);
        InWords.compare(
                "It was not mended yet. Both letters of Ada's should still be parked, in their order.",
                parked(),
                before.toArray(String[]::new));
    }

    @Test
    @Order(4)
    @Guard
    @DisplayName("two of them share nothing")
    void eachHasItsOwnPark() {
        move(ADA, HILL_STREET, LAKE_ROAD);
        deliverForADay();

        assertThat(new DeadLetters(move -> {}).parked())
                .withFailMessage(
                        """
                        The second insurer has got no letter so far, and yet one is parked there. Is there a static field?
                        expected: nothing is parked
                        but:      a letter is""")
                .isEmpty();
    }

    @Test
    @Order(5)
    @Guard
    @DisplayName("two failures come out, and the third one parks the letter")
    void threeAttempts() {
        var letter = new AddressChangedFromTo(GRACE, MILL_LANE, LAKE_ROAD);
        var failure =
                Failure.of(
                        () ->
                                new DeadLetters(this::makeQuote)
                                        .accept(insurer.envelopes().first("customer", letter)));
        failure.ifPresent(it -> Causes.assertNames(it, UnsupportedOperationException.class));
        move(ADA, HILL_STREET, LAKE_ROAD);
        List<Integer> waiting = new ArrayList<>();
        for (int attempt = 1; attempt <= 3; attempt++) {
            insurer.queue().deliverAll();
            waiting.add(insurer.queue().waiting().size());
        }

        assertThat(waiting)
                .withFailMessage(
                        """
                        A letter gets three attempts. After two failures the queue should still have it, and after the third it should be parked.
                        expected: waits in the queue, waits in the queue, is parked
                        but:      letters in the queue after each attempt: %s""",
                        waiting)
                .containsExactly(1, 1, 0);
        InWords.compare(
                "The letter has left the queue. If it is not parked, it is lost.",
                parked(),
                "Ada: 12 Lake Road");
    }

    @Test
    @Order(6)
    @Guard
    @DisplayName("a letter that is handled at the third attempt is not parked")
    void theThirdAttempt() {
        move(ADA, HILL_STREET, LAKE_ROAD);
        insurer.queue().deliverAll();
        insurer.queue().deliverAll();
        mendTheTariff();
        insurer.queue().deliverAll();
        move(ADA, LAKE_ROAD, RIVER_WALK);
        insurer.queue().deliverAll();

        InWords.compare("The third attempt worked, so nothing waits for a person.", parked());
        InWords.compare(
                "The third attempt worked, so both moves should have their quotes.",
                quotes,
                "Ada: 12 Lake Road",
                "Ada: 5 River Walk");

        lakeHasNoTariff = true;
        move(ADA, RIVER_WALK, LAKE_ROAD);
        insurer.queue().deliverAll();

        InWords.compare(
                "Another letter of Ada's has failed, once. It gets three attempts of its own.",
                parked());
    }

    @Test
    @Order(7)
    @Guard
    @DisplayName("only the mended customer's letters leave the park, and once")
    void onlyTheMendedOnes() {
        move(ADA, HILL_STREET, LAKE_ROAD);
        move(GRACE, MILL_LANE, LAKE_ROAD);
        deliverForADay();
        mendTheTariff();
        deadLetters.mended(GRACE);
        deadLetters.mended(GRACE);

        InWords.compare(
                "Grace's letter is mended, Ada's is not. Only Grace should get a quote, and one.",
                quotes,
                "Grace: 12 Lake Road");
        InWords.compare(
                "Grace's letter is mended, Ada's is not. Only Ada's should still be parked.",
                parked(),
                "Ada: 12 Lake Road");
    }

    @Test
    @Order(8)
    @Guard
    @DisplayName("once it is mended, her next letter does not wait")
    void afterwards() {
        move(ADA, HILL_STREET, LAKE_ROAD);
        deliverForADay();
        mendTheTariff();
        deadLetters.mended(ADA);
        List<Envelope<AddressChangedFromTo>> handedOut = deadLetters.parked();
        move(ADA, LAKE_ROAD, HIGH_STREET);
        insurer.queue().deliverAll();

        InWords.compare(
                "Ada's letter is mended, and nothing of hers is parked. So her next move should have its quote at once.",
                quotes,
                "Ada: 12 Lake Road",
                "Ada: 1 High Street");
        assertThat(handedOut).as("A list handed out stays as it is.").isEmpty();
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
        insurer.messaging()
                .eventsOf("customer")
                .publish(new AddressChangedFromTo(customerId, from, to));
    }

    private void deliverForADay() {
        for (int delivery = 1; delivery <= 5; delivery++) {
            insurer.queue().deliverAll();
        }
    }

    private void mendTheTariff() {
        lakeHasNoTariff = false;
    }

    private void makeQuote(AddressChangedFromTo move) {
        if (lakeHasNoTariff && move.to().equals(LAKE_ROAD)) {
            throw new UnsupportedOperationException("there is no tariff for " + move.to().street());
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

    private static String told(List<String> quotes) {
        return quotes.isEmpty() ? "nothing" : String.join("; ", quotes);
    }

    private String story(List<String> untilMended) {
        List<String> lines = new ArrayList<>(List.of("Monday, a letter is bad. Quotes:"));
        untilMended.forEach(quote -> lines.add("  " + quote));
        lines.add("Tuesday, it is mended. Quotes:");
        quotes.subList(untilMended.size(), quotes.size()).forEach(quote -> lines.add("  " + quote));
        return String.join("\n", lines);
    }
}
