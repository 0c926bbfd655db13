package insurance;

import static insurance.Story.ADA;
import static insurance.Story.GRACE;
import static org.assertj.core.api.Assertions.assertThat;

import insurance.messaging.OneQueue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
                "A queue separates sending from handling. What failed comes again: at least once.")
class E04OneQueueTest {

    private record ChangeAddress(String customerId) implements Command {}

    private record AddressChanged(String customerId) implements Event {}

    private record QuoteMade(String customerId) implements Event {}

    private static final Command CHANGE_ADDRESS = new ChangeAddress(ADA);
    private static final Event ADA_MOVED = new AddressChanged(ADA);
    private static final Event GRACE_MOVED = new AddressChanged(GRACE);
    private static final Event QUOTE_MADE = new QuoteMade(ADA);

    private final List<Message> handled = new ArrayList<>();
    private final List<Message> waiting = new ArrayList<>();
    private final Map<Message, Throwable> failing = new HashMap<>();

    @Test
    @Order(1)
    @DisplayName("the mail server hangs, and the call centre does not wait")
    void sendingDoesNotWait(TestReporter reporter) {
        for (Message message : List.of(ADA_MOVED, CHANGE_ADDRESS)) {
            List<String> call = new ArrayList<>();
            OneQueue queue =
                    new OneQueue(
                            command -> mailServerHangs(command, call),
                            event -> mailServerHangs(event, call));

            call.add("call centre: says that Ada moves");
            Drawn.puts("call centre", message);
            queue.send(message);
            call.add("call centre: is free again");
            Drawn.note("call centre", "is free again");
            deliverAll(queue);

            if (message.equals(ADA_MOVED)) {
                reporter.publishEntry("what happened", Story.lines(call));
            }
            assertThat(call.get(1))
                    .withFailMessage(
                            """
                            The mail server hangs, and the call centre waits with it for an hour.
                            expected: the call centre is free before the message is handled
                            but:      %s
                            Who should call the handler, if not the sender?""",
                            String.join("; ", call))
                    .isEqualTo("call centre: is free again");
        }
    }

    @Test
    @Order(2)
    @DisplayName("an answer waits behind what was sent before it")
    void anAnswerDoesNotOvertake() {
        OneQueue[] queue = new OneQueue[1];
        queue[0] =
                new OneQueue(
                        handled::add,
                        event -> {
                            if (event.equals(ADA_MOVED)) {
                                queue[0].send(QUOTE_MADE);
                            }
                            handled.add(event);
                        });

        queue[0].send(ADA_MOVED);
        queue[0].send(GRACE_MOVED);
        deliverAll(queue[0]);

        assertThat(handled)
                .withFailMessage(
                        """
                        The data platform did not get the messages in the order in which they were sent.
                        expected: Ada's move, Grace's move, and then the quote that quoting sent as an answer
                        but:      %s""",
                        handled)
                .containsExactly(ADA_MOVED, GRACE_MOVED, QUOTE_MADE);
    }

    @Test
    @Order(3)
    @DisplayName("delivering takes one message, and says whether there was one")
    void oneAtATime() {
        OneQueue queue = queue();
        queue.send(CHANGE_ADDRESS);
        queue.send(ADA_MOVED);

        assertThat(queue().deliverNext())
                .withFailMessage(
                        """
                        A new queue is not empty, or says that it is not.
                        expected: two queues share nothing, and a new one has nothing to deliver
                        but:      deliverNext said that there was a message
                        Is there a static field?""")
                .isFalse();
        boolean first = queue.deliverNext();
        assertThat(handled)
                .withFailMessage(
                        """
                        Two messages waited, and one delivery did not deliver exactly the one that waited longest.
                        expected: ChangeAddress was handled
                        but:      %s""",
                        handled)
                .containsExactly(CHANGE_ADDRESS);
        assertThat(List.of(first, queue.deliverNext(), queue.deliverNext()))
                .withFailMessage(
                        """
                        Two messages waited, and deliverNext said something else.
                        expected: there was one, there was one, there was none""")
                .containsExactly(true, true, false);
    }

