package insurance;

import static insurance.Story.ADA;
import static insurance.Story.GRACE;
import static insurance.Verdict.comesOut;
import static insurance.Verdict.same;

import insurance.messaging.OneQueue;
import java.util.ArrayList;
import java.util.List;
import messaging.Command;
import messaging.Event;
import messaging.Message;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import workbook.Exercise;
import workbook.Failure;
import workbook.Guard;
import workbook.flow.Drawn;

@Exercise(
        number = "1.4",
        title = "One queue for both",
        minutes = 10,
        edit = "src/main/java/insurance/messaging/OneQueue.java",
        claims = "B3",
        remember =
                "A queue separates sending from handling. A message that failed comes again: at least once.")
class E04OneQueueTest {

    private record ChangeAddress(String customerId) implements Command {}

    private record AddressChanged(String customerId) implements Event {}

    private record QuoteMade(String customerId) implements Event {}

    private static final Command CHANGE_ADDRESS = new ChangeAddress(ADA);
    private static final Event ADA_MOVED = new AddressChanged(ADA);
    private static final Event GRACE_MOVED = new AddressChanged(GRACE);
    private static final Event QUOTE_MADE = new QuoteMade(ADA);

    @Test
    @Order(1)
    @DisplayName("the call centre does not wait when the mail server hangs")
    void sendingDoesNotWait(TestReporter reporter) {
        for (Message message : List.of(ADA_MOVED, CHANGE_ADDRESS)) {
            List<String> call = new ArrayList<>();
            OneQueue queue =
                    new OneQueue(
                            command -> mailServerHangs(command, call),
                            event -> mailServerHangs(event, call));

            call.add("call centre: says that Ada moves");
            Drawn.puts("call centre", message, () -> queue.send(message));
            call.add("call centre: is free again");
            Drawn.note("call centre", "is free again");
            WatchedQueue.deliverAll(queue);

            if (message.equals(ADA_MOVED)) {
                reporter.publishEntry("what happened", String.join("\n", call));
            }
            same(
                    "The mail server hangs, and the call centre waits with it for an hour."
                            + " Which part should call the handler, if not the sender?",
                    call.subList(0, 2),
                    "call centre: says that Ada moves",
                    "call centre: is free again");
        }
    }

    @Test
    @Order(2)
    @DisplayName("an answer waits behind what was sent before it")
    void anAnswerDoesNotOvertake() {
        WatchedQueue queue = new WatchedQueue();
        queue.answers(ADA_MOVED, QUOTE_MADE);
        queue.send(ADA_MOVED);
        queue.send(GRACE_MOVED);

        same(
                "The data platform did not get the messages in the order in which they were sent."
                        + " The quote is an answer to Ada's move, so it came last.",
                queue.handledInTheEnd(),
                ADA_MOVED,
                GRACE_MOVED,
                QUOTE_MADE);
    }

    @Test
    @Order(3)
    @DisplayName("delivering takes one message at a time")
    void oneAtATime() {
        WatchedQueue queue = new WatchedQueue();
        queue.send(CHANGE_ADDRESS);
        queue.send(ADA_MOVED);

        same(
                "A new queue is not empty, or says that it is not. Is there a static field?",
                List.of(new WatchedQueue().deliverNext()),
                false);
        boolean first = queue.deliverNext();
        same(
                "Two messages waited, and one delivery did not deliver exactly the one that waited longest.",
                queue.handled(),
                CHANGE_ADDRESS);
        same(
                "Two messages waited, and deliverNext said something else.",
                List.of(first, queue.deliverNext(), queue.deliverNext()),
                true,
                true,
                false);
    }

    @Test
    @Order(4)
    @DisplayName("the caller of deliverNext learns why handling failed")
    void aFailureComesOut() {
        for (Message message : List.of(CHANGE_ADDRESS, ADA_MOVED)) {
            WatchedQueue queue = new WatchedQueue();
            RuntimeException away = new IllegalStateException("the database is away");
            queue.failsWith(away, message);
            queue.send(message);

            comesOut(
                    "Handling "
                            + message
                            + " failed, and the caller of deliverNext does not know why.",
                    Failure.of(queue::deliverNext),
                    away);
            same(
                    "One delivery handed the message out more than once. The caller decides when to try again.",
                    queue.attempts(),
                    message);
        }
    }

    @Test
    @Order(5)
    @DisplayName("the others wait behind a message that failed")
    void aFailedMessageKeepsItsPlace() {
        for (Message first : List.of(CHANGE_ADDRESS, ADA_MOVED)) {
            for (Throwable failure : List.of(new IllegalStateException(), new AssertionError())) {
                WatchedQueue queue = new WatchedQueue();
                Drawn.part(
                        first.getClass().getSimpleName()
                                + " fails with "
                                + failure.getClass().getSimpleName());
                queue.failsWith(failure, first);
                queue.send(first);
                queue.send(GRACE_MOVED);
                queue.tryTenTimes();
                queue.worksAgain();
                List<Message> handled = queue.handledInTheEnd();

                same(
                        handled.contains(first)
                                ? "Ada's message failed, and it was overtaken or handled again."
                                        + " If Ada moves twice and her first move fails once, which address wins?"
                                : "The database was away for a moment, and Ada's message is lost."
                                        + " It failed, and has not come again since. The failure was "
                                        + failure
                                        + ".",
                        handled,
                        first,
                        GRACE_MOVED);
            }
        }
    }

    @Test
    @Order(6)
    @Guard
    @DisplayName("each kind of message goes its way")
    void eachTakesItsWay() {
        List<String> seen = new ArrayList<>();
        OneQueue queue =
                new OneQueue(
                        command -> seen.add("handler: " + command),
                        event -> seen.add("subscribers: " + event));
        queue.send(CHANGE_ADDRESS);
        queue.send(ADA_MOVED);
        WatchedQueue.deliverAll(queue);

        same(
                "One queue carries both. They differ in where they go.",
                seen.stream().sorted().toList(),
                "handler: " + CHANGE_ADDRESS,
                "subscribers: " + ADA_MOVED);
    }

    @Test
    @Order(7)
    @Guard
    @DisplayName("messages are handled in the order in which they were sent, equal ones too")
    void inOrder() {
        WatchedQueue queue = new WatchedQueue();
        List<Message> sent = List.of(ADA_MOVED, CHANGE_ADDRESS, GRACE_MOVED, ADA_MOVED);
        sent.forEach(queue::send);

        same(
                "One message overtook another, or two with the same words became one.",
                queue.handledInTheEnd(),
                sent.toArray());
    }

    private static void mailServerHangs(Message message, List<String> call) {
        Drawn.gets("mail server", message, () -> Drawn.note("mail server", "hangs for an hour"));
        call.add("mail server: hangs for an hour");
    }
}
