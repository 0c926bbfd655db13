package insurance;

import static insurance.Story.ADA;
import static insurance.Story.GRACE;
import static insurance.Story.HIGH_STREET;
import static insurance.Story.HILL_STREET;
import static insurance.Story.LAKE_ROAD;
import static insurance.Verdict.same;
import static insurance.Verdict.works;
import static workbook.rules.KnowNothingOf.knowNothingOf;

import insurance.communications.Email;
import insurance.communications.contract.SendQuote;
import insurance.customer.contract.AddressChanged;
import insurance.quoting.contract.QuoteMade;
import java.util.ArrayList;
import java.util.List;
import messaging.Event;
import messaging.EventBus;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import workbook.Exercise;
import workbook.Failure;
import workbook.Guard;

@Exercise(
        number = "1.5",
        title = "From calls to messages",
        minutes = 20,
        core = true,
        edit = {
            "src/main/java/insurance/customer/CustomerManagement.java",
            "src/main/java/insurance/quoting/Quoting.java",
            "src/main/java/insurance/Insurer.java"
        },
        claims = {"A1", "C1"},
        remember = "The publisher knows no subscriber: that is decoupling.")
class E05FromCallsToMessagesTest {

    private final WatchedInsurer insurer = new WatchedInsurer();

    @Test
    @Order(1)
    @DisplayName("Ada's address is changed although the mail server is down")
    void theMailServerIsDown(TestReporter reporter) {
        insurer.mailServerIsDown = true;
        var failure = Failure.of(() -> insurer.moves(ADA, LAKE_ROAD));
        insurer.queue.deliverAll();
        insurer.mailServerIsDown = false;
        insurer.queue.deliverAll();

        reporter.publishEntry(
                "what happened",
                """
                mail server: down
                call centre: changes her address
                call centre gets: %s
                mail server: up again
                e-mails to Ada: %s"""
                        .formatted(
                                failure.isPresent() ? "a failure" : "done",
                                insurer.mailbox.size()));
        works(
                "The mail server is down, and so the call centre cannot change Ada's address."
                        + " Which system does customer management call, and which one does that call?",
                failure);
        same(
                "The mail server is up again, and Ada did not get exactly one e-mail.",
                insurer.mailbox.stream().map(Email::to).toList(),
                "ada@example.org");
    }

    @Test
    @Order(2)
    @DisplayName("customer management announces a move that is in the file already")
    void customerManagementAnnounces() {
        List<Event> underwriting = new ArrayList<>();
        insurer.messaging
                .eventsOf("underwriting")
                .subscribe(AddressChanged.class, underwriting::add);
        insurer.moves(ADA, LAKE_ROAD);

        same(
                "Underwriting wants to know who moves, and customer management does not just announce the move."
                        + " Did a system speak on another one's bus, or is there a static field?",
                insurer.everythingSaid(),
                "customer: " + new AddressChanged(ADA, LAKE_ROAD));
        same(
                "A listener who looks into Ada's file at the announcement does not find her new address.",
                AddressesOnFile.whenAnnounced(ADA, LAKE_ROAD),
                LAKE_ROAD);
        insurer.queue.deliverAll();
        same(
                "Underwriting has subscribed, too, and should have learnt of the move.",
                underwriting,
                new AddressChanged(ADA, LAKE_ROAD));
    }

    @Test
    @Order(3)
    @DisplayName("quoting reacts to the announcement by one of its own")
    void quotingAnnounces() {
        EventBus branchOffice = insurer.messaging.eventsOf("branch office");
        branchOffice.publish(new AddressChanged(GRACE, HIGH_STREET));
        branchOffice.publish(new AddressChanged(ADA, LAKE_ROAD));
        branchOffice.publish(new AddressChanged(ADA, HILL_STREET));
        insurer.queue.deliverAll();

        same(
                "A branch office announced moves, and quoting did not get them under its own name."
                        + " So quoting cannot be retried alone.",
                insurer.delivered().stream().filter("AddressChanged to quoting"::equals).toList(),
                "AddressChanged to quoting",
                "AddressChanged to quoting",
                "AddressChanged to quoting");
        same(
                "Three moves were announced, and quoting did not announce one quote for each."
                        + " Did a system speak on another one's bus, or is there a static field?",
                insurer.quotesInWords(),
                "quoting: 140 euros for Grace",
                "quoting: 320 euros for Ada",
                "quoting: 450 euros for Ada");
        same(
                "Different quotes have one id, so a call about \"the quote\" may be about another one.",
                List.of(
                        insurer.quotes().stream().map(QuoteMade::quoteId).distinct().count()
                                + " ids"),
                "3 ids");
    }

