package eventstore;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a store keeps in memory: the log, and where in it each stream's events are. For one thread
 * only.
 */
final class Log<E> {

    private final List<Recorded<E>> all = new ArrayList<>();
    private final Map<String, List<Recorded<E>>> streams = new HashMap<>();

    /** How the events would look in the log, if they were added now. */
    List<Recorded<E>> next(
            String streamId, long expectedVersion, List<? extends E> events, Instant time) {
        if (events.isEmpty()) {
            throw new IllegalArgumentException("there is no event to append to " + streamId);
        }
        long version = stream(streamId).size();
        if (version != expectedVersion) {
            VersionConflictException conflict =
                    new VersionConflictException(streamId, expectedVersion, version);
            Traffic.show(new Traffic.Refused(this, conflict));
            throw conflict;
        }
        Instant recorded = notBeforeTheLast(time);
        List<Recorded<E>> next = new ArrayList<>();
        for (E event : events) {
            int place = next.size() + 1;
            next.add(
                    new Recorded<>(streamId, version + place, all.size() + place, recorded, event));
        }
        return next;
    }

    /** Adds them, and returns the position of the last. */
    long add(List<Recorded<E>> next) {
        for (Recorded<E> recorded : next) {
            all.add(recorded);
            streams.computeIfAbsent(recorded.streamId(), streamId -> new ArrayList<>())
                    .add(recorded);
        }
        Traffic.show(new Traffic.Appended(this, next));
        return all.size();
    }

    /** Whether this is the next one, in its stream and in the log. */
    boolean continuesWith(Recorded<E> recorded) {
        return recorded.position() == all.size() + 1
                && recorded.version() == stream(recorded.streamId()).size() + 1;
    }

    List<Recorded<E>> read(String streamId, long afterVersion) {
        List<Recorded<E>> stream = stream(streamId);
        List<Recorded<E>> events =
                List.copyOf(stream.subList(place(afterVersion, stream), stream.size()));
        Traffic.show(new Traffic.StreamRead(this, streamId, afterVersion, events));
        return events;
    }

    List<Recorded<E>> readAll(long afterPosition, int most) {
        int from = place(afterPosition, all);
        int to = (int) Math.min((long) from + Math.max(most, 0), all.size());
        List<Recorded<E>> events = List.copyOf(all.subList(from, to));
        Traffic.show(new Traffic.LogRead(this, afterPosition, events));
        return events;
    }

    private Instant notBeforeTheLast(Instant time) {
        return all.isEmpty() || time.isAfter(all.getLast().time()) ? time : all.getLast().time();
    }

    private List<Recorded<E>> stream(String streamId) {
        return streams.getOrDefault(streamId, List.of());
    }

    // Versions and positions count from 1 without a gap. So index n holds what comes after number
    // n.
    private static int place(long after, List<?> events) {
        return (int) Math.clamp(after, 0L, (long) events.size());
    }
}
