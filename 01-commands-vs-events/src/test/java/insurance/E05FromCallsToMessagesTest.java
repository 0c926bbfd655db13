package insurance;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static workbook.rules.KnowNothingOf.knowNothingOf;

import com.tngtech.archunit.core.domain.JavaClasses;
import insurance.communications.Email;
import insurance.communications.contract.SendQuote;
import insurance.customer.contract.Address;
import insurance.customer.contract.AddressChanged;
import insurance.quoting.contract.QuoteMade;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import messaging.Envelopes;
import messaging.Event;
import messaging.Flow;
import messaging.InMemoryQueue;
import messaging.Message;
import messaging.Messaging;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import workbook.Exercise;
import workbook.Failure;
import workbook.Guard;
import workbook.rules.ModuleClasses;

@Exercise(
        number = "1.5",
        title = "From calls to messages",
        minutes = 20,
        edit = {
            "src/main/java/insurance/customer/CustomerManagement.java",
            "src/main/java/insurance/quoting/Quoting.java",
            "src/main/java/insurance/Insurer.java"
        },
        claims = {"A1", "C1"})
class E05FromCallsToMessagesTest {

    private static final JavaClasses OURS = ModuleClasses.compiledWith(Insurer.class);
    private static final Address LAKE_ROAD = new Address("12 Lake Road", "Newtown");

    private static final Address HILL_STREET = new Address("3 Hill Street", "Oldtown");

