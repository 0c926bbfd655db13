package insurance;

import static org.assertj.core.api.Assertions.assertThat;

import insurance.FragileNumbers.Trouble;
import insurance.underwriting.MovesByCity;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import workbook.Exercise;
import workbook.Failure;

@Exercise(
        number = "5.4",
        title = "Crash and carry on",
        minutes = 12,
        edit = "src/main/java/insurance/underwriting/MovesByCity.java",
        claims = "G4",
        remember =
                "The effect happens once where data and checkpoint are one write. Delivery never does: the log "
                        + "may show an event twice.")
class E04CrashAndCarryOnTest extends CrashAndCarryOnDetails {

    @Test
    @Order(1)
    @DisplayName("wherever the power fails, each move is counted once")
    void eachMoveIsCountedOnce(TestReporter reporter) {
        MovesByCity undisturbed = new MovesByCity(log, FragileNumbers.sound());
        undisturbed.catchUp();
        List<String> wrong = new ArrayList<>();
        int cuts = cutThePowerEverywhere(wrong);

        reporter.publishEntry(
                "what happened",
                """
                the power fails %s times
                counted wrongly then: %s
                %s"""
                        .formatted(
                                cuts,
                                wrong.isEmpty() ? "never" : wrong.size() + " times",
                                wrong.isEmpty() ? "" : wrong.getFirst().replace(" (", "\n("))
                        .strip());
        Verdict.same(
                List.of(3L, 1L, 0L),
                counts(undisturbed),
                "Three moves went to Newtown, one to Oldtown, none to Hilltown. A registration is not a "
                        + "move, and a correction is not.");
        assertThat(wrong)
                .withFailMessage(
                        """
                        The power failed, and %s.
                        expected: 3 moves to Newtown, 1 to Oldtown
                        but:      %s
                        What is in the database at that moment, and what will the next program believe?""",
                        wrong.isEmpty() || wrong.getFirst().contains("lost")
                                ? "a move will never be counted"
                                : "a move was counted twice",
                        wrong.isEmpty() ? "" : wrong.getFirst())
                .isEmpty();
    }

    @Test
    @Order(2)
    @DisplayName("after a full disk everything is counted as it should be")
    void theDiskIsFull() {
        int write = 0;
        boolean trouble;
        do {
            write++;
            FragileNumbers database = new FragileNumbers(Trouble.DISK_FULL, write);
            MovesByCity moves = new MovesByCity(log, database);

            var failure = Failure.of(moves::catchUp);
            trouble = database.endOfTrouble();
            moves.catchUp();

            assertThat(trouble && failure.isEmpty())
                    .withFailMessage(
                            """
                            The disk was full in write %s, and the caller did not learn of it.
                            expected: %s
                            but:      no failure""",
                            write, database.diskFull())
                    .isFalse();
            assertThat(failure.filter(it -> !Caused.by(database.diskFull(), it)))
                    .withFailMessage(
                            """
                            The disk was full in write %s. The caller learned of a failure, but not of which one.
                            expected: %s
                            but:      %s
                            What does an operator need to know, to make room?""",
                            write, database.diskFull(), failure.orElse(null))
                    .isEmpty();
            assertThat(counts(moves))
                    .withFailMessage(
                            """
                            The disk was full in write %s. Later there was room, and the same object caught up. Its \
                            counts are wrong since.
                            expected: 3 moves to Newtown, 1 to Oldtown, 0 to Hilltown
                            but:      %s
                            What did the object believe, that the database did not know?""",
                            write, inWords(counts(moves)))
                    .containsExactly(3L, 1L, 0L);
        } while (trouble && write < MOST_WRITES);
    }

    private static String inWords(List<Long> counts) {
        return "%s to Newtown, %s to Oldtown, %s to Hilltown".formatted(counts.toArray());
    }
}
