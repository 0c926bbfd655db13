package insurance;

import eventstore.Evolution;
import java.util.ArrayList;
import java.util.List;

/**
 * The simplest state there is: the whole story so far. It shows each event that counted, in order.
 */
final class WholeStory<E> implements Evolution<List<E>, E> {

    @Override
    public List<E> initial() {
        return List.of();
    }

    @Override
    public List<E> evolve(List<E> state, E event) {
        List<E> next = new ArrayList<>(state);
        next.add(event);
        return List.copyOf(next);
    }
}
