package messaging.kafka;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import messaging.Envelope;
import messaging.Message;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * An envelope as a record of Kafka: the binding of CloudEvents 1.0, in binary mode. Each attribute
 * is a header that begins with {@code ce_}. The message alone is the value, as JSON. The key is the
 * subject, since Kafka keeps order by key.
 *
 * <p>CloudEvents identifies an event by source and id together. The id alone will do here, as long
 * as all systems take their ids from one supply.
 */
final class CloudEvents {

    private static final String SPECVERSION = "1.0";
    private static final String SCHEMA = "urn:insurance:";

    private final MessageTypes types;
    private final JsonMapper json = JsonMapper.builder().build();

    CloudEvents(MessageTypes types) {
        this.types = types;
    }

    /**
     * The record for this envelope.
     *
     * @throws IllegalArgumentException if such a message was not agreed on
     */
    ProducerRecord<String, byte[]> write(String topic, Envelope<?> envelope) {
        MessageTypes.Form form = known(envelope.type());
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(
                        topic, envelope.subject(), json.writeValueAsBytes(envelope.message()));
        Headers headers = record.headers();
        set(headers, "ce_specversion", SPECVERSION);
        set(headers, "ce_id", envelope.id());
        // The source is a reference to a URI there, and "customer management" has a blank.
        set(headers, "ce_source", encoded(envelope.source()));
        set(headers, "ce_type", envelope.type());
        // It is optional, and must not be empty.
        if (!envelope.subject().isEmpty()) {
            set(headers, "ce_subject", envelope.subject());
        }
        set(headers, "ce_time", envelope.time().toString());
        set(headers, "ce_dataschema", SCHEMA + envelope.type() + ":" + form.version());
        // Extensions. Their names have small letters and digits only.
        set(headers, "ce_correlationid", envelope.correlationId());
        set(headers, "ce_causationid", envelope.causationId());
        set(headers, "content-type", "application/json");
        return record;
    }

    /** The class of the message in it. Empty if that was not agreed on. */
    Optional<Class<? extends Message>> type(ConsumerRecord<String, byte[]> record) {
        return find(record.headers(), "ce_type").flatMap(types::form).map(MessageTypes.Form::type);
    }

    /**
     * The envelope in this record.
     *
     * @throws IllegalArgumentException if it cannot be read
     */
    Envelope<?> read(ConsumerRecord<String, byte[]> record) {
        Headers headers = record.headers();
        String type = get(headers, "ce_type");
        MessageTypes.Form form = known(type);
        // Fields that we do not know are skipped. But a newer version would be misunderstood.
        int version = version(headers, type);
        if (version > form.version()) {
            throw new IllegalArgumentException(
                    type + " comes in version " + version + ", and we know " + form.version());
        }
        return new Envelope<>(
                get(headers, "ce_id"),
                decoded(get(headers, "ce_source")),
                type,
                find(headers, "ce_subject").orElse(""),
                Instant.parse(get(headers, "ce_time")),
                get(headers, "ce_correlationid"),
                get(headers, "ce_causationid"),
                message(record.value(), form));
    }

    private Message message(byte[] value, MessageTypes.Form form) {
        try {
            return json.readValue(value, form.type());
        } catch (JacksonException e) {
            throw new IllegalArgumentException(
                    form.type().getSimpleName() + " cannot be read: " + e.getOriginalMessage(), e);
        }
    }

    private MessageTypes.Form known(String type) {
        return types.form(type)
                .orElseThrow(
                        () -> new IllegalArgumentException(type + " is not a message we know"));
    }

    private static int version(Headers headers, String type) {
        String schema = get(headers, "ce_dataschema");
        String beginning = SCHEMA + type + ":";
        if (!schema.startsWith(beginning)) {
            throw new IllegalArgumentException("the schema of " + type + " is " + schema);
        }
        return Integer.parseInt(schema.substring(beginning.length()));
    }

    static void set(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static String get(Headers headers, String name) {
        return find(headers, name)
                .orElseThrow(
                        () -> new IllegalArgumentException("the header " + name + " is missing"));
    }

    static Optional<String> find(Headers headers, String name) {
        return Optional.ofNullable(headers.lastHeader(name))
                .map(Header::value)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    private static String encoded(String source) {
        return URI.create(URLEncoder.encode(source, StandardCharsets.UTF_8).replace("+", "%20"))
                .toString();
    }

    private static String decoded(String source) {
        return URLDecoder.decode(source, StandardCharsets.UTF_8);
    }
}
