package insurance;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static insurance.Happened.emailChanged;
import static insurance.Happened.moved;
import static insurance.Happened.quoted;
import static insurance.Happened.registered;
import static insurance.Happened.surveyed;
import static org.assertj.core.api.Assertions.assertThat;
import static workbook.rules.KnowNothingOf.knowNothingOf;

import eventstore.Recorded;
import insurance.projections.Projection;
import insurance.projections.ReadSides;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import messaging.Event;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import workbook.Failure;
import workbook.Guard;

/**
 * 5.3, *Another question, another model*: what works from the start, and what all of its tests
 * need.
 */
abstract class AnotherQuestionDetails extends WaterRisksDetails {

    static final int ALL = 1000;
    final List<Long> seenByPages = new ArrayList<>();
    final List<Long> seenByUnderwriters = new ArrayList<>();
    final Projection pages = recorded -> seenByPages.add(recorded.position());
    final Projection underwriters = recorded -> seenByUnderwriters.add(recorded.position());
    ReadSides readSides;

    @BeforeEach
    void openTheReadSides() {
        readSides = new ReadSides(log);
    }

    @Test
    @Order(8)
    @Guard
    @DisplayName("a read side is shown as many of the next events as it wants")
    void readsOn() {
        sixEvents();
        readSides.add("quote page", pages);

        List<Integer> taken = new ArrayList<>();
        taken.add(readSides.readOn("quote page", 2));
        long checkpoint = readSides.checkpoint("quote page");
        taken.add(readSides.readOn("quote page", 3));
        taken.add(readSides.readOn("quote page", 3));
        taken.add(readSides.readOn("quote page", 3));

        Verdict.same(
                List.of(1L, 2L, 3L, 4L, 5L, 6L),
                seenByPages,
                "Each event should have been shown once, in the order of the log.");
        Verdict.same(
                List.of(2, 3, 1, 0),
                taken,
                "It wanted 2 events, and then 3 each time. Of six, there were 2, 3, 1 and none.");
        Verdict.same(
                List.of(2L, 6L),
                List.of(checkpoint, readSides.checkpoint("quote page")),
                "The checkpoint is the position of the last event that was taken.");
        assertThat(log.eventsHandedOut())
                .withFailMessage(
                        """
                        It was shown six events, and read more than that.
                        expected: 6 events read
                        but:      %s
                        How long does that take next year?""",
                        log.eventsHandedOut())
                .isEqualTo(6);
    }

    @Test
    @Order(9)
    @Guard
    @DisplayName("the checkpoint moves when an event has been taken")
    void theCheckpointMovesAfterwards() {
        sixEvents();
        var noMemory = new IllegalStateException("no memory left");
        var fragile = new Fragile(noMemory);
        readSides.add("quote page", fragile);

        Throwable failure = failureOfReadingOn();
        long checkpoint = readSides.checkpoint("quote page");
        failureOfReadingOn();
        readSides.readOn("quote page", ALL);

        Verdict.that(
                Caused.by(noMemory, failure),
                "The projection failed on the fourth event, and the caller did not learn of it.");
        Verdict.same(
                3,
                checkpoint,
                "Three events were taken, and the fourth failed. The checkpoint says what was taken.");
        Verdict.same(
                List.of(1L, 2L, 3L, 4L, 5L, 6L),
                fragile.taken,
                "After a failure it should go on with the event that failed: none left out, none twice.");
    }

    @Test
    @Order(10)
    @Guard
    @Timeout(value = 30, unit = TimeUnit.SECONDS)
    @DisplayName("rule: the underwriters' model and the pages know nothing of each other")
    void readModelsKnowNothingOfEachOther() {
        classes()
                .that()
                .resideInAPackage("insurance.underwriting..")
                .should(knowNothingOf("insurance.quotepage"))
                .because("a model made from another one can only know what the other one kept")
                .check(OurClasses.ALL);
    }

    @Test
    @Order(11)
    @Guard
    @Timeout(value = 30, unit = TimeUnit.SECONDS)
    @DisplayName("rule: no read side can append to the log")
    void readersCannotAppend() {
        classes()
                .that()
                .resideInAnyPackage(
                        "insurance.projections..",
                        "insurance.quotepage..",
                        "insurance.underwriting..",
                        "insurance.dataplatform..")
                .should(knowNothingOf("eventstore.EventStore"))
                .because("the log belongs to the systems that write it. Others read")
                .check(OurClasses.ALL);
    }

    /** Fails on the fourth event once, and on the fifth the power fails once. */
    static final class Fragile implements Projection {

        private final List<Long> taken = new ArrayList<>();
        private final Set<Long> trouble = new HashSet<>(Set.of(4L, 5L));
        private final RuntimeException first;

        Fragile(RuntimeException first) {
            this.first = first;
        }

        @Override
        public void on(Recorded<? extends Event> recorded) {
            if (trouble.remove(recorded.position())) {
                if (recorded.position() == 4) {
                    throw first;
                }
                throw new PowerCut();
            }
            taken.add(recorded.position());
        }
    }

    Throwable failureOfReadingOn() {
        try {
            return Failure.of(() -> readSides.readOn("quote page", ALL)).orElse(null);
        } catch (PowerCut cut) {
            return cut;
        }
    }

    List<Long> checkpoints() {
        return List.of(readSides.checkpoint("quote page"), readSides.checkpoint("underwriters"));
    }

    void sixEvents() {
        log.append(
                registered("ada", "Ada", "3 Hill Street", "Oldtown"),
                quoted("ada", "Q1", 320),
                moved("ada", "12 Lake Road", "Newtown"),
                surveyed("ada", 140),
                quoted("ada", "Q2", 560),
                emailChanged("ada"));
    }
}
