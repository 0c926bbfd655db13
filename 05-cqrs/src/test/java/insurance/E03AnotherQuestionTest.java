package insurance;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static insurance.Happened.corrected;
import static insurance.Happened.emailChanged;
import static insurance.Happened.left;
import static insurance.Happened.moved;
import static insurance.Happened.quoted;
import static insurance.Happened.registered;
import static insurance.Happened.surveyed;
import static org.assertj.core.api.Assertions.assertThat;
import static workbook.rules.KnowNothingOf.knowNothingOf;

import com.tngtech.archunit.core.domain.JavaClasses;
import eventstore.Recorded;
import insurance.projections.Projection;
import insurance.projections.ReadSides;
import insurance.underwriting.Exposure;
import insurance.underwriting.WaterRisks;
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
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import workbook.Exercise;
import workbook.Failure;
import workbook.Guard;
import workbook.rules.ModuleClasses;

@Exercise(
        number = "5.3",
        title = "Another question, another model",
        minutes = 20,
        edit = {
            "src/main/java/insurance/underwriting/WaterRisks.java",
            "src/main/java/insurance/projections/ReadSides.java"
        },
        claims = {"A1", "G3"},
        remember = "Another question is another read model, with a checkpoint of its own.")
class E03AnotherQuestionTest {

    private static final int ALL = 1000;
    private static final JavaClasses OURS = ModuleClasses.compiledWith(WaterRisks.class);

    private final InsurersLog log = new InsurersLog();
    private final List<Long> seenByPages = new ArrayList<>();
    private final List<Long> seenByUnderwriters = new ArrayList<>();
    private final Projection pages = recorded -> seenByPages.add(recorded.position());
    private final Projection underwriters = recorded -> seenByUnderwriters.add(recorded.position());
    private WaterRisks risks;
    private ReadSides readSides;

    @BeforeEach
    void openTheReadSides() {
        risks = new WaterRisks();
        readSides = new ReadSides(log);
    }

    @Test
    @Order(1)
    @DisplayName("a read side that comes late begins with the first event")
    void aReadSideThatComesLate(TestReporter reporter) {
        sixEvents();
        readSides.add("quote page", pages);
        readSides.readOn("quote page", ALL);

        readSides.add("underwriters", underwriters);
        long checkpoint = readSides.checkpoint("underwriters");
        readSides.readOn("underwriters", ALL);

        reporter.publishEntry(
                "what happened",
                """
                a year passes: six events
                the pages have read %d
                then the underwriters join
                they have read %d"""
                        .formatted(seenByPages.size(), seenByUnderwriters.size()));
        assertThat(seenByUnderwriters)
                .withFailMessage(
                        """
                        The underwriters came a year late, and they do not get the year.
                        expected: events [1, 2, 3, 4, 5, 6]
                        but:      events %s
                        Whose place in the log did they begin at?""",
                        seenByUnderwriters)
                .containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
        assertThat(checkpoint)
                .as(
                        "The underwriters had just joined and had read nothing. So their checkpoint is 0.")
                .isZero();
    }

    @Test
    @Order(2)
    @DisplayName("each read side has its own checkpoint")
    void eachHasItsOwnCheckpoint() {
        sixEvents();
        readSides.add("quote page", pages);
        readSides.add("underwriters", underwriters);
        List<Long> atTheBeginning = checkpoints();

        readSides.readOn("quote page", 4);
        readSides.readOn("underwriters", 1);
        readSides.readOn("quote page", 1);

        assertThat(atTheBeginning)
                .as(
                        "Both were just added to new read sides, and have read nothing. So both checkpoints are "
                                + "0. Is there a static field?")
                .containsExactly(0L, 0L);
        assertThat(checkpoints())
                .withFailMessage(
                        """
                        The pages have taken five events, the underwriters one. The checkpoints say something else.
                        expected: 5 and 1
                        but:      %d and %d
                        If two people read one book, how many bookmarks do they need?""",
                        readSides.checkpoint("quote page"), readSides.checkpoint("underwriters"))
                .containsExactly(5L, 1L);
        assertThat(seenByPages)
                .as("The pages read five events, whatever the underwriters read.")
                .containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(seenByUnderwriters)
                .as("The underwriters read one event, whatever the pages read.")
                .containsExactly(1L);
    }

