package insurance;

import insurance.customer.contract.Address;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import messaging.Envelopes;

/** The people and the addresses of the story, and how a test words what it has seen. */
final class Story {

    static final String ADA = "c-17";
    static final String GRACE = "c-18";
    static final Address HILL_STREET = new Address("3 Hill Street", "Oldtown");
    static final Address LAKE_ROAD = new Address("12 Lake Road", "Newtown");

    private static final int DEEPEST = 20;

    private Story() {}

    /** Numbers the envelopes from m1, on the morning of 2 March 2026. */
    static Envelopes envelopes() {
        AtomicInteger ids = new AtomicInteger();
        Clock clock = Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneOffset.UTC);
        return new Envelopes(clock, () -> "m" + ids.incrementAndGet());
    }

    /** What went wrong, and what was behind it: a failure may come wrapped in another one. */
    static List<Throwable> causesOf(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(DEEPEST)
                .toList();
    }

    /** The same for a failure that perhaps did not happen. */
    static List<Throwable> causesOf(Optional<? extends Throwable> failure) {
        return failure.map(Story::causesOf).orElse(List.of());
    }

    /** The failure in words, or what to say when there is none. */
    static String told(Optional<? extends Throwable> failure, String otherwise) {
        return failure.map(Object::toString).orElse(otherwise);
    }

    /** One thing a line. */
    static String lines(List<?> all) {
        return all.isEmpty()
                ? "nothing"
                : all.stream().map(Object::toString).collect(Collectors.joining("\n"));
    }
}
