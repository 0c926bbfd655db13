package messaging.kafka;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Kafka's own clients, with the settings on which the promises of the queue rest. */
final class Clients {

    private static final int PATIENCE = 15_000;

    private final KafkaSettings settings;

    Clients(KafkaSettings settings) {
        this.settings = settings;
    }

    Admin admin() {
        return Admin.create(common());
    }

    KafkaProducer<String, byte[]> producer() {
        Map<String, Object> config = common();
        // A message counts as put when every copy that is in sync has it, and a retry adds nothing.
        config.put("acks", "all");
        config.put("enable.idempotence", true);
        config.put("linger.ms", 0);
        config.put("request.timeout.ms", 5_000);
        config.put("delivery.timeout.ms", 60_000);
        config.put("max.block.ms", 60_000);
        return new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
    }

    /** Reads for a group, and says itself what is done. */
    KafkaConsumer<String, byte[]> consumerOf(String consumer) {
        int session = Math.toIntExact(settings.session().toMillis());
        Map<String, Object> config = common();
        config.put("group.id", settings.group(consumer));
        config.put("enable.auto.commit", false);
        // Where a group has no position, no guess is right: see ConsumerGroup.
        config.put("auto.offset.reset", "none");
        config.put("max.poll.records", 100);
        config.put("session.timeout.ms", session);
        config.put("heartbeat.interval.ms", session / 5);
        config.put("partition.assignment.strategy", CooperativeStickyAssignor.class.getName());
        return consumer(config);
    }

    /** Reads without a group. */
    KafkaConsumer<String, byte[]> reader() {
        Map<String, Object> config = common();
        config.put("auto.offset.reset", "earliest");
        return consumer(config);
    }

    private static KafkaConsumer<String, byte[]> consumer(Map<String, Object> config) {
        config.put("default.api.timeout.ms", PATIENCE);
        config.put("request.timeout.ms", 5_000);
        config.put("allow.auto.create.topics", false);
        return new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private Map<String, Object> common() {
        Map<String, Object> config = new HashMap<>();
        config.put("bootstrap.servers", settings.address());
        config.put("reconnect.backoff.max.ms", 200);
        config.put("enable.metrics.push", false);
        return config;
    }
}
