package insurance.projections;

/**
 * A read side has stopped, because its projection fails on an event.
 *
 * @param readSide its name
 * @param position of the event that it fails on
 * @param cause what the projection threw
 */
public record Stopped(String readSide, long position, RuntimeException cause) {}
