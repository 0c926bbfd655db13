package messaging.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import messaging.Envelope;
import messaging.Envelopes;
import messaging.Event;
import messaging.Flow;
import messaging.Message;
import messaging.MessageQueue;
import messaging.contract.Insurance;
import messaging.contract.Insurance.AddressChanged;
import messaging.contract.Insurance.ChangeAddress;
import messaging.contract.Insurance.QuoteMade;
import messaging.contract.QueueContract;
import messaging.contract.Recipient;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("The queue on Kafka")
@Timeout(120)
class KafkaQueueTest extends QueueContract {

    private static final AtomicInteger TESTS = new AtomicInteger();
    private static final MessageTypes TYPES =
            MessageTypes.none().with(1, ChangeAddress.class, AddressChanged.class, QuoteMade.class);

    private static EmbeddedBroker broker;

    /** A message without a subject. */
    record OfficeClosed(String reason) implements Event {}

    private final String name = "test-" + TESTS.incrementAndGet();
    private final Envelopes envelopes = Insurance.envelopes();
    private final Envelope<AddressChanged> adaMoves = moves("ada", "12 Lake Road");
    private final Envelope<AddressChanged> adaMovesAgain = moves("ada", "3 Mill Lane");
    private final Envelope<AddressChanged> graceMoves = moves("grace", "7 Hill Street");
    private final Recipient<AddressChanged> quoting = new Recipient<>();

    private KafkaSettings settings;
    private KafkaQueue queue;

    @BeforeAll
    @Timeout(120)
    static void startKafka() {
        broker = EmbeddedBroker.start();
    }

    @AfterAll
    @Timeout(60)
    static void stopKafka() {
        broker.close();
        assertThat(Files.exists(broker.folder())).isFalse();
    }

    @BeforeEach
    @Timeout(60)
    void connect() {
        settings = KafkaSettings.of(broker.address(), name, TYPES).session(Duration.ofSeconds(2));
        queue = new KafkaQueue(settings, new Flow());
    }

    @AfterEach
    @Timeout(60)
    void disconnect() {
        queue.close();
    }

    @Override
    protected MessageQueue queue() {
        return queue;
    }

    @Override
    protected void deliver() {
        queue.deliverAll();
    }

