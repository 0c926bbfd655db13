package insurance.eventsourcing;

/**
 * What was known about one stream after some of its events. It saves reading them again, and that
 * is all that it is good for.
 *
 * @param version up to which event it counts
 * @param schema which form of the state this is; when the code that makes the state changes, so
 *     does this number
 * @param state what was known
 */
public record Snapshot<S>(String streamId, long version, int schema, S state) {}
