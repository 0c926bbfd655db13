package insurance.eventsourcing;

import eventstore.EventStore;
import eventstore.Evolution;
import eventstore.Recorded;
import java.util.List;
import java.util.Optional;

/**
 * The customer database, where the call centre looks a customer up. It is quick, because it does
 * not read all events from the first on. The truth is in the event store all the same.
 *
 * @param <S> what is known about a customer
 * @param <E> what can happen to a customer
 */
public final class SnapshottingRepository<S, E> {

    private final EventStore<E> store;
    private final Evolution<S, E> evolution;
    private final Snapshots<S> snapshots;
    private final int schema;

    /**
     * @param evolution how events add up
     * @param snapshots a cache that outlives this object: the release before this one has used it,
     *     too
     * @param schema the form of the state that {@code evolution} makes
     */
    public SnapshottingRepository(
            EventStore<E> store, Evolution<S, E> evolution, Snapshots<S> snapshots, int schema) {
        this.store = store;
        this.evolution = evolution;
        this.snapshots = snapshots;
        this.schema = schema;
    }

    /**
     * What is known about a customer now: always what all events of the stream add up to. With a
     * good snapshot it reads only the events after it and at most one more, and leaves a snapshot
     * as new as the stream. A snapshot in another form than {@code schema} is thrown away. So is
     * one whose last event is not in the stream. A stream without events has no snapshot.
     */
    public S load(String streamId) {
        Optional<Snapshot<S>> snapshot = snapshots.find(streamId);
        if (snapshot.isPresent()) {
            long version = snapshot.get().version();
            return loaded(streamId, snapshot.get().state(), store.read(streamId, version));
        }
        return loaded(streamId, evolution.initial(), store.read(streamId));
    }

    private S loaded(String streamId, S known, List<Recorded<E>> more) {
        S state = evolution.replay(known, more.stream().map(Recorded::event).toList());
        if (!more.isEmpty()) {
            snapshots.save(new Snapshot<>(streamId, more.getLast().version(), schema, state));
        }
        return state;
    }
}
