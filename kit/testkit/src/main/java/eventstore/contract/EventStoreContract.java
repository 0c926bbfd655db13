package eventstore.contract;

import static org.assertj.core.api.Assertions.assertThat;

import eventstore.EventStore;
import eventstore.Recorded;
import eventstore.VersionConflictException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import workbook.Failure;
import workbook.Guard;

/**
 * The promises of every {@link EventStore}, wherever it puts its events. They hold for one writer,
 * and for several at the same moment. The events here are plain sentences: a store does not care
 * what it stores.
 */
public abstract class EventStoreContract extends OneWriterContract {

    private static final int TIMES = 50;
    private static final int TOGETHER = 20;
    private static final int TIMES_IN_EARNEST = 6;
    private static final int MOST_TIMES = 20;
    private static final int APPENDING = 1;
    private static final int APPENDED = 2;
    private static final List<String> TO_THE_LAKE =
            List.of("Ada moved to the lake", "Ada's house was surveyed");
    private static final List<String> TO_THE_HILL = List.of("Ada moved to the hill");
    private static final int MOST_MOMENTS = 40;

    @Test
    @Order(4)
    @Timeout(value = 30, unit = TimeUnit.SECONDS)
    @DisplayName("of two writers at the same moment, one is refused")
    public final void twoWritersAtOnce() {
        atEachMoment(
                moment -> {
                    AtomicReference<Optional<RuntimeException>> second = new AtomicReference<>();
                    Moments moments =
                            new Moments(
                                    moment,
                                    () ->
                                            second.set(
                                                    Failure.of(
                                                            () ->
                                                                    store.append(
                                                                            "ada",
                                                                            1,
                                                                            TO_THE_HILL))));
                    Optional<RuntimeException> first = adaMovesToTheLake(moments);
                    if (moments.reached()) {
                        assertOneWasAccepted("appended at the same moment", first, second.get());
                    }
                    return moments.reached();
                });
    }

    @Test
    @Order(5)
    @Timeout(value = 30, unit = TimeUnit.SECONDS)
    @DisplayName("the version is compared after the wait for a lock")
    public final void twoWritersInAQueue() {
        begunWith("ada", "Ada registered");
        int locks = Queueing.locksOf(store).size();
        for (int lock = 0; lock < locks; lock++) {
            openAnother();
            begunWith("ada", "Ada registered");
            AtomicReference<Optional<RuntimeException>> first = new AtomicReference<>();
            AtomicReference<Optional<RuntimeException>> second = new AtomicReference<>();

            Queueing.at(
                    Queueing.locksOf(store).get(lock),
                    () -> first.set(Failure.of(() -> store.append("ada", 1, TO_THE_LAKE))),
                    () -> second.set(Failure.of(() -> store.append("ada", 1, TO_THE_HILL))));

            assertOneWasAccepted(
                    "had to wait for a lock before they could append", first.get(), second.get());
        }
    }

    @Test
    @Order(50)
    @Timeout(value = 30, unit = TimeUnit.SECONDS)
    @Guard
    @DisplayName("two writers into different streams get different places")
    public final void twoStreamsAtOnce() {
        atEachMoment(
                moment -> {
                    Moments moments =
                            new Moments(
                                    moment,
                                    () ->
                                            Failure.of(
                                                    () ->
                                                            store.append(
                                                                    "grace",
                                                                    0,
                                                                    List.of("Grace registered"))));
                    adaMovesToTheLake(moments);
                    if (moments.reached()) {
                        assertNothingIsLost(
                                4, "Two clerks wrote into different streams at the same moment");
                    }
                    return moments.reached();
                });
        manyWritersAtOnce();
    }

    @Test
    @Order(51)
    @Timeout(value = 30, unit = TimeUnit.SECONDS)
    @Guard
    @DisplayName("no reader sees half of what is appended together")
    public final void nobodySeesHalf() {
        atEachMoment(
                moment -> {
                    List<Object> seen = Collections.synchronizedList(new ArrayList<>());
                    Moments moments =
                            new Moments(
                                    moment,
                                    () -> {
                                        seen.add(sizeOf(() -> store.read("ada")));
                                        seen.add(sizeOf(() -> store.readAll(0, ALL)));
                                    });
                    adaMovesToTheLake(moments);
                    assertAllOrNothing(seen, TO_THE_LAKE.size());
                    return moments.reached();
                });
        assertAllOrNothing(seenWhileManyAreAppended(() -> store.read("ada")), many());
        assertAllOrNothing(seenWhileManyAreAppended(() -> store.readAll(0, ALL)), many());
    }

    /**
     * How many events are appended together while a reader looks. That should take some
     * milliseconds: on a busy machine, the reader has to wait for a processor.
     */
    protected int many() {
        return 10_000;
    }

    private static void assertAllOrNothing(Collection<Object> seen, int together) {
        List<Object> odd =
                seen.stream()
                        .filter(it -> !it.equals(1) && !it.equals(1 + together))
                        .limit(2)
                        .toList();
        assertThat(odd)
                .withFailMessage(
                        """
                        %s events were being appended together, to a log with one. A reader looked meanwhile, and saw neither before nor after.
                        expected: 1 or %s events
                        but:      %s""",
                        together, 1 + together, odd)
                .isEmpty();
    }

