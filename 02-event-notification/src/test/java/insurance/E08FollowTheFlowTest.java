package insurance;

import static insurance.Customers.ADA;
import static insurance.Customers.GRACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import insurance.communications.Communications;
import insurance.communications.contract.QuoteSent;
import insurance.communications.contract.SendQuote;
import insurance.customer.contract.AddressChanged;
import insurance.customer.contract.CustomerDetails;
import insurance.quoting.contract.QuoteMade;
import insurance.tracing.TraceTree;
import insurance.tracing.Traced;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import messaging.Envelope;
import messaging.Envelopes;
import messaging.EventBus;
import messaging.Flow;
import messaging.InMemoryQueue;
import messaging.Messaging;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import workbook.Exercise;
import workbook.Failure;
import workbook.Guard;

@Exercise(
        number = "2.8",
        title = "Follow the flow",
        minutes = 10,
        edit = "src/main/java/insurance/tracing/Traced.java",
        claims = {"D5", "D9", "D10"},
        remember =
                "Each message hands on its flow's correlation id and has its cause's id as causation id; a trace shows what ran.")
class E08FollowTheFlowTest {

    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
    private static final AddressChanged ADA_MOVED = new AddressChanged(ADA);
    private static final QuoteMade QUOTE = new QuoteMade(ADA, "Q1", 240);
    private static final QuoteMade GRACES_QUOTE = new QuoteMade(GRACE, "Q2", 279);
    private static final SendQuote SEND = new SendQuote(ADA, "Q1", 240);
    private static final QuoteSent SENT = new QuoteSent(ADA, "Q1");

    // Neither their alphabet nor their length gives away in which order they were handed out.
    private final Iterator<String> ids =
            List.of("m7", "m3", "m10", "m1", "m9", "m2", "m8", "m4", "m6", "m5").iterator();
    private Instant now = NINE;
    private final InstantSource time = () -> now;
    private final Clock clock = time.withZone(ZoneOffset.UTC);
    private final Flow flow = new Flow();
    private final InMemoryQueue queue = new InMemoryQueue(flow);
    private final FailuresSeen failures = new FailuresSeen(queue);
    private final Customers customers = new Customers();
    private Traced traced;
    private Messaging messaging;

    @BeforeEach
    void openTheInsurer() {
        traced = new Traced(clock, ids::next);
        messaging =
                new Messaging(
                        new InOurEnvelopes(failures, traced),
                        new Envelopes(clock, () -> "replaced"));
        new Communications(messaging, customers, email -> {});
        EventBus events = messaging.eventsOf("quoting");
        events.subscribe(
                AddressChanged.class,
                event -> customers.customer(event.customerId()).ifPresent(this::makeQuote));
    }

    @Test
    @Order(1)
    @DisplayName("Ada's move, the quote, the command and the e-mail are one tree")
    void oneTree(TestReporter reporter) {
        var failure = Failure.of(() -> move(ADA));
        reporter.publishEntry("what happened", allFlows());

        assertThat(failure)
                .withFailMessage(
                        """
                        An envelope needs all of its attributes, and one is missing.
                        expected: four envelopes
                        but:      %s""",
                        failure.map(Object::toString).orElse(""))
                .isEmpty();
        assertThat(sent().stream().map(Envelope::correlationId).distinct())
                .withFailMessage(
                        """
                        Ada got a wrong e-mail, and the search for her move finds no quote and no e-mail. What her move led to is in flows of its own.
                        expected: one flow
                        but was:
                        %s""",
                        allFlows())
                .hasSize(1);
        assertTree(
                sent().getFirst(),
                "All of it is found in one flow, and the tree says something else than what happened. Each message has to be below the one that led to it.",
                """
                AddressChanged (customer)
                  QuoteMade (quoting)
                  SendQuote (quoting)
                    QuoteSent (communications)""");
    }

    @Test
    @Order(2)
    @DisplayName("all messages of one flow share the correlation id")
    void oneFlow() {
        List<Envelope<?>> flow = fourHops();

        assertThat(flow.stream().map(Envelope::correlationId))
                .withFailMessage(
                        """
                        All messages of one flow are found by their correlation id. It goes with the flow from hop to hop, unchanged.
                        %s""",
                        expectedFourHopsBut(flow))
                .containsExactly("m7", "m7", "m7", "m7", "m7");
    }

    @Test
    @Order(3)
    @DisplayName("of two flows at the same time, each has its own tree")
    void oneFlowOfMany() {
        publish(GRACE);
        publish(ADA);
        deliver();

        for (Envelope<?> first : sent().subList(0, 2)) {
            assertTree(
                    first,
                    "Grace and Ada have moved in the same minute. Two flows run at the same time, and each has to be one tree of its own.",
                    """
                    AddressChanged (customer)
                      QuoteMade (quoting)
                      SendQuote (quoting)
                        QuoteSent (communications)""");
        }
    }

    @Test
    @Order(4)
    @Guard
    @DisplayName("each envelope says who says what, about whom, and when")
    void theOutsideOfTheLetter() {
        List<Envelope<?>> written = new ArrayList<>();
        var failure = Failure.of(() -> writeTwo(written));

        assertThat(failure)
                .withFailMessage(
                        """
                        An envelope needs all of its attributes, and one is missing.
                        expected: two envelopes
                        but:      %s""",
                        failure.map(Object::toString).orElse(""))
                .isEmpty();
        Envelope<?> move = written.getFirst();
        Envelope<?> quote = written.getLast();

        assertThat(List.of(move, quote))
                .withFailMessage(
                        """
                        An envelope is about the message in it, not about the one before. And each envelope has an id of its own.
                        expected: m7 customer AddressChanged c-17 09:00, then m3 quoting QuoteMade c-18 09:01
                        but was:  %s, then %s""",
                        outside(move), outside(quote))
                .extracting(
                        Envelope::id,
                        Envelope::source,
                        Envelope::type,
                        Envelope::subject,
                        Envelope::time,
                        Envelope::message)
                .containsExactly(
                        tuple("m7", "customer", "AddressChanged", ADA, NINE, ADA_MOVED),
                        tuple(
                                "m3",
                                "quoting",
                                "QuoteMade",
                                GRACE,
                                NINE.plusSeconds(60),
                                GRACES_QUOTE));
    }

