package insurance;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static insurance.People.ADA;
import static insurance.People.GRACE;
import static insurance.People.HILL_STREET;
import static insurance.People.LAKE_ROAD;
import static insurance.People.RIVER_WALK;
import static org.assertj.core.api.Assertions.assertThat;
import static workbook.rules.KnowNothingOf.knowNothingOf;

import insurance.communications.Email;
import insurance.communications.contract.QuoteSent;
import insurance.communications.contract.SendQuote;
import insurance.customer.contract.CustomerChanged;
import insurance.customer.contract.CustomerErased;
import insurance.customer.contract.CustomerEvent;
import insurance.customer.contract.CustomerRegistered;
import insurance.customer.contract.CustomerState;
import insurance.customer.contract.queries.CustomerQueries;
import insurance.quoting.contract.QuoteMade;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import messaging.Envelope;
import messaging.Envelopes;
import messaging.Flow;
import messaging.InMemoryQueue;
import messaging.Messaging;
import messaging.Upstream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import workbook.Exercise;
import workbook.Guard;

@Exercise(
        number = "3.3",
        title = "Never call back",
        minutes = 20,
        edit = {
            "src/main/java/insurance/quoting/Quoting.java",
            "src/main/java/insurance/communications/Communications.java",
            "src/main/java/insurance/Insurer.java"
        },
        claims = {"E1", "E2", "E4", "A1"})
class E03NeverCallBackTest {

