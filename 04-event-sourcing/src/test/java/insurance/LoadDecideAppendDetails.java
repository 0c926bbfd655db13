package insurance;

import eventstore.InMemoryEventStore;
import eventstore.VersionConflictException;
import insurance.eventsourcing.CommandHandler;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import workbook.Failure;
import workbook.Guard;

/** 4.5, *Load, decide, append*: what works from the start, and what all of its tests need. */
abstract class LoadDecideAppendDetails {

    Moves moves;
    WatchedStore<String> store;

    @BeforeEach
    void open() {
        moves = new Moves();
        store = new WatchedStore<>(new InMemoryEventStore<>(new TestClock("2026-03-02T09:00:00Z")));
        store.happened("ada", "move 1: Hill Street");
    }

    @Test
    @Order(21)
    @Guard
    @DisplayName("a decision is based on the whole history of this customer")
    void decidesOnTheHistory() {
        store.happened("ada", "move 2: Mill Lane");
        store.happened("grace", "move 1: River Walk");
        store.happened("ada", "move 3: Lake Road");

        handler(3).handle("ada", "Hill Street");

        Verdict.same(
                List.of(List.of("move 1: Hill Street", "move 2: Mill Lane", "move 3: Lake Road")),
                moves.decidedOn(),
                "Before anything is decided, all of Ada's events should be known, in their "
                        + "order, and no others.");
    }

    @Test
    @Order(22)
    @Guard
    @DisplayName("the events of a decision are appended to the customer's stream in one go")
    void oneAppend() {
        handle(
                "Mill Lane and Lake Road",
                "Two events were decided together. Both should be in the stream, after the "
                        + "events before.",
                "move 1: Hill Street",
                "move 2: Mill Lane",
                "move 3: Lake Road");
        Verdict.same(
                1,
                store.appends(),
                "Two events were decided together, so they belong into one append. In "
                        + "between, a reader could see a half.");
        handler(3).handle("grace", "Mill Lane");
        Verdict.same(
                List.of("move 1: Mill Lane"),
                store.stream("grace"),
                "Grace had no stream. Her first event begins it.");
    }

    @Test
    @Order(23)
    @Guard
    @DisplayName("the answer is the position of the last event in the whole log")
    void answersWithThePosition() {
        store.happened("grace", "move 1: Mill Lane");
        store.happened("grace", "move 2: River Walk");

        Verdict.answers(
                OptionalLong.of(5),
                () -> handler(3).handle("ada", "Mill Lane and Lake Road"),
                "The caller wants to know how far the log has grown. It had three events, and "
                        + "two came.");
    }

    @Test
    @Order(24)
    @Guard
    @DisplayName("where nothing changes, nothing is appended")
    void nothingChanges() {
        handle(
                "Hill Street",
                "Ada lives there already. Nothing happened, so nothing should be written.",
                "move 1: Hill Street");
    }

    @Test
    @Order(25)
    @Guard
    @DisplayName("a refusal reaches the caller")
    void refused() {
        var refusal = Failure.of(() -> handler(3).handle("ada", "the moon"));

        Verdict.that(
                refusal.map(Object::toString).equals(Optional.of(Moves.REFUSAL.toString())),
                "The rules were against it, and the caller has to hear that, in the words of "
                        + "the refusal.",
                Moves.REFUSAL,
                refusal,
                "");
        Verdict.that(
                refusal.get() == Moves.REFUSAL,
                "The caller got a copy of the refusal. It has lost what the refusal itself "
                        + "knows: where it comes from, and why.");
        Verdict.same(
                List.of("move 1: Hill Street"),
                store.stream("ada"),
                "The rules were against it, and an event was written all the same.");
        Verdict.same(
                1,
                moves.decidedOn().size(),
                "A refusal is an answer. Asked again, the rules say the same.");
    }

