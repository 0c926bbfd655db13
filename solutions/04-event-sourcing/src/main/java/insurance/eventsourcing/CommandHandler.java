package insurance.eventsourcing;

import eventstore.Decider;
import eventstore.EventStore;
import eventstore.Recorded;
import eventstore.VersionConflictException;
import java.util.List;
import java.util.OptionalLong;

/**
 * Loads, decides, appends: that is all it takes to handle a command.
 *
 * @param <C> what can be asked for
 * @param <S> what is known
 * @param <E> what can happen
 */
public final class CommandHandler<C, S, E> {

    private final EventStore<E> store;
    private final Decider<C, S, E> decider;
    private final int attempts;

    /**
     * @param decider knows the rules
     * @param attempts how often to try at most, all in all; at least once
     */
    public CommandHandler(EventStore<E> store, Decider<C, S, E> decider, int attempts) {
        this.store = store;
        this.decider = decider;
        this.attempts = attempts;
    }

    /**
     * Has the decider decide on the current state, and appends the events that follow, all in one
     * go. If another writer appends to the stream in between, the decision was stale: all of it is
     * done again. Nothing but such a conflict is a reason to try again.
     *
     * @param streamId the stream with the events that the command is about
     * @return the position of the last event that was appended; empty if nothing changes
     * @throws eventstore.VersionConflictException if another writer was quicker in every attempt
     * @throws RuntimeException what the decider throws when it refuses
     */
    public OptionalLong handle(String streamId, C command) {
        for (int attempt = 1; ; attempt++) {
            try {
                return attempt(streamId, command);
            } catch (VersionConflictException conflict) {
                if (attempt >= attempts) {
                    throw conflict;
                }
            }
        }
    }

    private OptionalLong attempt(String streamId, C command) {
        List<Recorded<E>> history = store.read(streamId);
        S state = decider.replay(history.stream().map(Recorded::event).toList());
        List<E> events = decider.decide(command, state);
        return events.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(store.append(streamId, history.size(), events));
    }
}
