package eventstore;

import java.util.List;

/**
 * Hands every question on to a store, and has no way to append. No cast leads back to the store.
 */
record ReadOnly<E>(EventLog<E> store) implements EventLog<E> {

    @Override
    public List<Recorded<E>> read(String streamId, long afterVersion) {
        return store.read(streamId, afterVersion);
    }

    @Override
    public List<Recorded<E>> readAll(long afterPosition, int most) {
        return store.readAll(afterPosition, most);
    }
}
