package insurance;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import workbook.Exercise;
import workbook.Failure;

@Exercise(
        number = "4.5",
        title = "Load, decide, append",
        minutes = 10,
        core = true,
        edit = "src/main/java/insurance/eventsourcing/CommandHandler.java",
        claims = {"F1", "F2"},
        remember =
                "Load, decide, append. After a conflict all three are done again, never the "
                        + "append alone: that is a retry with optimistic locking.")
class E05LoadDecideAppendTest extends LoadDecideAppendDetails {

    @Test
    @Order(1)
    @DisplayName("decided again, a command may be refused")
    void refusedInTheEnd(TestReporter reporter) {
        store.beforeAppend(1, "ada", "left");

        var refusal = Failure.of(() -> handler(3).handle("ada", "Lake Road"));

        reporter.publishEntry("what happened", String.join("\n", store.stream("ada")));
        Verdict.same(
                List.of("move 1: Hill Street", "left"),
                store.stream("ada"),
                "Ada left while her move was being decided on. The decision was appended all "
                        + "the same, so a former customer has moved.",
                "What did the decision not know?");
        Verdict.same(
                Optional.of(Moves.REFUSAL.toString()),
                refusal.map(Object::toString),
                "Meanwhile Ada has left. Asked again, the rules are against the move, and the "
                        + "caller has to hear that.");
    }

    @Test
    @Order(2)
    @DisplayName("when another writer was quicker, the command is decided again")
    void decidesAgain() {
        store.beforeAppend(1, "ada", "move 2: Mill Lane");

        handle(
                "Lake Road",
                "While we decided on Ada's second move, another clerk recorded one. So ours "
                        + "is her third: the old decision is void, and a new one is due.",
                "move 1: Hill Street",
                "move 2: Mill Lane",
                "move 3: Lake Road");
    }

    @Test
    @Order(3)
    @DisplayName("decided again, a command may have nothing left to do")
    void nothingLeftToDo() {
        store.beforeAppend(1, "ada", "move 2: Lake Road");

        handle(
                "Lake Road",
                "Another clerk was quicker, with the very same move. Then there is nothing "
                        + "left to do.",
                "move 1: Hill Street",
                "move 2: Lake Road");
    }

    @Test
    @Order(4)
    @DisplayName("an event that is written while we decide makes the decision stale")
    void writtenWhileWeDecide() {
        moves.whileDeciding(() -> store.happened("ada", "move 2: Mill Lane"));

        handle(
                "Lake Road",
                "Between our reading and our writing another clerk recorded Ada's second "
                        + "move. Our decision was made without it, and should not be appended.",
                "move 1: Hill Street",
                "move 2: Mill Lane",
                "move 3: Lake Road");
    }
}
