package messaging.contract;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import messaging.Command;
import messaging.Envelopes;
import messaging.Event;

/** A little of what the insurer's systems say to each other, enough to test their messaging. */
public final class Insurance {

    /** When everything is put into its envelope. */
    public static final Instant NOON = Instant.parse("2030-05-04T12:00:00Z");

    /** A wish. */
    public record ChangeAddress(String customerId) implements Command {
        @Override
        public String subject() {
            return customerId;
        }
    }

    /** A fact. */
    public record AddressChanged(String customerId, String address) implements Event {
        @Override
        public String subject() {
            return customerId;
        }
    }

    /** A fact of another kind. */
    public record QuoteMade(String customerId) implements Event {
        @Override
        public String subject() {
            return customerId;
        }
    }

    private Insurance() {}

    /** Envelopes with the ids 1, 2, 3 and so on. It is always noon. */
    public static Envelopes envelopes() {
        AtomicInteger last = new AtomicInteger();
        Clock noon = Clock.fixed(NOON, ZoneOffset.UTC);
        return new Envelopes(noon, () -> String.valueOf(last.incrementAndGet()));
    }
}
