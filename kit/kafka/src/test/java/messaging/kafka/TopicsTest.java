package messaging.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A topic that has just been made")
class TopicsTest {

    @Test
    @DisplayName("is waited for, until the broker knows its parts")
    void isWaitedFor() {
        LateConsumer kafka = new LateConsumer();

        List<TopicPartition> parts = Topics.partitionsOf("moves", kafka);

        assertThat(parts)
                .containsExactlyInAnyOrder(
                        new TopicPartition("moves", 0), new TopicPartition("moves", 1));
    }

    /** Asks a broker that needs a moment: for the first three questions it knows of no topic. */
    private static final class LateConsumer extends MockConsumer<String, byte[]> {

        private int asked;

        LateConsumer() {
            super("none");
        }

        @Override
        public synchronized List<PartitionInfo> partitionsFor(String topic) {
            asked++;
            return asked <= 3 ? List.of() : List.of(part(topic, 0), part(topic, 1));
        }

        private static PartitionInfo part(String topic, int number) {
            return new PartitionInfo(topic, number, Node.noNode(), new Node[0], new Node[0]);
        }
    }
}
