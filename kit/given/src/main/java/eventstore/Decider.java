package eventstore;

import java.util.List;

/**
 * The rules of one kind of thing. They say which events follow from a command, and how events add
 * up to a state.
 *
 * @param <C> what can be asked for
 * @param <S> what is known
 * @param <E> what can happen
 */
public interface Decider<C, S, E> extends Evolution<S, E> {

    /**
     * What happens because of the command. Nothing if nothing changes. Needs nothing else, and
     * changes nothing. May refuse, by an exception of its own.
     */
    List<E> decide(C command, S state);
}
