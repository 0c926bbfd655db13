package insurance;

import eventstore.Recorded;
import insurance.projections.Projection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import messaging.Event;

/** Cannot take one of the events. */
final class Poisoned implements Projection {

    final List<Long> shown = new CopyOnWriteArrayList<>();
    final RuntimeException poison = new IllegalStateException("a house without a roof");
    private final long position;

    Poisoned(long position) {
        this.position = position;
    }

    @Override
    public void on(Recorded<? extends Event> recorded) {
        shown.add(recorded.position());
        if (recorded.position() == position) {
            throw poison;
        }
    }
}
