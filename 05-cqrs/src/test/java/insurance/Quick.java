package insurance;

import eventstore.Recorded;
import insurance.projections.Projection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import messaging.Event;

/** Takes every event, and keeps its position. */
class Quick implements Projection {

    final List<Long> taken = new CopyOnWriteArrayList<>();

    @Override
    public void on(Recorded<? extends Event> recorded) {
        taken.add(recorded.position());
    }
}
