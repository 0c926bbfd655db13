package insurance;

import static insurance.Happened.corrected;
import static insurance.Happened.emailChanged;
import static insurance.Happened.moved;
import static insurance.Happened.quoted;
import static insurance.Happened.registered;
import static org.assertj.core.api.Assertions.assertThat;

import insurance.FragileNumbers.Trouble;
import insurance.projections.Numbers;
import insurance.underwriting.MovesByCity;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import workbook.Exercise;
import workbook.Failure;

@Exercise(
        number = "5.4",
        title = "Crash and carry on",
        minutes = 15,
        edit = "src/main/java/insurance/underwriting/MovesByCity.java",
        claims = "G4")
class E04CrashAndCarryOnTest {

    private static final int MOST_WRITES = 50;

    private InsurersLog log;

    @BeforeEach
    void somethingHasHappened() {
        log =
                new InsurersLog()
                        .append(
                                registered("ada", "Ada", "3 Hill Street", "Oldtown"),
                                registered("grace", "Grace", "8 Mill Lane", "Oldtown"),
                                moved("ada", "12 Lake Road", "Newtown"),
                                quoted("ada", "Q1", 480),
                                moved("grace", "1 High Street", "Newtown"),
                                corrected("grace", "11 High Street", "Newtown"),
                                moved("ada", "3 Hill Street", "Oldtown"),
                                moved("ada", "12 Lake Road", "Newtown"),
                                emailChanged("ada"),
                                quoted("ada", "Q2", 480));
    }

    @Test
    @Order(1)
    @DisplayName("moves are counted, for each city")
    void movesAreCounted() {
        MovesByCity moves = new MovesByCity(log, FragileNumbers.sound());

        moves.catchUp();

        assertThat(counts(moves))
                .as(
                        "Three times somebody has moved to Newtown, once to Oldtown, and never to Hilltown. Registering and correcting is no move.")
                .containsExactly(3L, 1L, 0L);
    }

    @Test
    @Order(2)
    @DisplayName("what is counted stands in the database, and nowhere else")
    void nowhereElse() {
        FragileNumbers database = FragileNumbers.sound();
        new MovesByCity(log, database).catchUp();

        assertThat(counts(new MovesByCity(log, FragileNumbers.sound())))
                .as(
                        "An object with an empty database of its own has counted nothing yet, but it knows what another one has counted. Such a memory outside the database is gone when the program ends.")
                .containsExactly(0L, 0L, 0L);
        assertThat(counts(new MovesByCity(log, database.startedAnew())))
                .as(
                        "The program was started anew, and has its database only. What was counted before should be known at once: three, one and none.")
                .containsExactly(3L, 1L, 0L);
    }

    @Test
    @Order(3)
    @DisplayName("it goes on counting, also after it was started anew")
    void itGoesOn() {
        FragileNumbers database = FragileNumbers.sound();
        MovesByCity moves = new MovesByCity(log, database);
        moves.catchUp();
        log.append(moved("grace", "5 Hill Street", "Hilltown"));
        moves.catchUp();
        moves.catchUp();

        MovesByCity another = new MovesByCity(log, database.startedAnew());
        List<Long> atOnce = counts(another);
        log.append(moved("ada", "6 River Road", "Oldtown"));
        another.catchUp();

        assertThat(atOnce)
                .as(
                        "The program was started anew. What it had counted before should be known at once: three, one and one.")
                .containsExactly(3L, 1L, 1L);
        assertThat(counts(another))
                .as(
                        "The program was started anew, and then one more customer moved to Oldtown: three, two and one. What was counted before is neither lost nor counted again.")
                .containsExactly(3L, 2L, 1L);
    }

    @Test
    @Order(4)
    @DisplayName("wherever the power fails, no move is lost")
    void nothingIsLost() {
        cutThePowerEverywhere(
                (situation, moves) ->
                        assertThat(lost(moves))
                                .withFailMessage(
                                        """
                                        A move was lost. The power failed when the checkpoint was stored already, and the count was not. So nobody will ever count that move.
                                        %s
                                        expected: 3 moves to Newtown, 1 to Oldtown
                                        but:      %d and %d""",
                                        situation,
                                        moves.movesTo("Newtown"),
                                        moves.movesTo("Oldtown"))
                                .isFalse());
    }

    @Test
    @Order(5)
    @DisplayName("wherever the power fails, no move is counted twice")
    void nothingIsCountedTwice() {
        cutThePowerEverywhere(
                (situation, moves) ->
                        assertThat(counts(moves))
                                .withFailMessage(
                                        """
                                        A move was counted twice. The power failed when the count was stored already, and the checkpoint was not. So the event was read again.
                                        %s
                                        expected: 3 moves to Newtown, 1 to Oldtown
                                        but:      %d and %d""",
                                        situation,
                                        moves.movesTo("Newtown"),
                                        moves.movesTo("Oldtown"))
                                .containsExactly(3L, 1L, 0L));
    }

    @Test
    @Order(6)
    @DisplayName("a write that fails is no reason to count wrongly later")
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

