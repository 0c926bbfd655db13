package eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import eventstore.contract.EventStoreContract;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;

/** A contract that nothing can break is worth nothing. So here are stores that break it. */
@DisplayName("The contract of the event store")
@Timeout(60)
class EventStoreContractCanFailTest {

    private final Set<String> broken = new TreeSet<>();

    @Test
    @DisplayName("accepts a small store that does everything right")
    void acceptsASmallStore() {
        assertThat(brokenBy(SmallStore::new)).isEmpty();
    }

    @Test
    @DisplayName("rejects stores with one fault each by each of its tests")
    void everyTestBites() {
        assertThat(brokenBy(OneLogForAllStores::new)).contains("newAndEmpty");
        assertThat(brokenBy(NewestFirst::new)).contains("readAgain", "readsTheLog");
        assertThat(brokenBy(SameWordsOnce::new)).contains("sameWords");
        assertThat(brokenBy(OneStreamForAll::new)).contains("streamsApart");
        assertThat(brokenBy(CountsFromZero::new)).contains("versionsAndPositions");
        assertThat(brokenBy(TimeOfReading::new)).contains("times");
        assertThat(brokenBy(AnswersWithTheVersion::new)).contains("answersWithThePosition");
        assertThat(brokenBy(LastOneWins::new))
                .contains("staleWriter", "wrongVersions", "conflictTells");
        assertThat(brokenBy(AppendsBeforeItRefuses::new)).contains("staleWriter");
        assertThat(brokenBy(ReadsInclusively::new)).contains("readsTheRest");
        assertThat(brokenBy(BelowZeroIsWhatever::new)).containsExactly("wrongVersions");
        assertThat(brokenBy(AddsUpToTheEndOfAPage::new)).containsExactly("readsPages");
        assertThat(brokenBy(PagesWithoutEnd::new)).containsExactly("readsPages");
        assertThat(brokenBy(OneByOne::new)).contains("allOrNone", "nobodySeesHalf");
        assertThat(brokenBy(AcceptsNothing::new)).containsExactly("nothingToAppend");
        assertThat(brokenBy(KeepsTheWritersList::new)).contains("theWritersList");
        assertThat(brokenBy(LooksTwice::new)).containsExactly("theListIsEmptied");
        assertThat(brokenBy(HandsOutItsOwn::new)).contains("theReadersList", "anAnswerStays");
        assertThat(brokenBy(ChecksOutsideTheLock::new)).contains("twoWritersAtOnce");
        assertThat(brokenBy(ChecksBeforeItWaits::new)).containsExactly("twoWritersInAQueue");
        assertThat(brokenBy(ChecksUnderTheReadLock::new)).containsExactly("twoWritersInAQueue");
        assertThat(brokenBy(NeverValidates::new)).containsExactly("twoWritersInAQueue");
        assertThat(brokenBy(ReadsTheLogWithoutALock::new)).containsExactly("nobodySeesHalf");
        assertThat(brokenBy(BelievesTheClock::new)).containsExactly("timesInOrder");
        assertThat(brokenBy(ATimeForEachEvent::new)).containsExactly("oneTime");
        assertThat(brokenBy(PositionBeforeTheLock::new)).contains("twoStreamsAtOnce");

        assertThat(broken)
                .as("every test of the contract was broken at least once")
                .containsExactlyInAnyOrderElementsOf(
                        tests().stream().map(Method::getName).toList());
    }

    private List<String> brokenBy(Function<Clock, EventStore<String>> stores) {
        List<String> names =
                tests().stream()
                        .filter(test -> fails(test, new ContractOf(stores)))
                        .map(Method::getName)
                        .toList();
        broken.addAll(names);
        return names;
    }

