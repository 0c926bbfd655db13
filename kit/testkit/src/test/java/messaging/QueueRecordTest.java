package messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import messaging.Flow.Kind;
import messaging.contract.Insurance.AddressChanged;
import messaging.contract.Recipient;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The record of the queue in memory")
class QueueRecordTest {

    private final Office office = new Office();
    private final Envelope<AddressChanged> adaMoves = office.adaMoves;
    private final Recipient<AddressChanged> quoting = office.quoting;
    private final InMemoryQueue queue = office.queue;

    @Test
    @DisplayName("tells a command that was sent from an event that was published")
    void sentOrPublished() {
        office.put(office.adaAsks, adaMoves);

        assertThat(steps())
                .containsExactly(
                        "SENT the website > the queue",
                        "PUBLISHED customer management > the queue");
    }

    @Test
    @DisplayName("tells each attempt, with who said it and who got it")
    void everyAttempt() {
        office.bothListen();
        queue.giveUpAfter(2);
        quoting.failOver(adaMoves);
        queue.put(adaMoves);

        queue.deliverAll();
        queue.deliverAll();

        assertThat(steps())
                .containsExactly(
                        "PUBLISHED customer management > the queue",
                        "FAILED customer management > quoting",
                        "DELIVERED customer management > communications",
                        "FAILED customer management > quoting",
                        "GIVEN_UP customer management > quoting");
    }

    @Test
    @DisplayName("keeps the envelope of each step")
    void theEnvelopes() {
        office.quotingListens();
        queue.put(adaMoves);

        queue.deliverAll();

        assertThat(office.flow.steps(Kind.DELIVERED))
                .singleElement()
                .extracting(Flow.Step::envelope)
                .isEqualTo(adaMoves);
    }

    private List<String> steps() {
        return office.flow.steps().stream()
                .map(step -> step.kind() + " " + step.from() + " > " + step.to())
                .toList();
    }
}
