package insurance.price;

/** Two ways for a listener to learn what it needs to know. */
public enum Way {
    /** The event says who has changed; whoever needs more asks customer management. */
    NOTIFICATION,
    /** The event carries the whole state, before and after; nobody asks. */
    STATE_TRANSFER
}
