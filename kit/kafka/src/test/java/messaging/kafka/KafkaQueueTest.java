package messaging.kafka;

import java.util.concurrent.atomic.AtomicInteger;
import messaging.Flow;
import messaging.MessageQueue;
import messaging.contract.Insurance.AddressChanged;
import messaging.contract.Insurance.ChangeAddress;
import messaging.contract.Insurance.QuoteMade;
import messaging.contract.QueueContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Timeout;

@DisplayName("The queue on Kafka")
@Timeout(60)
class KafkaQueueTest extends QueueContract {

    private static final AtomicInteger TESTS = new AtomicInteger();
    private static final MessageTypes TYPES =
            MessageTypes.none()
                    .with(1, ChangeAddress.class, AddressChanged.class, QuoteMade.class);

    private static EmbeddedBroker broker;

    private KafkaQueue queue;

    @BeforeAll
    @Timeout(60)
    static void startKafka() {
        broker = EmbeddedBroker.start();
    }

    @AfterAll
    @Timeout(60)
    static void stopKafka() {
        broker.close();
    }

    @BeforeEach
    @Timeout(60)
    void connect() {
        String name = "test-" + TESTS.incrementAndGet();
        queue = new KafkaQueue(KafkaSettings.of(broker.address(), name, TYPES), new Flow());
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
}
