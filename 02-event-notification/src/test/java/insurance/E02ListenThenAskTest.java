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

import insurance.communications.Email;
import insurance.communications.contract.SendQuote;
import insurance.customer.contract.AddressChanged;
import insurance.customer.contract.Home;
import insurance.quoting.contract.QuoteMade;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import messaging.Command;
import messaging.Event;
import messaging.Flow;
import messaging.Message;
import messaging.UpstreamDownException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import workbook.Exercise;
import workbook.Guard;

@Exercise(
        number = "2.2",
        title = "Listen, then ask",
        minutes = 12,
        core = true,
        edit = "src/main/java/insurance/quoting/Quoting.java",
        claims = {"D1", "D2", "D8", "A1"},
        remember =
                "Listen, then ask: a notification is a reason to ask, each time; and no answer is not an empty answer.")
class E02ListenThenAskTest {

    private WatchedInsurer insurer;
    private List<Email> mailbox;

    @BeforeEach
    void openQuoting() {
        insurer = new WatchedInsurer();
        mailbox = new ArrayList<>();
        insurer.openCommunications(mailbox::add);
        insurer.openQuoting();
    }

    @Test
    @Order(1)
    @DisplayName("each move is priced for the house that she lives in now")
    void eachMoveItsOwnHouse(TestReporter reporter) {
        insurer.move(ADA, LAKE_ROAD);
        insurer.deliverAll();
        List<String> atFirst = prices();
        insurer.move(ADA, HIGH_STREET);
        insurer.deliverAll();
        insurer.customerManagement().goDown();
        insurer.move(GRACE, RIVER_WALK);
        deliverThreeTimes();
        insurer.customerManagement().comeBack();
        deliverThreeTimes();
        reporter.publishEntry("what happened", story(atFirst, prices()));

        InWords.compare(
                "Ada has moved, and no quote was published. Quoting has to listen, ask, and publish what it has made.",
                atFirst.isEmpty() ? List.of("no quote") : List.of("a quote"),
                "a quote");
        InWords.compare(
                "Ada has moved to 12 Lake Road. The house there is from 2005 and has 80 m², so it costs 240 euros a year.",
                atFirst,
                "Ada: 240 euros a year");
        InWords.compare(
                "Ada has moved to 12 Lake Road, and later to 1 High Street. That is another house, and it costs 300 euros a year.",
                prices().stream().filter(price -> price.startsWith("Ada")).toList(),
                "Ada: 240 euros a year",
                "Ada: 300 euros a year");
    }

