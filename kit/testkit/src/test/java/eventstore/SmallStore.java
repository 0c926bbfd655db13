package eventstore;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Keeps the contract. The other stores are the same but for one fault each. */
class SmallStore implements EventStore<String> {

    protected final List<Recorded<String>> log = new ArrayList<>();
    protected Clock clock = Clock.systemUTC();

    /** From now on it reads its times off this clock. */
    SmallStore with(Clock other) {
        clock = other;
        return this;
    }

    @Override
    public long append(String streamId, long expectedVersion, List<? extends String> events) {
        List<String> batch = List.copyOf(events);
        synchronized (log) {
            check(streamId, expectedVersion, batch);
            List<Recorded<String>> next = new ArrayList<>();
            Instant now = now();
            for (String event : batch) {
                next.add(
                        new Recorded<>(
                                streamId,
                                expectedVersion + next.size() + 1,
                                log.size() + next.size() + 1,
                                now,
                                event));
            }
            log.addAll(next);
            return log.size();
        }
    }

    protected Instant now() {
        Instant now = clock.instant();
        Instant last = log.isEmpty() ? now : log.getLast().time();
        return now.isAfter(last) ? now : last;
    }

    protected void check(String streamId, long expectedVersion, List<? extends String> events) {
        if (events.isEmpty()) {
            throw new IllegalArgumentException();
        }
        long version = read(streamId).size();
        if (version != expectedVersion) {
            throw new VersionConflictException(streamId, expectedVersion, version);
        }
    }

    @Override
    public List<Recorded<String>> read(String streamId, long afterVersion) {
        synchronized (log) {
            return log.stream()
                    .filter(it -> it.streamId().equals(streamId) && it.version() > afterVersion)
                    .toList();
        }
    }

    @Override
    public List<Recorded<String>> readAll(long afterPosition, int most) {
        synchronized (log) {
            return log.stream().skip(afterPosition).limit(most).toList();
        }
    }
}
