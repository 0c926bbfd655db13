package insurance.eventsourcing;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Keeps one snapshot for each stream. A cache: whatever is missing here can be made again. */
public final class Snapshots<S> {

    private final Map<String, Snapshot<S>> byStream = new HashMap<>();

    /** The snapshot of this stream, if there is one. Whether it is any good is not known here. */
    public Optional<Snapshot<S>> find(String streamId) {
        return Optional.ofNullable(byStream.get(streamId));
    }

    /** Keeps the snapshot, instead of the one that was there for its stream. */
    public void save(Snapshot<S> snapshot) {
        byStream.put(snapshot.streamId(), snapshot);
    }

    /** Throws the snapshot of this stream away, if there is one. */
    public void discard(String streamId) {
        byStream.remove(streamId);
    }
}
