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
import insurance.projections.Projection;
import insurance.projections.ReadSides;
import insurance.underwriting.Exposure;
import insurance.underwriting.WaterRisks;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import messaging.Event;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
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
        claims = {"A1", "G3"})
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
    @DisplayName("houses by a lake or a river count, for their city")
    void housesByTheWater() {
        happened(
                registered("ada", "Ada", "12 Lake Road", "Newtown", 120),
                registered("grace", "Grace", "8 Mill Lane", "Newtown", 90),
                registered("joan", "Joan", "6 River Street", "Newtown", 75),
                registered("mary", "Mary", "1 Old Lakeside", "Oldtown", 60));

        assertThat(risks.in("Newtown"))
                .as(
                        "In Newtown, Ada's house is by the lake and Joan's by the river. Grace's is not, and Mary's is in another city: each city counts on its own.")
                .isEqualTo(new Exposure(2, 195));
        assertThat(risks.in(new String("Newtown")))
                .as(
                        "Somebody has typed the name of the same city, letter by letter, and gets another answer. Two names are the same if their letters are.")
                .isEqualTo(new Exposure(2, 195));
        assertThat(risks.in("Oldtown"))
                .as("In Oldtown, Mary's house stands by the water. Each city counts on its own.")
                .isEqualTo(new Exposure(1, 60));
        assertThat(risks.in("Hilltown"))
                .as("In Hilltown we insure nothing.")
                .isEqualTo(Exposure.NONE);
    }

    @Test
    @Order(2)
    @DisplayName("after a move or a correction the house counts where it is now, and nowhere else")
    void housesCountWhereTheyAre() {
        assertThat(List.of(risks.in("Newtown"), risks.in("Oldtown")))
                .as(
                        "This model has just been made, and has been shown no event. It counts houses that only another one was shown: two models must not share what they remember.")
                .containsExactly(Exposure.NONE, Exposure.NONE);
        happened(
                registered("ada", "Ada", "3 Hill Street", "Oldtown", 120),
                registered("grace", "Grace", "8 Lake Road", "Newtown", 90),
                registered("joan", "Joan", "6 Lake Road", "Newtown", 75),
                registered("mary", "Mary", "2 Lake Road", "Newtown", 60),
                moved("ada", "12 River Road", "Oldtown"),
                moved("grace", "1 River Lane", "Hilltown"),
                moved("joan", "5 Park Lane", "Newtown"),
                corrected("mary", "2 Lace Road", "Newtown"),
                emailChanged("ada"));

        assertThat(List.of(risks.in("Oldtown"), risks.in("Newtown"), risks.in("Hilltown")))
                .as(
                        "Ada moved to the river, Grace to a river in Hilltown, Joan away from the lake, and Mary never lived by it. Nothing is left in Newtown.")
                .containsExactly(new Exposure(1, 120), Exposure.NONE, new Exposure(1, 90));
    }

    @Test
    @Order(3)
    @DisplayName("a survey tells the floor area, wherever the house is")
    void surveys() {
        happened(
                registered("ada", "Ada", "12 Lake Road", "Newtown", 120),
                registered("grace", "Grace", "8 Mill Lane", "Newtown", 90),
                surveyed("ada", 140),
                surveyed("grace", 200),
                surveyed("nobody", 999));
        Exposure surveyed = risks.in("Newtown");
        happened(moved("grace", "9 Lake Road", "Newtown"));

        assertThat(surveyed)
                .as("By the water there is Ada's house only, and it has 140 square metres now.")
                .isEqualTo(new Exposure(1, 140));
        assertThat(risks.in("Newtown"))
                .as(
                        "Grace has moved to the lake. Her last survey said 200 square metres, and nobody has said otherwise since.")
                .isEqualTo(new Exposure(2, 340));
    }

    @Test
    @Order(4)
    @DisplayName("whoever is not insured does not count")
    void onlyInsuredHouses() {
        happened(
                registered("ada", "Ada", "12 Lake Road", "Newtown", 120),
                registered("grace", "Grace", "8 Lake Road", "Newtown", 90),
                left("ada"),
                moved("ada", "13 Lake Road", "Newtown"),
                moved("nobody", "14 Lake Road", "Newtown"),
                quoted("ada", "Q1", 480));

        assertThat(risks.in("Newtown"))
                .as("Ada has left, and somebody who moves has never registered. Grace is left.")
                .isEqualTo(new Exposure(1, 90));
    }

    @Test
    @Order(5)
    @DisplayName("a read side is shown the next events, in order, as many as it wants")
    void readsOn() {
        sixEvents();
        readSides.add("quote page", pages);

        int first = readSides.readOn("quote page", 2);
        long checkpoint = readSides.checkpoint("quote page");
        int second = readSides.readOn("quote page", 3);
        int third = readSides.readOn("quote page", 3);
        int fourth = readSides.readOn("quote page", 3);

        assertThat(seenByPages)
                .as("Each event should have been shown once, in the order of the log.")
                .containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
        assertThat(List.of(first, second, third, fourth))
                .as(
                        "It wanted 2 events, and then 3 each time. Of six, there were 2, 3, 1 and none.")
                .containsExactly(2, 3, 1, 0);
        assertThat(List.of(checkpoint, readSides.checkpoint("quote page")))
                .as("The checkpoint is the position of the last event that was taken.")
                .containsExactly(2L, 6L);
        assertThat(log.eventsHandedOut())
                .withFailMessage(
                        """
                        It was shown six events, a few at a time. Whoever reads all of the log each time, only to leave most of it out, reads for longer every day.
                        expected: 6 events read
                        but were: %d""",
                        log.eventsHandedOut())
                .isEqualTo(6);
    }

    @Test
    @Order(6)
    @DisplayName("each read side has its own checkpoint")
    void eachHasItsOwnCheckpoint() {
        sixEvents();
        readSides.add("quote page", pages);
        readSides.add("underwriters", underwriters);
        List<Long> atTheBeginning =
                List.of(readSides.checkpoint("quote page"), readSides.checkpoint("underwriters"));

        readSides.readOn("quote page", 4);
        readSides.readOn("underwriters", 1);
        readSides.readOn("quote page", 1);

        assertThat(atTheBeginning)
                .as(
                        "Both have just been added, and have read nothing, whatever other objects of this class have read. So both checkpoints are 0.")
                .containsExactly(0L, 0L);
        assertThat(
                        List.of(
                                readSides.checkpoint("quote page"),
                                readSides.checkpoint("underwriters")))
                .as(
                        "The pages have taken five events, the underwriters one. How far one is does not concern the other.")
                .containsExactly(5L, 1L);
        assertThat(seenByPages)
                .as(
                        "The pages should have been shown the first five events, whatever the underwriters read.")
                .containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(seenByUnderwriters)
                .as(
                        "The underwriters should have been shown the first event, whatever the pages read.")
                .containsExactly(1L);
    }

    @Test
    @Order(7)
    @DisplayName("a read side that comes late begins with the first event")
    void whoeverComesLate() {
        sixEvents();
        readSides.add("quote page", pages);
        readSides.readOn("quote page", ALL);

        readSides.add("underwriters", underwriters);
        long checkpoint = readSides.checkpoint("underwriters");
        readSides.readOn("underwriters", ALL);

        assertThat(checkpoint)
                .as(
                        "The underwriters have just joined and have read nothing, so their checkpoint is 0.")
                .isZero();
        assertThat(seenByUnderwriters)
                .as(
                        "The underwriters asked their question when six events had happened. The log has them all, so the answer holds from the first day.")
                .containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
    }

    @Test
    @Order(8)
    @DisplayName("the checkpoint moves when an event has been taken, neither sooner nor later")
    void theCheckpointMovesAfterwards() {
        sixEvents();
        var noMemory = new IllegalStateException("no memory left");
        List<Long> taken = new ArrayList<>();
        boolean[] broken = {true};
        readSides.add(
                "quote page",
                recorded -> {
                    if (broken[0] && recorded.position() == 4) {
                        throw noMemory;
                    }
                    taken.add(recorded.position());
                });

        var failure = Failure.of(() -> readSides.readOn("quote page", ALL));
        long checkpoint = readSides.checkpoint("quote page");
        broken[0] = false;
        readSides.readOn("quote page", ALL);

        assertThat(failure)
                .as("The projection failed on the fourth event, and nobody heard of it.")
                .contains(noMemory);
        assertThat(checkpoint)
                .as(
                        "Three events were taken, and the fourth failed. The checkpoint says what was taken.")
                .isEqualTo(3);
        assertThat(taken)
                .as(
                        "After the failure it should go on with the fourth event: none left out, none twice.")
                .containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
    }

    @Test
    @Order(9)
    @Guard
    @Timeout(value = 30, unit = TimeUnit.SECONDS)
    @DisplayName("rule: the underwriters' model and the pages know nothing of each other")
    void readModelsKnowNothingOfEachOther() {
        classes()
                .that()
                .resideInAPackage("insurance.underwriting..")
                .should(knowNothingOf("insurance.quotepage"))
                .because(
                        "a model that is made from another one can only know what the other one kept")
                .check(OURS);
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
