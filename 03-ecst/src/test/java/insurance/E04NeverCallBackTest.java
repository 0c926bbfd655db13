package insurance;

import static insurance.People.ADA;
import static insurance.People.CHARLES;
import static insurance.People.GRACE;
import static insurance.People.LAKE_ROAD;
import static insurance.People.MILL_LANE;
import static insurance.People.RIVER_WALK;
import static insurance.People.home;

import insurance.communications.contract.QuoteSent;
import insurance.communications.contract.SendQuote;
import insurance.customer.contract.CustomerChanged;
import insurance.customer.contract.CustomerErased;
import insurance.customer.contract.CustomerEvent;
import insurance.customer.contract.CustomerRegistered;
import insurance.customer.contract.CustomerState;
import insurance.quoting.contract.QuoteMade;
import java.util.Optional;
import java.util.Set;
import messaging.InMemoryQueue;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import workbook.Exercise;
import workbook.Guard;

@Exercise(
        number = "3.4",
        title = "Never call back",
        minutes = 18,
        core = true,
        edit = {
            "src/main/java/insurance/quoting/Quoting.java",
            "src/main/java/insurance/communications/Communications.java",
            "src/main/java/insurance/Insurer.java"
        },
        claims = {"E1", "E2", "E4", "A1"},
        remember =
                "A listener that keeps what it needs works while its source is down: state transfer buys availability.")
class E04NeverCallBackTest {

    private static final CustomerEvent REGISTERED = new CustomerRegistered(1, ADA);
    private static final CustomerEvent MOVED = new CustomerChanged(2, ADA, ADA.at(LAKE_ROAD));

    private final InsurerAtWork insurer = new InsurerAtWork();
    private final InMemoryQueue queue = insurer.queue;

    @Test
    @Order(1)
    @DisplayName("customer management is down, and the quotes go out all the same")
    void upstreamIsDown(TestReporter reporter) {
        insurer.customerManagement.goDown();
        insurer.happens(
                REGISTERED,
                new CustomerRegistered(1, GRACE),
                new CustomerChanged(2, GRACE, GRACE.at(RIVER_WALK)),
                MOVED);

        reporter.publishEntry("what happened", insurer.summary());
        insurer.assertEmails(
                "Customer management is down, and the e-mails about two moves are not what they should be.",
                "grace@example.org: Your quote Q1: 270 euros a year",
                "ada@example.org: Your quote Q2: 480 euros a year");
        Verdict.nothing(
                insurer.questions(),
                "The events carry everything, and still a system asks customer management.");
    }

    @Test
    @Order(2)
    @DisplayName("after two quick moves there is a quote for each house")
    void twoQuickMoves() {
        insurer.happens(REGISTERED);
        insurer.announce(MOVED);
        insurer.announce(new CustomerChanged(3, ADA.at(LAKE_ROAD), ADA.at(MILL_LANE)));
        queue.deliverAll();

        insurer.assertEmails(
                "Both moves were announced before the first was handled. Each quote should be for its own house.",
                "ada@example.org: Your quote Q1: 480 euros a year",
                "ada@example.org: Your quote Q2: 180 euros a year");
    }

    @Test
    @Order(3)
    @DisplayName("a quote that is faster than the customer's first event waits in the queue")
    void theQuoteWasFaster() {
        String quote = insurer.send(new SendQuote("c-17", "W1", 320));
        insurer.deliverTen();
        Verdict.same(
                true,
                insurer.isWaiting(quote),
                "The website's quote for Ada came before her first event, and it does not wait in the queue.",
                "Who brings it again?");

        insurer.overtake(insurer.announce(REGISTERED));
        insurer.deliverTen();
        insurer.assertEmails(
                "Ada's first event has overtaken the quote. Now communications can send it.",
                "ada@example.org: Your quote W1: 320 euros a year");
    }

    @Test
    @Order(4)
    @DisplayName("rule: no listener knows customer management's queries")
    void nobodyKnowsTheQueries() {
        OurClasses.assertNoListenerKnowsTheQueries();
    }

    @Test
    @Order(5)
    @Guard
    @DisplayName("a quote that blocks the event it waits for is given up in the end")
    void theQuoteBlocks() {
        queue.giveUpAfter(3);
        insurer.send(new SendQuote("c-17", "W1", 320));
        insurer.announce(REGISTERED);
        insurer.deliverTen();
        insurer.send(new SendQuote("c-17", "W2", 330));
        insurer.deliverTen();

        Verdict.nothing(
                insurer.lost("W1", "W2"),
                "A quote came before Ada's first event. It, or the next one, was neither sent nor given up.");
    }

