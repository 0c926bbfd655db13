package eventstore;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Stores that give back something else than was written. */
final class ReadingFaults {

    private ReadingFaults() {}

    static final class OneLogForAllStores extends SmallStore {
        private static final List<Recorded<String>> ALL = new ArrayList<>();

        @Override
        public long append(String streamId, long expectedVersion, List<? extends String> events) {
            long position = super.append(streamId, expectedVersion, events);
            ALL.addAll(log.subList(log.size() - events.size(), log.size()));
            return position;
        }

        @Override
        public List<Recorded<String>> read(String streamId, long afterVersion) {
            return ALL.stream().filter(it -> it.streamId().equals(streamId)).toList();
        }
    }

    static final class OneStreamForAll extends SmallStore {
        @Override
        protected void check(String streamId, long expectedVersion, List<? extends String> events) {
            // every writer may write
        }

        @Override
        public List<Recorded<String>> read(String streamId, long afterVersion) {
            return readAll(afterVersion, 1000);
        }
    }

    static final class NewestFirst extends SmallStore {
        @Override
        public List<Recorded<String>> read(String streamId, long afterVersion) {
            return super.read(streamId, afterVersion).reversed();
        }

        @Override
        public List<Recorded<String>> readAll(long afterPosition, int most) {
            return super.readAll(afterPosition, most).reversed();
        }
    }

    static final class SameWordsOnce extends SmallStore {
        @Override
        public List<Recorded<String>> read(String streamId, long afterVersion) {
            Map<String, Recorded<String>> once = new LinkedHashMap<>();
            super.read(streamId, afterVersion).forEach(it -> once.putIfAbsent(it.event(), it));
            return List.copyOf(once.values());
        }
    }

    static final class CountsFromZero extends SmallStore {
        @Override
        public List<Recorded<String>> read(String streamId, long afterVersion) {
            return super.read(streamId, afterVersion).stream()
                    .map(
                            it ->
                                    new Recorded<>(
                                            streamId,
                                            it.version() - 1,
                                            it.position() - 1,
                                            it.time(),
                                            it.event()))
                    .toList();
        }
    }

    static final class TimeOfReading extends SmallStore {
        @Override
        public List<Recorded<String>> read(String streamId, long afterVersion) {
            Instant now = clock.instant();
            return super.read(streamId, afterVersion).stream()
                    .map(
                            it ->
                                    new Recorded<>(
                                            streamId, it.version(), it.position(), now, it.event()))
                    .toList();
        }
    }

    static final class ReadsInclusively extends SmallStore {
        @Override
        public List<Recorded<String>> read(String streamId, long afterVersion) {
            return super.read(streamId, afterVersion - 1);
        }
    }

    static final class AddsUpToTheEndOfAPage extends SmallStore {
        @Override
        public List<Recorded<String>> readAll(long afterPosition, int most) {
            int end = (int) afterPosition + most;
            synchronized (log) {
                return log.stream()
                        .filter(it -> it.position() > afterPosition && it.position() <= end)
                        .toList();
            }
        }
    }

    static final class PagesWithoutEnd extends SmallStore {
        @Override
        public List<Recorded<String>> readAll(long afterPosition, int most) {
            return super.readAll(afterPosition, Integer.MAX_VALUE);
        }
    }
}
