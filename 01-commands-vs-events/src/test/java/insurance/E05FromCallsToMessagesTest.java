package insurance;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;
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
        minutes = 18,
        edit = {
            "src/main/java/insurance/customer/CustomerManagement.java",
            "src/main/java/insurance/quoting/Quoting.java",
            "src/main/java/insurance/Insurer.java"
        },
        claims = {"A1", "C1"})
class E05FromCallsToMessagesTest {

    private static final JavaClasses OURS = ModuleClasses.compiledWith(Insurer.class);
    private static final Address LAKE_ROAD = new Address("12 Lake Road", "Newtown");

    private final List<Email> mailbox = new ArrayList<>();
    private final Flow flow = new Flow();
    private final InMemoryQueue queue = new InMemoryQueue(flow);
    private final AtomicInteger ids = new AtomicInteger();
    private final Clock clock = Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneOffset.UTC);
    private final Messaging messaging =
            new Messaging(queue, new Envelopes(clock, () -> "m" + ids.incrementAndGet()));
    private Insurer insurer;

    @BeforeEach
    void openTheInsurer() {
        insurer = new Insurer(messaging, mailbox::add);
    }

    @Test
    @Order(1)
    @Guard
    @DisplayName("Ada moves, and in the end has one e-mail with her new quote")
    void oneEmailInTheEnd() {
        insurer.customerManagement().changeAddress("ada", LAKE_ROAD);
        queue.deliverAll();

        assertThat(mailbox)
                .as(
                        "However the systems talk to each other: when Ada moves to the lake, one e-mail tells her the new price.")
                .containsExactly(new Email("ada@example.org", "Your quote Q1: 480 euros a year"));
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
    @DisplayName("customer management announces that the address has changed")
    void customerManagementAnnounces() {
        insurer.customerManagement().changeAddress("ada", LAKE_ROAD);

        assertThat(said(Flow.Kind.PUBLISHED, "customer"))
                .as(
                        "Customer management should publish AddressChanged on its own event bus, and nothing else.")
                .containsExactly(new AddressChanged("ada", LAKE_ROAD));
    }

    @Test
    @Order(4)
    @DisplayName("and is finished before anybody has reacted")
    void nobodyHasReactedYet() {
        insurer.customerManagement().changeAddress("ada", LAKE_ROAD);

        assertThat(mailbox)
                .as(
                        "Customer management was not finished before the e-mail was out. Somewhere on the way a system still calls another.")
                .isEmpty();
    }

    @Test
    @Order(5)
    @DisplayName("quoting hears it and announces the quote")
    void quotingAnnounces() {
        insurer.customerManagement().changeAddress("ada", LAKE_ROAD);
        queue.deliverAll();

        assertThat(said(Flow.Kind.PUBLISHED, "quoting"))
                .as("Quoting should publish QuoteMade on its own event bus, once for each move.")
                .containsExactly(new QuoteMade("ada", "Q1", 480));
    }

    @Test
    @Order(6)
    @DisplayName("quoting asks communications, by a command, to send it")
    void quotingAsksCommunications() {
        insurer.customerManagement().changeAddress("ada", LAKE_ROAD);
        queue.deliverAll();

        assertThat(said(Flow.Kind.SENT, "quoting"))
                .as(
                        "Quoting wants something of one particular system. That is a command: SendQuote, sent on quoting's own command bus.")
                .containsExactly(new SendQuote("ada", "Q1", 480));
    }

    @Test
    @Order(7)
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
    @Order(8)
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
    @Order(9)
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
    @Order(10)
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
}
