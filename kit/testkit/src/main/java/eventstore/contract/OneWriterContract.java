package eventstore.contract;

import static org.assertj.core.api.Assertions.assertThat;

import eventstore.EventStore;
import eventstore.Recorded;
import eventstore.VersionConflictException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import workbook.Failure;
import workbook.Guard;
import workbook.flow.Drawn;

/** What a store has to keep for one writer who does one thing after the other. */
public abstract class OneWriterContract {

    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant TEN = Instant.parse("2026-03-02T10:00:00Z");
    static final int ALL = 100_000;
    private static final int MOST_LOOKS = 4;

    final SettableClock clock = new SettableClock(NINE);
    EventStore<String> store;

    /** A store under test, new and empty in each call. */
    protected abstract EventStore<String> open(Clock clock);

    /** Opens the store that a test begins with. */
    @BeforeEach
    public final void openTheStore() {
        store = open(clock);
    }

    @Test
    @Order(1)
    @DisplayName("a decision based on an old version is not appended")
    public final void staleWriter(TestReporter reporter) {
        begunWith("ada", "Ada registered");
        store.append("ada", 1, List.of("Ada left"));

        var conflict = Failure.of(() -> store.append("ada", 1, List.of("Ada moved to the lake")));

        Drawn.strip(
                "the log",
                events(store.readAll(0, ALL)).stream().map(String::valueOf).toList(),
                conflict.isPresent() ? "the second clerk is refused" : "she had left",
                conflict.isPresent());
        reporter.publishEntry("what happened", history("ada", conflict));
        assertThat(conflict)
                .withFailMessage(
                        """
                        Two clerks had opened Ada's file at version 1. One recorded that Ada left. The other had not seen that, and a former customer has moved.
                        expected: the second append is refused, with a VersionConflictException
                        but:      %s
                        What does the writer say about what she has seen?""",
                        said(conflict))
                .containsInstanceOf(VersionConflictException.class);
        same(
                List.of("Ada registered", "Ada left"),
                events(store.readAll(0, ALL)),
                "A clerk was refused, and her event was appended all the same.");
    }

    @Test
    @Order(2)
    @DisplayName("a version that the stream is not at is refused")
    public final void wrongVersions() {
        begunWith("grace", "Grace registered");
        begunWith("ada", "Ada registered");

        assertConflict(
                Failure.of(() -> store.append("ada", 0, List.of("Ada registered again"))),
                "A clerk expected no stream at all. Ada has one, and a second registration was appended to it.");
        assertConflict(
                Failure.of(() -> store.append("ada", 2, List.of("Ada moved"))),
                "Ada's stream has one event. A clerk who claims to have seen two was allowed to append.");
        assertConflict(
                Failure.of(() -> store.append("ada", -1, List.of("Ada moved"))),
                "No stream was ever at version -1. A clerk who said so was allowed to append.");
    }

    @Test
    @Order(3)
    @DisplayName("a conflict says what was expected and what is there")
    public final void conflictTells() {
        begunWith("grace", "Grace registered");
        begunWith("ada", "Ada registered", "Ada moved", "Ada moved back");

        var conflict = Failure.of(() -> store.append("ada", 1, List.of("Ada moved to the hill")));

        assertConflict(conflict, "A clerk had seen version 1 of 3, and was allowed to append.");
        VersionConflictException told = (VersionConflictException) conflict.orElseThrow();
        same(
                "stream ada, expected 1, is at 3",
                String.format(
                        Locale.ROOT,
                        "stream %s, expected %s, is at %s",
                        told.streamId(),
                        told.expectedVersion(),
                        told.actualVersion()),
                "The refused writer needs to know where the stream is now.");
        store.append("ada", 3, List.of("Ada left"));
        Recorded<String> before = found("Ada moved back");
        Recorded<String> after = found("Ada left");
        same(
                1L,
                after.version() - before.version(),
                "An append that was refused leaves no trace, and no gap in the versions.");
        same(
                1L,
                after.position() - before.position(),
                "An append that was refused leaves no trace, and no gap in the positions.");
    }