            assertThat(failure.isPresent())
                    .as("The disk was full in write %d, and nobody heard of it.", write)
                    .isEqualTo(trouble);
            assertThat(failure.filter(it -> !comesFrom(it, database.diskFull())))
                    .withFailMessage(
                            """
                            The disk was full in write %d, and somebody heard of a failure, but not of which one. Whoever has to make room needs to know what the database has said.
                            expected: %s
                            but was:  %s""",
                            write, database.diskFull(), failure.orElse(null))
                    .isEmpty();
            assertThat(counts(moves))
                    .as(
                            "The disk was full in write %d. Later somebody made room and let the same object catch up. Newtown, Oldtown and Hilltown are counted wrongly since.",
                            write)
                    .containsExactly(3L, 1L, 0L);
        } while (trouble && write < MOST_WRITES);
    }

    @Test
    @Order(7)
    @DisplayName("what has been read is not read again")
    void nothingIsReadAgain() {
        FragileNumbers database = FragileNumbers.sound();
        new MovesByCity(log, database).catchUp();
        int before = log.eventsHandedOut();

        MovesByCity another = new MovesByCity(log, database.startedAnew());
        another.catchUp();
        int nothingNew = log.eventsHandedOut() - before;
        log.append(emailChanged("grace"));
        another.catchUp();
        another.catchUp();

        assertThat(nothingNew)
                .withFailMessage(
                        """
                        Started anew, with nothing new in the log, it read %d events again. With ten million of them that takes the whole morning.
                        How far it has come is to be known after a restart, also when the last events were no moves.
                        expected: 0 events read
                        but was:  %d""",
                        nothingNew, nothingNew)
                .isZero();
        assertThat(log.eventsHandedOut() - before)
                .as(
                        "One event is new since. It should have been read once, and no other one again.")
                .isEqualTo(1);
    }

    @Test
    @Order(8)
    @DisplayName("the answer lies in the database before somebody asks")
    void theAnswerLiesReady() {
        MovesByCity moves = new MovesByCity(log, FragileNumbers.sound());
        moves.catchUp();
        int before = log.eventsHandedOut();

        moves.movesTo("Newtown");

        assertThat(log.eventsHandedOut() - before)
                .as(
                        "Somebody asked how many have moved to Newtown, and waited while events were read. The count should lie in the database by then.")
                .isZero();
    }

    @Test
    @Order(9)
    @DisplayName("catching up means everything, however much it is")
    void howeverMuch() {
        for (int move = 1; move <= 6_000; move++) {
            log.append(moved("grace", move + " Hill Street", "Hilltown"));
        }
        MovesByCity moves = new MovesByCity(log, FragileNumbers.sound());

        moves.catchUp();

        assertThat(counts(moves))
                .as(
                        "Grace moved 6,000 times more, within Hilltown. Catching up once means all that is in the log.")
                .containsExactly(3L, 1L, 6_000L);
    }

    @Test
    @Order(10)
    @DisplayName("a city may be called what it likes, also like a number of your own")
    void aCityWithAStrangeName() {
        FragileNumbers database = FragileNumbers.sound();
        new MovesByCity(log, database).catchUp();

        for (String name : database.names()) {
            InsurersLog another =
                    new InsurersLog()
                            .append(
                                    registered("ada", "Ada", "3 Hill Street", "Oldtown"),
                                    moved("ada", "1 High Street", name),
                                    quoted("ada", "Q1", 480));
            MovesByCity moves = new MovesByCity(another, FragileNumbers.sound());
            moves.catchUp();

            assertThat(moves.movesTo(name))
                    .withFailMessage(
                            """
                            Somebody has moved to a city called "%s". Your database has a number of that name, which means something else.
                            Two numbers with one name overwrite each other.
                            expected: 1 move to that city
                            but was:  %d""",
                            name, moves.movesTo(name))
                    .isEqualTo(1);
        }
    }

    /**
     * Once for each write there is, and once more without a power cut: catches up until the power
     * fails, and then again with what has survived.
     */
    private void cutThePowerEverywhere(Verdict verdict) {
        for (Trouble trouble : List.of(Trouble.POWER_CUT_BEFORE, Trouble.POWER_CUT_AFTER)) {
            int write = 0;
            boolean powerFailed;
            do {
                write++;
                FragileNumbers database = new FragileNumbers(trouble, write);
                catchUpUntilThePowerFails(database);
                powerFailed = database.endOfTrouble();
                MovesByCity moves = new MovesByCity(log, database.startedAnew());
                moves.catchUp();
                String moment = trouble == Trouble.POWER_CUT_BEFORE ? "just before" : "just after";
                verdict.on("power cut: %s write number %d".formatted(moment, write), moves);
            } while (powerFailed && write < MOST_WRITES);
        }
    }

    private void catchUpUntilThePowerFails(Numbers database) {
        try {
            new MovesByCity(log, database).catchUp();
        } catch (PowerCut cut) {
            // and all that was in memory is gone
        }
    }

    private static boolean comesFrom(RuntimeException failure, RuntimeException cause) {
        return failure == cause || failure.getCause() == cause;
    }

    private static boolean lost(MovesByCity moves) {
        return moves.movesTo("Newtown") < 3 || moves.movesTo("Oldtown") < 1;
    }

    private static List<Long> counts(MovesByCity moves) {
        return Stream.of("Newtown", "Oldtown", "Hilltown").map(moves::movesTo).toList();
    }

    private interface Verdict {

        void on(String situation, MovesByCity moves);
    }
}
