package insurance;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static insurance.Story.ADA;
import static insurance.Story.GRACE;
import static insurance.Story.HILL_STREET;
import static insurance.Story.LAKE_ROAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static workbook.rules.KnowNothingOf.knowNothingOf;

import com.tngtech.archunit.core.domain.JavaClasses;
import insurance.communications.Email;
import insurance.communications.contract.SendQuote;
import insurance.customer.contract.Address;
import insurance.customer.contract.AddressChanged;
import insurance.quoting.contract.QuoteMade;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import messaging.Event;
import messaging.EventBus;
import messaging.Flow;
import messaging.Messaging;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import workbook.Exercise;
import workbook.Failure;
import workbook.Guard;
import workbook.rules.ModuleClasses;

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

    private static final JavaClasses OURS = ModuleClasses.compiledWith(Insurer.class);
    private static final Address HIGH_STREET = new Address("1 High Street", "Newtown");

    private final WatchedInsurer insurer = new WatchedInsurer();

    @Test
    @Order(1)
    @DisplayName("the mail server is down, and Ada's address is changed all the same")
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
                call centre is told: %s
                mail server: up again
                e-mails to Ada: %s"""
                        .formatted(
                                failure.isPresent() ? "it failed" : "done",
                                insurer.mailbox.size()));
        assertThat(failure)
                .withFailMessage(
                        """
                        The mail server is down, and so the call centre cannot change Ada's address.
                        expected: customer management does its own work, and the e-mail goes out later
                        but:      the call centre got %s
                        Which system does customer management call, and which one does that call?""",
                        Story.told(failure, ""))
                .isEmpty();
        assertThat(insurer.mailbox)
                .withFailMessage(
                        """
                        The mail server is up again, and Ada did not get exactly one e-mail.
                        expected: what failed is handled again
                        but got:  %s""",
                        Story.lines(insurer.mailbox))
                .hasSize(1);
    }

    @Test
    @Order(2)
    @DisplayName("customer management announces a move that is in the file, and says nothing else")
    void customerManagementAnnounces() {
        List<Event> underwriting = new ArrayList<>();
        insurer.messaging
                .eventsOf("underwriting")
                .subscribe(AddressChanged.class, underwriting::add);

        insurer.moves(ADA, LAKE_ROAD);

        assertThat(insurer.flow.steps())
                .withFailMessage(
                        """
                        Underwriting wants to know who moves, and customer management does not just announce the move.
                        expected: as "customer" it publishes AddressChanged, with the new address, and nothing else
                        but this was said before anything was delivered:
                        %s
                        Who spoke on which bus? Is there a static field?""",
                        insurer.everythingSaid())
                .extracting(Flow.Step::from, step -> step.envelope().message())
                .containsExactly(tuple("customer", new AddressChanged(ADA, LAKE_ROAD)));
        assertThat(onFileWhenAnnounced())
                .withFailMessage(
                        """
                        A listener who looks into Ada's file at the announcement does not find her new address.
                        expected: it is true first, and announced after that
                        but:      the file shows %s""",
                        onFileWhenAnnounced())
                .containsExactly(LAKE_ROAD);
        insurer.queue.deliverAll();
        assertThat(underwriting)
                .as("Underwriting has subscribed, too, and should have learnt of the move.")
                .containsExactly(new AddressChanged(ADA, LAKE_ROAD));
    }

    @Test
    @Order(3)
    @DisplayName("quoting reacts to the announcement itself, and announces the quote")
    void quotingAnnounces() {
        EventBus branchOffice = insurer.messaging.eventsOf("branch office");
        branchOffice.publish(new AddressChanged(GRACE, HIGH_STREET));
        branchOffice.publish(new AddressChanged(ADA, LAKE_ROAD));
        branchOffice.publish(new AddressChanged(ADA, HILL_STREET));
        insurer.queue.deliverAll();

        assertThat(insurer.delivered())
                .withFailMessage(
                        """
                        A branch office announced three moves, and quoting did not get them under its own name.
                        expected: AddressChanged is delivered to "quoting", so that quoting can be retried alone
                        but delivered was:
                        %s""",
                        Story.lines(insurer.delivered()))
                .contains("AddressChanged to quoting");
        assertThat(insurer.said(QuoteMade.class))
                .withFailMessage(
                        """
                        Three moves were announced, and quoting did not announce one quote for each.
                        expected: QuoteMade from "quoting": 140 euros for Grace, 450 and 320 euros for Ada
                        but this was said:
                        %s
                        Who spoke on which bus? Is there a static field?""",
                        insurer.everythingSaid())
                .extracting(Flow.Step::from, it -> premium(it, GRACE), it -> premium(it, ADA))
                .containsExactlyInAnyOrder(
                        tuple("quoting", 140, 0),
                        tuple("quoting", 0, 450),
                        tuple("quoting", 0, 320));
        assertThat(insurer.quotes().stream().map(QuoteMade::quoteId).distinct())
                .withFailMessage(
                        """
                        Different quotes have one id, so a call about "the quote" may be about another one.
                        expected: each of the three quotes has an id of its own
                        but this was said:
                        %s""",
                        insurer.everythingSaid())
                .hasSize(3);
    }

    @Test
    @Order(4)
    @DisplayName("quoting asks communications, by a command, to send that quote")
    void quotingAsksCommunications() {
        insurer.moves(GRACE, HIGH_STREET);
        insurer.moves(ADA, LAKE_ROAD);
        insurer.queue.deliverAll();

        assertThat(insurer.said(SendQuote.class))
                .withFailMessage(
                        """
                        Quoting wants two e-mails to be sent, and communications is not asked for them by a command.
                        expected: SendQuote from "quoting", once for each of the two quotes that were announced
                        but this was said:
                        %s""",
                        insurer.everythingSaid())
                .hasSize(2)
                .extracting(Flow.Step::from, step -> step.envelope().message())
                .containsExactlyInAnyOrderElementsOf(
                        insurer.quotes().stream()
                                .map(it -> tuple("quoting", sending(it)))
                                .toList());
        assertThat(insurer.delivered())
                .as("Communications should handle the command itself, under its own name.")
                .contains("SendQuote to communications");
    }

    @Test
    @Order(5)
    @Timeout(value = 30, unit = TimeUnit.SECONDS)
    @DisplayName("rule: a system knows of the others only what they publish")
    void contractsOnly() {
        classes()
                .that()
                .resideInAPackage("insurance.customer..")
                .should(knowNothingOf("insurance.quoting", "insurance.communications"))
                .because("customer management announces, and who reacts is not its business")
                .check(OURS);
        classes()
                .that()
                .resideInAPackage("insurance.quoting..")
                .should(
                        knowNothingOf("insurance.customer", "insurance.communications")
                                .butTheirContracts(
                                        "insurance.customer.contract",
                                        "insurance.communications.contract"))
                .because("two systems share the contract, and all else may change without asking")
                .check(OURS);
    }

    @Test
    @Order(6)
    @Guard
    @DisplayName("Ada and Grace get one e-mail for each move, with the right price")
    void oneEmailForEachMove() {
        insurer.moves(ADA, LAKE_ROAD);
        insurer.moves(GRACE, HIGH_STREET);
        insurer.moves(ADA, HILL_STREET);
        insurer.queue.deliverAll();

        assertThat(insurer.mailbox)
                .withFailMessage(
                        """
                        A customer did not get one e-mail for each move, with the price of the house at that address.
                        expected: Ada 450 and then 320 euros, Grace 140 euros
                        but got:
                        %s""",
                        Story.lines(insurer.mailbox))
                .extracting(Email::to, email -> email.text().replaceFirst("^.*: ", ""))
                .containsExactlyInAnyOrder(
                        tuple("ada@example.org", "450 euros a year"),
                        tuple("grace@example.org", "140 euros a year"),
                        tuple("ada@example.org", "320 euros a year"));
    }

    @Test
    @Order(7)
    @Guard
    @DisplayName("a move that customer management refuses leads to nothing")
    void aRefusedMoveLeadsToNothing() {
        var refusal = Failure.of(() -> insurer.moves("c-99", LAKE_ROAD));
        insurer.queue.deliverAll();

        assertThat(refusal)
                .as("There is no customer c-99, and customer management should say so.")
                .containsInstanceOf(IllegalArgumentException.class);
        assertThat(insurer.flow.steps())
                .as("Customer management refused, and yet something was said about it.")
                .isEmpty();
    }

    @Test
    @Order(8)
    @Guard
    @Timeout(value = 30, unit = TimeUnit.SECONDS)
    @DisplayName("rule: communications knows no other system")
    void communicationsKnowsNobody() {
        classes()
                .that()
                .resideInAPackage("insurance.communications..")
                .should(knowNothingOf("insurance.customer", "insurance.quoting"))
                .because("its contract says all that it needs, whichever system sends the command")
                .check(OURS);
    }

    private static List<Address> onFileWhenAnnounced() {
        AddressesOnFile onFile = new AddressesOnFile();
        Insurer watched = new Insurer(new Messaging(onFile, Story.envelopes()), email -> {});
        onFile.lookInto(() -> watched.customerManagement().addressOf(ADA));
        watched.customerManagement().changeAddress(ADA, LAKE_ROAD);
        return onFile.whenSomethingWasAnnounced();
    }

    private static int premium(Flow.Step step, String customerId) {
        QuoteMade quote = (QuoteMade) step.envelope().message();
        return quote.customerId().equals(customerId) ? quote.yearlyPremium() : 0;
    }

    private static SendQuote sending(QuoteMade quote) {
        return new SendQuote(quote.customerId(), quote.quoteId(), quote.yearlyPremium());
    }
}
