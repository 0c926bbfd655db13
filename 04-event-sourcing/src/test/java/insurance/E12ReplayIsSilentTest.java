package insurance;

import static insurance.People.ADA_REGISTERED;
import static insurance.People.GRACE_REGISTERED;
import static insurance.People.LAKE_ROAD;
import static insurance.People.MILL_LANE;
import static insurance.People.RIVER_WALK;
import static insurance.People.emailChanged;
import static insurance.People.moved;
import static insurance.People.surveyed;

import insurance.communications.Communications;
import insurance.communications.contract.SendQuote;
import insurance.eventsourcing.Checkpoint;
import insurance.quoting.Quoting;
import insurance.quoting.contract.QuoteMade;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import messaging.Envelopes;
import messaging.Flow;
import messaging.InMemoryQueue;
import messaging.Messaging;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import workbook.Exercise;
import workbook.Failure;
import workbook.flow.Drawn;

@Exercise(
        number = "4.12",
        title = "Replay is silent",
        minutes = 14,
        edit = "src/main/java/insurance/quoting/Quoting.java",
        claims = {"F9", "A1"},
        remember =
                "A replay repeats what is learned and not what is sent. The checkpoint of the "
                        + "side effects outlives the restart, and moves after the effect.")
class E12ReplayIsSilentTest extends ReplayIsSilentDetails {

    @Test
    @Order(1)
    @DisplayName("Ada gets one e-mail, however often the log is replayed")
    void oneEmail(TestReporter reporter) {
        List<String> emails = new ArrayList<>();
        InMemoryQueue queue = new InMemoryQueue(new Flow());
        AtomicInteger ids = new AtomicInteger();
        Messaging messaging =
                new Messaging(queue, new Envelopes(clock, () -> "m" + ids.incrementAndGet()));
        Communications communications =
                new Communications(
                        Map.of("ada", "ada@example.org"),
                        email -> {
                            emails.add(email.text());
                            Drawn.email(email.to(), email.text(), true);
                        });
        messaging.commandsOf("communications").handle(SendQuote.class, communications::sendQuote);
        happened(ADA_REGISTERED, moved("ada", LAKE_ROAD));

        for (int start = 1; start <= 3; start++) {
            Drawn.note("quoting", "start " + start);
            new Quoting(
                            log.readOnly(),
                            done,
                            messaging.eventsOf("quoting"),
                            messaging.commandsOf("quoting"))
                    .catchUp();
            queue.deliverAll();
            Drawn.reached("start " + start + " has read", 2, 2, false);
            Drawn.reached("start " + start + " has done", done.position(), 2, false);
        }

        reporter.publishEntry(
                "what happened",
                "quoting was started 3 times\nAda moved once\nAda's e-mails:\n"
                        + String.join(
                                "\n", emails.stream().map(it -> it.substring(0, 13)).toList()));
        Verdict.that(
                emails.equals(List.of("Your quote Q2: 480 euros a year")),
                "Ada moved once. Quoting was started three times, and each time it read the "
                        + "log. She should find one e-mail.",
                "1 e-mail",
                emails.size() + " e-mails: " + String.join(", ", emails),
                "Which part of the work may be done again at each start?");
    }

    @Test
    @Order(2)
    @DisplayName("after a silent replay the houses are known again")
    void learnsFromTheReplay() {
        happened(ADA_REGISTERED, surveyed("ada", 1998, 100), moved("ada", MILL_LANE));
        done = new Checkpoint(3);
        Quoting restarted = restarted();
        restarted.catchUp();
        happened(moved("ada", LAKE_ROAD));

        restarted.catchUp();

        Verdict.same(
                List.of(new SendQuote("ada", "Q4", 300)),
                buses.sent(),
                "Quoting was started again, with everything up to Ada's first move done. Then "
                        + "Ada moved once more: one quote is due, for the house that the old "
                        + "events told about.");
        Verdict.same(
                List.of(new QuoteMade("ada", "Q4", 300)),
                buses.published(),
                "A quote that was done before the restart should not be announced again, either.");
    }

    @Test
    @Order(3)
    @DisplayName("a move that was not quoted before a restart is quoted once afterwards")
    void whileItWasDown() {
        happened(ADA_REGISTERED, GRACE_REGISTERED, moved("ada", LAKE_ROAD));
        quoting.catchUp();
        buses.forget();
        happened(moved("ada", MILL_LANE), moved("grace", RIVER_WALK), moved("ada", LAKE_ROAD));
        buses.failOnce("Q5");

        Failure.of(restarted()::catchUp);
        Quoting again = restarted();
        again.catchUp();
        again.catchUp();

        Verdict.same(
                List.of("Q4", "Q5", "Q6"),
                buses.quotes(),
                "While quoting was down, Ada and Grace moved. Grace's quote could not be sent, and"
                        + " then quoting was started again. Grace's should be sent now, and Ada's not"
                        + " again. Each move should get one quote, and nothing older.");
    }

    @Test
    @Order(4)
    @DisplayName("a replay that breaks off changes nothing")
    void replayFails() {
        happened(ADA_REGISTERED, moved("ada", LAKE_ROAD), moved("ada", MILL_LANE));
        quoting.catchUp();
        buses.forget();
        Quoting restarted = restarted();
        log.breakOffAfter(0);
        Failure.of(restarted::catchUp);
        happened(moved("ada", LAKE_ROAD));
        restarted.catchUp();

        Verdict.same(
                List.of("Q4"),
                buses.quotes(),
                "The log could not be read, once. After that Ada moved, and should get one "
                        + "quote for that, and nothing older.");
        buses.forget();
        log.breakOffAfter(1);
        Failure.of(restarted()::catchUp);
        restarted().catchUp();

        Verdict.same(
                List.of(),
                buses.quotes(),
                "All moves had been quoted. A replay stopped after the first event, and the "
                        + "next one went through. Old quotes stay done all the same.");
    }

    @Test
    @Order(5)
    @DisplayName("in the end every event is done, with a quote or without")
    void allDone() {
        happened(ADA_REGISTERED, moved("ada", LAKE_ROAD), moved("edsger", MILL_LANE));
        Failure.of(quoting::catchUp);
        Verdict.same(
                3L,
                done.position(),
                "Ada got her quote. Of Edsger no house is known, so there is none to send. "
                        + "With that, everything is done, up to position 3.");
        happened(emailChanged("ada", "ada@lake.example"), surveyed("ada", 1932, 130));

        quoting.catchUp();

        Verdict.same(
                5L,
                done.position(),
                "A new e-mail address and a survey ask for no quote. They are done all the "
                        + "same, up to position 5.");
    }
}