    /** How many events a reader gets, or how its reading fails. */
    private static Object sizeOf(Supplier<List<Recorded<String>>> reading) {
        AtomicReference<Object> size = new AtomicReference<>();
        var failure = Failure.of(() -> size.set(reading.get().size()));
        return failure.<Object>map(it -> "no answer, but " + it).orElseGet(size::get);
    }

    /**
     * Tries the first moment, the second, and so on, each with a new store, until there are no
     * more.
     */
    private void atEachMoment(Trial trial) {
        int moment = 1;
        do {
            openAnother();
            begunWith("ada", "Ada registered");
        } while (trial.goesOnAt(moment) && moment++ < MOST_MOMENTS);
    }

    /** A new store. Its looks at the clock are not reported any more. */
    private void openAnother() {
        clock.whenLookedAt(() -> {});
        store = open(clock);
    }

    /** What a reader saw that looked while much was appended: at least a few times in earnest. */
    private Set<Object> seenWhileManyAreAppended(Supplier<List<Recorded<String>>> reading) {
        Set<Object> seen = ConcurrentHashMap.newKeySet();
        int inEarnest = 0;
        for (int time = 0; time < MOST_TIMES && inEarnest < TIMES_IN_EARNEST; time++) {
            openAnother();
            begunWith("ada", "Ada registered");
            AtomicInteger appends = new AtomicInteger();
            AtomicBoolean looked = new AtomicBoolean();
            CountDownLatch looking = new CountDownLatch(1);
            Thread reader =
                    Waiting.start(
                            () -> {
                                while (appends.get() < APPENDED) {
                                    int before = appends.get();
                                    seen.add(sizeOf(reading));
                                    if (before == APPENDING || appends.get() != before) {
                                        looked.set(true);
                                    }
                                    looking.countDown();
                                }
                            });
            Waiting.until(looking);
            appends.set(APPENDING);
            Failure.of(() -> store.append("ada", 1, Collections.nCopies(many(), "Ada moved")));
            appends.set(APPENDED);
            Waiting.untilItEnds(reader);
            if (looked.get()) {
                inEarnest++;
            }
        }
        return seen;
    }

    private Optional<RuntimeException> adaMovesToTheLake(Moments moments) {
        clock.whenLookedAt(moments::passOne);
        List<String> events = moments.in(TO_THE_LAKE);
        AtomicReference<Optional<RuntimeException>> failure = new AtomicReference<>();
        moments.during(() -> failure.set(Failure.of(() -> store.append("ada", 1, events))));
        return failure.get();
    }

    private void assertOneWasAccepted(
            String situation, Optional<RuntimeException> first, Optional<RuntimeException> second) {
        String told = "the first %s, the second %s".formatted(outcome(first), outcome(second));
        assertThat(told)
                .withFailMessage(
                        """
                        Two clerks had both seen version 1 of Ada's stream, and %s.
                        expected: one is accepted, and the other gets the conflict
                        but:      %s""",
                        situation, told)
                .isIn(
                        "the first was accepted, the second got the conflict",
                        "the first got the conflict, the second was accepted");
        List<String> expected =
                first.isEmpty()
                        ? List.of(
                                "Ada registered",
                                "Ada moved to the lake",
                                "Ada's house was surveyed")
                        : List.of("Ada registered", "Ada moved to the hill");
        assertThat(events(store.read("ada")))
                .as(
                        "Two clerks %s. Ada's stream should have what was accepted, and nothing else.",
                        situation)
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    private static String outcome(Optional<RuntimeException> failure) {
        return failure.map(
                        it ->
                                it instanceof VersionConflictException
                                        ? "got the conflict"
                                        : "met " + it)
                .orElse("was accepted");
    }

    private void assertNothingIsLost(int events, String situation) {
        List<Long> positions = store.readAll(0, ALL).stream().map(Recorded::position).toList();
        assertThat(positions.equals(LongStream.rangeClosed(1, events).boxed().toList()))
                .withFailMessage(
                        """
                        %s. Each event should have its own place in the log, and none should be lost.
                        expected: %s events, at the positions 1 to %s
                        but:      %s events, at %s different positions""",
                        situation,
                        events,
                        events,
                        positions.size(),
                        positions.stream().distinct().count())
                .isTrue();
    }

    private void manyWritersAtOnce() {
        openAnother();
        CountDownLatch start = new CountDownLatch(1);
        List<Thread> clerks = new ArrayList<>();
        for (int clerk = 1; clerk <= 4; clerk++) {
            String customer = "customer " + clerk;
            clerks.add(Waiting.start(() -> Failure.of(() -> movesOften(customer, start))));
        }
        start.countDown();
        clerks.forEach(Waiting::untilItEnds);
        assertNothingIsLost(
                4 * TIMES * TOGETHER,
                "Four clerks wrote at the same time, each into a stream of their own");
    }

    private void movesOften(String customer, CountDownLatch start) {
        Waiting.until(start);
        for (int time = 0; time < TIMES; time++) {
            store.append(customer, (long) time * TOGETHER, Collections.nCopies(TOGETHER, "moved"));
        }
    }

    /** What is tried at one moment of an append. */
    private interface Trial {

        /** Whether there was such a moment, so that it is worth trying the next one. */
        boolean goesOnAt(int moment);
    }
}
