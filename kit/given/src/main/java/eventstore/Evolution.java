package eventstore;

/**
 * How events add up to a state.
 *
 * @param <S> what is known after some events
 * @param <E> the events
 */
public interface Evolution<S, E> {

    /** What is known before anything has happened. */
    S initial();

    /** What is known after one more event. Needs nothing else, and changes nothing. */
    S evolve(S state, E event);

    /** What is known after all these events. */
    default S replay(Iterable<? extends E> events) {
        return replay(initial(), events);
    }

    /** What is known after these events, when so much is known already. */
    default S replay(S state, Iterable<? extends E> events) {
        S next = state;
        for (E event : events) {
            next = evolve(next, event);
        }
        return next;
    }
}
