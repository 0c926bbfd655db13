package messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import messaging.contract.Insurance;
import messaging.contract.Insurance.AddressChanged;
import messaging.contract.Insurance.QuoteMade;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An envelope")
class EnvelopesTest {

    private record OfficeClosed() implements Event {}

    private final Envelopes envelopes = Insurance.envelopes();
    private final AddressChanged adaMoved = new AddressChanged("ada", "12 Lake Road");

    @Test
    @DisplayName("says on its outside all that has to be known of the message")
    void outside() {
        assertThat(envelopes.first("customer management", adaMoved))
                .isEqualTo(
                        new Envelope<>(
                                "1",
                                "customer management",
                                "AddressChanged",
                                "ada",
                                Insurance.NOON,
                                "1",
                                "1",
                                adaMoved));
    }

    @Test
    @DisplayName("belongs to the flow of the one that caused it")
    void caused() {
        Envelope<AddressChanged> first = envelopes.first("customer management", adaMoved);
        Envelope<QuoteMade> second = envelopes.causedBy(first, "quoting", new QuoteMade("ada"));

        Envelope<OfficeClosed> third =
                envelopes.causedBy(second, "communications", new OfficeClosed());

        assertThat(third)
                .returns("3", Envelope::id)
                .returns("1", Envelope::correlationId)
                .returns("2", Envelope::causationId);
    }

    @Test
    @DisplayName("has an id of its own when the same words are said again")
    void sameWords() {
        Envelope<AddressChanged> once = envelopes.first("customer management", adaMoved);
        Envelope<AddressChanged> again = envelopes.first("customer management", adaMoved);

        assertThat(again.id()).isNotEqualTo(once.id());
        assertThat(again.message()).isEqualTo(once.message());
    }

    @Test
    @DisplayName("shares one subject with all others when its message names none")
    void noSubject() {
        assertThat(envelopes.first("the office", new OfficeClosed()).subject()).isEmpty();
    }

    @Test
    @DisplayName("is refused with the name of a missing attribute")
    void complete() {
        assertThatNullPointerException()
                .isThrownBy(() -> envelopes.first(null, adaMoved))
                .withMessage("source");
        assertThatNullPointerException()
                .isThrownBy(() -> envelopes.first("quoting", new QuoteMade(null)))
                .withMessage("subject");
    }
}
