package insurance.story;

import static org.awaitility.Awaitility.await;

import insurance.claims.PolicyHolder;
import insurance.claims.PolicyHolders;
import insurance.communications.contract.QuoteSent;
import insurance.communications.contract.SendQuote;
import insurance.customer.contract.CustomerChanged;
import insurance.customer.contract.CustomerEvent;
import insurance.quoting.StaleEventFilter;
import insurance.quoting.contract.QuoteMade;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import messaging.Envelope;
import messaging.Flow;
import messaging.Messaging;
import messaging.kafka.KafkaQueue;
import messaging.kafka.KafkaSettings;
import messaging.kafka.MessageTypes;
import towork.Stage;
import towork.Story;

/** The insurer of module 03, and five faults that a broker and its clients have in practice. */
public final class OnKafka implements Story {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(60);
    private static final int CUSTOMERS = 6;
    private static final String FILTER = "LateTwiceOutOfOrder";
    private static final String LATE_JOINER = "TheLateJoiner";
    private static final MessageTypes TYPES =
            MessageTypes.none()
                    .with(
                            1,
                            CustomerEvent.class,
                            QuoteMade.class,
                            SendQuote.class,
                            QuoteSent.class);

    private final Rehearsal rehearsal = new Rehearsal();

    /** The stage is given later. */
    public OnKafka() {}

    @Override
    public List<String> missing() {
        return rehearsal.quotesGoOut() ? List.of() : List.of("CarryTheState", "NeverCallBack");
    }

    @Override
    public void play(Stage stage) {
        Town town = new Town(CUSTOMERS);
        MailServer mailServer = new MailServer();
        KafkaSettings settings =
                stage.settings(TYPES)
                        .compact(CustomerEvent.class, "customers")
                        .replay("communications", CustomerEvent.class);
        Flow asked = new Flow();
        try (KafkaQueue fromCustomers = new KafkaQueue(settings, new Flow())) {
            Source source = new Source(new Messaging(fromCustomers, stage.envelopes()), asked);
            try (Office first = new Office(settings, stage.envelopes(), source, mailServer)) {
                mailServer.watch(first);
                quoteGoesOut(stage, town, source, mailServer);
                connectionIsCut(stage, settings, town, source, mailServer, first);
                brokerStops(stage, town, source, mailServer);
                instanceComesAndDies(stage, settings, town, source, mailServer, first);
                lateJoiner(stage, settings, town, source, fromCustomers);
                first.check();
            }
            fromCustomers.deleteTopics();
        }
        stage.begin("Nothing was lost");
        mailServer.checkOrder(town);
        if (!asked.questions().isEmpty()) {
            throw new IllegalStateException(
                    "customer management was asked: " + asked.questions().getFirst());
        }
        stage.done(
                town.moves() + " moves, and each has its e-mail. " + mailServer.repeated(),
                "Questions that customer management was asked: none. It was down all the time.");
    }

    private static void quoteGoesOut(Stage stage, Town town, Source source, MailServer mailServer) {
        stage.begin("Ada moves, and her quote goes out over Kafka");
        town.allRegister(source);
        Town.Move move = town.moves(Town.ADA, source);
        mailServer.awaitMail(move);
        stage.done(mailServer.last(move));
    }

    private static void connectionIsCut(
            Stage stage,
            KafkaSettings settings,
            Town town,
            Source source,
            MailServer mailServer,
            Office office) {
        stage.begin("The connection is cut between handling and commit");
        boolean filters = new Rehearsal().filterFilters();
        List<CustomerEvent> reached = Collections.synchronizedList(new ArrayList<>());
        List<CustomerEvent> passed = Collections.synchronizedList(new ArrayList<>());
        try (KafkaQueue gate = new KafkaQueue(settings, new Flow())) {
            Consumer<CustomerEvent> filter = new StaleEventFilter(passed::add);
            gate.consume(
                    "the filter",
                    CustomerEvent.class,
                    envelope -> {
                        reached.add(envelope.message());
                        filter.accept(envelope.message());
                    });
            gate.loseConnectionAfter("the filter", OnKafka::isAMove);
            gate.start();
            office.queue.loseConnectionAfter("communications", OnKafka::isAQuoteToSend);
            Town.Move move = town.moves(Town.ADA, source);
            await().atMost(LONG_ENOUGH).until(() -> mailServer.count(move) >= 2);
            await().atMost(LONG_ENOUGH).until(() -> reached.size() >= 2);
            List<String> lines = new ArrayList<>();
            lines.add(mailServer.last(move));
            lines.add("and the same e-mail again: sending cannot be taken back");
            if (filters) {
                if (passed.size() != 1) {
                    throw new IllegalStateException(
                            "the filter let one event pass " + passed.size() + " times");
                }
                lines.add(
                        "The event came twice. The filter of %s handed it on once."
                                .formatted(stage.exercise(FILTER)));
            } else {
                lines.add(
                        "The event came twice. With %s solved, a filter hands it on once."
                                .formatted(stage.exercise(FILTER)));
            }
            stage.done(lines.toArray(String[]::new));
        }
    }