    @Test
    @DisplayName("writes an envelope as CloudEvents binds it to Kafka")
    void cloudEvents() {
        queue.put(adaMoves);

        ConsumerRecord<String, byte[]> record = onlyRecord();

        assertThat(record.key()).isEqualTo("ada");
        assertThat(new String(record.value(), StandardCharsets.UTF_8))
                .isEqualTo("{\"customerId\":\"ada\",\"address\":\"12 Lake Road\"}");
        assertThat(headers(record))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(
                                "ce_specversion", "1.0",
                                "ce_id", "1",
                                "ce_source", "customer%20management",
                                "ce_type", "AddressChanged",
                                "ce_subject", "ada",
                                "ce_time", "2030-05-04T12:00:00Z",
                                "ce_dataschema", "urn:insurance:AddressChanged:1",
                                "ce_correlationid", "1",
                                "ce_causationid", "1",
                                "content-type", "application/json"));
    }

    @Test
    @DisplayName("leaves out a subject that is empty")
    void noSubject() {
        connectWith(TYPES.with(1, OfficeClosed.class));
        Recipient<OfficeClosed> porter = new Recipient<>();
        queue.consume("the porter", OfficeClosed.class, porter);
        Envelope<OfficeClosed> closed = envelopes.first("the office", new OfficeClosed("snow"));

        queue.put(closed);
        queue.deliverAll();

        assertThat(headers(onlyRecord())).doesNotContainKey("ce_subject");
        assertThat(porter.handledFirst()).containsExactly(closed);
    }

    @Test
    @DisplayName("refuses a message that was not agreed on")
    void notAgreedOn() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> queue.put(envelopes.first("me", new OfficeClosed("snow"))))
                .withMessage("OfficeClosed is not a message we know");
    }

    @Test
    @DisplayName("skips a new type that no consumer can have asked for")
    void newType() {
        queue.consume("quoting", AddressChanged.class, quoting);
        putByOthers(TYPES.with(1, OfficeClosed.class), new OfficeClosed("snow"));

        queue.put(adaMoves);
        queue.deliverAll();

        assertThat(quoting.handledFirst()).containsExactly(adaMoves);
    }

    @Test
    @DisplayName("makes a dead letter of a message in a newer form")
    void newerForm() {
        connect(settings.giveUpAfter(2));
        queue.consume("quoting", AddressChanged.class, quoting);
        putByOthers(
                MessageTypes.none().with(2, AddressChanged.class),
                new AddressChanged("ada", "12 Lake Road"));
        queue.put(adaMovesAgain);

        queue.deliverAll();
        assertThat(quoting.tried()).isEmpty();
        queue.deliverAll();

        assertThat(quoting.handledFirst()).containsExactly(adaMovesAgain);
        assertThat(queue.deadLetters())
                .extracting(KafkaQueue.DeadLetter::why)
                .containsExactly("AddressChanged comes in version 2, and we know 1");
    }

    @Test
    @DisplayName("keeps what fails too often, with its consumer and the reason")
    void deadLetters() {
        connect(settings.giveUpAfter(2));
        Recipient<AddressChanged> communications = new Recipient<>();
        queue.consume("quoting", AddressChanged.class, quoting);
        queue.consume("communications", AddressChanged.class, communications);
        quoting.failOver(adaMoves);
        queue.put(adaMoves);
        queue.put(adaMovesAgain);

        queue.deliverAll();
        queue.deliverAll();

        assertThat(quoting.handledFirst()).containsExactly(adaMovesAgain);
        assertThat(communications.handledFirst()).containsExactly(adaMoves, adaMovesAgain);
        assertThat(queue.deadLetters())
                .containsExactly(
                        new KafkaQueue.DeadLetter(
                                "quoting", adaMoves.id(), "the database is away for a moment"));
    }

    @Test
    @DisplayName("goes on where a consumer was, in another process")
    void goesOn() {
        queue.consume("quoting", AddressChanged.class, quoting);
        queue.put(adaMoves);
        queue.deliverAll();
        queue.close();

        putByOthers(TYPES, new AddressChanged("ada", "3 Mill Lane"));
        connect(settings);
        Recipient<AddressChanged> successor = new Recipient<>();
        queue.consume("quoting", AddressChanged.class, successor);
        queue.deliverAll();

        assertThat(successor.handledFirst())
                .extracting(envelope -> envelope.message().address())
                .containsExactly("3 Mill Lane");
    }

    @Test
    @DisplayName("delivers again what was handled and not committed")
    void diesBeforeItsCommit() {
        queue.consume("quoting", AddressChanged.class, quoting);
        queue.put(adaMoves);
        queue.dieAfter("quoting", envelope -> true);
        queue.start();
        await().until(() -> !queue.isOpen());
        queue.close();

        connect(settings);
        Recipient<AddressChanged> successor = new Recipient<>();
        queue.consume("quoting", AddressChanged.class, successor);
        queue.deliverAll();

        assertThat(quoting.handledFirst()).containsExactly(adaMoves);
        assertThat(successor.handledFirst()).containsExactly(adaMoves);
    }

    @Test
    @DisplayName("lets a successor learn again what it has to know")
    void replay() {
        settings = settings.replay("quoting", AddressChanged.class);
        connect(settings);
        queue.put(graceMoves);
        listen("quoting", new Recipient<>(), new Recipient<>());
        queue.put(adaMoves);
        queue.put(envelopes.first("quoting", new QuoteMade("ada")));
        queue.deliverAll();
        queue.close();

        connect(settings);
        Recipient<QuoteMade> quotes = new Recipient<>();
        listen("quoting", quoting, quotes);
        queue.put(adaMovesAgain);
        queue.deliverAll();

        assertThat(quoting.handledFirst()).containsExactly(adaMoves, adaMovesAgain);
        assertThat(quotes.tried()).isEmpty();
    }

    @Test
    @DisplayName("keeps the newest message about each subject for those who come later")
    void compacted() {
        connect(settings.compact(AddressChanged.class, "addresses"));
        queue.put(adaMoves);
        queue.put(graceMoves);
        queue.put(adaMovesAgain);

        assertThat(queue.newest(AddressChanged.class))
                .containsExactlyInAnyOrder(adaMovesAgain.message(), graceMoves.message());
        await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> {
                            // The newest segment is never compacted, so there has to be another.
                            queue.put(adaMovesAgain);
                            return !isKept(adaMoves);
                        });
        assertThat(queue.newest(AddressChanged.class))
                .containsExactlyInAnyOrder(adaMovesAgain.message(), graceMoves.message());
    }

    private void listen(
            String consumer, Recipient<AddressChanged> addresses, Recipient<QuoteMade> quotes) {
        queue.consume(consumer, AddressChanged.class, addresses);
        queue.consume(consumer, QuoteMade.class, quotes);
    }

    private void connectWith(MessageTypes types) {
        connect(KafkaSettings.of(broker.address(), name, types));
    }

    private void connect(KafkaSettings others) {
        queue.close();
        queue = new KafkaQueue(others, new Flow());
    }

    private boolean isKept(Envelope<?> envelope) {
        KafkaSettings compacted = settings.compact(AddressChanged.class, "addresses");
        return new Topics(compacted, new Clients(compacted))
                .read(compacted.compactedTopic(AddressChanged.class)).stream()
                        .anyMatch(record -> headers(record).get("ce_id").equals(envelope.id()));
    }

    private <M extends Message> void putByOthers(MessageTypes types, M message) {
        KafkaSettings theirs = KafkaSettings.of(broker.address(), name, types);
        try (KafkaQueue other = new KafkaQueue(theirs, new Flow())) {
            other.put(envelopes.first("others", message));
        }
    }

    private ConsumerRecord<String, byte[]> onlyRecord() {
        List<ConsumerRecord<String, byte[]>> records =
                new Topics(settings, new Clients(settings)).read(settings.messages());
        assertThat(records).hasSize(1);
        return records.getFirst();
    }

    private static Map<String, String> headers(ConsumerRecord<String, byte[]> record) {
        Map<String, String> headers = new LinkedHashMap<>();
        record.headers()
                .forEach(
                        header ->
                                headers.put(
                                        header.key(),
                                        new String(header.value(), StandardCharsets.UTF_8)));
        return headers;
    }

    private Envelope<AddressChanged> moves(String customerId, String address) {
        return envelopes.first("customer management", new AddressChanged(customerId, address));
    }
}
