package eventstore.contract;

import java.util.AbstractList;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;

/**
 * A list that is emptied, as if by another thread, after a number of looks at it. Copying it in one
 * go is one look.
 */
final class EmptiedList<E> extends AbstractList<E> {

    private final List<E> full;
    private int looksLeft;

    EmptiedList(List<E> full, int looks) {
        this.full = full;
        this.looksLeft = looks;
    }

    @Override
    public int size() {
        return look().size();
    }

    @Override
    public E get(int index) {
        return look().get(index);
    }

    @Override
    public Iterator<E> iterator() {
        return look().iterator();
    }

    @Override
    public Spliterator<E> spliterator() {
        return look().spliterator();
    }

    @Override
    public Object[] toArray() {
        return look().toArray();
    }

    @Override
    public <T> T[] toArray(T[] array) {
        return look().toArray(array);
    }

    private List<E> look() {
        return looksLeft-- > 0 ? full : List.of();
    }
}
