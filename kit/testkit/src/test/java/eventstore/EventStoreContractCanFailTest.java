package eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import eventstore.contract.EventStoreContract;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;

/** A contract that nothing can break is worth nothing. So there are stores that break it. */
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
        assertThat(brokenBy(ReadingFaults.OneLogForAllStores::new)).contains("newAndEmpty");
        assertThat(brokenBy(ReadingFaults.NewestFirst::new)).contains("readAgain", "readsTheLog");
        assertThat(brokenBy(ReadingFaults.SameWordsOnce::new)).contains("sameWords");
        assertThat(brokenBy(ReadingFaults.OneStreamForAll::new)).contains("streamsApart");
        assertThat(brokenBy(ReadingFaults.CountsFromZero::new)).contains("versionsAndPositions");
        assertThat(brokenBy(ReadingFaults.TimeOfReading::new)).contains("times");
        assertThat(brokenBy(ReadingFaults.ReadsInclusively::new)).contains("readsTheRest");
        assertThat(brokenBy(ReadingFaults.AddsUpToTheEndOfAPage::new))
                .containsExactly("readsPages");
        assertThat(brokenBy(ReadingFaults.PagesWithoutEnd::new)).containsExactly("readsPages");

        assertThat(brokenBy(AppendingFaults.AnswersWithTheVersion::new))
                .contains("answersWithThePosition");
        assertThat(brokenBy(AppendingFaults.LastOneWins::new))
                .contains("staleWriter", "wrongVersions", "conflictTells");
        assertThat(brokenBy(AppendingFaults.AppendsBeforeItRefuses::new)).contains("staleWriter");
        assertThat(brokenBy(AppendingFaults.BelowZeroIsWhatever::new))
                .containsExactly("wrongVersions");
        assertThat(brokenBy(AppendingFaults.OneByOne::new)).contains("allOrNone", "nobodySeesHalf");
        assertThat(brokenBy(AppendingFaults.AcceptsNothing::new))
                .containsExactly("nothingToAppend");
        assertThat(brokenBy(AppendingFaults.BelievesTheClock::new)).containsExactly("timesInOrder");
        assertThat(brokenBy(AppendingFaults.ATimeForEachEvent::new)).containsExactly("oneTime");

        assertThat(brokenBy(SharedLists.KeepsTheWritersList::new)).contains("theWritersList");
        assertThat(brokenBy(SharedLists.LooksTwice::new)).containsExactly("theListIsEmptied");
        assertThat(brokenBy(SharedLists.HandsOutItsOwn::new))
                .contains("theReadersList", "anAnswerStays");

        assertThat(brokenBy(LockingFaults.ChecksOutsideTheLock::new)).contains("twoWritersAtOnce");
        assertThat(brokenBy(LockingFaults.ChecksBeforeItWaits::new))
                .containsExactly("twoWritersInAQueue");
        assertThat(brokenBy(LockingFaults.ChecksUnderTheReadLock::new))
                .containsExactly("twoWritersInAQueue");
        assertThat(brokenBy(LockingFaults.NeverValidates::new))
                .containsExactly("twoWritersInAQueue");
        assertThat(brokenBy(LockingFaults.ReadsTheLogWithoutALock::new))
                .containsExactly("nobodySeesHalf");
        assertThat(brokenBy(LockingFaults.PositionBeforeTheLock::new)).contains("twoStreamsAtOnce");

        assertThat(broken)
                .as("every test of the contract was broken at least once")
                .containsExactlyInAnyOrderElementsOf(
                        tests().stream().map(Method::getName).toList());
    }

    private List<String> brokenBy(Supplier<SmallStore> stores) {
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

        private final Supplier<SmallStore> stores;

        ContractOf(Supplier<SmallStore> stores) {
            this.stores = stores;
        }

        @Override
        protected EventStore<String> open(Clock clock) {
            return stores.get().with(clock);
        }

        @Override
        protected int many() {
            return 50_000;
        }
    }
}