    @Test
    @Order(3)
    @DisplayName("a house that comes to the water counts, with its last survey")
    void houseThatComesToTheWater() {
        happened(
                registered("grace", "Grace", "8 Mill Lane", "Newtown", 90),
                registered("ada", "Ada", "3 Hill Street", "Oldtown", 120),
                surveyed("grace", 200),
                moved("grace", "9 Lake Road", "Newtown"),
                moved("ada", "12 River Road", "Newtown"));

        assertThat(risks.in("Newtown"))
                .withFailMessage(
                        """
                        Grace moved from Mill Lane to Lake Road, Ada from Hill Street to River Road, and they are \
                        not counted as they should be.
                        expected: %s
                        but:      %s
                        What do we have to know about a house before it comes to the water?""",
                        new Exposure(2, 320), risks.in("Newtown"))
                .isEqualTo(new Exposure(2, 320));
    }

    @Test
    @Order(4)
    @Guard
    @DisplayName("houses by a lake or a river count for their city")
    void housesByTheWater() {
        happened(
                registered("ada", "Ada", "12 Lake Road", "Newtown", 120),
                registered("grace", "Grace", "8 Mill Lane", "Newtown", 90),
                registered("joan", "Joan", "6 River Street", "Newtown", 75),
                registered("kate", "Kate", "2 Blakeney Road", "Newtown", 40),
                registered("mary", "Mary", "1 Old Lakeside", "Oldtown", 60),
                registered("rose", "Rose", "7 Lake Road", "newtown", 30));

        assertThat(risks.in("Newtown"))
                .as(
                        "In Newtown, Lake Road and River Street are by the water. Mill Lane and Blakeney Road "
                                + "are not. Old Lakeside is in Oldtown, and newtown is another city.")
                .isEqualTo(new Exposure(2, 195));
        assertThat(risks.in(new String("Newtown")))
                .as("The same city, typed letter by letter, gets another answer.")
                .isEqualTo(new Exposure(2, 195));
        assertThat(List.of(risks.in("Oldtown"), risks.in("newtown"), risks.in("Hilltown")))
                .as("Oldtown has Old Lakeside, newtown has 7 Lake Road, and Hilltown has nothing.")
                .containsExactly(new Exposure(1, 60), new Exposure(1, 30), Exposure.NONE);
    }

    @Test
    @Order(5)
    @Guard
    @DisplayName("a house counts where it is now")
    void housesCountWhereTheyAre() {
        assertThat(List.of(risks.in("Newtown"), risks.in("Oldtown")))
                .as(
                        "This model is new, and has seen no event. It counts houses that another model has seen. "
                                + "Is there a static field?")
                .containsExactly(Exposure.NONE, Exposure.NONE);
        happened(
                registered("grace", "Grace", "8 Lake Road", "Newtown", 90),
                registered("joan", "Joan", "6 Lake Road", "Newtown", 75),
                registered("mary", "Mary", "2 Lake Road", "Newtown", 60),
                moved("grace", "1 River Lane", "Hilltown"),
                moved("joan", "5 Park Lane", "Newtown"),
                corrected("mary", "2 Lace Road", "Newtown"),
                emailChanged("grace"));

        assertThat(List.of(risks.in("Newtown"), risks.in("Hilltown")))
                .as(
                        "Grace moved from Lake Road to River Lane in Hilltown, Joan to Park Lane, and Mary's "
                                + "address was Lace Road all the time. So one house in Hilltown is left.")
                .containsExactly(Exposure.NONE, new Exposure(1, 90));
    }

