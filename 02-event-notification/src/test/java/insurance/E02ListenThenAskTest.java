package insurance;

import static insurance.Customers.ADA;
import static insurance.Customers.GRACE;
import static insurance.Places.HIGH_STREET;
import static insurance.Places.LAKE_ROAD;
import static insurance.Places.RIVER_WALK;
import static insurance.Verdict.comesOut;
import static insurance.Verdict.same;
import static insurance.Verdict.works;
import static workbook.rules.KnowNothingOf.knowNothingOf;

import insurance.communications.Email;
import insurance.communications.contract.SendQuote;
import insurance.customer.contract.AddressChanged;
import insurance.customer.contract.Home;
import insurance.quoting.contract.QuoteMade;
import java.util.ArrayList;
import java.util.List;
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
                "Listen, then ask: a notification is a reason to ask, each time. No answer is not an empty answer.")
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
        Diary diary = new Diary(insurer::quotes);
        diary.step("Ada moves to 12 Lake Road", () -> insurer.moveAndDeliver(ADA, LAKE_ROAD));
        List<String> atFirst = insurer.quotes();
        diary.step("Ada moves to 1 High Street", () -> insurer.moveAndDeliver(ADA, HIGH_STREET));
        insurer.customerManagement().goDown();
        insurer.move(GRACE, RIVER_WALK);
        insurer.deliverThreeTimes();
        insurer.customerManagement().comeBack();
        diary.step("Grace moves during an outage", insurer::deliverThreeTimes);
        reporter.publishEntry("what happened", diary.toString());

        same(
                "Ada has moved to 12 Lake Road. Quoting has to listen, ask, and publish a quote for that house.",
                atFirst,
                "Ada: 240 euros");
        same(
                "Ada has moved on to 1 High Street. That is another house, and it costs 300 euros a year.",
                insurer.quotes().stream().filter(quote -> quote.contains("Ada")).toList(),
                "Ada: 240 euros",
                "Ada: 300 euros");
    }

    @Test
    @Order(2)
    @DisplayName("a move during an outage waits until its question is answered")
    void customerManagementIsDown() {
        insurer.moveAndDeliver(ADA, LAKE_ROAD);
        insurer.customerManagement().goDown();
        insurer.move(ADA, HIGH_STREET);
        insurer.deliverThreeTimes();
        List<String> whileItIsDown = insurer.quotes();
        insurer.customerManagement().comeBack();
        insurer.queue().deliverAll();

        same(
                "Quoting announced AddressChanged. That is customer management's news, and the queue keeps it.",
                insurer.saidByQuoting(AddressChanged.class));
        same(
                "Quoting got no answer, so it cannot know a price. Yet it announced one.",
                whileItIsDown,
                "Ada: 240 euros");
        same(
                "Ada's quote is lost. The queue delivers again only if quoting's failure comes out.",
                insurer.quotes(),
                "Ada: 240 euros",
                "Ada: 300 euros");
        comesOut("Quoting got no answer.", insurer.firstFailure(), UpstreamDownException.class);
    }

    @Test
    @Order(3)
    @DisplayName("each question gets the newest answer")
    void itAsksAgain() {
        insurer.moveAndDeliver(ADA, LAKE_ROAD);
        correct(2010);
        correct(1900);

        same(
                "Her file has changed since the last answer, so that answer is not true. Quoting has to ask again.",
                insurer.quotes(),
                "Ada: 240 euros",
                "Ada: 200 euros",
                "Ada: 266 euros");
    }

    @Test
    @Order(4)
    @DisplayName("a customer who has left gets no quote")
    void theCustomerHasLeft() {
        insurer.moveAndDeliver(ADA, LAKE_ROAD);
        insurer.move(ADA, HIGH_STREET);
        insurer.customers().leave(ADA);
        insurer.move(GRACE, RIVER_WALK);
        insurer.queue().deliverAll();

        works(
                "Ada left before quoting asked. If quoting fails because of that, the queue delivers again forever.",
                insurer.firstFailure());
        same(
                "Ada got one quote, and left before quoting asked a second time, so only Grace needs a quote now.",
                insurer.quotes(),
                "Ada: 240 euros",
                "Grace: 279 euros");

        insurer.customers().comeBack(ADA);
        insurer.moveAndDeliver(ADA, HIGH_STREET);

        same(
                "Ada had left, and is a customer again. An answer is about now, so yesterday's does not count today.",
                insurer.quotes(),
                "Ada: 240 euros",
                "Grace: 279 euros",
                "Ada: 300 euros");
    }

    @Test
    @Order(5)
    @Guard
    @DisplayName("two quotings share nothing")
    void eachHasItsOwnMemory() {
        WatchedInsurer sister = new WatchedInsurer();
        sister.messaging().commandsOf("communications").handle(SendQuote.class, command -> {});
        sister.openQuoting();
        insurer.moveAndDeliver(ADA, LAKE_ROAD);
        sister.moveAndDeliver(ADA, LAKE_ROAD);
        same(
                "Two insurers have a quoting each, and one changes what the other does. Is there a static field?",
                sister.saidByQuoting(QuoteMade.class),
                insurer.saidByQuoting(QuoteMade.class).toArray(String[]::new));
    }

    @Test
    @Order(6)
    @Guard
    @DisplayName("each event leads to a quote and to a command to send it")
    void announcedAndSent() {
        insurer.move(GRACE, HIGH_STREET);
        insurer.moveAndDeliver(GRACE, RIVER_WALK);
        insurer.moveAndDeliver(ADA, LAKE_ROAD);

        same(
                "Each event leads to a quote, also when two questions got the same answer.",
                insurer.quotes(),
                "Grace: 279 euros",
                "Grace: 279 euros",
                "Ada: 240 euros");
        List<String> announced = insurer.saidByQuoting(QuoteMade.class);
        same(
                "Quoting asks communications, by a command, to send the very quote that it has just announced.",
                insurer.saidByQuoting(SendQuote.class),
                announced.stream()
                        .map(it -> it.replace("QuoteMade", "SendQuote"))
                        .toArray(String[]::new));
        same(
                "Each quote has an id of its own. Otherwise a call about one quote may be about another.",
                announced.stream().distinct().toList(),
                announced.toArray(String[]::new));
    }

    @Test
    @Order(7)
    @Guard
    @DisplayName("one delivery leads to one question from each system")
    void oneDeliveryOneQuestion() {
        insurer.moveAndDeliver(ADA, LAKE_ROAD);

        same(
                "Quoting listens to moves, and to nothing else. It knows its own events already.",
                insurer.arrivalsAt("quoting"),
                "AddressChanged at quoting");
        same(
                "One question gets quoting all that it needs. Each one more is load on customer management.",
                insurer.askers(),
                "quoting",
                "communications");
        same(
                "At the end of the flow Ada gets one e-mail with her new price.",
                mailbox.stream().map(email -> email.to() + ": " + email.text()).toList(),
                "ada@example.org: Your quote Q1: 240 euros a year");

        insurer.customerManagement().goDown();
        insurer.move(GRACE, HIGH_STREET);
        insurer.queue().deliverNext();

        same(
                "Asking in a loop keeps customer management down. Quoting does not have to: the queue tries again.",
                insurer.askers(),
                "quoting",
                "communications",
                "quoting");
    }

    @Test
    @Order(8)
    @Guard
    @Timeout(30)
    @DisplayName("rule: quoting knows of the others only what they publish")
    void quotingKnowsContractsOnly() {
        OurClasses.in("insurance.quoting..")
                .should(
                        knowNothingOf("insurance.customer", "insurance.communications")
                                .butTheirContracts(
                                        "insurance.customer.contract",
                                        "insurance.communications.contract"))
                .because("an event and a query are all that it needs")
                .check(OurClasses.ALL);
    }

    private void correct(int yearBuilt) {
        Home home = new Home(HIGH_STREET, yearBuilt, 100);
        insurer.customers().put(Customers.AT_FIRST.get(ADA).at(home));
        insurer.announceMoveOf(ADA);
        insurer.deliverAll();
    }
}
