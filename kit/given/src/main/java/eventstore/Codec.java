package eventstore;

/** Writes events down as text, and reads them again. */
public interface Codec<E> {

    /** The event, as it is to be written down. */
    StoredEvent encode(E event);

    /**
     * The event that was written down.
     *
     * @throws IllegalArgumentException if this codec does not know such an event
     */
    E decode(StoredEvent stored);

    /** Shows the events just as they were written down. */
    static Codec<StoredEvent> asWritten() {
        return new Codec<>() {
            @Override
            public StoredEvent encode(StoredEvent event) {
                return event;
            }

            @Override
            public StoredEvent decode(StoredEvent stored) {
                return stored;
            }
        };
    }
}
