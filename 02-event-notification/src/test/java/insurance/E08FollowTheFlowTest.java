package insurance;

import static insurance.Customers.ADA;
import static insurance.Customers.GRACE;
import static insurance.Places.LAKE_ROAD;
import static insurance.Places.RIVER_WALK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import insurance.communications.Communications;
import insurance.communications.contract.QuoteSent;
import insurance.communications.contract.SendQuote;
import insurance.customer.contract.AddressChanged;
import insurance.quoting.contract.QuoteMade;
import insurance.tracing.TraceTree;
import insurance.tracing.Traced;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import messaging.CommandBus;
import messaging.Envelope;
import messaging.Envelopes;
import messaging.EventBus;
import messaging.Flow;
import messaging.Message;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import workbook.Exercise;
import workbook.Failure;

@Exercise(
        number = "2.8",
        title = "Follow the flow",
        minutes = 20,
        edit = {
            "src/main/java/insurance/tracing/Traced.java",
            "src/main/java/insurance/tracing/TraceTree.java"
        },
        claims = "D5")
class E08FollowTheFlowTest {

    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
    private static final AddressChanged ADA_MOVED = new AddressChanged(ADA);
    private static final QuoteMade QUOTE = new QuoteMade(ADA, "Q1", 240);
    private static final QuoteMade GRACES_QUOTE = new QuoteMade(GRACE, "Q2", 270);
    private static final SendQuote SEND = new SendQuote(ADA, "Q1", 240);
    private static final QuoteSent SENT = new QuoteSent(ADA, "Q1");

    // Neither their alphabet nor their length gives away in which order they were handed out.
    private final Iterator<String> ids =
            List.of("m7", "m3", "m10", "m1", "m9", "m2", "m8", "m4", "m6", "m5").iterator();
    private Instant now = NINE;
    private final InstantSource time = () -> now;
    private final Clock clock = time.withZone(ZoneOffset.UTC);
    private final List<Envelope<?>> record = new ArrayList<>();
    private Traced traced;
    private Envelopes envelopes;

    @BeforeEach
    void openTheRecord() {
        traced = new Traced(clock, ids::next);
        envelopes = new Envelopes(clock, ids::next);
    }

    @Test
    @Order(1)
    @DisplayName("on each envelope stands who says what, about whom, and when")
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
                        What stands on an envelope is about the message in it, not about the one before. And each envelope has an id of its own.
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
    @Order(2)
    @DisplayName("the first message of a flow was caused by no other, and begins a flow of its own")
    void theFirstOfAFlow() {
        Envelope<?> adas = traced.first("customer", ADA_MOVED);
        Envelope<?> graces = traced.first("customer", new AddressChanged(GRACE));

        assertThat(List.of(adas, graces))
                .withFailMessage(
                        """
                        Two moves begin two flows. What begins a flow stands on its envelope as its own cause, and gives the flow its id.
                        expected: AddressChanged m7 in flow m7, caused by m7; AddressChanged m3 in flow m3, caused by m3
                        but was:  %s; %s""",
                        threads(adas), threads(graces))
                .extracting(Envelope::correlationId, Envelope::causationId)
                .containsExactly(tuple("m7", "m7"), tuple("m3", "m3"));
    }

    @Test
    @Order(3)
    @DisplayName("all messages of one flow share the correlation id, however many hops there are")
    void oneFlow() {
        List<Envelope<?>> flow = fourHops();

        assertThat(flow.stream().map(Envelope::correlationId))
                .withFailMessage(
                        """
                        By the correlation id somebody finds all messages of one flow. It goes with the flow from hop to hop, unchanged.
                        %s""",
                        expectedFourHopsBut(flow))
                .containsExactly("m7", "m7", "m7", "m7", "m7");
    }

    @Test
    @Order(4)
    @DisplayName("the causation id is the id of the message right before")
    void theMessageRightBefore() {
        List<Envelope<?>> flow = fourHops();

        assertThat(flow.stream().map(Envelope::causationId))
                .withFailMessage(
                        """
                        By the causation id somebody finds what led to a message: one hop back, and no further.
                        %s""",
                        expectedFourHopsBut(flow))
                .containsExactly("m7", "m7", "m3", "m10", "m1");
    }

    @Test
    @Order(5)
    @DisplayName("each message stands below its cause, further in")
    void belowItsCause() {
        Envelope<?> move = first("customer", ADA_MOVED);
        Envelope<?> command = because(move, "quoting", SEND);
        because(command, "communications", SENT);

        assertTree(
                move,
                "The tree shows what led to what: each message below the one that caused it, two blanks further in.",
                """
                AddressChanged (customer)
                  SendQuote (quoting)
                    QuoteSent (communications)""");
    }

    @Test
    @Order(6)
    @DisplayName("messages with one cause stand side by side, in the order in which they were sent")
    void sideBySide() {
        Envelope<?> move = first("customer", ADA_MOVED);
        now = NINE.plusSeconds(2);
        because(move, "quoting", new SendQuote(GRACE, "Q2", 270));
        now = NINE.plusSeconds(3);
        because(move, "quoting", QUOTE);
        now = NINE.plusSeconds(1);
        because(move, "underwriting", SENT);

        assertTree(
                move,
                "Three messages have the same cause. They stand equally far in, and in the order of the record. Times do not tell the order: no two clocks agree, and underwriting's is slow.",
                """
                AddressChanged (customer)
                  SendQuote (quoting)
                  QuoteMade (quoting)
                  QuoteSent (underwriting)""");
    }

