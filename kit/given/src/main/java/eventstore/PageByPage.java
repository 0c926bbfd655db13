package eventstore;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** Walks through a log to its end, and has no more than one page of it in memory. */
final class PageByPage<E> implements Iterator<Recorded<E>> {

    private static final int PAGE_SIZE = 500;

    private final EventLog<E> log;
    private Iterator<Recorded<E>> page = List.<Recorded<E>>of().iterator();
    private long position;

    PageByPage(EventLog<E> log, long afterPosition) {
        this.log = log;
        position = afterPosition;
    }

    @Override
    public boolean hasNext() {
        if (!page.hasNext()) {
            page = log.readAll(position, PAGE_SIZE).iterator();
        }
        return page.hasNext();
    }

    @Override
    public Recorded<E> next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Recorded<E> next = page.next();
        position = next.position();
        return next;
    }
}
