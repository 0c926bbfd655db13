package insurance.choice;

/** What the workbook has to offer, the simplest first. */
public enum Pattern {
    /** None of them: a method call, a query, a table. Whoever asks waits for the answer. */
    NONE,
    /** Module 01: a wish is sent through a queue to the one system that fulfils it. */
    COMMAND,
    /** Module 02: news with little in it. Whoever wants to know more asks back. */
    NOTIFICATION,
    /** Module 03: news with everything in it. Whoever hears it keeps what they need. */
    STATE_TRANSFER,
    /** Module 04: a system keeps what has happened, instead of what is the case now. */
    EVENT_SOURCING,
    /** Module 05: a system has one model for writing, and others, made from its events, to read. */
    CQRS
}