    @Test
    @Order(4)
    @DisplayName("quoting asks communications, by a command, to send that quote")
    void quotingAsksCommunications() {
        insurer.moves(GRACE, HIGH_STREET);
        insurer.moves(ADA, LAKE_ROAD);
        insurer.queue.deliverAll();

        same(
                "Quoting wants two e-mails to be sent, and communications is not asked for them by a command.",
                insurer.said(SendQuote.class),
                insurer.quotes().stream().map(it -> "quoting: " + sending(it)).sorted().toArray());
        same(
                "Communications should handle both commands itself, under its own name.",
                insurer.delivered().stream().filter(it -> it.startsWith("SendQuote")).toList(),
                "SendQuote to communications",
                "SendQuote to communications");
    }

    @Test
    @Order(5)
    @Timeout(30)
    @DisplayName("rule: a system knows of the others only what they publish")
    void contractsOnly() {
        OurClasses.in("insurance.customer..")
                .should(knowNothingOf("insurance.quoting", "insurance.communications"))
                .because("customer management announces, and who reacts is not its business")
                .check(OurClasses.ALL);
        OurClasses.in("insurance.quoting..")
                .should(
                        knowNothingOf("insurance.customer", "insurance.communications")
                                .butTheirContracts(
                                        "insurance.customer.contract",
                                        "insurance.communications.contract"))
                .because("two systems share the contract, and all else may change without asking")
                .check(OurClasses.ALL);
    }

    @Test
    @Order(6)
    @Guard
    @DisplayName("each move leads to one e-mail with the right price")
    void oneEmailForEachMove() {
        insurer.moves(ADA, LAKE_ROAD);
        insurer.moves(GRACE, HIGH_STREET);
        insurer.moves(ADA, HILL_STREET);
        insurer.queue.deliverAll();

        same(
                "A customer did not get one e-mail for each move, with the price of the house at that address.",
                insurer.mailbox.stream()
                        .map(email -> email.to() + email.text().replaceFirst("^.*: ", " "))
                        .sorted()
                        .toList(),
                "ada@example.org 320 euros a year",
                "ada@example.org 450 euros a year",
                "grace@example.org 140 euros a year");
    }

    @Test
    @Order(7)
    @Guard
    @DisplayName("a move that customer management refuses leads to nothing")
    void aRefusedMoveLeadsToNothing() {
        var refusal = Failure.of(() -> insurer.moves("c-99", LAKE_ROAD));
        insurer.queue.deliverAll();

        same(
                "Customer c-99 is unknown, and customer management should say so.",
                refusal.map(it -> it.getClass().getSimpleName()).stream().toList(),
                "IllegalArgumentException");
        same(
                "Customer management refused, and yet something was said about it.",
                insurer.everythingSaid());
    }

    @Test
    @Order(8)
    @Guard
    @Timeout(30)
    @DisplayName("rule: communications knows no other system")
    void communicationsKnowsNoOther() {
        OurClasses.in("insurance.communications..")
                .should(knowNothingOf("insurance.customer", "insurance.quoting"))
                .because("its contract says all that it needs, whichever system sends the command")
                .check(OurClasses.ALL);
    }

    private static SendQuote sending(QuoteMade quote) {
        return new SendQuote(quote.customerId(), quote.quoteId(), quote.yearlyPremium());
    }
}
