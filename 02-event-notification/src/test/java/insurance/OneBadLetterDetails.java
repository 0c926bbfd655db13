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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import workbook.Failure;
import workbook.Guard;
import workbook.flow.Drawn;

/** 2.6, *One bad letter*: what works from the start, and what all of its tests need. */
abstract class OneBadLetterDetails {

    private final Set<Address> noTariff = new HashSet<>(Set.of(LAKE_ROAD));
    private WatchedInsurer insurer;
    List<String> quotes;
    DeadLetters deadLetters;

    @BeforeEach
    void openQuoting() {
        insurer = new WatchedInsurer();
        quotes = new ArrayList<>();
        deadLetters = new DeadLetters(this::makeQuote);
        insurer.queue().consume("quoting", AddressChangedFromTo.class, deadLetters);
        same("No letter has come yet, and one is parked. Is there a static field?", parked());
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
        thereIsATariffForAll();
        insurer.queue().deliverAll();
        move(ADA, LAKE_ROAD, RIVER_WALK);
        insurer.queue().deliverAll();
        same("The third attempt worked, so nothing waits for a person.", parked());
        same(
                "The third attempt worked, so both moves should have their quotes.",
                quotes,
                "Ada: 12 Lake Road",
                "Ada: 5 River Walk");

        noTariff.add(LAKE_ROAD);
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
        thereIsATariffForAll();
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
        thereIsATariffForAll();
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

    @Test
    @Order(8)
    @Guard
    @DisplayName("a letter that was handled does not come back")
    void partlyMended() {
        noTariff.add(HIGH_STREET);
        move(ADA, HILL_STREET, LAKE_ROAD);
        move(ADA, LAKE_ROAD, HIGH_STREET);
        deliverForADay();
        noTariff.remove(LAKE_ROAD);
        var failure = Failure.of(() -> deadLetters.mended(ADA));

        comesOut(
                "Ada's first letter is mended, and her second is not. The person has to see that.",
                failure,
                UnsupportedOperationException.class);
        same(
                "Ada's first letter has its quote. Only her second letter should still be parked.",
                parked(),
                "Ada: 1 High Street");
    }

    @Test
    @Order(9)
    @Guard
    @DisplayName("the parked letters are in the order in which they came")
    void inTheOrderInWhichTheyCame() {
        move(GRACE, MILL_LANE, LAKE_ROAD);
        move(ADA, HILL_STREET, LAKE_ROAD);
        move(GRACE, RIVER_WALK, LAKE_ROAD);
        deliverForADay();

        same(
                "Grace's letter came, then Ada's, and then another of Grace's. All of them are bad.",
                parked(),
                "Grace: 12 Lake Road",
                "Ada: 12 Lake Road",
                "Grace: 12 Lake Road");
    }

    void badLetterAndTwoGoodOnes() {
        move(ADA, HILL_STREET, LAKE_ROAD);
        move(ADA, LAKE_ROAD, HIGH_STREET);
        deliverForADay();
        move(GRACE, MILL_LANE, RIVER_WALK);
        deliverForADay();
    }

    void thereIsATariffForAll() {
        noTariff.clear();
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
        if (noTariff.contains(move.to())) {
            throw new UnsupportedOperationException("no tariff for " + move.to().street());
        }
        quotes.add(told(move));
        Drawn.note("quoting", "quotes " + told(move));
    }

    List<String> parked() {
        return deadLetters.parked().stream().map(letter -> told(letter.message())).toList();
    }

    private static String told(AddressChangedFromTo move) {
        return Customers.name(move.customerId()) + ": " + move.to().street();
    }
}