    private static void brokerStops(Stage stage, Town town, Source source, MailServer mailServer) {
        stage.begin("The broker stops while Ada moves, and starts again");
        if (stage.broker().isEmpty()) {
            stage.leftOut("This cluster is not ours to stop.");
            return;
        }
        stage.broker().orElseThrow().stop();
        CompletableFuture<Town.Move> moving =
                CompletableFuture.supplyAsync(() -> town.moves(Town.ADA, source));
        stage.broker().orElseThrow().startAgain();
        Town.Move move = moving.join();
        mailServer.awaitMail(move);
        stage.done(
                "Customer management could not publish, and waited for the broker.",
                mailServer.last(move));
    }

    private static void instanceComesAndDies(
            Stage stage,
            KafkaSettings settings,
            Town town,
            Source source,
            MailServer mailServer,
            Office first) {
        stage.begin("A second instance shares the work, and dies");
        List<String> lines = new ArrayList<>();
        try (Office second = new Office(settings, stage.envelopes(), source, mailServer)) {
            await().atMost(LONG_ENOUGH)
                    .until(
                            () ->
                                    !second.queue.share("quoting").isEmpty()
                                            && disjoint(first, second));
            lines.add(
                    "quoting: the first instance reads parts %s of the topic, the second %s"
                            .formatted(
                                    first.queue.share("quoting"), second.queue.share("quoting")));
            mailServer.watch(second);
            town.allMove(source, stage.random()).forEach(mailServer::awaitMail);
            second.queue.dieAfter("quoting", OnKafka::isAMove);
            List<Town.Move> moves = town.allMove(source, stage.random());
            await().atMost(LONG_ENOUGH).until(() -> !second.queue.isOpen());
            lines.add("The second dies after a quote, before its commit. The first takes over.");
            moves.forEach(mailServer::awaitMail);
            second.check();
        }
        lines.add(
                "%s customers moved twice, and all e-mails came: communications read again what it"
                        .formatted(town.customers()));
        lines.add("had to know. A process that is gone has taken its memory with it.");
        stage.done(lines.toArray(String[]::new));
    }

    private void lateJoiner(
            Stage stage,
            KafkaSettings settings,
            Town town,
            Source source,
            KafkaQueue fromCustomers) {
        stage.begin("Claims joins late, and reads the compacted topic");
        if (!rehearsal.claimsJoins()) {
            stage.leftOut("This needs " + stage.exercise(LATE_JOINER) + ".");
            return;
        }
        int published = town.customers() + town.moves();
        List<PolicyHolder> cards = Collections.synchronizedList(new ArrayList<>());
        try (KafkaQueue queue = new KafkaQueue(settings, new Flow())) {
            PolicyHolders claims = new PolicyHolders(cards::add);
            claims.join(
                    new Messaging(queue, stage.envelopes()).eventsOf("claims"),
                    () -> queue.newest(CustomerEvent.class));
            int known = cards.size();
            queue.start();
            town.moves(Town.ADA, source);
            await().atMost(LONG_ENOUGH).until(() -> town.agreesWith(claims));
            stage.done(
                    "%s events were published, and %s are kept: %s customers, and what Kafka has"
                            .formatted(published, fromCustomers.kept(CustomerEvent.class), known),
                    "not compacted yet. Claims knows them all, and where Ada has moved since.");
        }
    }

    private static boolean disjoint(Office first, Office second) {
        Set<Integer> both = new HashSet<>(first.queue.share("quoting"));
        both.retainAll(second.queue.share("quoting"));
        return both.isEmpty();
    }

    private static boolean isAMove(Envelope<?> envelope) {
        return envelope.message() instanceof CustomerChanged;
    }

    private static boolean isAQuoteToSend(Envelope<?> envelope) {
        return envelope.message() instanceof SendQuote;
    }
}
