package messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import messaging.Flow.Kind;
import messaging.contract.Insurance.AddressChanged;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The event bus")
class EventBusTest {

    private final Buses buses = new Buses();
    private final AddressChanged adaMoved = buses.adaMoved;

    private final List<Message> quoting = new ArrayList<>();
    private final List<Message> communications = new ArrayList<>();

    @Test
    @DisplayName("brings an event to all its subscribers, once each")
    void event() {
        buses.events("quoting").subscribe(AddressChanged.class, quoting::add);
        buses.events("communications").subscribe(AddressChanged.class, communications::add);

        buses.events("customer management").publish(adaMoved);
        buses.queue.deliverAll();

        assertThat(quoting).containsExactly(adaMoved);
        assertThat(communications).containsExactly(adaMoved);
    }

    @Test
    @DisplayName("lets an event be published without any subscriber")
    void noSubscriber() {
        buses.events("customer management").publish(adaMoved);
        buses.queue.deliverAll();

        assertThat(buses.flow.steps()).extracting(Flow.Step::kind).containsExactly(Kind.PUBLISHED);
    }

    @Test
    @DisplayName("keeps a subscriber's failure from the publisher and from the other subscribers")
    void failingSubscriber() {
        buses.quotingFails();
        buses.events("communications").subscribe(AddressChanged.class, communications::add);

        buses.events("customer management").publish(adaMoved);
        buses.queue.deliverAll();

        assertThat(communications).containsExactly(adaMoved);
    }

    @Test
    @DisplayName("brings an event also to a subscriber of its supertype")
    void subscriberOfASupertype() {
        buses.events("the data team").subscribe(Event.class, communications::add);

        buses.events("customer management").publish(adaMoved);
        buses.queue.deliverAll();

        assertThat(communications).containsExactly(adaMoved);
    }

    @Test
    @DisplayName("refuses a system that subscribes to the same type twice")
    void subscribingTwice() {
        buses.events("quoting").subscribe(AddressChanged.class, quoting::add);

        assertThatIllegalStateException()
                .isThrownBy(
                        () -> buses.events("quoting").subscribe(AddressChanged.class, quoting::add))
                .withMessage("quoting already listens to AddressChanged");
    }
}
