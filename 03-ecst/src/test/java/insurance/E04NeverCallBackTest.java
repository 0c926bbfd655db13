package insurance;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static insurance.People.ADA;
import static insurance.People.GRACE;
import static insurance.People.LAKE_ROAD;
import static insurance.People.MILL_LANE;
import static insurance.People.RIVER_WALK;
import static insurance.People.home;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import messaging.Flow;
import messaging.InMemoryQueue;
import messaging.Messaging;
import messaging.Upstream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import workbook.Exercise;
import workbook.Guard;

@Exercise(
        number = "3.4",
        title = "Never call back",
        minutes = 18,
        core = true,
        edit = {
            "src/main/java/insurance/quoting/Quoting.java",
            "src/main/java/insurance/communications/Communications.java",
            "src/main/java/insurance/Insurer.java"
        },
        claims = {"E1", "E2", "E4", "A1"},
        remember =
                "A listener that keeps what it needs works while its source is down: state transfer buys availability.")
class E04NeverCallBackTest {

    /** Fails as often as it is told to, and takes everything after that. */
    private static final class MailServer implements Consumer<Email> {

        private final List<Email> sent = new ArrayList<>();
        private int failures;

        @Override
        public void accept(Email email) {
            if (failures > 0) {
                failures--;
                throw new IllegalStateException("the mail server is down");
            }
            sent.add(email);
        }
    }

    private final MailServer mailServer = new MailServer();
    private final Post post = new Post();
    private final InMemoryQueue queue = post.queue;
    private final WhoListens listeners = new WhoListens(queue);
    private final Messaging messaging = new Messaging(listeners, post.envelopes);
    private final Customers files = new Customers();
    private final Upstream<CustomerQueries> customerManagement =
            new Upstream<>("customer", CustomerQueries.class, files, post.flow);

    @BeforeEach
    void openTheInsurer() {
        new Insurer(messaging, customerManagement, mailServer);
    }

    @Test
    @Order(1)
    @DisplayName("customer management is down, and the quotes go out all the same")
    void upstreamIsDown(TestReporter reporter) {
        customerManagement.goDown();
        happens(new CustomerRegistered(1, ADA));
        happens(new CustomerRegistered(1, GRACE));
        happens(new CustomerChanged(2, GRACE, GRACE.at(RIVER_WALK)));
        happens(new CustomerChanged(2, ADA, ADA.at(LAKE_ROAD)));

        reporter.publishEntry(
                "what happened",
                "Customer management is down.\nAda and Grace move.\nE-mails sent: %s\nQuestions asked: %s"
                        .formatted(
                                String.valueOf(mailServer.sent.size()),
                                post.flow.questions().isEmpty() ? "none" : "some"));
        assertEmails(
                "Customer management is down, and the e-mails about two moves are not what they should be.",
                "grace@example.org: Your quote Q1: 270 euros a year",
                "ada@example.org: Your quote Q2: 480 euros a year");
        Verdict.nothing(
                post.flow.questions(),
                "The events carry everything, and still a system asks customer management.");
    }

    @Test
    @Order(2)
    @DisplayName("after two quick moves there is a quote for each house")
    void twoQuickMoves() {
        happens(new CustomerRegistered(1, ADA));
        announce(new CustomerChanged(2, ADA, ADA.at(LAKE_ROAD)));
        announce(new CustomerChanged(3, ADA.at(LAKE_ROAD), ADA.at(MILL_LANE)));
        queue.deliverAll();

        assertEmails(
                "Both moves were announced before the first was handled. Each quote should be for its own house.",
                "ada@example.org: Your quote Q1: 480 euros a year",
                "ada@example.org: Your quote Q2: 180 euros a year");
    }

    @Test
    @Order(3)
    @DisplayName("a quote that is faster than the customer's first event waits in the queue")
    void theQuoteWasFaster() {
        String quote = send(new SendQuote("c-17", "W1", 320));
        deliverTen();
        Verdict.same(
                true,
                queue.waiting().stream().anyMatch(it -> it.envelope().id().equals(quote)),
                "The website sent a quote for Ada before her first event came. That message is not waiting in the queue any more.",
                "Who brings it again?");
        Verdict.nothing(
                mailServer.sent,
                "Communications knows no e-mail address of Ada, and wrote to her.");

        String registration = announce(new CustomerRegistered(1, ADA));
        overtake(registration);
        deliverTen();
        assertEmails(
                "Ada's first event has overtaken the quote. Now communications can send it.",
                "ada@example.org: Your quote W1: 320 euros a year");
        Verdict.nothing(
                post.flow.questions(),
                "Communications did not wait for Ada's first event. It asked.");
    }

