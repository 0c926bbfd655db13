package insurance;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static insurance.Places.HIGH_STREET;
import static insurance.Places.HILL_STREET;
import static insurance.Places.LAKE_ROAD;
import static insurance.Places.RIVER_WALK;
import static org.assertj.core.api.Assertions.assertThat;
import static workbook.rules.KnowNothingOf.knowNothingOf;

import insurance.communications.Communications;
import insurance.communications.Email;
import insurance.customer.contract.AddressChanged;
import insurance.customer.contract.CustomerDetails;
import insurance.quoting.Quoting;
import insurance.quoting.contract.QuoteMade;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import messaging.Command;
import messaging.Event;
import messaging.Flow;
import messaging.Message;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import workbook.Exercise;

@Exercise(
        number = "2.2",
        title = "Listen, then ask",
        minutes = 15,
        edit = "src/main/java/insurance/quoting/Quoting.java",
        claims = {"D1", "D2", "D8", "A1"})
class E02ListenThenAskTest {

    private Insurer insurer;
    private List<Email> mailbox;

    @BeforeEach
    void openQuoting() {
        insurer = new Insurer();
        mailbox = new ArrayList<>();
        new Communications(insurer.messaging(), insurer.askedBy("communications"), mailbox::add);
        new Quoting(insurer.messaging(), insurer.askedBy("quoting"));
    }

    @Test
    @Order(1)
    @DisplayName("quoting hears of the move itself")
    void quotingHearsOfIt() {
        insurer.move("ada", LAKE_ROAD);
        insurer.deliverAll();

        assertThat(insurer.arrivals())
                .withFailMessage(
                        """
                        Customer management told nobody in particular, so whoever cares has to listen. Quoting did not.
                        expected: AddressChanged arrives at quoting
                        but this happened:
                        %s""",
                        insurer.story())
                .contains("AddressChanged at quoting");
    }

    @Test
    @Order(2)
    @DisplayName("quoting asks customer management, once, for what the event does not say")
    void quotingAsks() {
        insurer.queue().holdBack("communications");

        insurer.move("ada", LAKE_ROAD);
        insurer.deliverAll();

        assertThat(insurer.askers())
                .withFailMessage(
                        """
                        The event says only whose address has changed. Quoting gets the rest with one question; each one more is load on customer management.
                        expected: 1 question from quoting
                        but:      %d
                        %s""",
                        insurer.askers().size(), insurer.questions())
                .containsExactly("quoting");
    }

    @Test
    @Order(3)
    @DisplayName("quoting announces a quote for the address that it heard when it asked")
    void quotingAnnouncesTheQuote() {
        insurer.move("ada", LAKE_ROAD);
        insurer.deliverAll();

        InWords.compare(
                "A quote is news, too. Quoting should publish it, with the price for Ada's house at her new address.",
                events(),
                "quote Q1 for ada, 480 euros");
    }

    @Test
    @Order(4)
    @DisplayName("quoting asks communications to send that very quote")
    void quotingAsksForTheEmail() {
        insurer.move("ada", LAKE_ROAD);
        insurer.deliverAll();

        InWords.compare(
                "Quoting wants an e-mail to go out, and that is a command to communications: for the quote that it has just announced.",
                commands(),
                "SendQuote[customerId=ada, quoteId=Q1, yearlyPremium=480]");
    }

    @Test
    @Order(5)
    @DisplayName("each customer gets a quote for her own house")
    void eachCustomerHerOwn() {
        insurer.move("grace", RIVER_WALK);
        insurer.move("alan", HILL_STREET);
        insurer.deliverAll();

        InWords.compare(
                "Grace and Alan have moved, each with a house of their own. Each move leads to one quote, and each quote has an id of its own.",
                events(),
                "quote Q1 for grace, 270 euros",
                "quote Q2 for alan, 300 euros");
    }

