package insurance.choice;

/** What the workbook has to offer, the simplest first. */
public enum Pattern {
    /** None of them: a method call, a query, a table. The caller waits for the answer. */
    NONE,
    /** Module 01: a command is sent through a queue to the one system that fulfils it. */
    COMMAND,
    /** Module 02: an event with little in it. A listener that needs more asks back. */
    NOTIFICATION,
    /** Module 03: an event with everything in it. Each listener keeps what it needs. */
    STATE_TRANSFER,
    /** Module 04: a system keeps what has happened, instead of what is the case now. */
    EVENT_SOURCING,
    /** Module 05: a system has one model for writing, and others, made from its events, to read. */
    CQRS
}
