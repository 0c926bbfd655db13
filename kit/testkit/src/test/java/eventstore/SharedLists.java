package eventstore;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Stores that share a list with a writer or with a reader. */
final class SharedLists {

    private SharedLists() {}

    static final class KeepsTheWritersList extends SmallStore {
        private final Map<Long, List<? extends String>> batches = new HashMap<>();

        @Override
        public long append(String streamId, long expectedVersion, List<? extends String> events) {
            synchronized (log) {
                long position = super.append(streamId, expectedVersion, events);
                batches.put(position, events);
                return position;
            }
        }

        @Override
        public List<Recorded<String>> read(String streamId, long afterVersion) {
            return current(super.read(streamId, afterVersion));
        }

        @Override
        public List<Recorded<String>> readAll(long afterPosition, int most) {
            return current(super.readAll(afterPosition, most));
        }

        private List<Recorded<String>> current(List<Recorded<String>> recorded) {
            return recorded.stream()
                    .map(
                            it ->
                                    batches.containsKey(it.position())
                                            ? new Recorded<String>(
                                                    it.streamId(),
                                                    it.version(),
                                                    it.position(),
                                                    it.time(),
                                                    batches.get(it.position()).getLast())
                                            : it)
                    .toList();
        }
    }

    static final class LooksTwice extends SmallStore {
        @Override
        public long append(String streamId, long expectedVersion, List<? extends String> events) {
            synchronized (log) {
                if (events.isEmpty()) {
                    throw new IllegalArgumentException();
                }
                List<String> batch = List.copyOf(events);
                return batch.isEmpty()
                        ? log.size()
                        : super.append(streamId, expectedVersion, batch);
            }
        }
    }

    static final class HandsOutItsOwn extends SmallStore {
        private final Map<String, List<Recorded<String>>> streams = new HashMap<>();

        @Override
        public long append(String streamId, long expectedVersion, List<? extends String> events) {
            synchronized (log) {
                long before = log.size();
                long position = super.append(streamId, expectedVersion, events);
                streams.computeIfAbsent(streamId, it -> new ArrayList<>())
                        .addAll(super.readAll(before, 1000));
                return position;
            }
        }

        @Override
        public List<Recorded<String>> read(String streamId, long afterVersion) {
            return afterVersion == 0
                    ? streams.getOrDefault(streamId, List.of())
                    : super.read(streamId, afterVersion);
        }

        @Override
        public List<Recorded<String>> readAll(long afterPosition, int most) {
            return afterPosition == 0 ? log : super.readAll(afterPosition, most);
        }
    }
}
