package insurance;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static insurance.Customers.ADA;
import static insurance.Customers.ALAN;
import static insurance.Customers.GRACE;
import static insurance.Places.HIGH_STREET;
import static insurance.Places.HILL_STREET;
import static insurance.Places.LAKE_ROAD;
import static insurance.Places.RIVER_WALK;
import static org.assertj.core.api.Assertions.assertThat;
import static workbook.rules.KnowNothingOf.knowNothingOf;

import insurance.communications.Communications;
import insurance.communications.Email;
import insurance.communications.contract.SendQuote;
import insurance.customer.contract.AddressChanged;
import insurance.customer.contract.Home;
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
        insurer.move(ADA, LAKE_ROAD);
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
        InWords.compare(
                "Quoting needs to hear of moves, and of nothing else. What it has made known itself, it knows already.",
                arrivalsAtQuoting(),
                "AddressChanged at quoting");
    }

    @Test
    @Order(2)
    @DisplayName("quoting asks customer management, once, for what the event does not say")
    void quotingAsks() {
        insurer.queue().holdBack("communications");

        insurer.move(ADA, LAKE_ROAD);
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
    @DisplayName("two companies of one group: each quoting has a memory of its own")
    void eachHasItsOwnMemory() {
        Insurer sister = new Insurer();
        sister.messaging().commandsOf("communications").handle(SendQuote.class, command -> {});
        new Quoting(sister.messaging(), sister.askedBy("quoting"));
        insurer.move(ADA, LAKE_ROAD);
        insurer.deliverAll();

        sister.move(ADA, LAKE_ROAD);
        sister.deliverAll();

        InWords.compare(
                "A sister company has a quoting of its own, which counts its own quotes. Nothing is shared, so the same move leads to the same quote in both.",
                eventsOf(sister),
                events().toArray(String[]::new));
    }

    @Test
    @Order(4)
    @DisplayName("quoting announces a quote for the address that it heard when it asked")
    void quotingAnnouncesTheQuote() {
        insurer.move(ADA, LAKE_ROAD);
        insurer.deliverAll();

        InWords.compare(
                "A quote is news, too. Quoting should publish it, with the price for Ada's house at her new address.",
                events(),
                "quote Q1 for Ada, 240 euros");
    }

    @Test
    @Order(5)
    @DisplayName("quoting asks communications to send that very quote")
    void quotingAsksForTheEmail() {
        insurer.move(ADA, LAKE_ROAD);
        insurer.deliverAll();

        InWords.compare(
                "Quoting wants an e-mail to go out, and that is a command to communications: for the quote that it has just announced.",
                commands(),
                "SendQuote[customerId=c-17, quoteId=Q1, yearlyPremium=240]");
    }

    @Test
    @Order(6)
    @DisplayName("each customer gets a quote for her own house")
    void eachCustomerHerOwn() {
        insurer.move(GRACE, RIVER_WALK);
        insurer.move(ALAN, HILL_STREET);
        insurer.deliverAll();

        InWords.compare(
                "Grace and Alan have moved, each with a house of their own. Each move leads to one quote, and each quote has an id of its own.",
                events(),
                "quote Q1 for Grace, 279 euros",
                "quote Q2 for Alan, 320 euros");
    }

    @Test
    @Order(7)
    @DisplayName("the next time it asks again")
    void itAsksAgain() {
        insurer.move(ADA, LAKE_ROAD);
        insurer.deliverAll();
        insurer.customers().put(Customers.AT_FIRST.get(ADA).at(new Home(HIGH_STREET, 2010, 100)));
        announceMoveOf(ADA);
        insurer.deliverAll();
        insurer.customers().put(Customers.AT_FIRST.get(ADA).at(new Home(HIGH_STREET, 1900, 100)));
        announceMoveOf(ADA);
        insurer.deliverAll();

        InWords.compare(
                "Ada has moved again, into a newer house, and then what stood in her file about that house was corrected. What quoting heard the last time is no longer true, so it has to ask anew.",
                events(),
                "quote Q1 for Ada, 240 euros",
                "quote Q2 for Ada, 200 euros",
                "quote Q3 for Ada, 266 euros");
    }

    @Test
    @Order(8)
    @DisplayName("two moves and one answer: two quotes all the same")
    void eachEventItsQuote() {
        insurer.move(ADA, HIGH_STREET);
        insurer.move(ADA, LAKE_ROAD);
        insurer.deliverAll();

        InWords.compare(
                "Ada has moved twice before quoting asked, so it heard the same twice. Each event leads to a quote; which of them are needed is not for quoting to guess.",
                events(),
                "quote Q1 for Ada, 240 euros",
                "quote Q2 for Ada, 240 euros");
    }

    @Test
    @Order(9)
    @DisplayName("there is no such customer any more: no quote, no failure, and on to the next")
    void theCustomerHasLeft() {
        insurer.move(ADA, LAKE_ROAD);
        insurer.deliverAll();
        insurer.move(ADA, HIGH_STREET);
        insurer.customers().leave(ADA);
        insurer.move(GRACE, RIVER_WALK);
        insurer.queue().deliverAll();

        assertThat(insurer.flow().steps(Flow.Kind.FAILED))
                .withFailMessage(
                        """
                        Ada left before quoting asked. If quoting fails because of that, the queue delivers again for ever, and Grace waits behind it.
                        expected: no failure
                        but:
                        %s""",
                        insurer.failures())
                .isEmpty();
        InWords.compare(
                "Ada got one quote, and left before quoting asked a second time, so only Grace needs a quote now. That makes two quotes, Q1 and Q2.",
                events(),
                "quote Q1 for Ada, 240 euros",
                "quote Q2 for Grace, 279 euros");
        InWords.compare(
                "Ada got one quote, and left before quoting asked a second time, so only Grace needs an e-mail now.",
                commands(),
                "SendQuote[customerId=c-17, quoteId=Q1, yearlyPremium=240]",
                "SendQuote[customerId=c-18, quoteId=Q2, yearlyPremium=279]");
    }

    @Test
    @Order(10)
    @DisplayName("who left and has come back gets a quote again")
    void whoHasComeBack() {
        insurer.customers().leave(ADA);
        announceMoveOf(ADA);
        insurer.deliverAll();
        insurer.customers().put(Customers.AT_FIRST.get(ADA).at(Homes.at(LAKE_ROAD)));
        announceMoveOf(ADA);
        insurer.deliverAll();

        InWords.compare(
                "Ada had left, and is a customer again. An answer tells about now; what it said about Ada yesterday does not count today.",
                events(),
                "quote Q1 for Ada, 240 euros");
    }

    @Test
    @Order(11)
    @DisplayName("customer management is down: the move waits, and the quote comes later")
    void customerManagementIsDown() {
        insurer.move(ADA, LAKE_ROAD);
        insurer.deliverAll();
        insurer.customerManagement().goDown();
        insurer.move(ADA, HIGH_STREET);
        deliverThreeTimes();
        List<String> whileItIsDown = events();
        insurer.customerManagement().comeBack();
        insurer.queue().deliverAll();

        assertThat(insurer.saidBy("quoting"))
                .withFailMessage(
                        """
                        AddressChanged was announced by quoting. That is customer management's news, and the queue keeps it until quoting has done its work.
                        expected: quoting says nothing, and its failure comes out
                        but this happened:
                        %s""",
                        insurer.story())
                .doesNotContain(new AddressChanged(ADA));
        InWords.compare(
                "Quoting got no answer, so it cannot know a price. Yet it announced one.",
                whileItIsDown,
                "quote Q1 for Ada, 240 euros");
        assertThat(events())
                .withFailMessage(
                        """
                        Quoting got no answer. The queue delivers again only if it hears of that; else Ada's quote is lost.
                        expected: a second quote, made when customer management was back
                        but this happened:
                        %s""",
                        insurer.story())
                .containsExactly("quote Q1 for Ada, 240 euros", "quote Q2 for Ada, 300 euros");
    }

    @Test
    @Order(12)
    @DisplayName("customer management is down: one delivery, one question")
    void oneDeliveryOneQuestion() {
        insurer.customerManagement().goDown();
        insurer.move(ADA, LAKE_ROAD);
        insurer.queue().deliverNext();

        assertThat(insurer.askers())
                .withFailMessage(
                        """
                        Whoever asks again and again keeps upstream down. The queue delivers again; quoting need not.
                        expected: 1 question from quoting
                        but:      %d
                        %s""",
                        insurer.askers().size(), insurer.questions())
                .containsExactly("quoting");
    }

    @Test
    @Order(13)
    @DisplayName("so Ada gets one e-mail, and two systems have asked about her")
    void adaGetsOneEmail() {
        insurer.move(ADA, LAKE_ROAD);
        insurer.deliverAll();

        assertThat(mailbox)
                .withFailMessage(
                        """
                        At the end of the flow Ada gets one e-mail with her new price.
                        expected: Your quote Q1: 240 euros a year
                        but this happened:
                        %s""",
                        insurer.story())
                .containsExactly(new Email("ada@example.org", "Your quote Q1: 240 euros a year"));
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
    @Order(14)
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

    private void announceMoveOf(String customerId) {
        insurer.messaging().eventsOf("customer").publish(new AddressChanged(customerId));
    }

    // Not until nothing waits any more: that may never be.
    private void deliverThreeTimes() {
        insurer.queue().deliverNext();
        insurer.queue().deliverNext();
        insurer.queue().deliverNext();
    }

    private List<String> arrivalsAtQuoting() {
        return insurer.arrivals().stream()
                .filter(arrival -> arrival.endsWith(" at quoting"))
                .toList();
    }

    private List<String> events() {
        return eventsOf(insurer);
    }

    private static List<String> eventsOf(Insurer insurer) {
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