    @Test
    @Order(5)
    @Guard
    @DisplayName("the first message of a flow is its own cause")
    void theFirstOfAFlow() {
        Envelope<?> adas = traced.first("customer", ADA_MOVED);
        Envelope<?> graces = traced.first("customer", new AddressChanged(GRACE));

        assertThat(List.of(adas, graces))
                .withFailMessage(
                        """
                        Two moves begin two flows. A message that begins a flow is its own cause, and its id is the id of the flow.
                        expected: AddressChanged m7 in flow m7, caused by m7; AddressChanged m3 in flow m3, caused by m3
                        but was:  %s; %s""",
                        threads(adas), threads(graces))
                .extracting(Envelope::correlationId, Envelope::causationId)
                .containsExactly(tuple("m7", "m7"), tuple("m3", "m3"));
    }

    @Test
    @Order(6)
    @Guard
    @DisplayName("the causation id is the id of the message right before")
    void theMessageRightBefore() {
        List<Envelope<?>> flow = fourHops();

        assertThat(flow.stream().map(Envelope::causationId))
                .withFailMessage(
                        """
                        The causation id says what led to a message: one hop back, and no further.
                        %s""",
                        expectedFourHopsBut(flow))
                .containsExactly("m7", "m7", "m3", "m10", "m1");
    }

    @Test
    @Order(7)
    @Guard
    @DisplayName("a trace shows what ran, and not what could run")
    void onlyWhatRan() {
        move(GRACE);
        customers.leave(ADA);
        move(ADA);

        assertTree(
                sent().getLast(),
                "Ada left before quoting asked, so nothing came of her move. The trace of her move is one line, and it cannot tell that a quote was possible.",
                "AddressChanged (customer)");
    }

    private void makeQuote(CustomerDetails customer) {
        String customerId = customer.customerId();
        messaging.eventsOf("quoting").publish(new QuoteMade(customerId, "Q", 240));
        messaging.commandsOf("quoting").send(new SendQuote(customerId, "Q", 240));
    }

    private void move(String customerId) {
        publish(customerId);
        deliver();
    }

    private void publish(String customerId) {
        messaging.eventsOf("customer").publish(new AddressChanged(customerId));
    }

    private void deliver() {
        queue.deliverAll();
        failures.rethrowFirst();
    }

    private List<Envelope<?>> sent() {
        return flow.steps().stream()
                .filter(step -> step.to().equals(Flow.QUEUE))
                .<Envelope<?>>map(Flow.Step::envelope)
                .toList();
    }

    private String allFlows() {
        StringBuilder all = new StringBuilder();
        Set<String> flows = new LinkedHashSet<>();
        sent().forEach(envelope -> flows.add(envelope.correlationId()));
        int number = 0;
        for (String correlationId : flows) {
            number++;
            all.append("flow ").append(number).append(":\n");
            all.append(TraceTree.of(sent(), correlationId)).append("\n");
        }
        return all.isEmpty() ? "nothing was sent" : all.toString();
    }

    private void writeTwo(List<Envelope<?>> written) {
        Envelope<?> move = traced.first("customer", ADA_MOVED);
        written.add(move);
        now = now.plusSeconds(60);
        written.add(traced.becauseOf(move, "quoting", GRACES_QUOTE));
    }

    private List<Envelope<?>> fourHops() {
        Envelope<?> move = traced.first("customer", ADA_MOVED);
        Envelope<?> command = traced.becauseOf(move, "quoting", SEND);
        Envelope<?> sent = traced.becauseOf(command, "communications", SENT);
        Envelope<?> again = traced.becauseOf(sent, "customer", ADA_MOVED);
        Envelope<?> quote = traced.becauseOf(again, "quoting", QUOTE);
        return List.of(move, command, sent, again, quote);
    }

    private void assertTree(Envelope<?> ofTheFlow, String idea, String expected) {
        String drawn = TraceTree.of(sent(), ofTheFlow.correlationId());
        assertThat(drawn.lines().map(String::stripTrailing).toList())
                .withFailMessage("%s%nexpected:%n%s%nbut was:%n%s", idea, expected, drawn)
                .isEqualTo(expected.lines().toList());
    }

    private static String outside(Envelope<?> envelope) {
        return "%s %s %s %s %s"
                .formatted(
                        envelope.id(),
                        envelope.source(),
                        envelope.type(),
                        envelope.subject(),
                        envelope.time().toString().substring(11, 16));
    }

    private static String threads(Envelope<?> envelope) {
        return "%s %s in flow %s, caused by %s"
                .formatted(
                        envelope.type(),
                        envelope.id(),
                        envelope.correlationId(),
                        envelope.causationId());
    }

    private static String expectedFourHopsBut(List<Envelope<?>> flow) {
        return """
        expected:
          AddressChanged m7 in flow m7, caused by m7
          SendQuote m3 in flow m7, caused by m7
          QuoteSent m10 in flow m7, caused by m3
          AddressChanged m1 in flow m7, caused by m10
          QuoteMade m9 in flow m7, caused by m1
        but was:
          %s"""
                .formatted(
                        flow.stream()
                                .map(E08FollowTheFlowTest::threads)
                                .collect(Collectors.joining("\n  ")));
    }
}
