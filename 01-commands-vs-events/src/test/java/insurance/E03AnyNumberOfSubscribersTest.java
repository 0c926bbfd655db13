package insurance;

import static insurance.Story.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import insurance.messaging.DirectEventBus;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import messaging.Event;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import workbook.Exercise;
import workbook.Failure;
import workbook.Guard;
import workbook.flow.Drawn;

@Exercise(
        number = "1.3",
        title = "An event has any number of subscribers",
        minutes = 8,
        edit = "src/main/java/insurance/messaging/DirectEventBus.java",
        claims = "B1",
        remember =
                "An event has any number of subscribers. Their failures are not the publisher's business.")
class E03AnyNumberOfSubscribersTest {

    private record AddressChanged(String customerId, String newAddress) implements Event {}

    private record QuoteMade(String quoteId) implements Event {}

    private interface Billing {

        /** Another system's event, which happens to have the same name. */
        record AddressChanged(String invoiceId) implements Event {}
    }

    private final AddressChanged adaMoved = new AddressChanged(ADA, "12 Lake Road");
    private final QuoteMade quoteMade = new QuoteMade("Q1");
    private final RuntimeException noPaper = new IllegalStateException("the printer has no paper");
    private final RuntimeException noSpace = new IllegalArgumentException("the archive is full");
    private final List<Event> quoting = new ArrayList<>();
    private final List<Event> dataPlatform = new ArrayList<>();
    private final Consumer<Event> toQuoting =
            event -> Drawn.gets("quoting", event, () -> quoting.add(event));
    private final Consumer<Event> toDataPlatform =
            event -> Drawn.gets("data platform", event, () -> dataPlatform.add(event));
    private final List<RuntimeException> operations = new ArrayList<>();
    private final DirectEventBus bus = new DirectEventBus(operations::add);

    @Test
    @Order(1)
    @DisplayName("the printer fails, and all others learn of Ada's move")
    void aFailureDoesNotStarveTheOthers(TestReporter reporter) {
        bus.subscribe(AddressChanged.class, failingWith(noPaper));
        bus.subscribe(AddressChanged.class, toQuoting);
        bus.subscribe(AddressChanged.class, toDataPlatform);

        Drawn.puts("customer", adaMoved);
        var failure = Failure.of(() -> bus.publish(adaMoved));
        failure.ifPresent(it -> Drawn.note("customer", "gets the failure: " + it.getMessage()));
        Drawn.note("operations", operations.size() + " failures known");

        reporter.publishEntry(
                "what happened",
                """
                quoting has heard of it: %s
                data platform has heard of it: %s
                publisher: %s
                failures known to operations: %s"""
                        .formatted(
                                yesOrNo(quoting.contains(adaMoved)),
                                yesOrNo(dataPlatform.contains(adaMoved)),
                                failure.isPresent() ? "got a failure" : "goes on",
                                operations.size()));
        assertThat(quoting)
                .withFailMessage(
                        """
                        The printer has no paper, and Ada gets no quote: quoting does not know that she moved.
                        expected: quoting learns of the move, once
                        but:      it learnt of %s
                        What has quoting to do with the printer?""",
                        quoting)
                .containsExactly(adaMoved);
        assertThat(dataPlatform)
                .as("The data platform subscribed, too, and should have learnt of the move once.")
                .containsExactly(adaMoved);
    }

    @Test
    @Order(2)
    @DisplayName("the printer fails, and the publisher does not notice")
    void aFailureDoesNotReachThePublisher() {
        bus.subscribe(AddressChanged.class, failingWith(noPaper));

        var failure = Failure.of(() -> bus.publish(adaMoved));

        assertThat(failure)
                .withFailMessage(
                        """
                        Customer management gets the printer's failure, so it depends on the printer again.
                        expected: publishing works
                        but:      it failed: %s""",
                        Story.told(failure, ""))
                .isEmpty();
    }

    @Test
    @Order(3)
    @DisplayName("operations learns of each failure")
    void operationsLearnsOfEachFailure() {
        bus.subscribe(AddressChanged.class, failingWith(noPaper));
        bus.subscribe(AddressChanged.class, failingWith(noSpace));

        Failure.of(() -> bus.publish(adaMoved));

        for (RuntimeException cause : List.of(noPaper, noSpace)) {
            assertThat(operations.stream().filter(it -> Story.causesOf(it).contains(cause)))
                    .withFailMessage(
                            """
                            A failure was lost, so it will be repaired when a customer complains.
                            expected: operations has one report with this failure, or with it as the cause: %s
                            but:      operations has %s""",
                            cause.getMessage(), operations)
                    .hasSize(1);
        }
        assertThat(operations)
                .withFailMessage(
                        """
                        Two subscribers of this bus failed, and operations has reports of other failures, too.
                        expected: one report for each failure, and two buses share nothing
                        but:      %s
                        Is there a static field?""",
                        operations.stream().map(Throwable::getMessage).toList())
                .hasSize(2);
    }

