package insurance;

import eventstore.Recorded;
import insurance.projections.Projection;
import java.util.ArrayList;
import java.util.List;
import messaging.Event;

/** A read model that keeps which events it has seen. */
class Seen implements Projection {

    final List<Long> positions = new ArrayList<>();
    private final String name;

    Seen(String name) {
        this.name = name;
    }

    @Override
    public String toString() {
        return "%s, with events %s".formatted(name, positions);
    }

    @Override
    public void on(Recorded<? extends Event> recorded) {
        positions.add(recorded.position());
    }
}
