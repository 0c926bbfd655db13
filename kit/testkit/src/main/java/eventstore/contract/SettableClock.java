package eventstore.contract;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that does not move until it is set, and reports each look at it. */
final class SettableClock extends Clock {

    private Instant now;
    private Runnable looked = () -> {};

    SettableClock(Instant now) {
        this.now = now;
    }

    void set(Instant time) {
        now = time;
    }

    void goOn() {
        now = now.plusSeconds(1);
    }

    void whenLookedAt(Runnable action) {
        looked = action;
    }

    @Override
    public Instant instant() {
        looked.run();
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
