package insurance;

import insurance.communications.Email;
import insurance.communications.contract.QuoteSent;
import insurance.communications.contract.SendQuote;
import insurance.customer.contract.CustomerEvent;
import insurance.customer.contract.queries.CustomerQueries;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import messaging.Flow;
import messaging.InMemoryQueue;
import messaging.Messaging;
import messaging.Upstream;

/** The insurer with its queue, its mail server, and customer management upstream. */
final class InsurerAtWork {

    /** Knows nothing of the rest: communications holds it, and its memory is looked into. */
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
    private final WhoListens listeners = new WhoListens(post.queue);
    private final Messaging messaging = new Messaging(listeners, post.envelopes);
    private final Customers files = new Customers();

    final InMemoryQueue queue = post.queue;
    final List<Email> sent = mailServer.sent;
    final Upstream<CustomerQueries> customerManagement =
            new Upstream<>("customer", CustomerQueries.class, files, post.flow);

    InsurerAtWork() {
        new Insurer(messaging, customerManagement, mailServer);
    }

    void mailServerFailsOnce() {
        mailServer.failures = 1;
    }

    /** Each is announced, and reaches all listeners before the next one. */
    String happens(CustomerEvent... events) {
        String id = "";
        for (CustomerEvent event : events) {
            id = announce(event);
            queue.deliverAll();
        }
        return id;
    }

    /** It is in customer management's files, and announced. */
    String announce(CustomerEvent event) {
        files.file(event);
        messaging.eventsOf("customer").publish(event);
        return post.flow.steps(Flow.Kind.PUBLISHED).getLast().envelope().id();
    }

    /** The website has made a quote by itself. */
    String send(SendQuote command) {
        messaging.commandsOf("the website").send(command);
        return post.flow.steps(Flow.Kind.SENT).getLast().envelope().id();
    }

    /** One after the other. The first one is tried again and again as long as it fails. */
    void deliverTen() {
        for (int delivery = 1; delivery <= 10; delivery++) {
            queue.deliverNext();
        }
    }

    void overtake(String envelopeId) {
        for (InMemoryQueue.Delivery delivery : queue.waiting()) {
            if (delivery.envelope().id().equals(envelopeId)) {
                queue.deliverOutOfTurn(delivery.consumer(), envelopeId);
            }
        }
    }

    void bringAgain(String envelopeId) {
        post.flow.steps(Flow.Kind.DELIVERED).stream()
                .filter(step -> step.envelope().id().equals(envelopeId))
                .forEach(step -> queue.deliverAgain(step.to(), envelopeId));
        queue.deliverAll();
    }

    boolean isWaiting(String envelopeId) {
        return queue.waiting().stream().anyMatch(it -> it.envelope().id().equals(envelopeId));
    }

    List<String> quotesWaiting() {
        return queue.waiting().stream()
                .map(delivery -> delivery.envelope().message())
                .filter(SendQuote.class::isInstance)
                .map(command -> ((SendQuote) command).quoteId())
                .toList();
    }

    /** Those of these quotes that were neither sent nor given up. */
    List<String> lost(String... quoteIds) {
        return Stream.of(quoteIds)
                .filter(id -> sent.stream().noneMatch(email -> email.text().contains(id)))
                .filter(id -> queue.deadLetters().stream().noneMatch(it -> isQuote(id, it)))
                .toList();
    }

    private static boolean isQuote(String id, InMemoryQueue.Delivery delivery) {
        return delivery.envelope().message() instanceof SendQuote quote
                && quote.quoteId().equals(id);
    }

    /** What quoting and communications have announced. */
    List<Object> saidAfterwards() {
        return post.flow.steps(Flow.Kind.PUBLISHED).stream()
                .<Object>map(step -> step.envelope().message())
                .filter(message -> !(message instanceof CustomerEvent))
                .toList();
    }

    List<QuoteSent> announcedAsSent() {
        return saidAfterwards().stream()
                .filter(QuoteSent.class::isInstance)
                .map(QuoteSent.class::cast)
                .toList();
    }

    /** What was asked of customer management. */
    List<?> questions() {
        return post.flow.questions();
    }

    String summary() {
        return "Customer management is down.\nAda and Grace move.\nE-mails sent: %s\nQuestions asked: %s"
                .formatted(sent.size(), questions().isEmpty() ? "none" : "some");
    }

    List<String> insideCommunications(String... words) {
        return Memory.of(listeners.of("insurance.communications")).found(words);
    }

    void assertEmails(String damage, String... expected) {
        Verdict.same(
                List.of(expected),
                sent.stream().map(email -> email.to() + ": " + email.text()).toList(),
                damage);
    }
}