    @Test
    @Order(11)
    @Guard
    @DisplayName("a new store is empty, whatever another one holds")
    public final void newAndEmpty() {
        EventStore<String> another = open(clock);
        Failure.of(() -> another.append("ada", 0, List.of("Ada registered")));

        same(
                List.of(),
                events(store.read("ada")),
                "Ada registered in one store, and another one knows of it. Each store should have a log of its own.");
    }

    @Test
    @Order(12)
    @Guard
    @DisplayName("appended events can be read again, the oldest first")
    public final void readAgain() {
        begunWith("ada", "Ada registered");
        store.append("ada", 1, List.of("Ada moved to the lake", "Ada's house was surveyed"));
        store.append("ada", 3, List.of("Ada moved back"));

        same(
                List.of(
                        "Ada registered",
                        "Ada moved to the lake",
                        "Ada's house was surveyed",
                        "Ada moved back"),
                events(store.read("ada")),
                "Ada's stream should have everything that was appended to it, in the order in which it happened.");
    }

    @Test
    @Order(13)
    @Guard
    @DisplayName("the same words, appended again, are another event")
    public final void sameWords() {
        store.append("ada", 0, List.of("Ada moved to the lake"));
        store.append("ada", 1, List.of("Ada moved back"));
        store.append("ada", 2, List.of("Ada moved to the lake"));

        same(
                List.of("Ada moved to the lake", "Ada moved back", "Ada moved to the lake"),
                events(store.read("ada")),
                "Ada has moved to the lake twice. Each time it happened is an event of its own, whatever the words.");
    }

    @Test
    @Order(14)
    @Guard
    @DisplayName("each stream has the events of one customer only")
    public final void streamsApart() {
        store.append("ada", 0, List.of("Ada registered"));
        store.append("grace", 0, List.of("Grace registered"));
        store.append("ada", 1, List.of("Ada moved"));

        same(
                List.of("Ada registered", "Ada moved"),
                events(store.read(new String("ada"))),
                "Ada's stream should hold her own events and no others.");
        same(
                List.of("Grace registered"),
                events(store.read("grace")),
                "Grace's stream should hold her own events and no others.");
        same(
                List.of(),
                events(store.read("nobody")),
                "Without a stream there is nothing to read. That is not a failure.");
    }

    @Test
    @Order(15)
    @Guard
    @DisplayName("versions count within a stream, positions count over the whole log, both from 1")
    public final void versionsAndPositions() {
        store.append("ada", 0, List.of("Ada registered"));
        store.append("grace", 0, List.of("Grace registered", "Grace moved"));
        store.append("ada", 1, List.of("Ada moved"));

        same(
                List.of(
                        "ada, version 1, position 1: Ada registered",
                        "ada, version 2, position 4: Ada moved"),
                places(store.read("ada")),
                "The version counts the events of one stream, the position counts all events of the log. Both begin with 1.");
        same(
                List.of(
                        "grace, version 1, position 2: Grace registered",
                        "grace, version 2, position 3: Grace moved"),
                places(store.read("grace")),
                "The version counts the events of one stream, the position counts all events of the log. Both begin with 1.");
    }

    @Test
    @Order(16)
    @Guard
    @DisplayName("each event keeps the time at which it was recorded")
    public final void times() {
        clock.set(NINE);
        store.append("ada", 0, List.of("Ada registered"));
        clock.set(TEN);
        store.append("ada", 1, List.of("Ada moved"));

        same(
                List.of(NINE, TEN),
                store.read("ada").stream().map(Recorded::time).toList(),
                "An event keeps the time at which it was appended, by the store's clock. Reading it later does not change that.");
    }

    @Test
    @Order(17)
    @Guard
    @DisplayName("appending answers with the position of the last event")
    public final void answersWithThePosition() {
        long first = store.append("ada", 0, List.of("Ada registered"));
        long second = store.append("grace", 0, List.of("Grace registered", "Grace moved"));
        long third = store.append("ada", 1, List.of("Ada moved"));

        same(
                List.of(1L, 3L, 4L),
                List.of(first, second, third),
                "The answer says how far the whole log has grown: the position of the last of the events.");
    }

