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
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import workbook.Guard;
import workbook.flow.Drawn;

/** 5.4, *Crash and carry on*: what works from the start, and what all of its tests need. */
abstract class CrashAndCarryOnDetails {

    static final int MOST_WRITES = 50;
    private static final int MOST_DRAWN = 5;
    InsurersLog log;

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
    @Order(3)
    @Guard
    @DisplayName("the counts are in the database")
    void nowhereElse() {
        FragileNumbers database = FragileNumbers.sound();
        new MovesByCity(log, database).catchUp();

        Verdict.same(
                List.of(0L, 0L, 0L),
                counts(new MovesByCity(log, FragileNumbers.sound())),
                "This object has an empty database, and it knows what another object has counted. Is "
                        + "there a static field? Such a memory is gone when the program ends.");
        Verdict.same(
                List.of(3L, 1L, 0L),
                counts(new MovesByCity(log, database.restarted())),
                "The program was restarted, and has its database only. The counts of before should be "
                        + "known at once: three, one and none.");
    }

    @Test
    @Order(4)
    @Guard
    @DisplayName("after a restart it goes on counting")
    void itGoesOn() {
        FragileNumbers database = FragileNumbers.sound();
        MovesByCity moves = new MovesByCity(log, database);
        moves.catchUp();
        log.append(moved("grace", "5 Hill Street", "Hilltown"));
        moves.catchUp();
        moves.catchUp();

        MovesByCity another = new MovesByCity(log, database.restarted());
        List<Long> atOnce = counts(another);
        log.append(moved("ada", "6 River Road", "Oldtown"));
        another.catchUp();

        Verdict.same(
                List.of(3L, 1L, 1L),
                atOnce,
                "The program was restarted. The counts of before should be known at once: three, one and one.");
        Verdict.same(
                List.of(3L, 2L, 1L),
                counts(another),
                "The program was restarted, and then one more customer moved to Oldtown: three, two and "
                        + "one. No earlier move is lost, and none is counted again.");
    }

    @Test
    @Order(5)
    @Guard
    @DisplayName("an event that was read is not read again")
    void nothingIsReadAgain() {
        FragileNumbers database = FragileNumbers.sound();
        new MovesByCity(log, database).catchUp();
        int before = log.eventsHandedOut();

        MovesByCity another = new MovesByCity(log, database.restarted());
        another.catchUp();
        int nothingNew = log.eventsHandedOut() - before;
        log.append(emailChanged("grace"));
        another.catchUp();
        another.catchUp();

        assertThat(nothingNew)
                .withFailMessage(
                        """
                        The program was restarted, with nothing new in the log, and it read events again.
                        expected: 0 events read
                        but:      %s
                        How far has it come, also when the last events were not moves?""",
                        nothingNew)
                .isZero();
        Verdict.same(
                1,
                log.eventsHandedOut() - before,
                "One event is new since. It should have been read once, and no other one again.");
    }

    @Test
    @Order(6)
    @Guard
    @DisplayName("the answer is in the database before the question comes")
    void theAnswerLiesReady() {
        MovesByCity moves = new MovesByCity(log, FragileNumbers.sound());
        moves.catchUp();
        int before = log.eventsHandedOut();
        moves.movesTo("Newtown");

        Verdict.same(
                0,
                log.eventsHandedOut() - before,
                "The underwriters asked about Newtown, and waited while events were read. The count "
                        + "should be in the database by then.");
    }

    @Test
    @Order(7)
    @Guard
    @DisplayName("catching up means everything")
    void howeverMuch() {
        for (int move = 1; move <= 1_200; move++) {
            log.append(moved("grace", move + " Hill Street", "Hilltown"));
        }
        MovesByCity moves = new MovesByCity(log, FragileNumbers.sound());
        moves.catchUp();

        Verdict.same(
                List.of(3L, 1L, 1_200L),
                counts(moves),
                "Grace moved 1,200 times more, within Hilltown. Catching up once means all that is in "
                        + "the log.");
    }

    @Test
    @Order(8)
    @Guard
    @DisplayName("a city may have any name")
    void aCityWithAStrangeName() {
        FragileNumbers database = FragileNumbers.sound();
        new MovesByCity(log, database).catchUp();
        List<String> names = new ArrayList<>(database.names());
        names.addAll(List.of("", "Newtown ", "newtown"));

        for (String name : names) {
            InsurersLog another =
                    new InsurersLog()
                            .append(
                                    registered("ada", "Ada", "3 Hill Street", "Oldtown"),
                                    moved("ada", "12 Lake Road", "Newtown"),
                                    moved("ada", "1 High Street", name),
                                    quoted("ada", "Q1", 480));
            MovesByCity moves = new MovesByCity(another, FragileNumbers.sound());
            moves.catchUp();

            assertThat(moves.movesTo(name))
                    .withFailMessage(
                            """
                            Ada has moved once to a city with the name "%s", and the count says something else.
                            expected: 1 move to that city
                            but:      %s
                            Does your database have a number with that name already, for something else?""",
                            name, moves.movesTo(name))
                    .isEqualTo(1);
        }
    }

    /**
     * Catches up until the power fails, and then again with what has survived. It does so once for
     * each write, and once more without a power cut.
     *
     * @param wrong gets a line for each time that moves were counted wrongly
     * @return how often the power has failed
     */
    int cutThePowerEverywhere(List<String> wrong) {
        int cuts = 0;
        for (Trouble trouble : List.of(Trouble.POWER_CUT_BEFORE, Trouble.POWER_CUT_AFTER)) {
            String moment = trouble == Trouble.POWER_CUT_BEFORE ? "before" : "after";
            int write = 0;
            boolean powerFailed;
            do {
                write++;
                FragileNumbers database = new FragileNumbers(trouble, write);
                catchUpUntilThePowerFails(database);
                powerFailed = database.endOfTrouble();
                cuts += powerFailed ? 1 : 0;
                MovesByCity moves = new MovesByCity(log, database.restarted());
                moves.catchUp();
                boolean right = counts(moves).equals(List.of(3L, 1L, 0L));
                String cut = "cut %s write %s".formatted(moment, write);
                if (write <= MOST_DRAWN) {
                    String count = "Newtown " + moves.movesTo("Newtown");
                    Drawn.strip(cut, database.steps(), count, right);
                }
                if (!right) {
                    wrong.add(counted(moves) + " (" + cut + ")");
                }
            } while (powerFailed && write < MOST_WRITES);
        }
        return cuts;
    }

    void catchUpUntilThePowerFails(Numbers database) {
        try {
            new MovesByCity(log, database).catchUp();
        } catch (PowerCut cut) {
            // and all that was in memory is gone
        }
    }

    private static String counted(MovesByCity moves) {
        boolean lost = moves.movesTo("Newtown") < 3 || moves.movesTo("Oldtown") < 1;
        return "%s and %s, %s"
                .formatted(
                        moves.movesTo("Newtown"),
                        moves.movesTo("Oldtown"),
                        lost ? "one lost" : "one twice");
    }

    static List<Long> counts(MovesByCity moves) {
        return Stream.of("Newtown", "Oldtown", "Hilltown").map(moves::movesTo).toList();
    }
}
