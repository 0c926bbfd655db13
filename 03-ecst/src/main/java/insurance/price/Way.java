package insurance.price;

/** Two ways for a listener to learn what it needs to know. */
public enum Way {
    /** The event says who has changed. A listener that needs more asks customer management. */
    NOTIFICATION,
    /** The event carries the whole state, before and after. A listener keeps what it needs. */
    STATE_TRANSFER
}
