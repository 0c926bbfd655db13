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
    private boolean handlingFails;
    private OneQueue queue;

    @BeforeEach
    void openTheQueue() {
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
        queue.deliverNext();
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
    @DisplayName("handling fails: whoever delivers hears of it")
    void aFailureIsHeard() {
        queue.send(changeAddress);
        handlingFails = true;

        var failure = Failure.of(queue::deliverNext);

        assertThat(failure)
                .as("Handling failed, and deliverNext returned as if it had worked.")
                .isPresent();
    }

    @Test
    @Order(7)
    @DisplayName("handling fails: the message is not lost, and keeps its place")
    void nothingIsLost() {
        queue.send(changeAddress);
        queue.send(addressChanged);
        handlingFails = true;
        Failure.of(queue::deliverNext);

        handlingFails = false;
        deliverAll();

        assertThat(handled)
                .as(
                        "Handling failed once. After that the messages should still come, each of them, in their order.")
                .containsExactly(changeAddress, addressChanged);
    }

    private void handle(String way, Message message) {
        if (handlingFails) {
            throw new IllegalStateException("the database is away for a moment");
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
