package insurance.eventsourcing;

import eventstore.EventStore;
import eventstore.InMemoryEventStore;
import eventstore.Recorded;
import java.time.Clock;
import java.util.List;
import java.util.function.Predicate;

/**
 * Makes branches: stores of their own in which history goes another way. The original never
 * notices. A branch is an {@link eventstore.InMemoryEventStore}. The events are copied into it, and
 * recorded again. So their order is that of the original, and their times are not.
 *
 * @param <E> what can happen
 */
public final class WhatIf<E> {

    private final EventStore<E> original;
    private final Clock clock;

    /**
     * @param clock the branches' clock
     */
    public WhatIf(EventStore<E> original, Clock clock) {
        this.original = original;
        this.clock = clock;
    }

    /**
     * A branch with the first events of one stream, up to this version. With version 0 it is empty.
     * From there on it goes its own way.
     *
     * @throws IllegalArgumentException if the stream is not that long
     */
    public EventStore<E> branch(String streamId, long version) {
        require(version >= 0 && version <= original.read(streamId).size(), streamId, version);
        return copy(streamId, recorded -> recorded.version() <= version);
    }

    /**
     * A branch with all events of one stream but the one of this version, which never happened
     * there.
     *
     * @throws IllegalArgumentException if the stream has no such event
     */
    public EventStore<E> without(String streamId, long version) {
        require(version >= 1 && version <= original.read(streamId).size(), streamId, version);
        return copy(streamId, recorded -> recorded.version() < version);
    }

    private EventStore<E> copy(String streamId, Predicate<Recorded<E>> wanted) {
        EventStore<E> branch = new InMemoryEventStore<>(clock);
        List<E> events =
                original.read(streamId).stream().filter(wanted).map(Recorded::event).toList();
        if (!events.isEmpty()) {
            branch.append(streamId, 0, events);
        }
        return branch;
    }

    private static void require(boolean met, String streamId, long version) {
        if (!met) {
            throw new IllegalArgumentException(streamId + " has no version " + version);
        }
    }
}