    @Test
    @Order(18)
    @Guard
    @DisplayName("the whole log can be read in the order in which it grew")
    public final void readsTheLog() {
        store.append("grace", 0, List.of("Grace registered"));
        store.append("ada", 0, List.of("Ada registered", "Ada moved"));
        store.append("grace", 1, List.of("Grace moved"));

        same(
                List.of(
                        "grace, version 1, position 1: Grace registered",
                        "ada, version 1, position 2: Ada registered",
                        "ada, version 2, position 3: Ada moved",
                        "grace, version 2, position 4: Grace moved"),
                places(store.readAll(0, ALL)),
                "The log has the events of all streams, in the order in which they were appended.");
    }

    @Test
    @Order(19)
    @Guard
    @DisplayName("a reader who knows the beginning of a stream reads only the rest")
    public final void readsTheRest() {
        store.append("grace", 0, List.of("Grace registered"));
        store.append("ada", 0, List.of("Ada registered", "Ada moved", "Ada moved back"));

        same(
                List.of("Ada moved", "Ada moved back"),
                events(store.read("ada", 1)),
                "The reader knows Ada's stream up to version 1. The reader wants what comes after it, and no more.");
        same(
                List.of(),
                told(() -> store.read("ada", 3)),
                "The reader knows all three events of Ada's stream. Then there is nothing new, and that is not a failure.");
        same(
                List.of(),
                told(() -> store.read("ada", 8)),
                "Ada's stream is not that long. Then there is nothing new, and that is not a failure.");
    }

    @Test
    @Order(20)
    @Guard
    @DisplayName("the log can be read page by page")
    public final void readsPages() {
        store.append("grace", 0, List.of("Grace registered"));
        store.append("ada", 0, List.of("Ada registered", "Ada moved"));
        store.append("grace", 1, List.of("Grace moved", "Grace left"));

        same(
                List.of("Ada registered", "Ada moved"),
                events(store.readAll(1, 2)),
                "After position 1 the next two events were wanted.");
        same(
                List.of("Grace moved", "Grace left"),
                told(() -> store.readAll(3, 7)),
                "After position 3 up to seven events were wanted, and there are two.");
        same(
                List.of(),
                told(() -> store.readAll(5, 2)),
                "The reader knows the whole log. Then there is nothing new, and that is not a failure.");
        same(
                List.of(),
                told(() -> store.readAll(9, 2)),
                "The log is not that long. Then there is nothing new, and that is not a failure.");
        same(
                List.of("Ada registered", "Ada moved", "Grace moved", "Grace left"),
                told(() -> store.readAll(1, Integer.MAX_VALUE)),
                "After position 1 all the rest was wanted, and the reader said so with the largest number there is.");
    }

    @Test
    @Order(21)
    @Guard
    @DisplayName("several events are appended all together or not at all")
    public final void allOrNone() {
        store.append("ada", 0, List.of("Ada registered"));

        var refusal =
                Failure.of(
                        () -> store.append("ada", 1, Arrays.asList("Ada moved", null, "Ada left")));

        same(
                List.of("Ada registered"),
                events(store.readAll(0, ALL)),
                "The second of three events was missing, so the append failed. Half of what was decided together is not what was decided.");
        same(
                List.of("Ada registered"),
                events(store.read("ada")),
                "An append failed halfway, and Ada's stream kept a half of it.");
        assertThat(refusal)
                .withFailMessage(
                        """
                        An event was null, and that was not noticed. Later, the history of that stream cannot be known.
                        expected: the append is refused, with a NullPointerException
                        but:      %s""",
                        said(refusal))
                .containsInstanceOf(NullPointerException.class);
        same(
                2L,
                store.append("ada", 1, List.of("Ada moved after all")),
                "An append that failed leaves no gap in the positions.");
    }