    @Test
    @Order(6)
    @DisplayName("the next time it asks again")
    void itAsksAgain() {
        insurer.move("ada", LAKE_ROAD);
        insurer.deliverAll();
        insurer.customers()
                .put(new CustomerDetails("ada", "Ada", "ada@example.org", HIGH_STREET, 2010, 100));
        insurer.messaging().eventsOf("customer").publish(new AddressChanged("ada"));
        insurer.deliverAll();

        InWords.compare(
                "Ada has moved again, into a newer house. What quoting heard the last time is no longer true, so it has to ask anew.",
                events(),
                "quote Q1 for ada, 480 euros",
                "quote Q2 for ada, 200 euros");
    }

    @Test
    @Order(7)
    @DisplayName("there is no such customer any more: no quote, no failure, and on to the next")
    void theCustomerHasLeft() {
        insurer.move("ada", LAKE_ROAD);
        insurer.customers().leave("ada");
        insurer.move("grace", RIVER_WALK);
        insurer.queue().deliverAll();

        assertThat(insurer.flow().steps(Flow.Kind.REFUSED))
                .withFailMessage(
                        """
                        Ada left before quoting asked. If quoting fails because of that, the queue delivers again for ever, and Grace waits behind it.
                        expected: no failure
                        but:
                        %s""",
                        insurer.failures())
                .isEmpty();
        InWords.compare(
                "Ada left before quoting asked, so only Grace needs a quote.",
                events(),
                "quote Q1 for grace, 270 euros");
        InWords.compare(
                "Ada left before quoting asked, so only Grace needs an e-mail.",
                commands(),
                "SendQuote[customerId=grace, quoteId=Q1, yearlyPremium=270]");
    }

    @Test
    @Order(8)
    @DisplayName("customer management is down: the move waits, and the quote comes later")
    void customerManagementIsDown() {
        insurer.customerManagement().goDown();
        insurer.move("ada", LAKE_ROAD);
        insurer.queue().deliverAll();
        List<String> whileItIsDown = events();
        insurer.customerManagement().comeBack();
        insurer.queue().deliverAll();

        InWords.compare(
                "Quoting got no answer, so it cannot know a price. Yet it announced one.",
                whileItIsDown);
        assertThat(events())
                .withFailMessage(
                        """
                        Quoting got no answer. The queue delivers again only if it hears of that; else Ada's quote is lost.
                        expected: one quote, made when customer management was back
                        but this happened:
                        %s""",
                        insurer.story())
                .containsExactly("quote Q1 for ada, 480 euros");
    }

    @Test
    @Order(9)
    @DisplayName("so Ada gets one e-mail, and two systems have asked about her")
    void adaGetsOneEmail() {
        insurer.move("ada", LAKE_ROAD);
        insurer.deliverAll();

        assertThat(mailbox)
                .withFailMessage(
                        """
                        At the end of the flow Ada gets one e-mail with her new price.
                        expected: Your quote Q1: 480 euros a year
                        but this happened:
                        %s""",
                        insurer.story())
                .containsExactly(new Email("ada@example.org", "Your quote Q1: 480 euros a year"));
        assertThat(insurer.askers())
                .withFailMessage(
                        """
                        One move leads to two questions: quoting asks for the house, communications for the e-mail address.
                        expected: quoting, communications
                        but asked: %s""",
                        String.join(", ", insurer.askers()))
                .containsExactly("quoting", "communications");
    }

    @Test
    @Order(10)
    @Timeout(value = 30, unit = TimeUnit.SECONDS)
    @DisplayName("rule: quoting knows of the others only what they publish")
    void quotingKnowsContractsOnly() {
        classes()
                .that()
                .resideInAPackage("insurance.quoting..")
                .should(
                        knowNothingOf("insurance.customer", "insurance.communications")
                                .butTheirContracts(
                                        "insurance.customer.contract",
                                        "insurance.communications.contract"))
                .because(
                        "an event and a query are all that it needs, and all else may change without asking")
                .check(OurClasses.ALL);
    }

    private List<String> events() {
        return insurer.saidBy("quoting").stream()
                .filter(Event.class::isInstance)
                .map(
                        event ->
                                event instanceof QuoteMade quote
                                        ? InWords.told(quote)
                                        : event.toString())
                .toList();
    }

    private List<String> commands() {
        return insurer.saidBy("quoting").stream()
                .filter(Command.class::isInstance)
                .map(Message::toString)
                .toList();
    }
}
