package eventstore;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;

/** Stores that do harm when two use them at once. */
final class LockingFaults {

    private LockingFaults() {}

    static final class ChecksOutsideTheLock extends SmallStore {
        @Override
        public long append(String streamId, long expectedVersion, List<? extends String> events) {
            check(streamId, expectedVersion, events);
            List<String> batch = List.copyOf(events);
            synchronized (log) {
                return super.append(streamId, read(streamId).size(), batch);
            }
        }
    }

    static final class ChecksBeforeItWaits extends SmallStore {
        @Override
        public long append(String streamId, long expectedVersion, List<? extends String> events) {
            List<String> batch = List.copyOf(events);
            Instant now = now();
            check(streamId, expectedVersion, batch);
            long version = expectedVersion;
            synchronized (this) {
                synchronized (log) {
                    for (String event : batch) {
                        version++;
                        log.add(new Recorded<>(streamId, version, log.size() + 1, now, event));
                    }
                    return log.size();
                }
            }
        }
    }

    static final class ChecksUnderTheReadLock extends SmallStore {
        private final ReadWriteLock lock = new ReentrantReadWriteLock();

        @Override
        public long append(String streamId, long expectedVersion, List<? extends String> events) {
            List<String> batch = List.copyOf(events);
            lock.readLock().lock();
            try {
                check(streamId, expectedVersion, batch);
            } finally {
                lock.readLock().unlock();
            }
            lock.writeLock().lock();
            try {
                return super.append(streamId, read(streamId).size(), batch);
            } finally {
                lock.writeLock().unlock();
            }
        }
    }

    static final class NeverValidates extends SmallStore {
        private final StampedLock lock = new StampedLock();

        @Override
        public long append(String streamId, long expectedVersion, List<? extends String> events) {
            List<String> batch = List.copyOf(events);
            check(streamId, expectedVersion, batch);
            long stamp = lock.writeLock();
            try {
                return super.append(streamId, read(streamId).size(), batch);
            } finally {
                lock.unlockWrite(stamp);
            }
        }
    }

    static final class ReadsTheLogWithoutALock extends SmallStore {
        @Override
        public long append(String streamId, long expectedVersion, List<? extends String> events) {
            List<String> batch = List.copyOf(events);
            synchronized (log) {
                check(streamId, expectedVersion, batch);
                Instant now = now();
                long version = expectedVersion;
                for (String event : batch) {
                    version++;
                    log.add(new Recorded<>(streamId, version, log.size() + 1, now, event));
                }
                return log.size();
            }
        }

        @Override
        public List<Recorded<String>> readAll(long afterPosition, int most) {
            return log.stream().filter(it -> it.position() > afterPosition).limit(most).toList();
        }
    }

    static final class PositionBeforeTheLock extends SmallStore {
        @Override
        public long append(String streamId, long expectedVersion, List<? extends String> events) {
            long position = readAll(0, 1000).size();
            List<String> batch = List.copyOf(events);
            Instant now = clock.instant();
            synchronized (log) {
                check(streamId, expectedVersion, batch);
                long version = expectedVersion;
                for (String event : batch) {
                    version++;
                    position++;
                    log.add(new Recorded<>(streamId, version, position, now, event));
                }
                return position;
            }
        }
    }
}