    private final List<Email> mailbox = new ArrayList<>();
    private final Flow flow = new Flow();
    private final InMemoryQueue queue = new InMemoryQueue(flow);
    private final AtomicInteger ids = new AtomicInteger();
    private final Clock clock = Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneOffset.UTC);
    private final Envelopes envelopes = new Envelopes(clock, () -> "m" + ids.incrementAndGet());
    private final WhoListens listeners = new WhoListens(queue);
    private final Messaging messaging = new Messaging(listeners, envelopes);
    private final Customers files = new Customers();
    private final Upstream<CustomerQueries> customerManagement =
            new Upstream<>("customer", CustomerQueries.class, files, flow);

    @BeforeEach
    void openTheInsurer() {
        new Insurer(messaging, customerManagement, mailbox::add);
    }

    @Test
    @Order(1)
    @Guard
    @DisplayName("Ada moves, and gets an e-mail with the right price")
    void adaMoves() {
        happens(new CustomerRegistered(1, ADA));
        happens(new CustomerChanged(2, ADA, ADA.at(LAKE_ROAD)));

        assertEmails(
                "However the systems learn of it, Ada gets one e-mail for her move, with the price for her new address.",
                new Email("ada@example.org", "Your quote Q1: 480 euros a year"));
    }

    @Test
    @Order(2)
    @Guard
    @DisplayName(
            "a new e-mail address, a garage, or a new customer is no move and leads to no quote")
    void onlyMoves() {
        CustomerState countess = ADA.reachableAt("countess@example.org");
        happens(new CustomerRegistered(1, ADA));
        happens(new CustomerChanged(2, ADA, countess));
        happens(new CustomerChanged(3, countess, countess.withGarage(Optional.of(20))));

        assertThat(flow.steps(Flow.Kind.SENT))
                .as("Nobody has moved. In this exercise only a move leads to a quote, as before.")
                .isEmpty();
    }

    @Test
    @Order(3)
    @DisplayName(
            "customer management is down from the first event on, and the flow works through to the e-mail")
    void upstreamIsDown() {
        customerManagement.goDown();

        happens(new CustomerRegistered(1, ADA));
        happens(new CustomerRegistered(1, GRACE));
        happens(new CustomerChanged(2, GRACE, GRACE.at(RIVER_WALK)));
        happens(new CustomerChanged(2, ADA, ADA.at(LAKE_ROAD)));

        assertEmails(
                "Customer management is down. The events have said everything, so the e-mails should go out all the same.",
                new Email("grace@example.org", "Your quote Q1: 270 euros a year"),
                new Email("ada@example.org", "Your quote Q2: 480 euros a year"));
        assertThat(said())
                .as(
                        "What was announced after a move should still be announced: that there is a quote, and that it was sent.")
                .containsExactlyInAnyOrder(
                        new QuoteMade("c-18", "Q1", 270),
                        new QuoteSent("c-18", "Q1"),
                        new QuoteMade("c-17", "Q2", 480),
                        new QuoteSent("c-17", "Q2"));
    }

    @Test
    @Order(4)
    @DisplayName("even when customer management is there, nobody asks it anything")
    void nobodyAsks() {
        happens(new CustomerRegistered(1, ADA));
        happens(new CustomerChanged(2, ADA, ADA.at(LAKE_ROAD)));

        assertThat(flow.questions())
                .as(
                        "The event carries everything, and still somebody asks customer management. Each question costs it something, and may go unanswered.")
                .isEmpty();
    }

    @Test
    @Order(5)
    @DisplayName("a customer who has never changed anything can be written to as well, each time")
    void neverChanged() {
        customerManagement.goDown();
        happens(new CustomerRegistered(1, GRACE));

        sendFromTheWebsite(new SendQuote("c-18", "W1", 180));
        sendFromTheWebsite(new SendQuote("c-18", "W2", 190));

        assertEmails(
                "Twice the website asks communications to send Grace a quote. All that was ever heard of her is her registration, and that says where to write to, today and next time.",
                new Email("grace@example.org", "Your quote W1: 180 euros a year"),
                new Email("grace@example.org", "Your quote W2: 190 euros a year"));
    }

    @Test
    @Order(6)
    @DisplayName("after two quick moves there is a quote for each address")
    void twoQuickMoves() {
        customerManagement.goDown();
        happens(new CustomerRegistered(1, ADA));

        announce(new CustomerChanged(2, ADA, ADA.at(LAKE_ROAD)));
        announce(new CustomerChanged(3, ADA.at(LAKE_ROAD), ADA.at(HILL_STREET)));
        queue.deliverAll();

        assertEmails(
                "Both moves had been announced before anybody reacted. Each event carries its own address, so each gets the price for that one.",
                new Email("ada@example.org", "Your quote Q1: 480 euros a year"),
                new Email("ada@example.org", "Your quote Q2: 320 euros a year"));
    }

    @Test
    @Order(7)
    @DisplayName("every move leads to a quote: to the lake, back home, and to the lake again")
    void thereAndBack() {
        customerManagement.goDown();
        CustomerState byTheLake = ADA.at(LAKE_ROAD);

        happens(new CustomerRegistered(1, ADA));
        happens(new CustomerChanged(2, ADA, byTheLake));
        happens(new CustomerChanged(3, byTheLake, ADA));
        happens(new CustomerChanged(4, ADA, byTheLake));

        assertEmails(
                "Ada has moved three times, the last time to where she had lived before. A move leads to a quote, and each of these is a move.",
                new Email("ada@example.org", "Your quote Q1: 480 euros a year"),
                new Email("ada@example.org", "Your quote Q2: 320 euros a year"),
                new Email("ada@example.org", "Your quote Q3: 480 euros a year"));
    }

    @Test
    @Order(8)
    @DisplayName("the e-mail goes to the newest address")
    void newestEmailAddress() {
        customerManagement.goDown();
        CustomerState countess = ADA.reachableAt("countess@example.org");

        happens(new CustomerRegistered(1, ADA));
        happens(new CustomerChanged(2, ADA, countess));
        happens(new CustomerChanged(3, countess, countess.at(LAKE_ROAD)));

        assertEmails(
                "Ada got a new e-mail address before she moved, and communications was told.",
                new Email("countess@example.org", "Your quote Q1: 480 euros a year"));
    }

    @Test
    @Order(9)
    @DisplayName("a move may be the first that is heard of a customer")
    void aMoveIsEnough() {
        customerManagement.goDown();

        happens(new CustomerChanged(2, ADA, ADA.at(LAKE_ROAD)));

        assertEmails(
                "All that was ever heard of Ada is this move. It says where she lived, where she lives now, and where to write to.",
                new Email("ada@example.org", "Your quote Q1: 480 euros a year"));
    }

    @Test
    @Order(10)
    @DisplayName("every insurer begins with nothing and knows only what it has heard itself")
    void everyInsurerIsItsOwn() {
        happens(new CustomerRegistered(1, ADA));

        InMemoryQueue otherQueue = new InMemoryQueue(new Flow());
        Messaging elsewhere = new Messaging(otherQueue, envelopes);
        new Insurer(elsewhere, customerManagement, mailbox::add);
        elsewhere.commandsOf("the website").send(new SendQuote("c-17", "W1", 320));
        otherQueue.deliverNext();

        assertThat(flow.questions())
                .as(
                        "This insurer is new and has not heard of Ada yet, and so it asked. It should have waited for the news of her.")
                .isEmpty();
        assertThat(mailbox)
                .as(
                        "This insurer is new and has not heard of Ada, and yet it writes to her. Another one has heard of her: what they know is shared.")
                .isEmpty();
    }

    @Test
    @Order(11)
    @DisplayName("a quote that comes before any news of the customer waits, and is sent in the end")
    void theQuoteWasFaster() {
        customerManagement.goDown();
        queue.holdBack("communications");
        happens(new CustomerRegistered(1, ADA));
        happens(new CustomerChanged(2, ADA, ADA.at(LAKE_ROAD)));

        Optional<String> sendQuote =
                flow.steps(Flow.Kind.SENT).stream()
                        .map(Flow.Step::envelope)
                        .filter(envelope -> envelope.message() instanceof SendQuote)
                        .map(Envelope::id)
                        .findFirst();
        assertThat(sendQuote)
                .as("Ada has moved, and quoting has not asked communications to send a quote.")
                .isPresent();
        queue.deliverOutOfTurn("communications", sendQuote.get());
        assertThat(queue.waiting())
                .as(
                        "The command to send a quote was faster than the news of Ada, and communications told the queue that it was done. It is not: her e-mail address is on its way, so the quote should have waited in the queue, where nothing gets lost.")
                .map(delivery -> delivery.envelope().id())
                .contains(sendQuote.get());
        queue.release("communications");
        queue.deliverAll();

        assertEmails(
                "The command to send a quote was faster than the news of Ada. Her e-mail address has come since, so the quote should have gone out in the end.",
                new Email("ada@example.org", "Your quote Q1: 480 euros a year"));
        assertThat(flow.questions())
                .as(
                        "Communications had not heard of Ada yet, and asked. It should have waited for the news, which was on its way.")
                .isEmpty();
    }

    @Test
    @Order(12)
    @DisplayName("an erased customer gets no e-mail any more, and nothing waits for her for ever")
    void erased() {
        customerManagement.goDown();
        happens(new CustomerRegistered(1, ADA));
        announce(new CustomerChanged(2, ADA, ADA.at(LAKE_ROAD)));
        announce(new CustomerErased(3, "c-17"));
        queue.deliverAll();

        assertThat(mailbox)
                .as(
                        "Ada was erased before the quote could be sent. Nobody may write to her any more.")
                .isEmpty();
        assertThat(
                        queue.waiting().stream()
                                .map(InMemoryQueue.Delivery::envelope)
                                .map(Envelope::type))
                .as(
                        "All the news has been delivered, and this is tried again and again. There will never be an e-mail address for an erased customer, nor an answer from a system that is down.")
                .isEmpty();
        assertThat(said())
                .as(
                        "Ada was erased before the quote could be sent. No e-mail went out, and it was announced that one did.")
                .doesNotHaveAnyElementsOfTypes(QuoteSent.class);
        assertThat(Memory.of(listeners.of("communications")).found("ada@example.org"))
                .as(
                        "Ada has been erased. Communications does not write to her any more, but somewhere inside it still remembers this. Hidden is not forgotten.")
                .isEmpty();
    }

    @Test
    @Order(13)
    @DisplayName("an erasure may be the first that is heard of a customer")
    void erasedStranger() {
        customerManagement.goDown();
        happens(new CustomerErased(3, "c-17"));

        sendFromTheWebsite(new SendQuote("c-17", "W1", 320));

        assertThat(queue.waiting())
                .as(
                        "All that was ever heard of Ada is that she has been erased. So there will never be an e-mail address, and yet a quote for her waits for one.")
                .isEmpty();
    }

    @Test
    @Order(14)
    @DisplayName("communications keeps where to write to, and nothing else about a customer")
    void nothingMore() {
        customerManagement.goDown();
        happens(new CustomerRegistered(1, ADA));
        happens(new CustomerChanged(2, ADA, ADA.at(LAKE_ROAD)));

        assertEmails(
                "Ada has moved, and communications should have kept where to write to.",
                new Email("ada@example.org", "Your quote Q1: 480 euros a year"));
        assertThat(
                        Memory.of(listeners.of("communications"))
                                .found(
                                        "Ada Lovelace",
                                        "Hill Street",
                                        "Lake Road",
                                        "Newtown",
                                        "1932",
                                        "120"))
                .as(
                        "Communications needs to know where to write to. What it does not keep it cannot lose, leak or forget to erase. But it does remember this.")
                .isEmpty();
    }

    @Test
    @Order(15)
    @Timeout(value = 30, unit = TimeUnit.SECONDS)
    @DisplayName("rule: nobody downstream knows customer management's queries")
    void nobodyKnowsTheQueries() {
        classes()
                .that()
                .resideInAnyPackage(
                        "insurance.quoting..",
                        "insurance.communications..",
                        "insurance.underwriting..",
                        "insurance.claims..",
                        "insurance.dataplatform..")
                .should(knowNothingOf("insurance.customer.contract.queries"))
                .as("nobody downstream should know customer management's queries")
                .because(
                        "who cannot ask does not depend on an answer, and works while customer management is down")
                .check(Ours.CLASSES);
    }

    @Test
    @Order(16)
    @Guard
    @Timeout(value = 30, unit = TimeUnit.SECONDS)
    @DisplayName("rule: quoting and communications know of the others only what they publish")
    void contractsOnly() {
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
                .check(Ours.CLASSES);
        classes()
                .that()
                .resideInAPackage("insurance.communications..")
                .should(
                        knowNothingOf("insurance.customer", "insurance.quoting")
                                .butTheirContracts("insurance.customer.contract"))
                .because(
                        "what two systems share is the contract, and all else may change without asking")
                .check(Ours.CLASSES);
    }

    /** It is announced, and reaches everybody. */
    private void happens(CustomerEvent event) {
        announce(event);
        queue.deliverAll();
    }

    /** The website has made a quote by itself. */
    private void sendFromTheWebsite(SendQuote command) {
        messaging.commandsOf("the website").send(command);
        queue.deliverAll();
    }

    /** It is in customer management's files, and announced. */
    private void announce(CustomerEvent event) {
        event.state().ifPresent(files::file);
        messaging.eventsOf("customer").publish(event);
    }

    private void assertEmails(String idea, Email... expected) {
        assertThat(mailbox)
                .withFailMessage(
                        () ->
                                """
                                %s
                                expected:
                                %s
                                but got:
                                %s
                                customer management was asked:
                                %s"""
                                        .formatted(
                                                idea,
                                                lines(List.of(expected)),
                                                lines(mailbox),
                                                lines(flow.questions())))
                .containsExactly(expected);
    }

    private List<Object> said() {
        return flow.steps(Flow.Kind.PUBLISHED).stream()
                .filter(step -> !step.from().equals("customer"))
                .<Object>map(step -> step.envelope().message())
                .toList();
    }

    private static String lines(List<?> all) {
        return all.isEmpty()
                ? "nothing"
                : all.stream().map(Object::toString).collect(Collectors.joining("\n"));
    }
}
