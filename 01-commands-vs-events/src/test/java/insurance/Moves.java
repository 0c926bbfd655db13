package insurance;

import insurance.customer.contract.Address;
import insurance.customer.contract.AddressChanged;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import messaging.Envelope;
import messaging.Envelopes;

/** Announcements of moves, in their envelopes. */
record Moves(Envelopes envelopes) {

    Envelope<AddressChanged> of(String customerId, Address address) {
        return envelopes.first("customer", new AddressChanged(customerId, address));
    }

    /** The same event out of the queue for the second time: equal, and not the same object. */
    static Envelope<AddressChanged> deliveredAgain(Envelope<AddressChanged> envelope) {
        return copy(envelope, envelope.time());
    }

    static Envelope<AddressChanged> daysLater(int days, Envelope<AddressChanged> envelope) {
        return copy(envelope, envelope.time().plus(days, ChronoUnit.DAYS));
    }

    private static Envelope<AddressChanged> copy(Envelope<AddressChanged> original, Instant time) {
        AddressChanged message = original.message();
        return new Envelope<>(
                original.id(),
                original.source(),
                original.type(),
                original.subject(),
                time,
                original.correlationId(),
                original.causationId(),
                new AddressChanged(message.customerId(), message.newAddress()));
    }
}
