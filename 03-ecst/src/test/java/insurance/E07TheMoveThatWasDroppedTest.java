package insurance;

import static insurance.People.ADA;
import static insurance.People.GRACE;
import static insurance.People.LAKE_ROAD;
import static insurance.People.RIVER_WALK;
import static insurance.People.asDelivered;
import static insurance.People.home;
import static insurance.People.nameOf;

import insurance.customer.contract.CustomerChanged;
import insurance.customer.contract.CustomerErased;
import insurance.customer.contract.CustomerEvent;
import insurance.customer.contract.CustomerRegistered;
import insurance.customer.contract.CustomerState;
import insurance.customer.contract.Home;
import insurance.quoting.AttentiveQuoting;
import insurance.quoting.contract.QuoteMade;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        number = "3.7",
        title = "The move that was dropped",
        minutes = 10,
        edit = "src/main/java/insurance/quoting/AttentiveQuoting.java",
        claims = {"E2", "E3"},
        remember =
                "Level-triggered, not edge-triggered: compare with what you last acted on, not with what the publisher saw.")
class E07TheMoveThatWasDroppedTest {

    private static final CustomerState ADA_BY_THE_LAKE = ADA.at(LAKE_ROAD);
    private static final Home NEXT_DOOR = home("9 Mill Lane", "Oldtown", 1998, 90);

    private final List<String> quotes = new ArrayList<>();
    private final Map<String, Long> newest = new HashMap<>();
    private boolean outIsBroken;
    private String livesAt;
    private AttentiveQuoting quoting;

    @BeforeEach
    void openQuoting() {
        quoting = new AttentiveQuoting(this::out);
    }

    @Test
    @Order(1)
    @DisplayName("a move whose event was dropped gets its quote with the next event")
    void theMoveThatWasDropped(TestReporter reporter) {
        String registered = after(new CustomerRegistered(1, ADA));
        String newEmail = after(emailChanged(3, ADA_BY_THE_LAKE));
        String late = after(changed(2, ADA, ADA_BY_THE_LAKE));

        reporter.publishEntry(
                "what happened",
                "1 Ada registers:\n    %s\n3 She has a new e-mail address:\n    %s\n2 She moved. Late, and dropped:\n    %s"
                        .formatted(registered, newEmail, late));
        Verdict.same(
                List.of("Ada: 320 euros, 3 Hill Street", "Ada: 480 euros, 12 Lake Road"),
                quotes,
                "Ada lives by the lake, and version 3 says so. The event of her move came too late and was dropped. Her last quote is not for the house that she lives in.",
                "What did quoting know last, and what does it know now?");
    }

    @Test
    @Order(2)
    @DisplayName("a customer who is back in the house that was quoted last gets no quote")
    void thereAndBack() {
        after(new CustomerRegistered(1, ADA));
        after(changed(3, ADA_BY_THE_LAKE, ADA));

        Verdict.same(
                List.of("Ada: 320 euros, 3 Hill Street"),
                quotes,
                "Ada moved to the lake and back. The first of these two events was lost. The house on the hill was quoted already, and she gets the same quote again.",
                "Which house was quoted last?");
    }

    @Test
    @Order(3)
    @DisplayName("a customer whose registration was lost gets a quote with her first event")
    void registrationLost() {
        after(emailChanged(2, GRACE));

        Verdict.same(
                List.of("Grace: 180 euros, 8 Mill Lane"),
                quotes,
                "Grace's registration was lost. Now an event about her comes at last. She was never quoted, and she should be now.");
    }

    @Test
    @Order(4)
    @DisplayName("when a quote did not get out, the next event leads to it")
    void theQuoteDidNotGetOut() {
        after(new CustomerRegistered(1, ADA));
        outIsBroken = true;
        Optional<RuntimeException> failure =
                Failure.of(() -> after(changed(2, ADA, ADA_BY_THE_LAKE)));
        outIsBroken = false;
        after(emailChanged(3, ADA_BY_THE_LAKE));

        Verdict.same(
                List.of("Ada: 320 euros, 3 Hill Street", "Ada: 480 euros, 12 Lake Road"),
                quotes,
                "Ada moved, and her quote did not get out. Then an event about her e-mail address came. She still has no quote for the lake.",
                "When is a house quoted?");
        Verdict.same(
                true,
                failure.isPresent(),
                "The quote did not get out, and quoting did not say so. The queue will not bring the event again.");
    }

