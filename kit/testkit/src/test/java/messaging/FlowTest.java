package messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import messaging.Flow.Kind;
import messaging.contract.Insurance;
import messaging.contract.Insurance.AddressChanged;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The record of what flowed")
class FlowTest {

    private final Envelope<AddressChanged> adaMoves =
            Insurance.envelopes()
                    .first("customer management", new AddressChanged("ada", "12 Lake Road"));
    private final Flow flow = new Flow();

    @BeforeEach
    void adaMovesAndQuotingHearsOfIt() {
        flow.add(Kind.PUBLISHED, Flow.QUEUE, adaMoves);
        flow.add(Kind.DELIVERED, "quoting", adaMoves);
    }

    @Test
    @DisplayName("keeps the steps in the order in which they were made")
    void inOrder() {
        assertThat(flow.steps())
                .containsExactly(
                        new Flow.Step(Kind.PUBLISHED, "customer management", "the queue", adaMoves),
                        new Flow.Step(Kind.DELIVERED, "customer management", "quoting", adaMoves));
    }

    @Test
    @DisplayName("can be asked for the steps of one kind")
    void oneKind() {
        assertThat(flow.steps(Kind.DELIVERED)).extracting(Flow.Step::to).containsExactly("quoting");
        assertThat(flow.steps(Kind.FAILED)).isEmpty();
    }

    @Test
    @DisplayName("reads as one line a step")
    void readable() {
        assertThat(flow)
                .hasToString(
                        """
                        PUBLISHED customer management → the queue: AddressChanged (1)
                        DELIVERED customer management → quoting: AddressChanged (1)""");
    }

    @Test
    @DisplayName("hands out what has been so far")
    void soFar() {
        List<Flow.Step> soFar = flow.steps();

        flow.add(Kind.DELIVERED, "communications", adaMoves);

        assertThat(soFar).hasSize(2);
    }

    @Test
    @DisplayName("cannot be changed by those who read it")
    void readOnly() {
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> flow.steps().clear());
    }
}
