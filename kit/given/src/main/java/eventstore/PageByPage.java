package eventstore;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** Walks through a log to its end, and has no more than one page of it in memory. */
final class PageByPage<E> implements Iterator<Recorded<E>> {

    private static final int PAGE_SIZE = 500;

    private final EventLog<E> log;
    private List<Recorded<E>> page;
    private Iterator<Recorded<E>> rest;

    PageByPage(EventLog<E> log, long afterPosition) {
        this.log = log;
        turnTo(afterPosition);
    }

    @Override
    public boolean hasNext() {
        if (!rest.hasNext() && page.size() == PAGE_SIZE) {
            turnTo(page.getLast().position());
        }
        return rest.hasNext();
    }

    @Override
    public Recorded<E> next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return rest.next();
    }

    private void turnTo(long afterPosition) {
        page = log.readAll(afterPosition, PAGE_SIZE);
        rest = page.iterator();
    }
}
