package insurance;

import static insurance.Story.ADA;
import static insurance.Verdict.same;
import static insurance.Verdict.works;

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
        core = true,
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
    @DisplayName("all others learn of Ada's move when the printer fails")
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
                quoting knows of it: %s
                data platform knows of it: %s
                publisher: %s
                failures known to operations: %s"""
                        .formatted(
                                yesOrNo(quoting.contains(adaMoved)),
                                yesOrNo(dataPlatform.contains(adaMoved)),
                                failure.isPresent() ? "got a failure" : "goes on",
                                operations.size()));
        same(
                "The printer has no paper, and Ada gets no quote: quoting does not know that she moved."
                        + " What has quoting to do with the printer?",
                quoting,
                adaMoved);
        same(
                "The data platform subscribed, too, and should have learnt of the move once.",
                dataPlatform,
                adaMoved);
    }

    @Test
    @Order(2)
    @DisplayName("the publisher does not notice that the printer fails")
    void aFailureDoesNotReachThePublisher() {
        bus.subscribe(AddressChanged.class, failingWith(noPaper));

        works(
                "Customer management gets the printer's failure, so it depends on the printer again.",
                Failure.of(() -> bus.publish(adaMoved)));
    }

    @Test
    @Order(3)
    @DisplayName("operations learns of each failure")
    void operationsLearnsOfEachFailure() {
        bus.subscribe(AddressChanged.class, toDataPlatform.andThen(failingWith(noPaper)));
        bus.subscribe(AddressChanged.class, toQuoting.andThen(failingWith(noSpace)));

        Failure.of(() -> bus.publish(adaMoved));
        Failure.of(() -> bus.publish(adaMoved));

        same(
                "Two events with the same words were published. A subscriber that fails should have got each by now, once.",
                dataPlatform,
                adaMoved,
                adaMoved);
        for (RuntimeException cause : List.of(noPaper, noSpace)) {
            same(
                    "A failure was lost, or only its cause was. It will be repaired when a customer complains. It was: "
                            + cause.getMessage()
                            + ".",
                    List.of(reportsWith(cause) + " of " + operations.size() + " reports"),
                    "2 of " + operations.size() + " reports");
        }
        same(
                "Two subscribers of this bus failed twice, and operations has reports of other failures, too."
                        + " Is there a static field?",
                List.of(operations.size() + " reports"),
                "4 reports");
    }

    @Test
    @Order(4)
    @DisplayName("a subscriber that subscribes twice gets the event once")
    void theSameSubscriberIsToldOnce() {
        bus.subscribe(AddressChanged.class, toQuoting);
        bus.subscribe(AddressChanged.class, toQuoting);

        bus.publish(adaMoved);

        same(
                "Quoting has subscribed twice and did not get the move exactly once."
                        + " Each time it learns of it, Ada gets a quote.",
                quoting,
                adaMoved);
    }

    @Test
    @Order(5)
    @Guard
    @DisplayName("an event without a subscriber is not an error")
    void noSubscriber() {
        works(
                "Publishing failed because no system listens, and that is not the publisher's business.",
                Failure.of(() -> bus.publish(adaMoved)));
        same(
                "No system listens, and operations got an alarm. Nothing has gone wrong here.",
                operations);
    }

    @Test
    @Order(6)
    @Guard
    @DisplayName("a subscriber gets the kinds of event that it has subscribed to")
    void onlyWhatItAskedFor() {
        bus.subscribe(QuoteMade.class, toQuoting);
        bus.subscribe(AddressChanged.class, toDataPlatform);
        bus.subscribe(QuoteMade.class, toDataPlatform);

        bus.publish(adaMoved);
        Failure.of(() -> bus.publish(new Billing.AddressChanged("i-5")));
        bus.publish(quoteMade);

        same("Quoting has subscribed to QuoteMade alone.", quoting, quoteMade);
        same(
                "The data platform has subscribed to two kinds of event, and not to billing's.",
                dataPlatform,
                adaMoved,
                quoteMade);
    }

    @Test
    @Order(7)
    @Guard
    @DisplayName("a subscriber that failed gets the next event once")
    void afterAFailure() {
        List<Event> heard = new ArrayList<>();
        bus.subscribe(AddressChanged.class, heard::add);
        bus.subscribe(AddressChanged.class, toDataPlatform.andThen(failingWith(noPaper)));

        Failure.of(() -> bus.publish(adaMoved));
        Failure.of(() -> bus.publish(adaMoved));

        same(
                "Two events with the same words were published. A subscriber that fails should have got each by now, once.",
                dataPlatform,
                adaMoved,
                adaMoved);
        same(
                "Two events with the same words: the other subscriber gets each once.",
                heard,
                adaMoved,
                adaMoved);
    }

    @Test
    @Order(8)
    @Guard
    @DisplayName("a subscriber may subscribe another one meanwhile")
    void subscribingMeanwhile() {
        bus.subscribe(
                AddressChanged.class, event -> bus.subscribe(QuoteMade.class, toDataPlatform));
        bus.subscribe(AddressChanged.class, toQuoting);
        bus.subscribe(AddressChanged.class, event -> quoting.add(event));

        works(
                "A new subscriber came while an event was handed out, and publishing failed.",
                Failure.of(() -> bus.publish(adaMoved)));
        bus.publish(quoteMade);
        same(
                "A new subscriber came, and of the two that were there not both learnt of the move.",
                quoting,
                adaMoved,
                adaMoved);
        same("The new subscriber did not learn of the next event.", dataPlatform, quoteMade);
    }

    private long reportsWith(RuntimeException cause) {
        return operations.stream()
                .filter(report -> Verdict.causesOf(report).anyMatch(cause::equals))
                .count();
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
