package insurance;

import static org.assertj.core.api.Assertions.assertThat;

import insurance.messaging.DirectEventBus;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import messaging.Event;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import workbook.Exercise;
import workbook.Failure;

@Exercise(
        number = "1.3",
        title = "An event has any number of subscribers",
        minutes = 10,
        edit = "src/main/java/insurance/messaging/DirectEventBus.java",
        claims = "B1")
class E03AnyNumberOfSubscribersTest {

    private record AddressChanged(String customerId, String newAddress) implements Event {}

    private record QuoteMade(String quoteId) implements Event {}

    private final AddressChanged adaMoved = new AddressChanged("ada", "12 Lake Road");
    private final IllegalStateException noTariff =
            new IllegalStateException("quoting has no tariff for Lake Road");
    private final List<Event> quoting = new ArrayList<>();
    private final List<Event> dataPlatform = new ArrayList<>();
    private final Consumer<Event> toQuoting = quoting::add;
    private final Consumer<Event> toDataPlatform = dataPlatform::add;
    private final List<RuntimeException> operations = new ArrayList<>();
    private DirectEventBus bus;

    @BeforeEach
    void openTheBus() {
        bus = new DirectEventBus(operations::add);
    }

    @Test
    @Order(1)
    @DisplayName("nobody listens: that is no problem")
    void nobodyListens() {
        var failure = Failure.of(() -> bus.publish(adaMoved));

        assertThat(failure)
                .withFailMessage(
                        """
                        Publishing failed because nobody listens. The publisher tells what has happened; who cares is none of its business.
                        expected: publishing works
                        but:      it failed: %s""",
                        failure.map(Object::toString).orElse(""))
                .isEmpty();
        assertThat(operations)
                .as("Nobody listens, and operations was alarmed. Nothing has gone wrong here.")
                .isEmpty();
    }

    @Test
    @Order(2)
    @DisplayName("several listen: each is told")
    void everybodyIsTold() {
        bus.subscribe(AddressChanged.class, toQuoting);
        bus.subscribe(AddressChanged.class, toDataPlatform);

        bus.publish(adaMoved);

        assertThat(quoting)
                .as(
                        "The first subscriber should have been told once. An event belongs to everybody who asked for it.")
                .containsExactly(adaMoved);
        assertThat(dataPlatform)
                .as(
                        "The second subscriber should have been told once. An event belongs to everybody who asked for it.")
                .containsExactly(adaMoved);
    }

    @Test
    @Order(3)
    @DisplayName("whoever listens to other events is not disturbed")
    void othersAreLeftInPeace() {
        bus.subscribe(AddressChanged.class, toQuoting);
        bus.subscribe(QuoteMade.class, toDataPlatform);

        bus.publish(adaMoved);

        assertThat(dataPlatform)
                .as("Somebody who asked for QuoteMade was told of something else.")
                .isEmpty();
    }

    @Test
    @Order(4)
    @DisplayName("the same subscriber, subscribed twice, is told once")
    void theSameSubscriberIsToldOnce() {
        bus.subscribe(AddressChanged.class, toQuoting);
        bus.subscribe(AddressChanged.class, toQuoting);

        bus.publish(adaMoved);

        assertThat(quoting)
                .withFailMessage(
                        """
                        One subscriber was told twice of one event, so Ada gets two quotes for one move.
                        expected: whoever subscribes twice is still told once
                        but:      it was told %d times""",
                        quoting.size())
                .containsExactly(adaMoved);
    }

    @Test
    @Order(5)
    @DisplayName("one subscriber fails: the next is told all the same")
    void aFailureDoesNotStarveTheNext() {
        bus.subscribe(AddressChanged.class, this::failing);
        bus.subscribe(AddressChanged.class, toDataPlatform);

        Failure.of(() -> bus.publish(adaMoved));

        assertThat(dataPlatform)
                .as(
                        "Quoting failed, and so the data platform was never told. The two have nothing to do with each other.")
                .containsExactly(adaMoved);
    }

    @Test
    @Order(6)
    @DisplayName("one subscriber fails: the publisher does not notice")
    void aFailureDoesNotReachThePublisher() {
        bus.subscribe(AddressChanged.class, this::failing);

        var failure = Failure.of(() -> bus.publish(adaMoved));

        assertThat(failure)
                .withFailMessage(
                        """
                        Quoting failed, and customer management got the blame. So customer management depends on quoting again.
                        expected: publishing works
                        but:      it failed: %s""",
                        failure.map(Object::toString).orElse(""))
                .isEmpty();
    }

    @Test
    @Order(7)
    @DisplayName("subscribers fail: operations hears of every failure")
    void operationsHearsOfIt() {
        var noMemory = new IllegalArgumentException("the data platform is full");
        bus.subscribe(AddressChanged.class, this::failing);
        bus.subscribe(
                AddressChanged.class,
                event -> {
                    throw noMemory;
                });

        Failure.of(() -> bus.publish(adaMoved));

        assertThat(operations.stream().map(Throwable::getMessage))
                .as(
                        "Two subscribers failed, for different reasons. A failure may be kept from the publisher, but not from operations.")
                .containsExactly(
                        "quoting has no tariff for Lake Road", "the data platform is full");
    }

    @Test
    @Order(8)
    @DisplayName("a subscriber that failed is not asked twice, and hears the next event too")
    void whoeverFailedHearsTheNext() {
        List<Event> heard = new ArrayList<>();
        bus.subscribe(
                AddressChanged.class,
                event -> {
                    heard.add(event);
                    throw noTariff;
                });

        Failure.of(() -> bus.publish(adaMoved));
        Failure.of(() -> bus.publish(adaMoved));

        assertThat(heard)
                .as(
                        "Two events, with the same words, are told twice: once each, whether the subscriber failed before or not.")
                .containsExactly(adaMoved, adaMoved);
    }

    @Test
    @Order(9)
    @DisplayName("one subscriber may listen to several kinds of event")
    void severalKinds() {
        QuoteMade quoteMade = new QuoteMade("Q1");
        bus.subscribe(AddressChanged.class, toDataPlatform);
        bus.subscribe(QuoteMade.class, toDataPlatform);

        bus.publish(adaMoved);
        bus.publish(quoteMade);

        assertThat(dataPlatform)
                .as(
                        "The data platform has subscribed to two kinds of event, and did not hear both.")
                .containsExactly(adaMoved, quoteMade);
    }

    private void failing(Event event) {
        throw noTariff;
    }
}