    @Test
    @Order(4)
    @Timeout(value = 30, unit = TimeUnit.SECONDS)
    @DisplayName("rule: no listener knows customer management's queries")
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
                .as("no listener should know customer management's queries")
                .because("a system that cannot ask works while customer management is down")
                .check(Ours.CLASSES);
    }

    @Test
    @Order(5)
    @Guard
    @DisplayName("a quote that blocks the event it waits for is given up in the end")
    void theQuoteBlocks() {
        queue.giveUpAfter(3);
        send(new SendQuote("c-17", "W1", 320));
        announce(new CustomerRegistered(1, ADA));
        deliverTen();
        send(new SendQuote("c-17", "W2", 330));
        deliverTen();

        List<String> accountedFor =
                new ArrayList<>(mailServer.sent.stream().map(Email::text).toList());
        queue.deadLetters().forEach(it -> accountedFor.add("given up: " + it.envelope().message()));
        Verdict.same(
                true,
                accountedFor.stream().anyMatch(it -> it.contains("W1")),
                "A quote came before Ada's first event, in the same line. It was neither sent nor given up, so it is lost.");
        Verdict.same(
                true,
                accountedFor.contains("Your quote W2: 330 euros a year"),
                "The quote that blocked the line is gone, and Ada's first event has come. The next quote was not sent.");
    }

    @Test
    @Order(6)
    @Guard
    @DisplayName("each move leads to a quote, and nothing else does")
    void onlyMoves() {
        CustomerState namesake = ADA.at(home("3 Hill Street", "Newtown", 1932, 120));
        CustomerState countess = ADA.reachableAt("countess@example.org");
        happens(new CustomerRegistered(1, ADA));
        happens(new CustomerChanged(2, ADA, namesake));
        happens(new CustomerChanged(3, namesake, ADA));
        happens(new CustomerChanged(4, ADA, countess));
        happens(new CustomerChanged(5, countess, countess.withGarage(Optional.of(20))));
        happens(new CustomerChanged(6, countess, countess.at(LAKE_ROAD)));
        happens(new CustomerChanged(7, countess.at(LAKE_ROAD), countess.at(namesake.home())));

        assertEmails(
                "Ada moved four times: into a street of the same name, back home, to the lake, and there again. Her e-mail address and her garage changed, too.",
                "ada@example.org: Your quote Q1: 320 euros a year",
                "ada@example.org: Your quote Q2: 320 euros a year",
                "countess@example.org: Your quote Q3: 480 euros a year",
                "countess@example.org: Your quote Q4: 320 euros a year");
    }

    @Test
    @Order(7)
    @Guard
    @DisplayName("a move is announced as a quote made and a quote sent")
    void said() {
        happens(new CustomerChanged(2, ADA, ADA.at(LAKE_ROAD)));

        Verdict.same(
                Set.of(new QuoteMade("c-17", "Q1", 480), new QuoteSent("c-17", "Q1")),
                Set.copyOf(saidAfterwards()),
                "Ada moved. It was her first event here, and it says everything. What was announced after it is wrong.");
    }

    @Test
    @Order(8)
    @Guard
    @DisplayName("an e-mail is announced as sent when the mail server has it")
    void theMailServerFails() {
        mailServer.failures = 1;
        happens(new CustomerRegistered(1, ADA));
        send(new SendQuote("c-17", "W1", 320));
        queue.deliverAll();
        Verdict.nothing(saidAfterwards(), "The mail server failed, and the e-mail was announced.");

        queue.deliverAll();
        assertEmails(
                "The mail server failed once. The queue has brought the quote again.",
                "ada@example.org: Your quote W1: 320 euros a year");
    }

    @Test
    @Order(9)
    @Guard
    @DisplayName("a customer who never moved gets her e-mails, each time")
    void neverMoved() {
        happens(new CustomerRegistered(1, GRACE));
        send(new SendQuote("c-18", "W1", 180));
        send(new SendQuote("c-18", "W2", 190));
        queue.deliverAll();

        assertEmails(
                "Grace has never moved. The website asks communications twice to send her a quote.",
                "grace@example.org: Your quote W1: 180 euros a year",
                "grace@example.org: Your quote W2: 190 euros a year");
    }

    @Test
    @Order(10)
    @Guard
    @DisplayName("an erased customer gets no e-mail, and nothing waits for her")
    void erased() {
        String registration = happens(new CustomerRegistered(1, ADA));
        announce(new CustomerChanged(2, ADA, ADA.at(LAKE_ROAD)));
        announce(new CustomerErased(3, "c-17"));
        queue.deliverAll();
        happens(new CustomerErased(2, "c-18"));
        bringAgain(registration);
        send(new SendQuote("c-17", "W1", 320));
        send(new SendQuote("c-18", "W2", 180));
        queue.deliverAll();

        Verdict.nothing(
                mailServer.sent,
                "Ada and Grace are erased, and an old event about Ada was delivered again. An erased customer got an e-mail.");
        Verdict.nothing(
                quotesWaiting(),
                "Ada and Grace are erased. There will never be an e-mail address for them, and still quotes wait for one.");
        Verdict.same(
                false,
                saidAfterwards().stream().anyMatch(QuoteSent.class::isInstance),
                "No e-mail went out, and one was announced.");
        Verdict.nothing(
                Memory.of(listeners.of("insurance.communications")).found("ada@example.org"),
                "Ada is erased. Somewhere inside, communications still remembers this. Hidden is not forgotten.");
    }

    @Test
    @Order(11)
    @Guard
    @DisplayName("communications keeps e-mail addresses, and nothing else about a customer")
    void nothingMore() {
        happens(new CustomerRegistered(1, ADA));
        happens(new CustomerChanged(2, ADA, ADA.at(LAKE_ROAD)));

        Verdict.nothing(
                Memory.of(listeners.of("insurance.communications"))
                        .found("Lovelace", "Hill Street", "Lake Road", "Newtown", "1978", "160"),
                "Communications needs to know where to write to. It keeps more than that.");
    }

    @Test
    @Order(12)
    @Guard
    @DisplayName("two insurers share nothing")
    void twoShareNothing() {
        Post elsewhere = new Post();
        CustomerState charles =
                new CustomerState("c-19", "Charles Babbage", "charles@example.org", MILL_LANE);
        new Insurer(
                elsewhere.messaging,
                new Upstream<>("customer", CustomerQueries.class, new Customers(), elsewhere.flow),
                mailServer);
        happens(new CustomerRegistered(1, charles));
        elsewhere.messaging.commandsOf("the website").send(new SendQuote("c-19", "W1", 320));
        elsewhere.queue.deliverNext();

        Verdict.nothing(
                mailServer.sent,
                "Another insurer has never heard of Ada, and writes to her. Is there a static field?");
    }

    @Test
    @Order(13)
    @Guard
    @Timeout(value = 30, unit = TimeUnit.SECONDS)
    @DisplayName("rule: quoting and communications know only the others' contracts")
    void contractsOnly() {
        assertKnowsContractsOnly("quoting", "customer", "communications");
        assertKnowsContractsOnly("communications", "customer", "quoting");
    }

    private static void assertKnowsContractsOnly(String system, String... others) {
        String[] systems =
                Stream.of(others).map(other -> "insurance." + other).toArray(String[]::new);
        String[] contracts = Stream.of(systems).map(it -> it + ".contract").toArray(String[]::new);
        classes()
                .that()
                .resideInAPackage("insurance." + system + "..")
                .should(knowNothingOf(systems).butTheirContracts(contracts))
                .because("what two systems share is the contract, and all else may change")
                .check(Ours.CLASSES);
    }

    /** It is announced, and reaches all listeners. */
    private String happens(CustomerEvent event) {
        String id = announce(event);
        queue.deliverAll();
        return id;
    }

    /** It is in customer management's files, and announced. */
    private String announce(CustomerEvent event) {
        files.file(event);
        messaging.eventsOf("customer").publish(event);
        return post.flow.steps(Flow.Kind.PUBLISHED).getLast().envelope().id();
    }

    /** The website has made a quote by itself. */
    private String send(SendQuote command) {
        messaging.commandsOf("the website").send(command);
        return post.flow.steps(Flow.Kind.SENT).getLast().envelope().id();
    }

    /** One after the other. The first one is tried again and again as long as it fails. */
    private void deliverTen() {
        for (int delivery = 1; delivery <= 10; delivery++) {
            queue.deliverNext();
        }
    }

    private void overtake(String envelopeId) {
        for (InMemoryQueue.Delivery delivery : queue.waiting()) {
            if (delivery.envelope().id().equals(envelopeId)) {
                queue.deliverOutOfTurn(delivery.consumer(), envelopeId);
            }
        }
    }

    private void bringAgain(String envelopeId) {
        post.flow.steps(Flow.Kind.DELIVERED).stream()
                .filter(step -> step.envelope().id().equals(envelopeId))
                .forEach(step -> queue.deliverAgain(step.to(), envelopeId));
        queue.deliverAll();
    }

    private List<String> quotesWaiting() {
        return queue.waiting().stream()
                .map(delivery -> delivery.envelope().message())
                .filter(SendQuote.class::isInstance)
                .map(command -> ((SendQuote) command).quoteId())
                .toList();
    }

    private List<Object> saidAfterwards() {
        return post.flow.steps(Flow.Kind.PUBLISHED).stream()
                .<Object>map(step -> step.envelope().message())
                .filter(message -> !(message instanceof CustomerEvent))
                .toList();
    }

    private void assertEmails(String damage, String... expected) {
        Verdict.same(
                List.of(expected),
                mailServer.sent.stream().map(email -> email.to() + ": " + email.text()).toList(),
                damage);
    }
}
