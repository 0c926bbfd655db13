package insurance.customer.published;

/** What a change of a message means for the order of the releases. */
public enum Compatibility {
    /** New readers read old messages: the readers deploy first. */
    BACKWARD,
    /** Old readers read new messages: the writer deploys first. */
    FORWARD,
    /** Either may deploy first. */
    BOTH,
    /** Either order does harm. It takes a new field beside the old one. */
    NONE
}
