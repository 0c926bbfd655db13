package insurance;

import static org.assertj.core.api.Assertions.assertThat;

import insurance.messaging.OneQueue;
import java.util.ArrayList;
import java.util.List;
import messaging.Command;
import messaging.Event;
import messaging.Message;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import workbook.Exercise;
import workbook.Failure;

@Exercise(
        number = "1.4",
        title = "One queue for both",
        minutes = 8,
        edit = "src/main/java/insurance/messaging/OneQueue.java",
        claims = "B3")
class E04OneQueueTest {

    private record ChangeAddress(String customerId) implements Command {}

    private record AddressChanged(String customerId) implements Event {}

    private record QuoteMade(String customerId) implements Event {}

    private final Command changeAddress = new ChangeAddress("ada");
    private final Event addressChanged = new AddressChanged("ada");
    private final Event graceMoved = new AddressChanged("grace");
    private final Event quoteMade = new QuoteMade("ada");

    private final List<Message> handled = new ArrayList<>();
    private final List<String> ways = new ArrayList<>();
    private final RuntimeException databaseIsAway =
            new IllegalStateException("the database is away for a moment");
    private boolean handlingFails;
    private Message failsOn;
    private OneQueue queue;

    @BeforeEach
    void openTheQueue() {
        handlingFails = false;
        queue =
                new OneQueue(
                        command -> handle("to its handler", command),
                        event -> handle("to the subscribers", event));
    }

    @Test
    @Order(1)
    @DisplayName("sending returns before anything is handled")
    void sendingReturnsAtOnce() {
        queue.send(changeAddress);

        assertThat(handled)
                .as(
                        "The message was handled inside the call that sent it. So the sender waits for everybody who handles it.")
                .isEmpty();
    }

    @Test
    @Order(2)
    @DisplayName("a command goes to its handler, an event to the subscribers")
    void eachTakesItsWay() {
        queue.send(changeAddress);
        deliverAll();
        queue.send(addressChanged);
        deliverAll();

        assertThat(ways)
                .as("One queue carries both; what differs is where they go.")
                .containsExactly("to its handler", "to the subscribers");
    }

    @Test
    @Order(3)
    @DisplayName("messages are handled in the order in which they were sent")
    void inOrder() {
        queue.send(addressChanged);
        queue.send(changeAddress);
        queue.send(graceMoved);

        deliverAll();

        assertThat(handled)
                .as("Somebody overtook somebody else in the queue.")
                .containsExactly(addressChanged, changeAddress, graceMoved);
    }

    @Test
    @Order(4)
    @DisplayName("delivering takes one message, and says whether there was one")
    void oneAtATime() {
        queue.send(changeAddress);
        queue.send(addressChanged);

        boolean first = queue.deliverNext();

        assertThat(handled)
                .as("One delivery is one message: the one that has waited longest.")
                .containsExactly(changeAddress);
        assertThat(first)
                .as("There was a message, and deliverNext said that there was none.")
                .isTrue();
        assertThat(queue.deliverNext())
                .as("There was one last message, and deliverNext said that there was none.")
                .isTrue();
        assertThat(queue.deliverNext())
                .as("The queue was empty, and deliverNext said that there was a message.")
                .isFalse();
    }

    @Test
    @Order(5)
    @DisplayName("what a subscriber sends waits behind what is waiting already")
    void noOvertaking() {
        queue = new OneQueue(handled::add, this::quotingReacts);
        queue.send(addressChanged);
        queue.send(graceMoved);

        deliverAll();

        assertThat(handled)
                .as(
                        "Quoting's answer to Ada's move was handled before Grace's move, which was sent earlier.")
                .containsExactly(addressChanged, graceMoved, quoteMade);
    }

    @Test
    @Order(6)
    @DisplayName("the same words, sent twice, are two messages")
    void sentTwiceIsHandledTwice() {
        queue.send(addressChanged);
        queue.send(new AddressChanged("ada"));

        deliverAll();

        assertThat(handled)
                .as(
                        "Two messages with the same words went in, and they are still two. A queue does not compare.")
                .containsExactly(addressChanged, addressChanged);
    }

    @Test
    @Order(7)
    @DisplayName("handling fails: whoever delivers hears why")
    void aFailureIsHeard() {
        for (Message message : List.of(changeAddress, addressChanged)) {
            openTheQueue();
            queue.send(message);
            handlingFails = true;

            var failure = Failure.of(queue::deliverNext);

            assertThat(failure)
                    .withFailMessage(
                            """
                            Handling %s failed, and whoever delivered does not know why.
                            expected: the failure of the handling comes out
                            but:      %s""",
                            message.getClass().getSimpleName(),
                            failure.map(Object::toString)
                                    .orElse("deliverNext returned as if all were well"))
                    .containsSame(databaseIsAway);
        }
    }

    @Test
    @Order(8)
    @DisplayName("handling fails again and again: the message is not lost")
    void nothingIsLost() {
        for (Message message : List.of(changeAddress, addressChanged)) {
            openTheQueue();
            handled.clear();
            queue.send(message);
            handlingFails = true;
            for (int attempt = 1; attempt <= 3; attempt++) {
                Failure.of(queue::deliverNext);
            }

            handlingFails = false;
            deliverAll();

            assertThat(handled)
                    .as(
                            "Handling failed three times. The fourth try should have found the message still in the queue.")
                    .containsExactly(message);
        }
    }

    @Test
    @Order(9)
    @DisplayName("handling fails: the message keeps its place, and nobody overtakes it")
    void nobodyOvertakesTheOneThatFailed() {
        queue.send(changeAddress);
        queue.send(addressChanged);
        failsOn = changeAddress;
        Failure.of(queue::deliverNext);
        Failure.of(queue::deliverNext);

        failsOn = null;
        deliverAll();

        assertThat(handled)
                .as(
                        "The message that failed was overtaken. If Ada moves twice and the first move fails once, the older address would win.")
                .containsExactly(changeAddress, addressChanged);
    }

    private void handle(String way, Message message) {
        if (handlingFails || message.equals(failsOn)) {
            throw databaseIsAway;
        }
        ways.add(way);
        handled.add(message);
    }

    private void quotingReacts(Event event) {
        handled.add(event);
        if (event.equals(addressChanged)) {
            queue.send(quoteMade);
        }
    }

    // Bounded, so that a queue which always says "there was one" ends in a red test and not in a
    // loop.
    private void deliverAll() {
        for (int deliveries = 0; deliveries < 20 && queue.deliverNext(); deliveries++) {
            continue;
        }
    }
}
