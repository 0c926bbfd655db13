package messaging;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;

/** A little of what the insurer's systems say to each other, enough to test their messaging. */
final class Insurance {

    static final Instant NOON = Instant.parse("2030-05-04T12:00:00Z");

    record ChangeAddress(String customerId) implements Command {
        @Override
        public String subject() {
            return customerId;
        }
    }

    record AddressChanged(String customerId, String address) implements Event {
        @Override
        public String subject() {
            return customerId;
        }
    }

    record QuoteMade(String customerId) implements Event {
        @Override
        public String subject() {
            return customerId;
        }
    }

    private Insurance() {}

    /** Envelopes with the ids 1, 2, 3 and so on; it is always noon. */
    static Envelopes envelopes() {
        AtomicInteger last = new AtomicInteger();
        Clock noon = Clock.fixed(NOON, ZoneOffset.UTC);
        return new Envelopes(noon, () -> String.valueOf(last.incrementAndGet()));
    }
}
