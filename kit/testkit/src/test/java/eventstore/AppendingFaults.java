package eventstore;

import java.time.Instant;
import java.util.List;

/** Stores in which already a single writer does harm. */
final class AppendingFaults {

    private AppendingFaults() {}

    static final class AnswersWithTheVersion extends SmallStore {
        @Override
        public long append(String streamId, long expectedVersion, List<? extends String> events) {
            super.append(streamId, expectedVersion, events);
            return expectedVersion + events.size();
        }
    }

    static final class LastOneWins extends SmallStore {
        @Override
        public long append(String streamId, long expectedVersion, List<? extends String> events) {
            synchronized (log) {
                return super.append(streamId, read(streamId).size(), events);
            }
        }
    }

    static final class AppendsBeforeItRefuses extends SmallStore {
        @Override
        public long append(String streamId, long expectedVersion, List<? extends String> events) {
            synchronized (log) {
                long version = read(streamId).size();
                long position = super.append(streamId, version, events);
                if (version != expectedVersion) {
                    throw new VersionConflictException(streamId, expectedVersion, version);
                }
                return position;
            }
        }
    }

    static final class BelowZeroIsWhatever extends SmallStore {
        @Override
        public long append(String streamId, long expectedVersion, List<? extends String> events) {
            synchronized (log) {
                return super.append(
                        streamId,
                        expectedVersion < 0 ? read(streamId).size() : expectedVersion,
                        events);
            }
        }
    }

    static final class OneByOne extends SmallStore {
        @Override
        public long append(String streamId, long expectedVersion, List<? extends String> events) {
            if (events.isEmpty()) {
                throw new IllegalArgumentException();
            }
            long position = 0;
            long version = expectedVersion;
            for (String event : events) {
                position = super.append(streamId, version, List.of(event));
                version++;
            }
            return position;
        }
    }

    static final class AcceptsNothing extends SmallStore {
        @Override
        public long append(String streamId, long expectedVersion, List<? extends String> events) {
            return events.isEmpty() ? 0 : super.append(streamId, expectedVersion, events);
        }
    }

    static final class BelievesTheClock extends SmallStore {
        @Override
        protected Instant now() {
            return clock.instant();
        }
    }

    static final class ATimeForEachEvent extends SmallStore {
        @Override
        public long append(String streamId, long expectedVersion, List<? extends String> events) {
            synchronized (log) {
                long before = log.size();
                long position = super.append(streamId, expectedVersion, events);
                for (int place = (int) before + 1; place < position; place++) {
                    Recorded<String> it = log.get(place);
                    log.set(
                            place,
                            new Recorded<>(
                                    streamId,
                                    it.version(),
                                    it.position(),
                                    clock.instant(),
                                    it.event()));
                }
                return position;
            }
        }
    }
}
