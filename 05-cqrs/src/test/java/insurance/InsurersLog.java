package insurance;

import eventstore.EventLog;
import eventstore.EventStore;
import eventstore.InMemoryEventStore;
import eventstore.Recorded;
import insurance.customer.contract.CustomerEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import messaging.Event;

/**
 * The log of the story, in which customer management and quoting write. Readers get it as a log and
 * not as a store, so they cannot append. It counts the events that it hands out, how often it is
 * read, and by which threads.
 */
final class InsurersLog implements EventLog<Event> {

    private final Calendar calendar = new Calendar();
    private final EventStore<Event> store = new InMemoryEventStore<>(calendar);
    private final AtomicInteger handedOut = new AtomicInteger();
    private final AtomicInteger timesRead = new AtomicInteger();
    private final Set<Thread> readers = ConcurrentHashMap.newKeySet();

    /** These things happen, one after the other. */
    InsurersLog append(Event... events) {
        for (Event event : events) {
            String stream =
                    event instanceof CustomerEvent it
                            ? it.customerId()
                            : "quotes of " + event.subject();
            store.append(stream, store.read(stream).size(), List.of(event));
        }
        return this;
    }

    /** What happens from now on, happens at this time. */
    InsurersLog at(String time) {
        calendar.now = Instant.parse(time);
        return this;
    }

    /** All that has happened, without counting. */
    List<Recorded<Event>> all() {
        return store.readAll(0, Integer.MAX_VALUE);
    }

    int eventsHandedOut() {
        return handedOut.get();
    }

    int timesRead() {
        return timesRead.get();
    }

    /** Whether this thread has ever read in the log. */
    boolean wasReadBy(Thread thread) {
        return readers.contains(thread);
    }

    /** Whether a thread that has read in the log has ended. */
    boolean lostAReader() {
        return readers.stream().anyMatch(thread -> !thread.isAlive());
    }

    @Override
    public List<Recorded<Event>> read(String streamId, long afterVersion) {
        return counted(store.read(streamId, afterVersion));
    }

    @Override
    public List<Recorded<Event>> readAll(long afterPosition, int most) {
        return counted(store.readAll(afterPosition, most));
    }

    private List<Recorded<Event>> counted(List<Recorded<Event>> events) {
        timesRead.incrementAndGet();
        readers.add(Thread.currentThread());
        handedOut.addAndGet(events.size());
        return events;
    }

    private static final class Calendar extends Clock {

        private Instant now = Instant.parse("2026-03-02T09:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