    @Test
    @Order(6)
    @Guard
    @DisplayName("a survey corrects the floor area")
    void surveys() {
        happened(
                registered("ada", "Ada", "12 Lake Road", "Newtown", 120),
                registered("grace", "Grace", "8 Mill Lane", "Newtown", 90),
                surveyed("ada", 140),
                surveyed("grace", 200),
                surveyed("nobody", 999));

        assertThat(risks.in("Newtown"))
                .as("By the water there is 12 Lake Road only, and it has 140 square metres now.")
                .isEqualTo(new Exposure(1, 140));
    }

    @Test
    @Order(7)
    @Guard
    @DisplayName("only insured houses count")
    void onlyInsuredHouses() {
        happened(
                registered("ada", "Ada", "12 Lake Road", "Newtown", 120),
                registered("grace", "Grace", "8 Lake Road", "Newtown", 90),
                left("ada"),
                moved("ada", "13 Lake Road", "Newtown"),
                moved("nobody", "14 Lake Road", "Newtown"),
                quoted("ada", "Q1", 480));

        assertThat(risks.in("Newtown"))
                .as(
                        "Ada of 12 Lake Road has left, and 14 Lake Road was never registered. Grace's 8 Lake "
                                + "Road is left.")
                .isEqualTo(new Exposure(1, 90));
    }

    @Test
    @Order(8)
    @Guard
    @DisplayName("a read side is shown the next events, as many as it wants")
    void readsOn() {
        sixEvents();
        readSides.add("quote page", pages);

        List<Integer> taken = new ArrayList<>();
        taken.add(readSides.readOn("quote page", 2));
        long checkpoint = readSides.checkpoint("quote page");
        taken.add(readSides.readOn("quote page", 3));
        taken.add(readSides.readOn("quote page", 3));
        taken.add(readSides.readOn("quote page", 3));

        assertThat(seenByPages)
                .as("Each event should have been shown once, in the order of the log.")
                .containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
        assertThat(taken)
                .as(
                        "It wanted 2 events, and then 3 each time. Of six, there were 2, 3, 1 and none.")
                .containsExactly(2, 3, 1, 0);
        assertThat(List.of(checkpoint, readSides.checkpoint("quote page")))
                .as("The checkpoint is the position of the last event that was taken.")
                .containsExactly(2L, 6L);
        assertThat(log.eventsHandedOut())
                .withFailMessage(
                        """
                        It was shown six events, and read more than that.
                        expected: 6 events read
                        but:      %d
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

        assertThat(failure)
                .as(
                        "The projection failed on the fourth event, and the caller did not learn of it.")
                .matches(it -> Caused.by(noMemory, it));
        assertThat(checkpoint)
                .as(
                        "Three events were taken, and the fourth failed. The checkpoint says what was taken.")
                .isEqualTo(3);
        assertThat(fragile.taken)
                .as(
                        "After a failure it should go on with the event that failed: none left out, none twice.")
                .containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
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
                .check(OURS);
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
                .because("the log belongs to the systems that write it; others read")
                .check(OURS);
    }

    /** Fails on the fourth event once, and on the fifth the power fails once. */
    private static final class Fragile implements Projection {

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

    private Throwable failureOfReadingOn() {
        try {
            return Failure.of(() -> readSides.readOn("quote page", ALL)).orElse(null);
        } catch (PowerCut cut) {
            return cut;
        }
    }

    private List<Long> checkpoints() {
        return List.of(readSides.checkpoint("quote page"), readSides.checkpoint("underwriters"));
    }

    private void sixEvents() {
        log.append(
                registered("ada", "Ada", "3 Hill Street", "Oldtown"),
                quoted("ada", "Q1", 320),
                moved("ada", "12 Lake Road", "Newtown"),
                surveyed("ada", 140),
                quoted("ada", "Q2", 560),
                emailChanged("ada"));
    }

    private void happened(Event... events) {
        int before = log.all().size();
        log.append(events);
        log.all().stream().skip(before).forEach(risks::on);
    }
}