    @Test
    @Order(4)
    @DisplayName("a subscriber that subscribes twice is told once")
    void theSameSubscriberIsToldOnce() {
        bus.subscribe(AddressChanged.class, toQuoting);
        bus.subscribe(AddressChanged.class, toQuoting);

        bus.publish(adaMoved);

        assertThat(quoting)
                .withFailMessage(
                        """
                        Quoting was not told exactly once, and each time it is told, Ada gets a quote for her move.
                        expected: once, although it has subscribed twice
                        but:      it was told %s times""",
                        quoting.size())
                .containsExactly(adaMoved);
    }

    @Test
    @Order(5)
    @Guard
    @DisplayName("an event without a subscriber is not an error")
    void noSubscriber() {
        var failure = Failure.of(() -> bus.publish(adaMoved));

        assertThat(failure)
                .withFailMessage(
                        """
                        Publishing failed because no system listens, and that is not the publisher's business.
                        expected: publishing works
                        but:      it failed: %s""",
                        Story.told(failure, ""))
                .isEmpty();
        assertThat(operations)
                .as("No system listens, and operations got an alarm. Nothing has gone wrong here.")
                .isEmpty();
    }

    @Test
    @Order(6)
    @Guard
    @DisplayName("a subscriber is told of the kinds of event that it has subscribed to")
    void onlyWhatItAskedFor() {
        bus.subscribe(QuoteMade.class, toQuoting);
        bus.subscribe(AddressChanged.class, toDataPlatform);
        bus.subscribe(QuoteMade.class, toDataPlatform);

        bus.publish(adaMoved);
        Failure.of(() -> bus.publish(new Billing.AddressChanged("i-5")));
        bus.publish(quoteMade);

        assertThat(quoting)
                .as("Quoting has subscribed to QuoteMade alone.")
                .containsExactly(quoteMade);
        assertThat(dataPlatform)
                .as("The data platform has subscribed to two kinds of event, and not to billing's.")
                .containsExactly(adaMoved, quoteMade);
    }

    @Test
    @Order(7)
    @Guard
    @DisplayName("a subscriber that failed is told of the next event, and of no event twice")
    void afterAFailure() {
        List<Event> heard = new ArrayList<>();
        bus.subscribe(AddressChanged.class, heard::add);
        bus.subscribe(AddressChanged.class, toDataPlatform.andThen(failingWith(noPaper)));

        Failure.of(() -> bus.publish(adaMoved));
        Failure.of(() -> bus.publish(adaMoved));

        assertThat(dataPlatform)
                .as("Two events with the same words: the subscriber that fails gets each once.")
                .containsExactly(adaMoved, adaMoved);
        assertThat(heard)
                .as("Two events with the same words: the other subscriber gets each once.")
                .containsExactly(adaMoved, adaMoved);
    }

    @Test
    @Order(8)
    @Guard
    @DisplayName("a subscriber may subscribe another one while it is told")
    void subscribingMeanwhile() {
        bus.subscribe(
                AddressChanged.class, event -> bus.subscribe(QuoteMade.class, toDataPlatform));
        bus.subscribe(AddressChanged.class, toQuoting);
        bus.subscribe(AddressChanged.class, event -> quoting.add(event));

        var failure = Failure.of(() -> bus.publish(adaMoved));
        bus.publish(quoteMade);

        assertThat(failure.map(Object::toString).stream().toList())
                .as("A new subscriber came while others were told, and publishing failed.")
                .isEmpty();
        assertThat(quoting)
                .as("A new subscriber came, and of the two that were there not both were told.")
                .containsExactly(adaMoved, adaMoved);
        assertThat(dataPlatform)
                .as("The new subscriber was not told of the next event.")
                .containsExactly(quoteMade);
    }

    private static Consumer<Event> failingWith(RuntimeException failure) {
        return event ->
                Drawn.gets(
                        "printer",
                        event,
                        () -> {
                            throw failure;
                        });
    }

    private static String yesOrNo(boolean yes) {
        return yes ? "yes" : "no";
    }
}
