package eventstore.contract;

import java.util.AbstractList;
import java.util.Iterator;
import java.util.List;

/**
 * A store that is about to append looks at the clock, or at the list of events. These are the
 * moments when it does. At one of them, something else happens in another thread. So two threads
 * meet where a test wants them to meet, and not by chance.
 */
final class Moments {

    private final int chosen;
    private final Runnable meanwhile;
    private Thread other;
    private int passed;
    private boolean watching;

    /**
     * @param chosen the first moment is 1
     * @param meanwhile what happens then
     */
    Moments(int chosen, Runnable meanwhile) {
        this.chosen = chosen;
        this.meanwhile = meanwhile;
    }

    /** Runs the code, and then waits for the other thread, if there was such a moment. */
    void during(Runnable code) {
        watching = true;
        try {
            code.run();
        } finally {
            watching = false;
            waitForTheOther();
        }
    }

    /** Whether there was such a moment. */
    boolean reached() {
        return other != null;
    }

    void passOne() {
        if (watching && other == null) {
            passed++;
            if (passed == chosen) {
                letTheOtherGo();
            }
        }
    }

    /** A list that passes a moment whenever it is looked at. */
    <E> List<E> in(List<E> list) {
        return new AbstractList<>() {
            @Override
            public E get(int index) {
                passOne();
                return list.get(index);
            }

            @Override
            public int size() {
                passOne();
                return list.size();
            }

            @Override
            public Iterator<E> iterator() {
                passOne();
                return super.iterator();
            }
        };
    }

    // Until it has finished, or waits for us: the latter when the store locks as it should.
    private void letTheOtherGo() {
        other = Waiting.start(meanwhile);
        Waiting.untilItStands(other);
    }

    private void waitForTheOther() {
        if (other != null) {
            Waiting.untilItEnds(other);
        }
    }
}
