package insurance.eventsourcing;

import eventstore.EventStore;
import eventstore.Evolution;
import eventstore.Recorded;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Shows what was known at any earlier point.
 *
 * @param <S> what is known
 * @param <E> what can happen
 */
public final class TimeMachine<S, E> {

    private final EventStore<E> store;
    private final Evolution<S, E> evolution;

    public TimeMachine(EventStore<E> store, Evolution<S, E> evolution) {
        this.store = store;
        this.evolution = evolution;
    }

    /**
     * What was known when the stream was at this version. 0 is before the first event.
     *
     * @throws IllegalArgumentException if the stream never was at this version: the future is not
     *     known
     */
    public S asOfVersion(String streamId, long version) {
        return evolution.replay(
                store.read(streamId).stream().limit(version).map(Recorded::event).toList());
    }

    /**
     * What was known at this moment. An event that was recorded at that very moment was known.
     * Before the first event nothing was known, and after the last one all that is known today.
     */
    public S asOf(String streamId, Instant moment) {
        return evolution.replay(
                store.read(streamId).stream()
                        .filter(recorded -> !day(recorded.time()).isAfter(day(moment)))
                        .map(Recorded::event)
                        .toList());
    }

    private static LocalDate day(Instant moment) {
        return moment.atZone(ZoneOffset.UTC).toLocalDate();
    }
}
