package eventstore;

import java.util.List;

/**
 * Keeps what has happened, in streams: one for each thing that has a history, such as one customer.
 * A log that only grows at its end. Nothing in it is ever changed or deleted.
 *
 * <p>The contract is pinned by {@link eventstore.contract.EventStoreContract}, which every
 * implementation has to pass.
 *
 * @param <E> the kind of event that it keeps
 */
public interface EventStore<E> extends EventLog<E> {

    /**
     * Adds the events at the end of a stream, and so at the end of the whole log. It adds all of
     * them or none, and all with one and the same time. Times never run backwards in the log. If
     * the clock was put back, the events get the time of the one before them.
     *
     * @param streamId which stream; a new one begins with its first event
     * @param expectedVersion the version that the writer has seen, which is the number of events in
     *     the stream then. 0 if the stream was not there yet
     * @param events in the order in which they happened. The store keeps what the list holds now,
     *     even if the list changes while the store is at work
     * @return the position of the last of these events in the whole log
     * @throws VersionConflictException if the stream is at another version, because another writer
     *     was quicker
     * @throws IllegalArgumentException if there are no events
     * @throws NullPointerException if one of the events is null
     */
    long append(String streamId, long expectedVersion, List<? extends E> events);

    /** The same events, for a reader that must not append. It always shows what is there now. */
    default EventLog<E> readOnly() {
        return new ReadOnly<>(this);
    }
}