    @Test
    @Order(6)
    @Guard
    @DisplayName("each move leads to a quote, and nothing else does")
    void onlyMoves() {
        CustomerState namesake = ADA.at(home("3 Hill Street", "Newtown", 1932, 120));
        CustomerState countess = ADA.reachableAt("countess@example.org");
        CustomerState withGarage = countess.withGarage(Optional.of(20));
        CustomerState byTheLake = countess.at(LAKE_ROAD);
        insurer.happens(
                REGISTERED,
                new CustomerChanged(2, ADA, namesake),
                new CustomerChanged(3, namesake, ADA),
                new CustomerChanged(4, ADA, countess),
                new CustomerChanged(5, countess, withGarage),
                new CustomerChanged(6, countess, byTheLake),
                new CustomerChanged(7, byTheLake, countess.at(namesake.home())));

        insurer.assertEmails(
                "Ada moved four times, once into a street of the same name. The e-mails do not fit these moves.",
                "ada@example.org: Your quote Q1: 320 euros a year",
                "ada@example.org: Your quote Q2: 320 euros a year",
                "countess@example.org: Your quote Q3: 480 euros a year",
                "countess@example.org: Your quote Q4: 320 euros a year");
    }

    @Test
    @Order(7)
    @Guard
    @DisplayName("a move is announced as a quote made and a quote sent")
    void said() {
        insurer.happens(MOVED);

        Verdict.same(
                Set.of(new QuoteMade("c-17", "Q1", 480), new QuoteSent("c-17", "Q1")),
                Set.copyOf(insurer.saidAfterwards()),
                "Ada moved, in her first event here, and it says everything. What was announced after it is wrong.");
    }

    @Test
    @Order(8)
    @Guard
    @DisplayName("an e-mail is announced as sent when the mail server has it")
    void theMailServerFails() {
        insurer.happens(new CustomerRegistered(1, GRACE));
        insurer.mailServerFailsOnce();
        insurer.send(new SendQuote("c-18", "W1", 180));
        queue.deliverAll();
        Verdict.nothing(
                insurer.saidAfterwards(), "The mail server failed, and the e-mail was announced.");

        insurer.send(new SendQuote("c-18", "W2", 190));
        queue.deliverAll();
        insurer.assertEmails(
                "Grace never moved, and the website quotes twice. The mail server failed once. An e-mail is wrong.",
                "grace@example.org: Your quote W1: 180 euros a year",
                "grace@example.org: Your quote W2: 190 euros a year");
    }

    @Test
    @Order(9)
    @Guard
    @DisplayName("an erased customer gets no e-mail, and nothing waits for her")
    void erased() {
        String registration = insurer.happens(REGISTERED);
        insurer.announce(MOVED);
        insurer.happens(new CustomerErased(3, "c-17"), new CustomerErased(2, "c-18"));
        insurer.bringAgain(registration);
        insurer.send(new SendQuote("c-17", "W1", 320));
        insurer.send(new SendQuote("c-18", "W2", 180));
        queue.deliverAll();

        Verdict.nothing(
                insurer.sent,
                "Ada and Grace are erased, and an old event came again. An erased customer got an e-mail.");
        Verdict.nothing(
                insurer.quotesWaiting(),
                "Ada and Grace are erased, and quotes still wait for their e-mail addresses. There will be none.");
        Verdict.nothing(insurer.announcedAsSent(), "No e-mail went out, and one was announced.");
        Verdict.nothing(
                insurer.insideCommunications("ada@example.org"),
                "Ada is erased. Somewhere inside, communications still remembers this. Hidden is not forgotten.");
    }

    @Test
    @Order(10)
    @Guard
    @DisplayName("communications keeps e-mail addresses, and nothing else about a customer")
    void nothingMore() {
        insurer.happens(REGISTERED, MOVED);

        Verdict.nothing(
                insurer.insideCommunications("Lovelace", "Lake Road", "Newtown", "1978", "160"),
                "Communications needs to know where to write to. It keeps more than that.");
    }

    @Test
    @Order(11)
    @Guard
    @DisplayName("two insurers share nothing")
    void twoShareNothing() {
        insurer.happens(new CustomerRegistered(1, CHARLES));
        InsurerAtWork another = new InsurerAtWork();
        another.send(new SendQuote("c-19", "W1", 320));
        another.queue.deliverNext();

        Verdict.nothing(
                another.sent,
                "Another insurer does not know Charles, and writes to him. Is there a static field?");
    }

    @Test
    @Order(12)
    @Guard
    @DisplayName("rule: quoting and communications know only the others' contracts")
    void contractsOnly() {
        OurClasses.assertKnowsContractsOnly("quoting", "customer", "communications");
        OurClasses.assertKnowsContractsOnly("communications", "customer", "quoting");
    }
}