    @Test
    @Order(26)
    @Guard
    @DisplayName("after so many attempts it gives up with the conflict")
    void givesUp() {
        for (int attempts : List.of(1, 2, 5)) {
            open();
            for (int attempt = 1; attempt <= 100; attempt++) {
                store.beforeAppend(attempt, "ada", "move: once more");
            }

            var conflict = Failure.of(() -> handler(attempts).handle("ada", "Lake Road"));

            Verdict.that(
                    conflict.filter(VersionConflictException.class::isInstance).isPresent(),
                    ("Another writer was quicker in each attempt, and attempts were limited to "
                                    + "%s. The caller has to learn of the conflict.")
                            .formatted(attempts),
                    "a VersionConflictException",
                    conflict,
                    "");
            Verdict.that(
                    store.conflicts().contains(conflict.get().getMessage()),
                    "The caller has to learn of a conflict that there was: which stream, what "
                            + "was expected, what was there.");
            Verdict.same(
                    attempts,
                    store.appends(),
                    ("The limit of attempts was %s, the first one counted. After that there "
                                    + "should be no more.")
                            .formatted(attempts));
        }
    }

    @Test
    @Order(27)
    @Guard
    @DisplayName("the last attempt counts as well")
    void lastAttemptCounts() {
        store.beforeAppend(1, "ada", "move 2: Mill Lane");
        store.beforeAppend(2, "ada", "move 3: River Walk");

        Failure.of(() -> handler(3).handle("ada", "Lake Road"));

        Verdict.that(
                store.stream("ada").getLast().endsWith("Lake Road"),
                "Another writer was quicker twice. The third of three attempts should have"
                        + " worked.");
    }

    @Test
    @Order(28)
    @Guard
    @DisplayName("other failures than a conflict are not tried again")
    void otherFailures() {
        store.failWith(new IllegalStateException("the disk is full"));

        var failure = Failure.of(() -> handler(3).handle("ada", "Lake Road"));

        String noConflict = "The store has failed, and that is not a conflict. ";
        Verdict.that(
                failure.map(Throwable::getMessage).equals(Optional.of("the disk is full")),
                noConflict + "The caller has to learn of it.",
                "the disk is full",
                failure,
                "");
        Verdict.that(
                moves.decidedOn().size() == 1,
                noConflict + "Deciding again does not help.",
                "decided once",
                "decided %s times".formatted(moves.decidedOn().size()),
                "");
    }

    @Test
    @Order(29)
    @Guard
    @DisplayName("each command begins without a memory of the last")
    void nothingIsRemembered() {
        CommandHandler<String, List<String>, String> handler = handler(2);
        store.beforeAppend(1, "ada", "move 2: Mill Lane");
        Failure.of(() -> handler.handle("ada", "Lake Road"));
        store.beforeAppend(1, "grace", "move 1: River Walk");
        Failure.of(() -> handler.handle("grace", "Mill Lane"));
        store.happened("ada", "move 4: Hill Street");

        Verdict.that(
                store.stream("grace").getLast().endsWith("Mill Lane"),
                "Another writer was quicker with Ada's command, and then with Grace's. Each of the"
                        + " two commands has two attempts, so both should have worked.");
        handler.handle("ada", "Lake Road");
        Verdict.same(
                List.of("move 4: Hill Street", "move 5: Lake Road"),
                store.stream("ada").stream().skip(3).toList(),
                "Ada moved to the lake. Another clerk recorded that she moved back. Now she "
                        + "moves to the lake again, and that was decided on what was known "
                        + "before.");
    }

    CommandHandler<String, List<String>, String> handler(int attempts) {
        return new CommandHandler<>(store, moves, attempts);
    }

    /** Ada's command, in three attempts. */
    void handle(String command, String damage, String... stream) {
        Object position = Verdict.outcome(() -> handler(3).handle("ada", command));

        Verdict.same(List.of(stream), store.stream("ada"), damage);
        if (moves.decidedNothing()) {
            Verdict.same(
                    OptionalLong.empty(),
                    position,
                    "In the end we appended nothing, so the answer has no position.");
        } else {
            Verdict.same(
                    OptionalLong.of(stream.length),
                    position,
                    "It has worked, and the caller wants to know how far the log has grown.");
        }
    }
}