    @Test
    @Order(22)
    @Guard
    @DisplayName("appending nothing is refused")
    public final void nothingToAppend() {
        var refusal = Failure.of(() -> store.append("ada", 0, List.of()));

        assertThat(refusal)
                .withFailMessage(
                        """
                        No event at all was appended, and that was accepted. What would its position be?
                        expected: refused, with an IllegalArgumentException
                        but:      %s""",
                        said(refusal))
                .containsInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @Order(23)
    @Guard
    @DisplayName("appended events stay when the writer's list changes")
    public final void theWritersList() {
        List<String> events = new ArrayList<>(List.of("Ada registered", "Ada moved"));
        store.append("ada", 0, events);

        events.set(1, "Ada never moved");
        events.add("Ada left");

        same(
                List.of("Ada registered", "Ada moved"),
                events(store.read("ada")),
                "The writer changed the list afterwards, and history changed with it.");
        same(
                List.of("Ada registered", "Ada moved"),
                events(store.readAll(0, ALL)),
                "The writer changed the list afterwards, and the log changed with it.");
    }

    @Test
    @Order(24)
    @Guard
    @DisplayName("a list that is emptied during the append changes all or nothing")
    public final void theListIsEmptied() {
        for (int looks = 1; looks <= MOST_LOOKS; looks++) {
            store = open(clock);
            store.append("ada", 0, List.of("Ada registered"));
            List<String> emptied =
                    new EmptiedList<>(List.of("Ada moved", "Ada's house was surveyed"), looks);

            var refusal = Failure.of(() -> store.append("ada", 1, emptied));

            assertThat(events(store.readAll(0, ALL)))
                    .withFailMessage(
                            """
                            Two events were to be appended. While the store was at it, the writer emptied the list. The store should keep the same events that it has checked.
                            expected: both are appended, or the append is refused
                            but:      it was %s, and %s of the two were appended""",
                            refusal.map(it -> "refused with " + it).orElse("accepted"),
                            store.readAll(1, ALL).size())
                    .isEqualTo(
                            refusal.isPresent()
                                    ? List.of("Ada registered")
                                    : List.of(
                                            "Ada registered",
                                            "Ada moved",
                                            "Ada's house was surveyed"));
        }
    }

    @Test
    @Order(25)
    @Guard
    @DisplayName("no reader can change what is stored")
    public final void theReadersList() {
        store.append("ada", 0, List.of("Ada registered", "Ada moved"));

        tamper(store.read("ada"));
        tamper(store.read("ada", 1));
        tamper(store.readAll(0, ALL));

        same(
                List.of("Ada registered", "Ada moved"),
                events(store.read("ada")),
                "A reader has edited the list that the store handed out, and Ada's stream has changed.");
        same(
                List.of("Ada registered", "Ada moved"),
                events(store.readAll(0, ALL)),
                "A reader has edited the list that the store handed out, and the log has changed.");
    }

    @Test
    @Order(26)
    @Guard
    @DisplayName("an answer does not change while more is appended")
    public final void anAnswerStays() {
        store.append("ada", 0, List.of("Ada registered"));
        List<Recorded<String>> stream = store.read("ada");
        List<Recorded<String>> log = store.readAll(0, ALL);

        store.append("ada", 1, List.of("Ada moved"));

        same(
                1,
                stream.size(),
                "A reader got Ada's stream, and later the answer in their hands had grown.");
        same(1, log.size(), "A reader got the log, and later the answer in their hands had grown.");
    }

    @Test
    @Order(27)
    @Guard
    @DisplayName("times never run backwards when the clock is put back")
    public final void timesInOrder() {
        clock.set(TEN);
        store.append("ada", 0, List.of("Ada registered"));
        clock.set(NINE);
        store.append("grace", 0, List.of("Grace registered"));

        same(
                List.of(TEN, TEN),
                store.readAll(0, ALL).stream().map(Recorded::time).toList(),
                "The clock was put back by an hour. An event that came later in the log should not look earlier. Otherwise \"what was known at ten\" would have holes.");
    }

    // Comes last. A store that shows halves learns that first, and then that the times of its
    // halves differ.
    @Test
    @Order(60)
    @Guard
    @DisplayName("events that are appended together have one time")
    public final void oneTime() {
        clock.whenLookedAt(clock::goOn);

        store.append("ada", 0, List.of("Ada registered", "Ada moved", "Ada moved back"));

        List<Instant> times = store.read("ada").stream().map(Recorded::time).toList();
        same(
                Collections.nCopies(3, times.getFirst()),
                times,
                "The clock went on while three events were appended together. They happened at once, so they have one time. Otherwise a reader could ask for a moment in between, and see a half.");
    }

    private static void same(Object expected, Object found, String damage) {
        assertThat(found)
                .withFailMessage(
                        "%s%nexpected: %s%nbut:      %s", damage, inWords(expected), inWords(found))
                .isEqualTo(expected);
    }

    private static String inWords(Object content) {
        return switch (content) {
            case List<?> none when none.isEmpty() -> "nothing";
            case List<?> many ->
                    many.stream().map(String::valueOf).collect(Collectors.joining(", "));
            default -> String.valueOf(content);
        };
    }

    /** Begins a stream. */
    final void begunWith(String streamId, String... events) {
        var refusal = Failure.of(() -> store.append(streamId, 0, List.of(events)));
        assertThat(refusal)
                .withFailMessage(
                        """
                        The first events of a stream could not be appended, although nothing is wrong with them.
                        expected: the events are appended
                        but:      %s
                        %s""",
                        said(refusal), question(refusal))
                .isEmpty();
    }

    private static String question(Optional<RuntimeException> refusal) {
        return refusal.map(
                        it ->
                                switch (it) {
                                    case VersionConflictException conflict ->
                                            "Does each stream have a version of its own, and each store a log of its own?";
                                    case NullPointerException missing ->
                                            "Is the list asked whether it contains null? Some lists do not answer that.";
                                    default -> "What is wrong with these events?";
                                })
                .orElse("");
    }

    private String history(String streamId, Optional<RuntimeException> conflict) {
        String log = String.join("\n", events(store.read(streamId)));
        return conflict.isEmpty() ? log : log + "\n(conflict: decide again)";
    }

    private Recorded<String> found(String event) {
        return store.readAll(0, ALL).stream()
                .filter(it -> it.event().equals(event))
                .findFirst()
                .orElseThrow(() -> new AssertionError("The log does not have: " + event));
    }

    private static void assertConflict(Optional<RuntimeException> conflict, String instead) {
        assertThat(conflict)
                .withFailMessage(
                        """
                        %s
                        expected: refused, with a VersionConflictException
                        but:      %s""",
                        conflict.isEmpty() ? instead : "A wrong version is a conflict.",
                        said(conflict))
                .containsInstanceOf(VersionConflictException.class);
    }

    private static String said(Optional<RuntimeException> failure) {
        return failure.map(Object::toString).orElse("it was accepted");
    }

    private static void tamper(List<Recorded<String>> handedOut) {
        List<Consumer<List<Recorded<String>>>> attempts =
                List.of(
                        list -> list.add(list.getFirst()),
                        List::removeFirst,
                        list -> list.subList(0, 1).clear(),
                        List::clear);
        attempts.forEach(attempt -> Failure.of(() -> attempt.accept(handedOut)));
    }

    /** The events that were read, or how it failed. */
    private static Object told(Supplier<List<Recorded<String>>> reading) {
        try {
            return events(reading.get());
        } catch (RuntimeException failure) {
            return "no answer, but " + failure;
        }
    }

    static List<String> events(List<Recorded<String>> recorded) {
        return recorded.stream().map(Recorded::event).toList();
    }

    private static List<String> places(List<Recorded<String>> recorded) {
        return recorded.stream()
                .map(
                        it ->
                                String.format(
                                        Locale.ROOT,
                                        "%s, version %s, position %s: %s",
                                        it.streamId(),
                                        it.version(),
                                        it.position(),
                                        it.event()))
                .toList();
    }
}
