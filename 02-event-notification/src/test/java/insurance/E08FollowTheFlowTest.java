package insurance;

import static insurance.Customers.ADA;
import static insurance.Customers.GRACE;
import static insurance.TracedInsurer.NINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.tngtech.archunit.core.domain.JavaClasses;
import insurance.communications.contract.QuoteSent;
import insurance.communications.contract.SendQuote;
import insurance.customer.CustomerManagement;
import insurance.customer.contract.AddressChanged;
import insurance.quoting.contract.QuoteMade;
import insurance.tracing.TraceTree;
import insurance.tracing.Traced;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import messaging.Envelope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import workbook.Exercise;
import workbook.Failure;
import workbook.Guard;
import workbook.rules.ModuleClasses;

@Exercise(
        number = "2.8",
        title = "Follow the flow",
        minutes = 10,
        edit = "src/main/java/insurance/tracing/Traced.java",
        claims = {"D5", "D9", "D10"},
        remember =
                "Each message hands on its flow's correlation id and has its cause's id as causation id; a trace shows what ran.")
class E08FollowTheFlowTest {

    private static final AddressChanged ADA_MOVED = new AddressChanged(ADA);
    private static final QuoteMade QUOTE = new QuoteMade(ADA, "Q1", 240);
    private static final QuoteMade GRACES_QUOTE = new QuoteMade(GRACE, "Q2", 279);
    private static final SendQuote SEND = new SendQuote(ADA, "Q1", 240);
    private static final QuoteSent SENT = new QuoteSent(ADA, "Q1");
    private static final String WHOLE_TREE =
            """
            AddressChanged (customer)
              QuoteMade (quoting)
              SendQuote (quoting)
                QuoteSent (communications)""";

    private TracedInsurer insurer;
    private Traced traced;

    @BeforeEach
    void openTheInsurer() {
        insurer = new TracedInsurer();
        traced = insurer.traced();
    }

    @Test
    @Order(1)
    @DisplayName("Ada's move, the quote, the command and the e-mail are one tree")
    void oneTree(TestReporter reporter) {
        insurer.openQuotingAndCommunications();
        var failure = Failure.of(() -> move(ADA));
        reporter.publishEntry("what happened", insurer.trees());

        assertThat(failure)
                .withFailMessage(
                        """
                        An envelope needs all of its attributes, and one is missing.
                        expected: four envelopes
                        but:      %s""",
                        failure.map(Object::toString).orElse(""))
                .isEmpty();
        assertThat(insurer.flows())
                .withFailMessage(
                        """
                        Ada got a wrong e-mail, and the search for her move finds no quote and no e-mail. What her move led to is in flows of its own.
                        expected: one flow
                        but was:
                        %s""",
                        insurer.trees())
                .hasSize(1);
        assertTree(
                insurer.sent().getFirst(),
                "All of it is found in one flow, and the tree says something else than what happened. Each message has to be below the one that led to it.",
                WHOLE_TREE);
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
        insurer.openQuotingAndCommunications();
        insurer.publishMoveOf(GRACE);
        insurer.publishMoveOf(ADA);
        insurer.deliver();

        for (Envelope<?> first : insurer.sent().subList(0, 2)) {
            assertTree(
                    first,
                    "Grace and Ada have moved in the same minute. Two flows run at the same time, and each has to be one tree of its own.",
                    WHOLE_TREE);
        }
    }

    @Test
    @Order(4)
    @DisplayName("in our own insurer, too, one move is one flow")
    void ourOwnInsurer(TestReporter reporter) {
        Failure.of(insurer::adaMovesInTheWholeInsurer);
        reporter.publishEntry(
                "The flow of your own insurer",
                """
                Where the calls from CustomerManagement.move lead:
                %sWhere they lead in an insurer without events (samples/calls):
                %sWhat the trace of Ada's move shows:
                %s"""
                        .formatted(
                                CallHierarchy.from(
                                        OurClasses.ALL, CustomerManagement.class, "move"),
                                callsWithoutEvents(),
                                insurer.trees().indent(2)));

        assertThat(insurer.flows())
                .withFailMessage(
                        """
                        The calls from CustomerManagement.move end at the event bus, so only a trace can show what Ada's move leads to. In your own insurer its trace is in pieces.
                        expected: one flow
                        but was:
                        %s""",
                        insurer.trees())
                .hasSizeLessThanOrEqualTo(1);
    }

    @Test
    @Order(5)
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
    @Order(6)
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
    @Order(7)
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
    @Order(8)
    @Guard
    @DisplayName("a trace shows what ran, and not what could run")
    void onlyWhatRan() {
        insurer.openQuotingAndCommunications();
        move(GRACE);
        insurer.customers().leave(ADA);
        move(ADA);

        assertTree(
                insurer.sent().getLast(),
                "Ada left before quoting asked, so nothing came of her move. The trace of her move is one line, and it cannot tell that a quote was possible.",
                "AddressChanged (customer)");
    }

    private void move(String customerId) {
        insurer.publishMoveOf(customerId);
        insurer.deliver();
    }

    private static String callsWithoutEvents() {
        JavaClasses calls = ModuleClasses.compiledWith(E08FollowTheFlowTest.class, "samples.calls");
        return CallHierarchy.from(calls, samples.calls.customer.CustomerManagement.class, "move");
    }

    private void writeTwo(List<Envelope<?>> written) {
        Envelope<?> move = traced.first("customer", ADA_MOVED);
        written.add(move);
        insurer.aMinutePasses();
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
        String drawn = TraceTree.of(insurer.sent(), ofTheFlow.correlationId());
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
