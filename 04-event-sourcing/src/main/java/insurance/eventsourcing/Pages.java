package insurance.eventsourcing;

import eventstore.EventLog;
import eventstore.Recorded;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads a log page by page. A log may be longer than the memory is large. */
public final class Pages {

    private static final int SIZE = 500;

    private Pages() {}

    /** All events after this position, in their order. The next page is read when it is needed. */
    public static <E> Iterable<Recorded<E>> after(EventLog<E> log, long position) {
        return () -> new PageByPage<>(log, position);
    }

    /** The same as a stream. */
    public static <E> Stream<Recorded<E>> stream(EventLog<E> log, long position) {
        return StreamSupport.stream(after(log, position).spliterator(), false);
    }

    private static final class PageByPage<E> implements Iterator<Recorded<E>> {

        private final EventLog<E> log;
        private long position;
        private List<Recorded<E>> page = List.of();
        private int next;

        PageByPage(EventLog<E> log, long position) {
            this.log = log;
            this.position = position;
        }

        @Override
        public boolean hasNext() {
            if (next == page.size()) {
                page = log.readAll(position, SIZE);
                next = 0;
            }
            return next < page.size();
        }

        @Override
        public Recorded<E> next() {
            if (!hasNext()) {
                throw new NoSuchElementException("the log ends at position " + position);
            }
            Recorded<E> recorded = page.get(next);
            next++;
            position = recorded.position();
            return recorded;
        }
    }
}
