package eventstore.contract;

import static org.assertj.core.api.Assertions.assertThat;

import eventstore.EventStore;
import eventstore.Recorded;
import eventstore.VersionConflictException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import workbook.Failure;

/**
 * What every {@link EventStore} has to keep, wherever it puts its events: for one writer, and for
 * several at the same moment. The events here are plain sentences: a store does not care what it
 * stores.
 */
public abstract class EventStoreContract extends OneWriterContract {

    private static final int TIMES = 50;
    private static final int TOGETHER = 20;
    private static final int LOOKS = 3;
    private static final int MANY = 10_000;
    private static final int MOST_MOMENTS = 40;

    @Test
    @Order(22)
    @DisplayName("of two who write at the same moment, one is refused")
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
                                                                            List.of(
                                                                                    "Ada moved to the hill")))));
                    Optional<RuntimeException> first = adaMovesToTheLake(moments);
                    if (moments.reached()) {
                        assertOneWasAccepted("appended at the same moment", first, second.get());
                    }
                    return moments.reached();
                });
    }

    @Test
    @Order(23)
    @DisplayName("who had to wait for the store looks at the version after the wait")
    public final void twoWritersInAQueue() {
        store.append("ada", 0, List.of("Ada registered"));
        List<String> lake = List.of("Ada moved to the lake", "Ada's house was surveyed");
        AtomicReference<Optional<RuntimeException>> first = new AtomicReference<>();
        AtomicReference<Optional<RuntimeException>> second = new AtomicReference<>();

        Queueing.in(
                store,
                () -> first.set(Failure.of(() -> store.append("ada", 1, lake))),
                () ->
                        second.set(
                                Failure.of(
                                        () ->
                                                store.append(
                                                        "ada",
                                                        1,
                                                        List.of("Ada moved to the hill")))));

        assertOneWasAccepted(
                "had to wait for a lock before they could append", first.get(), second.get());
    }

    @Test
    @Order(24)
    @DisplayName("two who write into different streams at the same moment get different places")
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
    @Order(25)
    @DisplayName("nobody sees half of what is appended together")
    public final void nobodySeesHalf() {
        atEachMoment(
                moment -> {
                    List<Integer> seen = Collections.synchronizedList(new ArrayList<>());
                    Moments moments =
                            new Moments(
                                    moment,
                                    () -> {
                                        Failure.of(() -> seen.add(store.read("ada").size()));
                                        Failure.of(() -> seen.add(store.readAll(0, ALL).size()));
                                    });
                    adaMovesToTheLake(moments);
                    assertThat(seen)
                            .as(
                                    "Two events were being appended together, to a stream with one. A reader saw some and not all of them.")
                            .isSubsetOf(1, 3);
                    return moments.reached();
                });
        for (int time = 1; time <= LOOKS; time++) {
            assertThat(seenWhileManyAreAppended())
                    .as(
                            "%d events were being appended together, to a stream with one. A reader saw some and not all of them.",
                            MANY)
                    .isSubsetOf(1, 1 + MANY);
        }
    }

    /**
     * Tries the first moment, the second, and so on, each with a new store, until there are no
     * more.
     */
    private void atEachMoment(Trial trial) {
        int moment = 1;
        do {
            openAnother();
            store.append("ada", 0, List.of("Ada registered"));
        } while (trial.goesOnAt(moment) && moment++ < MOST_MOMENTS);
    }

    /** A new store, and nobody is told any more when it looks at the clock. */
    private void openAnother() {
        clock.whenLookedAt(() -> {});
        store = open(clock);
    }

    /** How many events a reader saw who looked again and again in the meantime. */
    private Set<Integer> seenWhileManyAreAppended() {
        openAnother();
        store.append("ada", 0, List.of("Ada registered"));
        Set<Integer> seen = new ConcurrentSkipListSet<>();
        AtomicBoolean appended = new AtomicBoolean();
        CountDownLatch looking = new CountDownLatch(1);
        Thread reader =
                Waiting.start(
                        () -> {
                            while (!appended.get()) {
                                Failure.of(() -> seen.add(store.read("ada").size()));
                                looking.countDown();
                            }
                        });
        Waiting.until(looking);
        Failure.of(() -> store.append("ada", 1, Collections.nCopies(MANY, "Ada moved")));
        appended.set(true);
        Waiting.untilItEnds(reader);
        return seen;
    }

    private Optional<RuntimeException> adaMovesToTheLake(Moments moments) {
        clock.whenLookedAt(moments::passOne);
        List<String> events =
                moments.in(List.of("Ada moved to the lake", "Ada's house was surveyed"));
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
                        expected: one is accepted, and the other is told of the conflict
                        but:      %s""",
                        situation, told)
                .isIn(
                        "the first was accepted, the second was told of the conflict",
                        "the first was told of the conflict, the second was accepted");
        List<String> expected =
                first.isEmpty()
                        ? List.of(
                                "Ada registered",
                                "Ada moved to the lake",
                                "Ada's house was surveyed")
                        : List.of("Ada registered", "Ada moved to the hill");
        assertThat(events(store.read("ada")))
                .as(
                        "Two clerks %s. Only what was accepted should stand in Ada's stream.",
                        situation)
                .isEqualTo(expected);
    }

    private static String outcome(Optional<RuntimeException> failure) {
        return failure.map(
                        it ->
                                it instanceof VersionConflictException
                                        ? "was told of the conflict"
                                        : "met " + it)
                .orElse("was accepted");
    }

    private void assertNothingIsLost(int events, String situation) {
        List<Long> positions = store.readAll(0, ALL).stream().map(Recorded::position).toList();
        assertThat(positions.equals(LongStream.rangeClosed(1, events).boxed().toList()))
                .withFailMessage(
                        """
                        %s. Each event should have its own place in the log, and none should be lost.
                        expected: %d events, at the positions 1 to %d
                        but:      %d events, at %d different positions""",
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
