package insurance.story;

import insurance.Insurer;
import messaging.Envelopes;
import messaging.Flow;
import messaging.Messaging;
import messaging.kafka.KafkaQueue;
import messaging.kafka.KafkaSettings;

/** One instance of the insurer: a process of its own, with a connection and a memory of its own. */
final class Office implements AutoCloseable {

    final KafkaQueue queue;

    Office(KafkaSettings settings, Envelopes envelopes, Source source, MailServer mailServer) {
        queue = new KafkaQueue(settings, new Flow());
        new Insurer(new Messaging(queue, envelopes), source.questions, mailServer);
        queue.start();
    }

    /** Throws if it has died of a failure. */
    void check() {
        if (queue.trouble() != null) {
            throw new IllegalStateException("an instance has died", queue.trouble());
        }
    }

    @Override
    public void close() {
        queue.close();
    }
}
