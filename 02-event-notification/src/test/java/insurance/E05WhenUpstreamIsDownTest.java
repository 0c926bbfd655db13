package insurance;

import static insurance.Customers.ADA;
import static insurance.Customers.ALAN;
import static insurance.Customers.GRACE;
import static insurance.Places.HIGH_STREET;
import static insurance.Places.LAKE_ROAD;
import static insurance.Places.RIVER_WALK;
import static org.assertj.core.api.Assertions.assertThat;

import insurance.communications.contract.SendQuote;
import insurance.customer.contract.AddressChanged;
import insurance.customer.contract.CustomerQueries;
import insurance.quoting.IdempotentConsumer;
import java.io.IOError;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import messaging.CommandBus;
import messaging.Envelope;
import messaging.Envelopes;
import messaging.Event;
import messaging.Flow;
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
        edit = "src/main/java/insurance/quoting/IdempotentConsumer.java",
        claims = "D8",
        remember =
                "The queue delivers at least once, so an idempotent receiver remembers by its id what is done, and when it is done.")
class E05WhenUpstreamIsDownTest {

    private record StreetRenamed(String street) implements Event {}

    private static final int PRIME = 1_000_003;
    private static final AtomicInteger IDS = new AtomicInteger();

    private final RuntimeException noAnswer = new UpstreamDownException("customer");
    private Envelopes envelopes;
    private WatchedInsurer insurer;
    private List<AddressChanged> quoted;
    private int attempts;
    private Runnable trouble;
    private IdempotentConsumer consumer;