    private static List<Method> tests() {
        return Arrays.stream(EventStoreContract.class.getMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .toList();
    }

    private static boolean fails(Method test, ContractOf contract) {
        try {
            contract.openTheStore();
            TestReporter nobody = entries -> {};
            test.invoke(contract, Collections.nCopies(test.getParameterCount(), nobody).toArray());
            return false;
        } catch (InvocationTargetException red) {
            return true;
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class ContractOf extends EventStoreContract {

        private final Function<Clock, EventStore<String>> stores;

        ContractOf(Function<Clock, EventStore<String>> stores) {
            this.stores = stores;
        }

        @Override
        protected EventStore<String> open(Clock clock) {
            return stores.apply(clock);
        }

        @Override
        protected int many() {
            return 50_000;
        }
    }

    /** Keeps the contract. The stores below are the same but for one fault each. */
    private static class SmallStore implements EventStore<String> {

        protected final List<Recorded<String>> log = new ArrayList<>();
        protected final Clock clock;

        SmallStore(Clock clock) {
            this.clock = clock;
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

    private static final class OneLogForAllStores extends SmallStore {
        private static final List<Recorded<String>> ALL = new ArrayList<>();

        OneLogForAllStores(Clock clock) {
            super(clock);
        }

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

    private static final class BelowZeroIsWhatever extends SmallStore {
        BelowZeroIsWhatever(Clock clock) {
            super(clock);
        }

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

    private static final class AddsUpToTheEndOfAPage extends SmallStore {
        AddsUpToTheEndOfAPage(Clock clock) {
            super(clock);
        }

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

    private static final class BelievesTheClock extends SmallStore {
        BelievesTheClock(Clock clock) {
            super(clock);
        }

        @Override
        protected Instant now() {
            return clock.instant();
        }
    }

    private static final class ReadsTheLogWithoutALock extends SmallStore {
        ReadsTheLogWithoutALock(Clock clock) {
            super(clock);
        }

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

    private static final class ChecksUnderTheReadLock extends SmallStore {
        private final ReadWriteLock lock = new ReentrantReadWriteLock();

        ChecksUnderTheReadLock(Clock clock) {
            super(clock);
        }

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

    private static final class NeverValidates extends SmallStore {
        private final StampedLock lock = new StampedLock();

        NeverValidates(Clock clock) {
            super(clock);
        }

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

    private static final class ChecksBeforeItWaits extends SmallStore {
        ChecksBeforeItWaits(Clock clock) {
            super(clock);
        }

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

    private static final class ATimeForEachEvent extends SmallStore {
        ATimeForEachEvent(Clock clock) {
            super(clock);
        }

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

    private static final class NewestFirst extends SmallStore {
        NewestFirst(Clock clock) {
            super(clock);
        }

        @Override
        public List<Recorded<String>> read(String streamId, long afterVersion) {
            return super.read(streamId, afterVersion).reversed();
        }

        @Override
        public List<Recorded<String>> readAll(long afterPosition, int most) {
            return super.readAll(afterPosition, most).reversed();
        }
    }

    private static final class SameWordsOnce extends SmallStore {
        SameWordsOnce(Clock clock) {
            super(clock);
        }

        @Override
        public List<Recorded<String>> read(String streamId, long afterVersion) {
            Map<String, Recorded<String>> once = new LinkedHashMap<>();
            super.read(streamId, afterVersion).forEach(it -> once.putIfAbsent(it.event(), it));
            return List.copyOf(once.values());
        }
    }

    private static final class OneStreamForAll extends SmallStore {
        OneStreamForAll(Clock clock) {
            super(clock);
        }

        @Override
        protected void check(String streamId, long expectedVersion, List<? extends String> events) {
            // every writer may write
        }

        @Override
        public List<Recorded<String>> read(String streamId, long afterVersion) {
            return readAll(afterVersion, 1000);
        }
    }

    private static final class CountsFromZero extends SmallStore {
        CountsFromZero(Clock clock) {
            super(clock);
        }

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

    private static final class TimeOfReading extends SmallStore {
        TimeOfReading(Clock clock) {
            super(clock);
        }

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

    private static final class AnswersWithTheVersion extends SmallStore {
        AnswersWithTheVersion(Clock clock) {
            super(clock);
        }

        @Override
        public long append(String streamId, long expectedVersion, List<? extends String> events) {
            super.append(streamId, expectedVersion, events);
            return expectedVersion + events.size();
        }
    }

    private static final class LastOneWins extends SmallStore {
        LastOneWins(Clock clock) {
            super(clock);
        }

        @Override
        public long append(String streamId, long expectedVersion, List<? extends String> events) {
            synchronized (log) {
                return super.append(streamId, read(streamId).size(), events);
            }
        }
    }

    private static final class AppendsBeforeItRefuses extends SmallStore {
        AppendsBeforeItRefuses(Clock clock) {
            super(clock);
        }

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

    private static final class ReadsInclusively extends SmallStore {
        ReadsInclusively(Clock clock) {
            super(clock);
        }

        @Override
        public List<Recorded<String>> read(String streamId, long afterVersion) {
            return super.read(streamId, afterVersion - 1);
        }
    }

    private static final class PagesWithoutEnd extends SmallStore {
        PagesWithoutEnd(Clock clock) {
            super(clock);
        }

        @Override
        public List<Recorded<String>> readAll(long afterPosition, int most) {
            return super.readAll(afterPosition, Integer.MAX_VALUE);
        }
    }

    private static final class OneByOne extends SmallStore {
        OneByOne(Clock clock) {
            super(clock);
        }

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

    private static final class AcceptsNothing extends SmallStore {
        AcceptsNothing(Clock clock) {
            super(clock);
        }

        @Override
        public long append(String streamId, long expectedVersion, List<? extends String> events) {
            return events.isEmpty() ? 0 : super.append(streamId, expectedVersion, events);
        }
    }

    private static final class KeepsTheWritersList extends SmallStore {
        private final Map<Long, List<? extends String>> batches = new HashMap<>();

        KeepsTheWritersList(Clock clock) {
            super(clock);
        }

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

    private static final class LooksTwice extends SmallStore {
        LooksTwice(Clock clock) {
            super(clock);
        }

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

    private static final class HandsOutItsOwn extends SmallStore {
        private final Map<String, List<Recorded<String>>> streams = new HashMap<>();

        HandsOutItsOwn(Clock clock) {
            super(clock);
        }

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

    private static final class ChecksOutsideTheLock extends SmallStore {
        ChecksOutsideTheLock(Clock clock) {
            super(clock);
        }

        @Override
        public long append(String streamId, long expectedVersion, List<? extends String> events) {
            check(streamId, expectedVersion, events);
            List<String> batch = List.copyOf(events);
            synchronized (log) {
                return super.append(streamId, read(streamId).size(), batch);
            }
        }
    }

    private static final class PositionBeforeTheLock extends SmallStore {
        PositionBeforeTheLock(Clock clock) {
            super(clock);
        }

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
