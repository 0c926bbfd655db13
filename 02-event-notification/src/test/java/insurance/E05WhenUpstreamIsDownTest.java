package insurance;

import static insurance.Customers.ADA;
import static insurance.Customers.ALAN;
import static insurance.Customers.GRACE;
import static insurance.Places.HIGH_STREET;
import static insurance.Places.LAKE_ROAD;
import static insurance.Places.RIVER_WALK;
import static insurance.Verdict.comesOut;
import static insurance.Verdict.same;
import static insurance.Verdict.works;

import insurance.customer.contract.AddressChanged;
import insurance.quoting.IdempotentConsumer;
import java.util.ArrayList;
import java.util.List;
import messaging.Envelope;
import messaging.UpstreamDownException;
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
        number = "2.5",
        title = "When upstream is down",
        minutes = 10,
        core = true,
        edit = "src/main/java/insurance/quoting/IdempotentConsumer.java",
        claims = "D8",
        remember =
                "Delivery is at least once. So an idempotent receiver notes an event's id as soon"
                        + " as its work is done.")
class E05WhenUpstreamIsDownTest {

    private QuotingInTrouble quoting;
    private IdempotentConsumer consumer;
    private Moves moves;

    @BeforeEach
    void openQuoting() {
        quoting = new QuotingInTrouble();
        consumer = new IdempotentConsumer(quoting);
        moves = new Moves();
    }

    @Test
    @Order(1)
    @DisplayName("each move is quoted, also the one back home")
    void movingBackHome(TestReporter reporter) {
        Diary diary = new Diary(quoting::quotes);
        for (String move :
                List.of("Ada moves to the lake", "Ada moves back home", "Ada moves to the lake")) {
            diary.step(move, () -> deliver(moves.of(ADA)));
        }
        reporter.publishEntry("what happened", diary.toString());

        same(
                "The three events say the same words at the same moment, and each is a move that needs a quote.",
                quoting.quotes(),
                "quote for Ada",
                "quote for Ada",
                "quote for Ada");
    }

    @Test
    @Order(2)
    @DisplayName("an event that failed leads to a quote when it comes again")
    void failedIsNotDone() {
        var move = moves.of(ADA);
        quoting.getsNoAnswer();
        for (int delivery = 1; delivery <= 10; delivery++) {
            Moves.inVain(() -> deliver(move));
        }
        quoting.hasAFullDisk();
        Moves.inVain(() -> deliver(move));
        quoting.isFine();
        deliver(move);

        same(
                "Ten deliveries got no answer, and in one the disk was full. None led to a quote. So this time there should be one.",
                quoting.quotes(),
                "quote for Ada");
    }

    @Test
    @Order(3)
    @DisplayName("an event that failed is still to do when another one is done")
    void failedWhileAnotherWasDone() {
        var adas = moves.of(ADA);
        quoting.getsNoAnswer();
        Moves.inVain(() -> deliver(adas));
        quoting.isFine();
        var refusal = Failure.of(() -> deliver(moves.of(GRACE)));

        works("Ada's move has failed, and Grace's was refused. Nothing is wrong with it.", refusal);
        same(
                "The queue will bring Ada's move again, so now only Grace's should be handed on.",
                quoting.quotes(),
                "quote for Grace");

        deliver(adas);
        deliver(moves.of(ALAN));

        same(
                "An id says which event it is, and not how far we are. So Ada's is still to do, and so is Alan's.",
                quoting.quotes(),
                "quote for Grace",
                "quote for Ada",
                "quote for Alan");
    }

    @Test
    @Order(4)
    @DisplayName("after an outage there is one e-mail for each move")
    void theWholeStory() {
        WatchedInsurer insurer = new WatchedInsurer();
        List<String> mailbox = new ArrayList<>();
        insurer.openCommunications(email -> mailbox.add(email.to()));
        insurer.openIdempotentQuoting();
        insurer.customerManagement().goDown();
        insurer.move(ADA, LAKE_ROAD);
        insurer.move(GRACE, RIVER_WALK);
        insurer.queue().deliverAll();
        insurer.queue().deliverAll();
        List<String> whileItIsDown = List.copyOf(mailbox);
        List<String> waiting = insurer.waiting();
        insurer.customerManagement().comeBack();
        insurer.queue().deliverAll();
        insurer.move(ADA, HIGH_STREET);
        insurer.queue().deliverAll();
        insurer.deliverEverythingAgain("quoting");

        same(
                "Customer management is down, so quoting cannot know any price. Yet an e-mail went out.",
                whileItIsDown);
        same(
                "The moves should wait in the queue during an outage. An event that has left the queue is lost.",
                waiting,
                "Ada",
                "Grace");
        same(
                "There should be one e-mail for each move: none is missing, and none goes out twice.",
                mailbox,
                "ada@example.org",
                "grace@example.org",
                "ada@example.org");
    }

    @Test
    @Order(5)
    @Guard
    @DisplayName("a failure of quoting comes out of the one attempt of each delivery")
    void theFailureComesOut() {
        quoting.getsNoAnswer();

        var failure = Failure.of(() -> deliver(moves.of(ADA)));

        comesOut(
                "Quoting failed, and the queue takes the event as done. So Ada never gets her quote.",
                failure,
                UpstreamDownException.class);
        same(
                "Trying again and again keeps customer management down. The queue does it, and you do not have to.",
                quoting.attempts(),
                "attempt for Ada");
    }

    @Test
    @Order(6)
    @Guard
    @DisplayName("a second delivery leads to no second quote")
    void doneIsDone() {
        var move = moves.of(ADA);
        deliver(move);
        deliver(moves.of(GRACE));

        works(
                "A second delivery is normal. If a failure comes out, the queue delivers again, forever.",
                Failure.of(() -> deliver(Moves.deliveredAgain(move))));
        same(
                "The queue delivered Ada's move a second time. It is still the same move, with one quote.",
                quoting.quotes(),
                "quote for Ada",
                "quote for Grace");
    }

    @Test
    @Order(7)
    @Guard
    @DisplayName("an event stays done, however much has happened since")
    void doneStaysDone() {
        var move = moves.of(ADA);
        deliver(move);
        for (int other = 1; other <= 1000; other++) {
            deliver(moves.of(ALAN));
        }
        quoting.getsNoAnswer();
        Moves.inVain(() -> deliver(moves.of(GRACE)));
        quoting.isFine();
        deliver(Moves.deliveredAgain(move));

        same(
                "Ada's move came again, a thousand moves and one failure later. That late is not too late.",
                quoting.quotes().stream().filter("quote for Ada"::equals).toList(),
                "quote for Ada");
    }

    @Test
    @Order(8)
    @Guard
    @DisplayName("two consumers share nothing")
    void eachHasItsOwnMemory() {
        QuotingInTrouble elsewhere = new QuotingInTrouble();
        var move = moves.of(ADA);
        deliver(move);
        new IdempotentConsumer(elsewhere).accept(move);

        same(
                "A second insurer has not quoted for this move yet, and does not. Is there a static field?",
                elsewhere.quotes(),
                "quote for Ada");
    }

    @Test
    @Order(9)
    @Guard
    @DisplayName("two events of one flow are two events")
    void twoOfOneFlow() {
        moves.becauseAStreetIsRenamed(ADA, GRACE).forEach(consumer);

        same(
                "A street was renamed: one cause, one flow, two events. Each needs a quote.",
                quoting.quotes(),
                "quote for Ada",
                "quote for Grace");
    }

    private void deliver(Envelope<AddressChanged> move) {
        Drawn.gets("quoting", move, () -> consumer.accept(move));
    }
}