    @BeforeEach
    void openQuoting() {
        insurer = new WatchedInsurer();
        envelopes =
                new Envelopes(
                        Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneOffset.UTC),
                        this::nextId);
        quoted = new ArrayList<>();
        attempts = 0;
        nothingIsWrong();
        consumer = new IdempotentConsumer(this::makeQuote);
    }

    @Test
    @Order(1)
    @DisplayName("each move is quoted, also the one back home")
    void movingBackHome(TestReporter reporter) {
        List<String> story = new ArrayList<>();
        for (String move :
                List.of("Ada moves to the lake", "Ada moves back home", "Ada moves to the lake")) {
            int before = quoted.size();
            deliver(moveOf(ADA));
            story.add(move);
            story.add(quoted.size() > before ? "  a quote" : "  no quote");
        }
        reporter.publishEntry("what happened", String.join("\n", story));

        InWords.compare(
                "Ada has moved to the lake, back home, and to the lake again. The three events say the same words, and each is a move that needs a quote.",
                customersIn(quoted),
                "Ada",
                "Ada",
                "Ada");
    }

    @Test
    @Order(2)
    @DisplayName("what has failed is not done: when the event comes again, there is a quote")
    void failedIsNotDone() {
        Envelope<AddressChanged> move = moveOf(ADA);
        trouble = this::noAnswer;
        for (int delivery = 1; delivery <= 10; delivery++) {
            deliverInVain(move);
        }
        trouble =
                () -> {
                    throw new IOError(new IOException("the disk is full"));
                };
        deliverInVain(move);

        nothingIsWrong();
        deliver(move);

        InWords.compare(
                "Customer management did not answer ten times, then the disk was full, and then the queue delivered once more. There was no quote so far, so this time there should be one.",
                customersIn(quoted),
                "Ada");
    }

    @Test
    @Order(3)
    @DisplayName("an event that failed is still to do when another one is done")
    void failedWhileAnotherWasDone() {
        Envelope<AddressChanged> adas = moveOf(ADA);
        Envelope<AddressChanged> graces = moveOf(GRACE);
        trouble = this::noAnswer;
        deliverInVain(adas);
        nothingIsWrong();
        var refusal = Failure.of(() -> deliver(graces));

        assertThat(refusal)
                .withFailMessage(
                        """
                        Ada's move has failed. That is not a reason to refuse Grace's. Nothing is wrong with it.
                        expected: Grace's move is done
                        but:      %s""",
                        refusal.map(Object::toString).orElse(""))
                .isEmpty();
        InWords.compare(
                "Ada's move has failed, and now Grace's was delivered. The queue will bring Ada's again, so now only Grace's should be handed on.",
                customersIn(quoted),
                "Grace");

        deliver(adas);
        deliver(moveOf(ALAN));

        InWords.compare(
                "Ada's move failed, Grace's came after it and worked. An id says which event it is, and not how far we are. So Ada's is still to do, and so is Alan's.",
                customersIn(quoted),
                "Grace",
                "Ada",
                "Alan");
    }

    @Test
    @Order(4)
    @DisplayName("after an outage there is one e-mail for each move")
    void theWholeStory() {
        List<String> mailbox = openTheRestOfTheInsurer();

        insurer.customerManagement().goDown();
        insurer.move(ADA, LAKE_ROAD);
        insurer.move(GRACE, RIVER_WALK);
        insurer.queue().deliverAll();
        insurer.queue().deliverAll();
        List<String> whileItIsDown = List.copyOf(mailbox);
        List<String> waiting = waiting();
        insurer.customerManagement().comeBack();
        insurer.queue().deliverAll();
        insurer.move(ADA, HIGH_STREET);
        insurer.queue().deliverAll();
        letTheQueueDeliverEverythingAgain();

        InWords.compare(
                "Customer management is down, so quoting cannot know any price. Yet an e-mail went out.",
                whileItIsDown);
        InWords.compare(
                "While customer management is down, the moves should wait in the queue. What has left the queue is lost.",
                waiting,
                "Ada",
                "Grace");
        InWords.compare(
                "After the outage there should be one e-mail for each move: none is missing, and none goes out twice.",
                mailbox,
                "ada@example.org",
                "grace@example.org",
                "ada@example.org");
    }

    @Test
    @Order(5)
    @Guard
    @DisplayName("quoting gets the event")
    void quotingGetsIt() {
        deliver(moveOf(ADA));
        deliver(moveOf(GRACE));

        InWords.compare(
                "Two customers have moved, and nothing is wrong today. Quoting should be handed both events.",
                customersIn(quoted),
                "Ada",
                "Grace");
    }

    @Test
    @Order(6)
    @Guard
    @DisplayName("quoting fails: the failure comes out")
    void theQueueHearsOfIt() {
        trouble = this::noAnswer;

        var failure = Failure.of(() -> deliver(moveOf(ADA)));

        assertThat(failure)
                .withFailMessage(
                        """
                        Quoting failed, and no failure came out. So the queue takes the event as done, and Ada never gets her quote.
                        expected: the failure comes out: customer management does not answer
                        but:      accept returned as if all were well""")
                .isPresent();
        Causes.assertNames(failure.orElseThrow(), UpstreamDownException.class);
    }

    @Test
    @Order(7)
    @Guard
    @DisplayName("one delivery is one try")
    void oneDeliveryOneTry() {
        trouble = this::noAnswer;

        deliverInVain(moveOf(ADA));

        assertThat(attempts)
                .withFailMessage(
                        """
                        Trying again and again keeps customer management down. The queue delivers again. You do not have to.
                        expected: quoting was handed the event once
                        but:      %s times""",
                        attempts)
                .isEqualTo(1);
    }

    @Test
    @Order(8)
    @Guard
    @DisplayName("what has succeeded is done: a second delivery leads to no second quote")
    void doneIsDone() {
        Envelope<AddressChanged> move = moveOf(ADA);
        deliver(move);
        deliver(moveOf(GRACE));

        var failure = Failure.of(() -> deliver(deliveredAgain(move)));

        assertThat(failure)
                .withFailMessage(
                        """
                        A second delivery is nothing unusual, and not a failure. If a failure comes out, the queue delivers again, forever.
                        expected: nothing happens
                        but:      %s""",
                        failure.map(Object::toString).orElse(""))
                .isEmpty();
        InWords.compare(
                "The queue delivered Ada's move a second time, after Grace's. It is still the same move, so there should not be a second quote for it.",
                customersIn(quoted),
                "Ada",
                "Grace");
    }

    @Test
    @Order(9)
    @Guard
    @DisplayName("it stays done, however much has happened since")
    void doneStaysDone() {
        Envelope<AddressChanged> move = moveOf(ADA);
        deliver(move);
        for (int other = 1; other <= 1000; other++) {
            deliver(moveOf(ALAN));
        }
        trouble = this::noAnswer;
        deliverInVain(moveOf(GRACE));
        nothingIsWrong();

        deliver(deliveredAgain(move));

        assertThat(customersIn(quoted))
                .withFailMessage(
                        """
                        The queue delivered Ada's move again, a thousand moves and one failure later. No one has promised how late that may be.
                        expected: 1 quote for Ada
                        but was:  %s""",
                        customersIn(quoted).stream().filter("Ada"::equals).count())
                .containsOnlyOnce("Ada");
    }

    @Test
    @Order(10)
    @Guard
    @DisplayName("two memories share nothing")
    void eachHasItsOwnMemory() {
        List<AddressChanged> elsewhere = new ArrayList<>();
        Consumer<AddressChanged> quotingElsewhere = elsewhere::add;
        Envelope<AddressChanged> move = moveOf(ADA);
        deliver(move);

        new IdempotentConsumer(quotingElsewhere).accept(move);

        InWords.compare(
                "A second insurer has a quoting of its own, which has not quoted for this move yet. Is there a static field?",
                customersIn(elsewhere),
                "Ada");
    }

    @Test
    @Order(11)
    @Guard
    @DisplayName("two events of one flow are two events")
    void twoOfOneFlow() {
        Envelope<?> renaming = envelopes.first("town hall", new StreetRenamed("Hill Street"));
        deliver(envelopes.causedBy(renaming, "customer", new AddressChanged(ADA)));
        deliver(envelopes.causedBy(renaming, "customer", new AddressChanged(GRACE)));

        InWords.compare(
                "A street was renamed, and so two customers have a new address: one cause, one flow, two events. Each needs a quote.",
                customersIn(quoted),
                "Ada",
                "Grace");
    }

    private List<String> openTheRestOfTheInsurer() {
        List<String> mailbox = new ArrayList<>();
        insurer.openCommunications(email -> mailbox.add(email.to()));
        CustomerQueries customers = insurer.askedBy("quoting");
        CommandBus commands = insurer.messaging().commandsOf("quoting");
        Consumer<AddressChanged> quoting =
                event ->
                        customers
                                .customer(event.customerId())
                                .ifPresent(
                                        customer ->
                                                commands.send(
                                                        new SendQuote(
                                                                customer.customerId(), "Q", 240)));
        insurer.queue().consume("quoting", AddressChanged.class, new IdempotentConsumer(quoting));
        return mailbox;
    }

    private List<String> waiting() {
        return insurer.queue().waiting().stream()
                .map(delivery -> Customers.name(delivery.envelope().subject()))
                .toList();
    }

    // As if quoting had succeeded each time, and its word of it had been lost on the way back.
    private void letTheQueueDeliverEverythingAgain() {
        insurer.flow().steps(Flow.Kind.DELIVERED).stream()
                .filter(step -> step.to().equals("quoting"))
                .forEach(step -> insurer.queue().deliverAgain("quoting", step.envelope().id()));
        insurer.queue().deliverAll();
    }

    private static List<String> customersIn(List<AddressChanged> events) {
        return events.stream().map(AddressChanged::customerId).map(Customers::name).toList();
    }

    private void makeQuote(AddressChanged event) {
        attempts++;
        trouble.run();
        quoted.add(event);
        Drawn.note("quoting", "a quote");
    }

    private void deliver(Envelope<AddressChanged> envelope) {
        Drawn.gets("quoting", envelope, () -> consumer.accept(envelope));
    }

    private void nothingIsWrong() {
        trouble = () -> {};
    }

    private void noAnswer() {
        throw noAnswer;
    }

    private void deliverInVain(Envelope<AddressChanged> envelope) {
        try {
            deliver(envelope);
        } catch (RuntimeException | IOError toBeExpected) {
            // Another test looks at it.
        }
    }

    // All are different, also from those of other tests, and neither their alphabet nor their size
    // says which was first.
    private String nextId() {
        return "e" + IDS.incrementAndGet() * 700_001L % PRIME;
    }

    private Envelope<AddressChanged> moveOf(String customerId) {
        return envelopes.first("customer", new AddressChanged(customerId));
    }

    // What comes out of a queue for the second time is equal, and not the same object.
    private static Envelope<AddressChanged> deliveredAgain(Envelope<AddressChanged> envelope) {
        return new Envelope<>(
                envelope.id(),
                envelope.source(),
                envelope.type(),
                envelope.subject(),
                envelope.time(),
                envelope.correlationId(),
                envelope.causationId(),
                new AddressChanged(envelope.message().customerId()));
    }
}
