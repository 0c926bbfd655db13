package messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An upstream system")
class UpstreamTest {

    interface Customers {
        Optional<String> addressOf(String customerId);

        void refuse();
    }

    private static final class CustomerManagement implements Customers {
        @Override
        public Optional<String> addressOf(String customerId) {
            return Optional.ofNullable(Map.of("ada", "12 Lake Road").get(customerId));
        }

        @Override
        public void refuse() {
            throw new IllegalArgumentException("that is none of your business");
        }
    }

    private final Flow flow = new Flow();
    private final Upstream<Customers> customers =
            new Upstream<>("customer", Customers.class, new CustomerManagement(), flow);

    @Test
    @DisplayName("answers")
    void answers() {
        assertThat(customers.askedBy("quoting").addressOf("ada")).contains("12 Lake Road");
    }

    @Test
    @DisplayName("leaves on record who asked what")
    void isRecorded() {
        customers.askedBy("quoting").addressOf("ada");
        customers.askedBy("communications").addressOf("grace");

        assertThat(flow.questions())
                .containsExactly(
                        new Flow.Question("quoting", "customer", "addressOf", true),
                        new Flow.Question("communications", "customer", "addressOf", true));
    }

    @Test
    @DisplayName("gives no answer while it is down")
    void isDown() {
        customers.goDown();

        assertThatExceptionOfType(UpstreamDownException.class)
                .isThrownBy(() -> customers.askedBy("quoting").addressOf("ada"))
                .withMessage("customer is down and does not answer");
        assertThat(flow.questions()).extracting(Flow.Question::answered).containsExactly(false);
    }

    @Test
    @DisplayName("answers again when it is back")
    void isBack() {
        customers.goDown();
        customers.comeBack();

        assertThat(customers.askedBy("quoting").addressOf("ada")).contains("12 Lake Road");
    }

    @Test
    @DisplayName("refuses in its own words")
    void refuses() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> customers.askedBy("quoting").refuse())
                .withMessage("that is none of your business");
    }

    @Test
    @DisplayName("is not asked anything when it is only printed")
    void isPrinted() {
        assertThat(customers.askedBy("quoting")).asString().isNotEmpty();

        assertThat(flow.questions()).isEmpty();
    }

    @Test
    @DisplayName("shows in the record between the messages, where it was asked")
    void isReadable() {
        customers.askedBy("quoting").addressOf("ada");
        customers.goDown();
        catchThrowable(() -> customers.askedBy("quoting").addressOf("ada"));

        assertThat(flow)
                .hasToString(
                        """
                        ASKED     quoting → customer: addressOf
                        ASKED     quoting → customer: addressOf (no answer)""");
    }
}