    @Test
    @Order(4)
    @DisplayName("handling fails, and the caller of deliverNext learns why")
    void aFailureComesOut() {
        for (Message message : List.of(CHANGE_ADDRESS, ADA_MOVED)) {
            RuntimeException away = new IllegalStateException("the database is away");
            failing.put(message, away);
            OneQueue queue = queue();
            send(queue, message);

            var failure = Failure.of(queue::deliverNext);

            assertThat(Story.causesOf(failure))
                    .withFailMessage(
                            """
                            Handling %s failed, and the caller of deliverNext does not know why.
                            expected: the failure, or one that has it as its cause: the database is away
                            but:      %s""",
                            message,
                            Story.told(failure, "deliverNext returned as if all were well"))
                    .contains(away);
        }
    }

    @Test
    @Order(5)
    @DisplayName("a message that failed keeps its place, and the others wait behind it")
    void whatFailedKeepsItsPlace() {
        for (Message first : List.of(CHANGE_ADDRESS, ADA_MOVED)) {
            for (Throwable failure : List.of(new IllegalStateException(), new AssertionError())) {
                handled.clear();
                waiting.clear();
                failing.put(first, failure);
                OneQueue queue = queue();
                send(queue, first);
                send(queue, GRACE_MOVED);
                tryTenTimes(queue);

                failing.clear();
                deliverAll(queue);

                assertThat(handled)
                        .withFailMessage(
                                """
                                The database was away for a moment, and Ada's message is lost.
                                expected: it is still in the queue when the database is back, after any failure
                                but:      after ten times %s only this was handled: %s""",
                                failure, handled)
                        .contains(first);
                assertThat(handled)
                        .withFailMessage(
                                """
                                Ada's message failed, and it was overtaken or handled again.
                                expected: Ada's message once, then Grace's
                                but:      %s
                                If Ada moves twice and her first move fails once, which address wins?""",
                                handled)
                        .containsExactly(first, GRACE_MOVED);
            }
        }
    }

    @Test
    @Order(6)
    @Guard
    @DisplayName("a command goes to its handler, and an event to the subscribers")
    void eachTakesItsWay() {
        List<String> seen = new ArrayList<>();
        OneQueue queue =
                new OneQueue(
                        command -> seen.add("handler: " + command),
                        event -> seen.add("subscribers: " + event));

        queue.send(CHANGE_ADDRESS);
        queue.send(ADA_MOVED);
        deliverAll(queue);

        assertThat(seen)
                .as("One queue carries both. They differ in where they go.")
                .containsExactlyInAnyOrder(
                        "handler: " + CHANGE_ADDRESS, "subscribers: " + ADA_MOVED);
    }

    @Test
    @Order(7)
    @Guard
    @DisplayName("messages are handled in the order in which they were sent, equal ones too")
    void inOrder() {
        OneQueue queue = queue();

        List<Message> sent = List.of(ADA_MOVED, CHANGE_ADDRESS, GRACE_MOVED, ADA_MOVED);
        sent.forEach(queue::send);
        deliverAll(queue);

        assertThat(handled)
                .as("One message overtook another, or two with the same words became one.")
                .isEqualTo(sent);
    }

    private static void mailServerHangs(Message message, List<String> call) {
        Drawn.gets("mail server", message);
        Drawn.note("mail server", "hangs for an hour");
        call.add("mail server: hangs for an hour");
    }

    private OneQueue queue() {
        return new OneQueue(this::handle, this::handle);
    }

    private void handle(Message message) {
        Drawn.gets("the handler", message, waiting);
        switch (failing.get(message)) {
            case null -> {
                handled.add(message);
                waiting.remove(message);
            }
            case Error error -> throw error;
            case Throwable failure -> throw (RuntimeException) failure;
        }
    }

    private void send(OneQueue queue, Message message) {
        waiting.add(message);
        Drawn.puts("the sender", message);
        var failure = Failure.of(() -> queue.send(message));
        assertThat(failure)
                .withFailMessage(
                        """
                        The sender got the failure of the handling, so it was waiting for it.
                        expected: send returns
                        but:      it failed: %s""",
                        Story.told(failure, ""))
                .isEmpty();
    }

    private static void tryTenTimes(OneQueue queue) {
        for (int attempt = 1; attempt <= 10; attempt++) {
            try {
                queue.deliverNext();
            } catch (RuntimeException | AssertionError stillAway) {
                continue;
            }
        }
    }

    // Bounded, so that a queue which always says "there was one" ends in a red test.
    private static void deliverAll(OneQueue queue) {
        for (int deliveries = 0; deliveries < 20 && queue.deliverNext(); deliveries++) {
            continue;
        }
    }
}