    @Test
    @Order(7)
    @DisplayName("what was sent later still stands below its cause")
    void laterButBelowItsCause() {
        Envelope<?> move = first("customer", ADA_MOVED);
        Envelope<?> command = because(move, "quoting", SEND);
        Envelope<?> quote = because(move, "quoting", QUOTE);
        because(command, "communications", SENT);
        because(quote, "underwriting", new QuoteSent(ADA, "Q2"));

        assertTree(
                move,
                "A message stands right below its cause, also when others were sent in between.",
                """
                AddressChanged (customer)
                  SendQuote (quoting)
                    QuoteSent (communications)
                  QuoteMade (quoting)
                    QuoteSent (underwriting)""");
    }

    @Test
    @Order(8)
    @DisplayName("only the flow that was asked for")
    void oneFlowOfMany() {
        Envelope<?> adas = first("customer", ADA_MOVED);
        Envelope<?> graces = first("customer", ADA_MOVED);
        because(graces, "quoting", QUOTE);
        because(adas, "underwriting", QUOTE);
        because(graces, "quoting", SEND);

        assertTree(
                graces,
                "Two flows run at the same time, with the same words. They differ by their correlation ids, and only one was asked for.",
                """
                AddressChanged (customer)
                  QuoteMade (quoting)
                  SendQuote (quoting)""");
        assertTree(
                adas,
                "Two flows run at the same time, with the same words. They differ by their correlation ids, and only one was asked for.",
                """
                AddressChanged (customer)
                  QuoteMade (underwriting)""");
    }

    @Test
    @Order(9)
    @DisplayName("the same words, said twice, stand there twice")
    void theSameWordsTwice() {
        Envelope<?> move = first("customer", ADA_MOVED);
        Envelope<?> once = because(move, "quoting", SEND);
        Envelope<?> twice = because(move, "quoting", SEND);
        because(twice, "communications", SENT);
        because(once, "underwriting", SENT);

        assertTree(
                move,
                "Quoting has sent the same command twice. A trace is there to show that, so envelopes count here, and not words.",
                """
                AddressChanged (customer)
                  SendQuote (quoting)
                    QuoteSent (underwriting)
                  SendQuote (quoting)
                    QuoteSent (communications)""");
    }

    @Test
    @Order(10)
    @DisplayName("however deep it goes, and whoever sent it")
    void howeverDeep() {
        Envelope<?> move = first("portal", ADA_MOVED);
        Envelope<?> quote = because(move, "quoting", QUOTE);
        Envelope<?> command = because(quote, "quoting", SEND);
        Envelope<?> sent = because(command, "communications", SENT);
        Envelope<?> again = because(sent, "customer", ADA_MOVED);
        because(again, "quoting", QUOTE);

        assertTree(
                move,
                "A flow may have any number of levels, and a system may react to what it has said itself: quoting does so here.",
                """
                AddressChanged (portal)
                  QuoteMade (quoting)
                    SendQuote (quoting)
                      QuoteSent (communications)
                        AddressChanged (customer)
                          QuoteMade (quoting)""");
    }

    @Test
    @Order(11)
    @DisplayName("there is no such flow: an empty tree")
    void noSuchFlow() {
        first("customer", ADA_MOVED);

        List<String> drawn = new ArrayList<>();
        var failure = Failure.of(() -> drawn.addAll(TraceTree.of(record, "m999").lines().toList()));

        assertThat(failure)
                .withFailMessage(
                        """
                        Nobody has ever sent anything in this flow, so there is nothing to draw. That is no failure.
                        expected: an empty tree
                        but:      %s""",
                        failure.map(Object::toString).orElse(""))
                .isEmpty();
        InWords.compare(
                "Nobody has ever sent anything in this flow, so there is nothing to draw.", drawn);
    }

    @Test
    @Order(12)
    @DisplayName("from the record of a day: the flow that nobody can read in the source")
    void fromTheRecordOfADay(TestReporter reporter) {
        Insurer insurer = new Insurer();
        new Communications(insurer.messaging(), insurer.askedBy("communications"), email -> {});
        openQuoting(insurer);
        insurer.move(ADA, LAKE_ROAD);
        insurer.move(GRACE, RIVER_WALK);
        insurer.deliverAll();
        record.addAll(sent(insurer));

        assertTree(
                record.get(1),
                "Grace's move, a quote, a command, an e-mail: no class in the source calls all this, and yet the record shows it as one tree.",
                """
                AddressChanged (customer)
                  QuoteMade (quoting)
                  SendQuote (quoting)
                    QuoteSent (communications)""");
        reporter.publishEntry(
                "Grace's move, drawn by you from the record of a day",
                TraceTree.of(record, record.get(1).correlationId()));
    }

    private static void openQuoting(Insurer insurer) {
        EventBus events = insurer.messaging().eventsOf("quoting");
        CommandBus commands = insurer.messaging().commandsOf("quoting");
        events.subscribe(
                AddressChanged.class,
                event -> {
                    events.publish(new QuoteMade(event.customerId(), "Q", 240));
                    commands.send(new SendQuote(event.customerId(), "Q", 240));
                });
    }

    private static List<Envelope<?>> sent(Insurer insurer) {
        return insurer.flow().steps().stream()
                .filter(step -> step.to().equals(Flow.QUEUE))
                .<Envelope<?>>map(Flow.Step::envelope)
                .toList();
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

    private Envelope<?> first(String source, Message message) {
        Envelope<?> envelope = envelopes.first(source, message);
        record.add(envelope);
        return envelope;
    }

    private Envelope<?> because(Envelope<?> cause, String source, Message message) {
        Envelope<?> envelope = envelopes.causedBy(cause, source, message);
        record.add(envelope);
        return envelope;
    }

    private void assertTree(Envelope<?> ofTheFlow, String idea, String expected) {
        String drawn = TraceTree.of(List.copyOf(record), ofTheFlow.correlationId());
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
