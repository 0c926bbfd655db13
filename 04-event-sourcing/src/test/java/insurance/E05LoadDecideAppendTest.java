package insurance;

import static org.assertj.core.api.Assertions.assertThat;

import eventstore.Decider;
import eventstore.EventStore;
import eventstore.InMemoryEventStore;
import eventstore.Recorded;
import eventstore.VersionConflictException;
import insurance.eventsourcing.CommandHandler;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import workbook.Exercise;
import workbook.Failure;
import workbook.Guard;
import workbook.flow.Drawn;

@Exercise(
        number = "4.5",
        title = "Load, decide, append",
        minutes = 10,
        core = true,
        edit = "src/main/java/insurance/eventsourcing/CommandHandler.java",
        claims = {"F1", "F2"},
        remember =
                "Load, decide, append. After a conflict all three are done again, never the append alone: that is a retry with optimistic locking.")
class E05LoadDecideAppendTest {

    private final Clock clock = Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneOffset.UTC);
    private Moves moves;
    private BusyStore store;

    @BeforeEach
    void open() {
        moves = new Moves();
        store = new BusyStore(new InMemoryEventStore<>(clock));
    }

    @Test
    @Order(1)
    @DisplayName("decided again, a command may be refused")
    void refusedInTheEnd(TestReporter reporter) {
        store.append("ada", 0, List.of("move 1: Hill Street"));
        store.beforeAppend(1, "ada", "left");

        var refusal = Failure.of(() -> handler(3).handle("ada", "Lake Road"));

        reporter.publishEntry("what happened", String.join("\n", stream("ada")));
        assertThat(stream("ada"))
                .withFailMessage(
                        """
                        Ada left while her move was being decided on. The decision was appended all the same, so a former customer has moved.
                        expected: [move 1: Hill Street, left]
                        but:      %s
                        What did the decision not know?""",
                        stream("ada"))
                .doesNotContain("move 2: Lake Road", "move 3: Lake Road");
        assertThat(refusal.map(Object::toString))
                .as(
                        "Meanwhile Ada has left. Asked again, the rules are against the move, and the caller has to hear that.")
                .contains(Moves.REFUSAL.toString());
    }

    @Test
    @Order(2)
    @DisplayName("when another writer was quicker, the command is decided again")
    void decidesAgain() {
        store.append("ada", 0, List.of("move 1: Hill Street"));
        store.beforeAppend(1, "ada", "move 2: Mill Lane");

        Object position = Outcome.of(() -> handler(3).handle("ada", "Lake Road"));

        assertThat(stream("ada"))
                .as(
                        "While we decided on Ada's second move, another clerk recorded one. So ours is her third: the old decision is void, and a new one is due.")
                .containsExactly("move 1: Hill Street", "move 2: Mill Lane", "move 3: Lake Road");
        assertThat(position)
                .as("In the second attempt it worked, and the caller needs the position.")
                .isEqualTo(OptionalLong.of(3));
    }

    @Test
    @Order(3)
    @DisplayName("decided again, there may be nothing left to do")
    void nothingLeftToDo() {
        store.append("ada", 0, List.of("move 1: Hill Street"));
        store.beforeAppend(1, "ada", "move 2: Lake Road");

        Object position = Outcome.of(() -> handler(3).handle("ada", "Lake Road"));

        assertThat(stream("ada"))
                .as(
                        "Another clerk was quicker, with the very same move. Then there is nothing left to do.")
                .containsExactly("move 1: Hill Street", "move 2: Lake Road");
        assertThat(position)
                .as("In the end we appended nothing, so there is no position to tell.")
                .isEqualTo(OptionalLong.empty());
    }

    @Test
    @Order(4)
    @DisplayName("what is written while we decide makes the decision stale, too")
    void writtenWhileWeDecide() {
        store.append("ada", 0, List.of("move 1: Hill Street"));
        moves.whileDeciding(() -> store.append("ada", 1, List.of("move 2: Mill Lane")));

        Failure.of(() -> handler(3).handle("ada", "Lake Road"));

        assertThat(stream("ada"))
                .as(
                        "Between our reading and our writing another clerk recorded Ada's second move. What we had decided was decided without it, and should not be appended.")
                .containsExactly("move 1: Hill Street", "move 2: Mill Lane", "move 3: Lake Road");
    }

    @Test
    @Order(21)
    @Guard
    @DisplayName("what was decided is appended to the customer's stream")
    void appends() {
        store.append("ada", 0, List.of("move 1: Hill Street"));

        handler(3).handle("ada", "Lake Road");

        assertThat(stream("ada"))
                .as("The decision should stand in Ada's stream, after all that was there before.")
                .containsExactly("move 1: Hill Street", "move 2: Lake Road");
    }

    @Test
    @Order(22)
    @Guard
    @DisplayName("a decision is based on the whole history of this customer")
    void decidesOnTheHistory() {
        store.append("ada", 0, List.of("move 1: Hill Street", "move 2: Mill Lane"));
        store.append("grace", 0, List.of("move 1: River Walk"));
        store.append("ada", 2, List.of("move 3: Lake Road"));

        handler(3).handle("ada", "Hill Street");

        assertThat(moves.decidedOn())
                .as(
                        "Before anything is decided, all of Ada's events should be known, in their order, and no others.")
                .containsExactly(
                        List.of("move 1: Hill Street", "move 2: Mill Lane", "move 3: Lake Road"));
    }

    @Test
    @Order(23)
    @Guard
    @DisplayName("the first command begins the stream")
    void beginsAStream() {
        handler(3).handle("grace", "Mill Lane");

        assertThat(stream("grace"))
                .as("Grace had no stream. Her first event begins it.")
                .containsExactly("move 1: Mill Lane");
    }

    @Test
    @Order(24)
    @Guard
    @DisplayName("several events are appended in one go")
    void oneAppend() {
        handler(3).handle("ada", "Hill Street and Lake Road");

        assertThat(stream("ada"))
                .as("Two events were decided together. Both should stand in the stream.")
                .containsExactly("move 1: Hill Street", "move 2: Lake Road");
        assertThat(store.appends())
                .as(
                        "Two events were decided together, so they belong into one append. In between, a reader could see a half.")
                .isEqualTo(1);
    }

    @Test
    @Order(25)
    @Guard
    @DisplayName("the answer is the position of the last event in the whole log")
    void answersWithThePosition() {
        store.append("grace", 0, List.of("move 1: Mill Lane", "move 2: River Walk"));
        store.append("ada", 0, List.of("move 1: Hill Street"));
        store.append("grace", 2, List.of("move 3: Lake Road"));

        OptionalLong position = handler(3).handle("ada", "Mill Lane and Lake Road");

        assertThat(position)
                .as(
                        "The caller wants to know how far the log has grown. It had four events, and two came.")
                .hasValue(6);
    }

    @Test
    @Order(26)
    @Guard
    @DisplayName("where nothing changes, nothing is appended")
    void nothingChanges() {
        store.append("ada", 0, List.of("move 1: Hill Street"));

        Object position = Outcome.of(() -> handler(3).handle("ada", "Hill Street"));

        assertThat(position)
                .as("Nothing changes, so there is nothing to append, and no position to tell.")
                .isEqualTo(OptionalLong.empty());
        assertThat(stream("ada"))
                .as("Ada lives there already. Nothing happened, so nothing should be written.")
                .containsExactly("move 1: Hill Street");
    }

    @Test
    @Order(27)
    @Guard
    @DisplayName("a refusal reaches the caller")
    void refused() {
        store.append("ada", 0, List.of("move 1: Hill Street"));

        var refusal = Failure.of(() -> handler(3).handle("ada", "the moon"));

        assertThat(refusal.map(Object::toString))
                .as(
                        "The rules were against it. The caller has to hear that, in the words of the refusal.")
                .contains(Moves.REFUSAL.toString());
        assertThat(refusal.filter(it -> it == Moves.REFUSAL))
                .withFailMessage(
                        "The caller got a copy of the refusal, and not the refusal itself with all that it knows: where it comes from, and why.")
                .isPresent();
        assertThat(stream("ada"))
                .as("The rules were against it, and something was written all the same.")
                .containsExactly("move 1: Hill Street");
        assertThat(moves.decidedOn())
                .as("A refusal is an answer. Asked again, the rules say the same.")
                .hasSize(1);
    }

    @Test
    @Order(28)
    @Guard
    @DisplayName("after so many attempts it gives up with the conflict")
    void givesUp() {
        for (int attempts : List.of(1, 2, 5)) {
            open();
            store.append("ada", 0, List.of("move 1: Hill Street"));
            for (int attempt = 1; attempt <= 100; attempt++) {
                store.beforeAppend(attempt, "ada", "move: once more");
            }

            var conflict = Failure.of(() -> handler(attempts).handle("ada", "Lake Road"));

            assertThat(conflict.map(Object::getClass).map(Class::getSimpleName))
                    .as(
                            "Another writer was quicker in each attempt, and attempts were limited to %s. The caller has to hear of the conflict.",
                            attempts)
                    .contains(VersionConflictException.class.getSimpleName());
            assertThat(conflict.orElseThrow().getMessage())
                    .as(
                            "The caller has to hear of a conflict that there was: which stream, what was expected, what was there.")
                    .isIn(store.conflicts());
            assertThat(store.appends() - 1)
                    .as(
                            "The limit of attempts was %s, the first one counted. After that there should be no more.",
                            attempts)
                    .isEqualTo(attempts);
            assertThat(stream("ada"))
                    .as("It never worked, and yet our move was written.")
                    .noneMatch(event -> event.contains("Lake Road"));
        }
    }

    @Test
    @Order(29)
    @Guard
    @DisplayName("the last attempt counts as well")
    void lastAttemptCounts() {
        store.append("ada", 0, List.of("move 1: Hill Street"));
        store.beforeAppend(1, "ada", "move 2: Mill Lane");
        store.beforeAppend(2, "ada", "move 3: River Walk");

        Failure.of(() -> handler(3).handle("ada", "Lake Road"));

        assertThat(stream("ada"))
                .as(
                        "Another writer was quicker twice. The third of three attempts should have worked.")
                .anyMatch(event -> event.contains("Lake Road"));
    }

    @Test
    @Order(30)
    @Guard
    @DisplayName("other failures than a conflict are not tried again")
    void otherFailures() {
        store.append("ada", 0, List.of("move 1: Hill Street"));
        store.failWith(new IllegalStateException("the disk is full"));

        var failure = Failure.of(() -> handler(3).handle("ada", "Lake Road"));

        assertThat(failure.map(Throwable::getMessage))
                .as(
                        "The store has failed, and that is not a conflict. The caller has to hear of it.")
                .contains("the disk is full");
        assertThat(moves.decidedOn())
                .as(
                        "The store has failed, and that is not a conflict. Deciding again does not help.")
                .hasSize(1);
    }

    @Test
    @Order(31)
    @Guard
    @DisplayName("each command has attempts of its own")
    void eachCommandForItself() {
        CommandHandler<String, List<String>, String> handler = handler(2);
        store.append("ada", 0, List.of("move 1: Hill Street"));
        store.beforeAppend(1, "ada", "move 2: Mill Lane");
        Failure.of(() -> handler.handle("ada", "Lake Road"));
        store.beforeAppend(1, "grace", "move 1: River Walk");

        Failure.of(() -> handler.handle("grace", "Mill Lane"));

        assertThat(stream("grace"))
                .as(
                        "Another writer was quicker with Ada's command, and then with Grace's. Each of the two commands has two attempts, so both should have worked.")
                .anyMatch(event -> event.contains("Mill Lane"));
    }

    @Test
    @Order(32)
    @Guard
    @DisplayName("nothing is remembered from one command to the next")
    void nothingIsRemembered() {
        CommandHandler<String, List<String>, String> handler = handler(3);
        handler.handle("ada", "Lake Road");
        store.append("ada", 1, List.of("move 2: Hill Street"));

        Object second = Outcome.of(() -> handler.handle("ada", "Lake Road"));

        assertThat(stream("ada"))
                .as(
                        "Ada moved to the lake. Another clerk recorded that she moved back. Now she moves to the lake again, and that was decided on what was known before.")
                .containsExactly("move 1: Lake Road", "move 2: Hill Street", "move 3: Lake Road");
        assertThat(second).as("The log has three events now.").isEqualTo(OptionalLong.of(3));
    }

    private CommandHandler<String, List<String>, String> handler(int attempts) {
        return new CommandHandler<>(store, moves, attempts);
    }

    private List<String> stream(String streamId) {
        return store.read(streamId).stream().map(Recorded::event).toList();
    }

    /**
     * A small set of rules. A command is a street to move to, or two; the state is the history
     * itself.
     */
    private static final class Moves implements Decider<String, List<String>, String> {

        static final RuntimeException REFUSAL = new IllegalArgumentException("not there, not now");

        private final List<List<String>> decidedOn = new ArrayList<>();
        private Runnable meanwhile = () -> {};

        List<List<String>> decidedOn() {
            return decidedOn;
        }

        /** While it is decided for the first time, this happens. */
        void whileDeciding(Runnable once) {
            meanwhile = once;
        }

        @Override
        public List<String> initial() {
            return List.of();
        }

        @Override
        public List<String> evolve(List<String> state, String event) {
            List<String> next = new ArrayList<>(state);
            next.add(event);
            return List.copyOf(next);
        }

        @Override
        public List<String> decide(String command, List<String> state) {
            decidedOn.add(state);
            Runnable now = meanwhile;
            meanwhile = () -> {};
            now.run();
            if (command.equals("the moon") || state.contains("left")) {
                throw REFUSAL;
            }
            List<String> events = new ArrayList<>();
            for (String street : command.split(" and ")) {
                if (state.isEmpty() || !state.getLast().endsWith(": " + street)) {
                    events.add("move " + (state.size() + events.size() + 1) + ": " + street);
                }
            }
            return events;
        }
    }

    /** A store in which another writer appends shortly before we do. */
    private static final class BusyStore implements EventStore<String> {

        private record Rival(int before, String streamId, String event) {}

        private final EventStore<String> store;
        private final List<Rival> rivals = new ArrayList<>();
        private RuntimeException failure;
        private final List<String> conflicts = new ArrayList<>();
        private int appends;

        BusyStore(EventStore<String> store) {
            this.store = store;
        }

        /** Before the n-th append from now on, this is appended. */
        void beforeAppend(int number, String streamId, String event) {
            rivals.add(new Rival(appends + number, streamId, event));
        }

        void failWith(RuntimeException exception) {
            failure = exception;
        }

        int appends() {
            return appends;
        }

        /** What each conflict has said. */
        List<String> conflicts() {
            return conflicts;
        }

        @Override
        public long append(String streamId, long expectedVersion, List<? extends String> events) {
            if (failure != null) {
                throw failure;
            }
            appends++;
            for (Rival rival : rivals) {
                if (rival.before() == appends) {
                    Drawn.by(
                            "the other clerk",
                            () ->
                                    store.append(
                                            rival.streamId(),
                                            store.read(rival.streamId()).size(),
                                            List.of(rival.event())));
                }
            }
            try {
                return store.append(streamId, expectedVersion, events);
            } catch (VersionConflictException conflict) {
                conflicts.add(conflict.getMessage());
                throw conflict;
            }
        }

        @Override
        public List<Recorded<String>> read(String streamId, long afterVersion) {
            return store.read(streamId, afterVersion);
        }

        @Override
        public List<Recorded<String>> readAll(long afterPosition, int most) {
            return store.readAll(afterPosition, most);
        }
    }
}
