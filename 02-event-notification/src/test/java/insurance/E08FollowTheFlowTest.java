package insurance;

import static insurance.Customers.ADA;
import static insurance.Customers.GRACE;
import static insurance.Verdict.same;
import static insurance.Verdict.works;

import com.tngtech.archunit.core.domain.JavaClasses;
import insurance.communications.contract.QuoteSent;
import insurance.communications.contract.SendQuote;
import insurance.customer.CustomerManagement;
import insurance.customer.contract.AddressChanged;
import insurance.quoting.contract.QuoteMade;
import insurance.tracing.TraceTree;
import insurance.tracing.TracedEnvelopes;
import java.util.ArrayList;
import java.util.List;
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
        edit = "src/main/java/insurance/tracing/TracedEnvelopes.java",
        claims = {"D5", "D9", "D10"},
        remember =
                "Each message hands on its flow's correlation id, and names its cause. A trace shows what ran.")
class E08FollowTheFlowTest {

    private static final AddressChanged ADA_MOVED = new AddressChanged(ADA);
    private static final String WHOLE_TREE =
            """
            AddressChanged (customer)
              QuoteMade (quoting)
              SendQuote (quoting)
                QuoteSent (communications)""";

    private TracedInsurer insurer;
    private TracedEnvelopes traced;

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

        works("An envelope needs all of its attributes, and one is missing.", failure);
        assertOneFlow(
                "Ada got a wrong e-mail, and the search for her move does not find it. It is in a flow of its own.");
        assertTree(
                insurer.sent().getFirst(),
                "The tree says something else. Each message has to be below the one that led to it.",
                WHOLE_TREE);
    }

    @Test
    @Order(2)
    @DisplayName("all messages of one flow share the correlation id")
    void oneFlow() {
        same(
                "The correlation id finds all messages of one flow. It goes from hop to hop, unchanged.",
                fourHops().stream().map(Envelope::correlationId).toList(),
                "m7",
                "m7",
                "m7",
                "m7",
                "m7");
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
                    "Grace and Ada have moved in the same minute. Each of the two flows has to be a tree of its own.",
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

        assertOneFlow(
                "The calls from CustomerManagement.move end at the event bus, and the trace is in pieces.");
    }

    @Test
    @Order(5)
    @Guard
    @DisplayName("each envelope is about its own message")
    void theOutsideOfTheLetter() {
        List<Envelope<?>> written = new ArrayList<>();
        var failure = Failure.of(() -> writeTwo(written));

        works("An envelope needs all of its attributes, and one is missing.", failure);
        same(
                "An envelope is about the message in it, not about the one before. It has an id of its own.",
                written.stream().map(E08FollowTheFlowTest::outside).toList(),
                "m7 customer AddressChanged c-17 09:00 " + ADA_MOVED,
                "m3 quoting QuoteMade c-18 09:01 " + new QuoteMade(GRACE, "Q2", 279));
    }

    @Test
    @Order(6)
    @Guard
    @DisplayName("the first message of a flow is its own cause")
    void theFirstOfAFlow() {
        Envelope<?> adas = traced.first("customer", ADA_MOVED);
        Envelope<?> graces = traced.first("customer", new AddressChanged(GRACE));

        same(
                "Two moves begin two flows. A message that begins a flow is its own cause.",
                List.of(threads(adas), threads(graces)),
                "AddressChanged m7 in flow m7, caused by m7",
                "AddressChanged m3 in flow m3, caused by m3");
    }

    @Test
    @Order(7)
    @Guard
    @DisplayName("the causation id is the id of the message right before")
    void theMessageRightBefore() {
        same(
                "The causation id says what led to a message: one hop back, and no further.",
                fourHops().stream().map(it -> it.type() + " by " + it.causationId()).toList(),
                "AddressChanged by m7",
                "SendQuote by m7",
                "QuoteSent by m3",
                "AddressChanged by m10",
                "QuoteMade by m1");
    }

    @Test
    @Order(8)
    @Guard
    @DisplayName("a trace shows only what ran")
    void onlyWhatRan() {
        insurer.openQuotingAndCommunications();
        move(GRACE);
        insurer.customers().leave(ADA);
        move(ADA);

        assertTree(
                insurer.sent().getLast(),
                "Ada left before quoting asked, so the trace of her move is one line. No quote ran.",
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
        written.add(traced.becauseOf(move, "quoting", new QuoteMade(GRACE, "Q2", 279)));
    }

    private List<Envelope<?>> fourHops() {
        Envelope<?> move = traced.first("customer", ADA_MOVED);
        Envelope<?> command = traced.becauseOf(move, "quoting", new SendQuote(ADA, "Q1", 240));
        Envelope<?> sent = traced.becauseOf(command, "communications", new QuoteSent(ADA, "Q1"));
        Envelope<?> again = traced.becauseOf(sent, "customer", ADA_MOVED);
        Envelope<?> quote = traced.becauseOf(again, "quoting", new QuoteMade(ADA, "Q1", 240));
        return List.of(move, command, sent, again, quote);
    }

    private void assertOneFlow(String damage) {
        List<String> flows = insurer.flows().stream().skip(1).toList();
        same(
                damage,
                flows.isEmpty() ? List.of("one flow") : insurer.trees().lines().toList(),
                "one flow");
    }

    private void assertTree(Envelope<?> ofTheFlow, String damage, String expected) {
        String drawn = TraceTree.of(insurer.sent(), ofTheFlow.correlationId());
        same(
                damage,
                drawn.lines().map(String::stripTrailing).toList(),
                expected.lines().toArray(String[]::new));
    }

    private static String outside(Envelope<?> envelope) {
        return "%s %s %s %s %s %s"
                .formatted(
                        envelope.id(),
                        envelope.source(),
                        envelope.type(),
                        envelope.subject(),
                        envelope.time().toString().substring(11, 16),
                        envelope.message());
    }

    private static String threads(Envelope<?> envelope) {
        return "%s %s in flow %s, caused by %s"
                .formatted(
                        envelope.type(),
                        envelope.id(),
                        envelope.correlationId(),
                        envelope.causationId());
    }
}