    @Test
    @Order(2)
    @DisplayName("customer management is down: the move waits, and the quote comes later")
    void customerManagementIsDown() {
        insurer.move(ADA, LAKE_ROAD);
        insurer.deliverAll();
        insurer.customerManagement().goDown();
        insurer.move(ADA, HIGH_STREET);
        deliverThreeTimes();
        List<String> whileItIsDown = prices();
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
                "Ada: 240 euros a year");
        assertThat(prices())
                .withFailMessage(
                        """
                        Quoting got no answer. The queue delivers again only if the failure comes out. Otherwise Ada's quote is lost.
                        expected: a second quote, made when customer management was back
                        but this happened:
                        %s""",
                        insurer.story())
                .containsExactly("Ada: 240 euros a year", "Ada: 300 euros a year");
        Causes.assertNames(insurer.firstFailure().orElseThrow(), UpstreamDownException.class);
    }

    @Test
    @Order(3)
    @DisplayName("what was corrected in the file counts the next time")
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
                "Ada has moved again, into a newer house. Then the year in her file was corrected. The last answer is no longer true, so quoting has to ask again.",
                prices(),
                "Ada: 240 euros a year",
                "Ada: 200 euros a year",
                "Ada: 266 euros a year");
    }

    @Test
    @Order(4)
    @DisplayName("a customer who has left gets no quote, and the next one does")
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
                        Ada left before quoting asked. If quoting fails because of that, the queue delivers again forever.
                        expected: no failure
                        but:
                        %s""",
                        insurer.failures())
                .isEmpty();
        InWords.compare(
                "Ada got one quote, and left before quoting asked a second time, so only Grace needs a quote now.",
                prices(),
                "Ada: 240 euros a year",
                "Grace: 279 euros a year");
    }

    @Test
    @Order(5)
    @Guard
    @DisplayName("quoting listens to moves, and to nothing else")
    void quotingHearsOfIt() {
        insurer.move(ADA, LAKE_ROAD);
        insurer.deliverAll();

        assertThat(insurer.arrivals())
                .withFailMessage(
                        """
                        Customer management has announced the move to no one in particular. Quoting has to listen, and it did not.
                        expected: AddressChanged arrives at quoting
                        but this happened:
                        %s""",
                        insurer.story())
                .contains("AddressChanged at quoting");
        InWords.compare(
                "Quoting listens to moves, and to nothing else. What it has published itself, it knows already.",
                arrivalsAtQuoting(),
                "AddressChanged at quoting");
    }

    @Test
    @Order(6)
    @Guard
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
                        but:      %s
                        %s""",
                        insurer.askers().size(), insurer.questions())
                .containsExactly("quoting");
    }

    @Test
    @Order(7)
    @Guard
    @DisplayName("two quotings share nothing")
    void eachHasItsOwnMemory() {
        WatchedInsurer sister = new WatchedInsurer();
        sister.messaging().commandsOf("communications").handle(SendQuote.class, command -> {});
        sister.openQuoting();
        insurer.move(ADA, LAKE_ROAD);
        insurer.deliverAll();

        sister.move(ADA, LAKE_ROAD);
        sister.deliverAll();

        InWords.compare(
                "Two insurers have a quoting each, and each counts its own quotes. Here one changes what the other does. Is there a static field?",
                eventsOf(sister),
                events().toArray(String[]::new));
    }

    @Test
    @Order(8)
    @Guard
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
    @Order(9)
    @Guard
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
    @Order(10)
    @Guard
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
    @Order(11)
    @Guard
    @DisplayName("two moves and one answer: two quotes all the same")
    void eachEventItsQuote() {
        insurer.move(ADA, HIGH_STREET);
        insurer.move(ADA, LAKE_ROAD);
        insurer.deliverAll();

        InWords.compare(
                "Ada has moved twice before quoting asked, so it got the same answer twice. Each event leads to a quote. Quoting does not guess which of them are needed.",
                events(),
                "quote Q1 for Ada, 240 euros",
                "quote Q2 for Ada, 240 euros");
    }

    @Test
    @Order(12)
    @Guard
    @DisplayName("a returning customer gets a quote again")
    void whoHasComeBack() {
        insurer.customers().leave(ADA);
        announceMoveOf(ADA);
        insurer.deliverAll();
        insurer.customers().put(Customers.AT_FIRST.get(ADA).at(Homes.at(LAKE_ROAD)));
        announceMoveOf(ADA);
        insurer.deliverAll();

        InWords.compare(
                "Ada had left, and is a customer again. An answer is about now. What it said about Ada yesterday does not count today.",
                events(),
                "quote Q1 for Ada, 240 euros");
    }

    @Test
    @Order(13)
    @Guard
    @DisplayName("customer management is down: one delivery, one question")
    void oneDeliveryOneQuestion() {
        insurer.customerManagement().goDown();
        insurer.move(ADA, LAKE_ROAD);
        insurer.queue().deliverNext();

        assertThat(insurer.askers())
                .withFailMessage(
                        """
                        Asking again and again keeps customer management down. The queue delivers again. Quoting does not have to try again.
                        expected: 1 question from quoting
                        but:      %s
                        %s""",
                        insurer.askers().size(), insurer.questions())
                .containsExactly("quoting");
    }

    @Test
    @Order(14)
    @Guard
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
    @Order(15)
    @Guard
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

    private List<String> prices() {
        return insurer.saidBy("quoting").stream()
                .filter(QuoteMade.class::isInstance)
                .map(QuoteMade.class::cast)
                .map(
                        it ->
                                Customers.name(it.customerId())
                                        + ": "
                                        + it.yearlyPremium()
                                        + " euros a year")
                .toList();
    }

    private static String story(List<String> atFirst, List<String> all) {
        List<String> lines = new ArrayList<>(List.of("Ada moves to 12 Lake Road"));
        lines.addAll(atFirst);
        lines.add("Ada moves to 1 High Street");
        lines.addAll(all.subList(atFirst.size(), all.size()));
        if (all.stream().noneMatch(price -> price.startsWith("Grace"))) {
            lines.add("Grace moves at noon: no quote");
        }
        return String.join("\n", lines);
    }

    private void announceMoveOf(String customerId) {
        insurer.eventsOf("customer").publish(new AddressChanged(customerId));
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

    private static List<String> eventsOf(WatchedInsurer insurer) {
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
