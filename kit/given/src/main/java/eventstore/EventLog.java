package eventstore;

import java.util.List;

/**
 * An event store for those who only read. A system's events are its own, as its tables are. Others
 * may read what has happened, and can append nothing.
 *
 * @param <E> the kind of event that the store keeps
 */
public interface EventLog<E> {

    /**
     * The events of one stream with a version above {@code afterVersion}, the oldest first. None if
     * the stream is missing, or has nothing that is so new. The answer stays as it is, whatever is
     * appended later.
     */
    List<Recorded<E>> read(String streamId, long afterVersion);

    /** All events of one stream, the oldest first. */
    default List<Recorded<E>> read(String streamId) {
        return read(streamId, 0);
    }

    /**
     * The events of all streams with a position above {@code afterPosition}, in the order in which
     * they were appended. The answer stays as it is, whatever is appended later.
     *
     * @param most how many at most; to read on, ask again from the last position on
     */
    List<Recorded<E>> readAll(long afterPosition, int most);

    /**
     * All of these events, to be walked through in a loop. They are read page by page on the way,
     * so that a long log does not fill the memory. An event that is appended meanwhile may come
     * too.
     */
    default Iterable<Recorded<E>> readAll(long afterPosition) {
        return () -> new PageByPage<>(this, afterPosition);
    }
}
