package insurance;

import insurance.customer.contract.Address;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import messaging.Envelopes;

/** The people, the addresses and the morning of the story. */
final class Story {

    static final String ADA = "c-17";
    static final String GRACE = "c-18";
    static final Address HILL_STREET = new Address("3 Hill Street", "Oldtown");
    static final Address HIGH_STREET = new Address("1 High Street", "Newtown");
    static final Address LAKE_ROAD = new Address("12 Lake Road", "Newtown");

    private Story() {}

    /** What a person calls this customer. */
    static String name(String customerId) {
        return Map.of(ADA, "Ada", GRACE, "Grace")
                .getOrDefault(String.valueOf(customerId), customerId);
    }

    /** Numbers the envelopes from m1, on the morning of 2 March 2026. */
    static Envelopes envelopes() {
        AtomicInteger ids = new AtomicInteger();
        Clock clock = Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneOffset.UTC);
        return new Envelopes(clock, () -> "m" + ids.incrementAndGet());
    }
}