    @Test
    @Order(5)
    @Guard
    @DisplayName("a move that is brought again after a failure gets its quote")
    void broughtAgain() {
        after(new CustomerRegistered(1, ADA));
        outIsBroken = true;
        Failure.of(() -> after(changed(2, ADA, ADA_BY_THE_LAKE)));
        outIsBroken = false;
        after(changed(2, ADA, ADA_BY_THE_LAKE));

        Verdict.same(
                List.of("Ada: 320 euros, 3 Hill Street", "Ada: 480 euros, 12 Lake Road"),
                quotes,
                "Ada moved, and her quote did not get out. The queue brought the event again, and she still has no quote for the lake.");
    }

    @Test
    @Order(6)
    @Guard
    @DisplayName("a new e-mail address leads to no quote")
    void newEmailAddress() {
        after(new CustomerRegistered(1, ADA));
        after(new CustomerRegistered(1, GRACE));
        quotes.clear();
        after(emailChanged(2, ADA));
        after(emailChanged(2, GRACE));

        Verdict.nothing(
                quotes,
                "Ada and Grace have new e-mail addresses. Their houses were quoted already, and are what they were.");
    }

    @Test
    @Order(7)
    @Guard
    @DisplayName("each move that quoting knows of leads to a quote")
    void eachMove() {
        after(new CustomerRegistered(1, GRACE));
        after(changed(2, GRACE, GRACE.at(RIVER_WALK)));
        after(changed(3, GRACE.at(RIVER_WALK), GRACE));
        after(changed(4, GRACE, GRACE.at(NEXT_DOOR)));

        Verdict.same(
                List.of(
                        "Grace: 180 euros, 8 Mill Lane",
                        "Grace: 270 euros, 5 River Walk",
                        "Grace: 180 euros, 8 Mill Lane",
                        "Grace: 180 euros, 9 Mill Lane"),
                quotes,
                "Grace moved to the river, back home, and then next door, where a house costs as much. Each house "
                        + "needs a quote.");
    }

    @Test
    @Order(8)
    @Guard
    @DisplayName("an erased customer gets no quote, and her house is forgotten")
    void erased() {
        List<QuoteMade> made = new ArrayList<>();
        quoting = new AttentiveQuoting(made::add);
        after(new CustomerRegistered(1, ADA_BY_THE_LAKE));
        after(new CustomerRegistered(1, GRACE));
        made.clear();
        Verdict.nothing(
                Memory.of(quoting).found("Lovelace", "ada@", "Hopper", "grace@"),
                "Quoting compares houses. It keeps this of its customers as well, and does not need it.");
        Verdict.works(
                () -> after(new CustomerErased(2, "c-17")),
                "Ada has been erased, and quoting fails. The queue brings the event again and again.");
        after(emailChanged(2, GRACE));

        Verdict.nothing(
                made,
                "Ada has been erased, and then Grace got a new e-mail address. Neither of them needs a quote.");
        Verdict.nothing(
                Memory.of(quoting).found("Lake Road", "Newtown", "1978", "Lovelace", "ada@"),
                "Ada has been erased, and quoting still remembers this of her.");
    }

    /** What is not newer than all before it is dropped. What failed comes again, or never. */
    private String after(CustomerEvent event) {
        Drawn.gets("quoting", event);
        if (event.version() <= newest.getOrDefault(event.customerId(), 0L)) {
            Drawn.note("quoting", "drops it");
            return "no quote";
        }
        livesAt = event.state().map(it -> it.home().address().street()).orElse("nowhere");
        int before = quotes.size();
        Drawn.gets("quoting", event, () -> quoting.on(event));
        newest.put(event.customerId(), event.version());
        List<String> made = quotes.subList(before, quotes.size());
        String answer = made.isEmpty() ? "no quote" : made.getLast().replaceFirst("Ada: ", "");
        Drawn.note("quoting", answer);
        return answer;
    }

    private void out(QuoteMade quote) {
        if (outIsBroken) {
            throw new IllegalStateException("no quote gets out now");
        }
        quotes.add(
                "%s: %s euros, %s"
                        .formatted(nameOf(quote.customerId()), quote.yearlyPremium(), livesAt));
    }

    private static CustomerEvent emailChanged(long version, CustomerState customer) {
        return changed(version, customer, customer.reachableAt("new@example.org"));
    }

    private static CustomerEvent changed(long version, CustomerState before, CustomerState after) {
        return new CustomerChanged(version, asDelivered(before), asDelivered(after));
    }
}