    private final List<Email> mailbox = new ArrayList<>();
    private final Flow flow = new Flow();
    private final InMemoryQueue queue = new InMemoryQueue(flow);
    private final AtomicInteger ids = new AtomicInteger();
    private final Clock clock = Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneOffset.UTC);
    private final Envelopes envelopes = new Envelopes(clock, () -> "m" + ids.incrementAndGet());
    private final Messaging messaging = new Messaging(queue, envelopes);
    private Insurer insurer;

    @BeforeEach
    void openTheInsurer() {
        insurer = new Insurer(messaging, mailbox::add);
    }

    @Test
    @Order(1)
    @Guard
    @DisplayName("Ada moves twice, and gets an e-mail with the right price for each move")
    void oneEmailForEachMove() {
        insurer.customerManagement().changeAddress("ada", LAKE_ROAD);
        insurer.customerManagement().changeAddress("ada", HILL_STREET);
        queue.deliverAll();

        assertThat(mailbox)
                .withFailMessage(
                        """
                        However the systems talk to each other, Ada gets one e-mail for each move, with the price for that address.
                        expected: 480 euros by the lake, then 320 euros on the hill, each to ada@example.org
                        but got:
                        %s""",
                        lines(mailbox))
                .extracting(Email::to, email -> email.text().replaceFirst("^.*: ", ""))
                .containsExactly(
                        tuple("ada@example.org", "480 euros a year"),
                        tuple("ada@example.org", "320 euros a year"));
    }

    @Test
    @Order(2)
    @Guard
    @DisplayName("a move that customer management refuses leads to nothing")
    void aRefusedMoveLeadsToNothing() {
        var refusal =
                Failure.of(() -> insurer.customerManagement().changeAddress("nobody", LAKE_ROAD));
        queue.deliverAll();

        assertThat(refusal)
                .as("There is no such customer, and customer management should say so.")
                .containsInstanceOf(IllegalArgumentException.class);
        assertThat(flow.steps())
                .as(
                        "Customer management refused, and yet something was said about it. What did not happen is no event.")
                .isEmpty();
    }

    @Test
    @Order(3)
    @DisplayName(
            "customer management announces that the address has changed, and says nothing else")
    void customerManagementAnnounces() {
        insurer.customerManagement().changeAddress("ada", LAKE_ROAD);

        assertThat(flow.steps())
                .withFailMessage(
                        """
                        Before anybody took anything out of the queue, customer management should have told its news and nothing else.
                        Anything more is a command, or a call in disguise. Its event bus is the one of "customer".
                        expected: only AddressChanged from customer, with Ada's new address
                        but:
                        %s""",
                        lines(flow.steps()))
                .extracting(Flow.Step::from, step -> step.envelope().message())
                .containsExactly(tuple("customer", new AddressChanged("ada", LAKE_ROAD)));
    }

    @Test
    @Order(4)
    @DisplayName("when it is announced, the new address is in Ada's file already")
    void firstStoredThenAnnounced() {
        AddressesOnFile onFile = new AddressesOnFile();
        Insurer watched = new Insurer(new Messaging(onFile, envelopes), mailbox::add);

        onFile.lookInto(() -> watched.customerManagement().addressOf("ada"));
        watched.customerManagement().changeAddress("ada", LAKE_ROAD);

        assertThat(onFile.whenSomethingWasAnnounced())
                .as(
                        "Whoever hears of the move and looks into Ada's file should find the new address. First it is true, then it is announced.")
                .containsExactly(LAKE_ROAD);
    }

    @Test
    @Order(5)
    @DisplayName("nobody has reacted by then")
    void nobodyHasReactedYet() {
        insurer.customerManagement().changeAddress("ada", LAKE_ROAD);

        assertThat(mailbox)
                .as(
                        "The e-mail went out before changeAddress returned. Somewhere on the way a system still calls another.")
                .isEmpty();
    }

    @Test
    @Order(6)
    @DisplayName("the event alone makes quoting act, whoever announced it")
    void theEventIsEnough() {
        messaging
                .eventsOf("somebody")
                .publish(new AddressChanged("grace", new Address("1 High Street", "Newtown")));
        queue.deliverAll();

        assertThat(mailbox)
                .withFailMessage(
                        """
                        Grace's move was announced, by somebody. Quoting should react to the announcement itself, whoever makes it.
                        expected: one e-mail to Grace, with 180 euros
                        but got:
                        %s""",
                        lines(mailbox))
                .extracting(Email::to, email -> email.text().replaceFirst("^.*: ", ""))
                .containsExactly(tuple("grace@example.org", "180 euros a year"));
    }

    @Test
    @Order(7)
    @DisplayName("quoting hears it under its own name, and announces the quote")
    void quotingAnnounces() {
        insurer.customerManagement().changeAddress("ada", LAKE_ROAD);
        queue.deliverAll();

        assertThat(delivered())
                .as(
                        "Each system listens under its own name, so that each can be retried alone. Quoting should hear of the move itself.")
                .contains("AddressChanged to quoting");
        assertThat(said(Flow.Kind.PUBLISHED, "quoting"))
                .withFailMessage(
                        """
                        Quoting should publish QuoteMade on its own event bus, the one of "quoting", once for each move.
                        expected: QuoteMade from quoting, Q1 for 480 euros
                        but this was said:
                        %s""",
                        everythingSaid())
                .containsExactly(new QuoteMade("ada", "Q1", 480));
    }

    @Test
    @Order(8)
    @DisplayName("quoting asks communications, by a command, to send that quote")
    void quotingAsksCommunications() {
        insurer.customerManagement().changeAddress("ada", LAKE_ROAD);
        queue.deliverAll();

        assertThat(said(Flow.Kind.SENT, "quoting"))
                .withFailMessage(
                        """
                        Quoting wants something of one particular system. That is a command: SendQuote, on quoting's own command bus,
                        for the very quote that was announced.
                        expected: SendQuote from quoting, Q1 for 480 euros
                        but this was said:
                        %s""",
                        everythingSaid())
                .containsExactly(new SendQuote("ada", "Q1", 480));
        assertThat(delivered())
                .as(
                        "Each system listens under its own name. Communications should handle the command itself.")
                .contains("SendQuote to communications");
    }

    @Test
    @Order(9)
    @DisplayName("somebody new listens, and customer management need not know")
    void somebodyNewListens() {
        List<Event> underwriting = new ArrayList<>();
        messaging.eventsOf("underwriting").subscribe(AddressChanged.class, underwriting::add);

        insurer.customerManagement().changeAddress("grace", LAKE_ROAD);
        queue.deliverAll();

        assertThat(underwriting)
                .as(
                        "Underwriting has subscribed to AddressChanged, and was not told of Grace's move.")
                .containsExactly(new AddressChanged("grace", LAKE_ROAD));
    }

    @Test
    @Order(10)
    @Timeout(value = 30, unit = TimeUnit.SECONDS)
    @DisplayName("rule: customer management knows nothing of quoting and communications")
    void customerManagementKnowsNobody() {
        classes()
                .that()
                .resideInAPackage("insurance.customer..")
                .should(knowNothingOf("insurance.quoting", "insurance.communications"))
                .because(
                        "it announces what happened, and who reacts to that is no business of its own")
                .check(OURS);
    }

    @Test
    @Order(11)
    @Timeout(value = 30, unit = TimeUnit.SECONDS)
    @DisplayName("rule: quoting knows of the others only what they publish")
    void quotingKnowsContractsOnly() {
        classes()
                .that()
                .resideInAPackage("insurance.quoting..")
                .should(
                        knowNothingOf("insurance.customer", "insurance.communications")
                                .butTheirContracts(
                                        "insurance.customer.contract",
                                        "insurance.communications.contract"))
                .because(
                        "what two systems share is the contract, and all else may change without asking")
                .check(OURS);
    }

    @Test
    @Order(12)
    @Guard
    @Timeout(value = 30, unit = TimeUnit.SECONDS)
    @DisplayName("rule: communications knows nobody")
    void communicationsKnowsNobody() {
        classes()
                .that()
                .resideInAPackage("insurance.communications..")
                .should(knowNothingOf("insurance.customer", "insurance.quoting"))
                .because("its contract says all it needs, whoever sends the command")
                .check(OURS);
    }

    private List<Message> said(Flow.Kind kind, String system) {
        return flow.steps(kind).stream()
                .filter(step -> step.from().equals(system))
                .<Message>map(step -> step.envelope().message())
                .toList();
    }

    private String everythingSaid() {
        return flow.steps().stream()
                .filter(step -> step.to().equals(Flow.QUEUE))
                .map(step -> step.from() + ": " + step.envelope().message())
                .collect(
                        Collectors.collectingAndThen(
                                Collectors.joining("\n"),
                                said -> said.isEmpty() ? "nothing" : said));
    }

    private List<String> delivered() {
        return flow.steps(Flow.Kind.DELIVERED).stream()
                .map(step -> step.envelope().type() + " to " + step.to())
                .toList();
    }

    private static String lines(List<?> all) {
        return all.isEmpty()
                ? "nothing"
                : all.stream().map(Object::toString).collect(Collectors.joining("\n"));
    }
}
