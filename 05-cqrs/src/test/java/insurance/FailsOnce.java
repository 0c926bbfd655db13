package insurance;

import eventstore.Recorded;
import messaging.Event;

/** Fails on one event, the first time. */
final class FailsOnce extends Seen {

    private final long position;
    private final RuntimeException failure;
    private boolean over;

    FailsOnce(long position, RuntimeException failure) {
        super("the fresh one");
        this.position = position;
        this.failure = failure;
    }

    @Override
    public void on(Recorded<? extends Event> recorded) {
        if (!over && recorded.position() == position) {
            over = true;
            throw failure;
        }
        super.on(recorded);
    }
}
