package insurance.eventsourcing;

import eventstore.EventLog;
import eventstore.Recorded;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads a log page by page. A log may be longer than the memory is large. */
public final class Pages {

    private Pages() {}

    /** All events after this position, in their order. The next page is read when it is needed. */
    public static <E> Stream<Recorded<E>> stream(EventLog<E> log, long position) {
        return StreamSupport.stream(log.readAll(position).spliterator(), false);
    }
}
