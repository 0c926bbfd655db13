package insurance;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static insurance.Happened.corrected;
import static insurance.Happened.emailChanged;
import static insurance.Happened.left;
import static insurance.Happened.moved;
import static insurance.Happened.quoted;
import static insurance.Happened.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static workbook.rules.KnowNothingOf.knowNothingOf;

import com.tngtech.archunit.core.domain.JavaClasses;
import insurance.dataplatform.NightlyLoad;
import insurance.dataplatform.QuotedPremium;
import insurance.dataplatform.Warehouse;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import workbook.Exercise;
import workbook.Guard;
import workbook.rules.ModuleClasses;

@Exercise(
        number = "5.9",
        title = "For the data team",
        minutes = 15,
        edit = "src/main/java/insurance/dataplatform/NightlyLoad.java",
        claims = "H1",
        remember =
                "A warehouse that reads the log can begin years late and lose nothing. Each fact counts at the "
                        + "time when it happened: event time, not processing time.")
class E09ForTheDataTeamTest {

    private static final JavaClasses OURS = ModuleClasses.compiledWith(NightlyLoad.class);
    private static final YearMonth MARCH = YearMonth.of(2024, 3);
    private static final YearMonth APRIL = YearMonth.of(2024, 4);

    private final InsurersLog log = new InsurersLog();
    private final Warehouse warehouse = new Warehouse();
    private NightlyLoad load;

    @BeforeEach
    void openTheLoad() {
        load = new NightlyLoad(log, warehouse);
    }

    @Test
    @Order(1)
    @DisplayName("a quote counts in the month when it was made")
    void fromTheFirstDay(TestReporter reporter) {
        aFewYears();
        log.at("2026-03-02T09:00:00Z").append(quoted("grace", "Q6", 210));

        load.loadNextBatch(1000);
        int oldtown = warehouse.quoted(MARCH, "Oldtown");

        reporter.publishEntry(
                "what happened",
                """
                the data platform comes in 2026
                quoted in March 2024, Oldtown
                  500 in the log
                  %d in the warehouse"""
                        .formatted(oldtown));
        assertThat(oldtown)
                .withFailMessage(
                        """
                        The data platform came in 2026, and the quotes of 2024 are not where they belong.
                        expected in March 2024, Oldtown: 500 euros
                        but:                             %d
                        all lines: %s
                        When was each of them quoted, and where did the customer live then?""",
                        oldtown, lines(warehouse))
                .isEqualTo(500);
        assertThat(
                        List.of(
                                warehouse.quoted(APRIL, "Newtown"),
                                warehouse.quoted(YearMonth.of(2026, 3), "Hilltown")))
                .as(
                        "In April 2024, 480 euros were quoted in Newtown, and in March 2026, 210 in Hilltown.")
                .containsExactly(480, 210);
    }

    @Test
    @Order(2)
    @DisplayName("the month is the one in UTC")
    void theMonthInUtc() {
        log.append(registered("ada", "Ada", "3 Hill Street", "Oldtown"));
        log.at("2024-03-01T00:00:00Z").append(quoted("ada", "Q1", 320));
        log.at("2024-03-31T23:59:59Z").append(quoted("ada", "Q2", 330));
        log.at("2024-04-01T00:00:00Z").append(quoted("ada", "Q3", 340));

        TimeZone ours = TimeZone.getDefault();
        try {
            for (String zone : List.of("UTC", "America/Los_Angeles", "Pacific/Kiritimati")) {
                TimeZone.setDefault(TimeZone.getTimeZone(zone));
                Warehouse another = new Warehouse();
                new NightlyLoad(log, another).loadNextBatch(100);

                assertThat(
                                another.premiums().stream()
                                        .sorted(Comparator.comparing(QuotedPremium::quoteId))
                                        .map(QuotedPremium::month))
                        .as(
                                "On a machine in the time zone %s, the months of three quotes. A month is the "
                                        + "one in which a quote was recorded, in UTC.",
                                zone)
                        .containsExactly(MARCH, MARCH, APRIL);
            }
        } finally {
            TimeZone.setDefault(ours);
        }
    }

    @Test
    @Order(3)
    @DisplayName("the city is the one where the customer lived then")
    void theCityAtThatTime() {
        log.append(
                quoted("stranger", "Q0", 100),
                registered("ada", "Ada", "3 Hill Street", "Oldtown"),
                quoted("ada", "Q1", 320),
                moved("ada", "12 Lake Road", "Newtown"),
                quoted("ada", "Q2", 480),
                corrected("ada", "12 Lake Road", "Newton"),
                quoted("ada", "Q3", 490),
                left("ada"),
                quoted("ada", "Q4", 500));

        load.loadNextBatch(100);

        assertThat(cities())
                .as(
                        "When her first quote was made, Ada lived in Oldtown. That does not change when she "
                                + "moves, nor when an address is corrected later.")
                .startsWith("Q0 unknown", "Q1 Oldtown", "Q2 Newtown", "Q3 Newton");
        assertThat(cities())
                .as(
                        "Ada has left us, and one more quote was made for her. She is insured elsewhere now, and "
                                + "lives where she lived.")
                .endsWith("Q4 Newton");
    }

    @Test
    @Order(4)
    @DisplayName("the lines are the same wherever a batch is cut")
    void batchByBatch() {
        aFewYears();
        load.loadNextBatch(1000);
        String inOneGo = lines(warehouse);

        for (int size = 1; size <= 10; size++) {
            Warehouse another = new Warehouse();
            for (int batch = 1; batch <= 12; batch++) {
                new NightlyLoad(log, another).loadNextBatch(size);
            }

            assertThat(lines(another))
                    .withFailMessage(
                            """
                            Loaded %d at a time, with a new program for each batch, the lines are others than in one \
                            go.
                            expected: %s
                            but:      %s
                            What has to be known from earlier batches, and where is it?""",
                            size, inOneGo, lines(another))
                    .isEqualTo(inOneGo);
        }
        assertThat(warehouse.premiums()).as("In these years five quotes were made.").hasSize(5);
    }

    @Test
    @Order(5)
    @Guard
    @DisplayName("each quote becomes a line")
    void aLineForEachQuote() {
        log.at("2024-03-02T09:00:00Z")
                .append(
                        registered("ada", "Ada", "3 Hill Street", "Oldtown"),
                        registered("grace", "Grace", "8 Mill Lane", "newtown "),
                        quoted("ada", "Q1", 320),
                        quoted("grace", "Q2", 180));

        int events = load.loadNextBatch(100);

        assertThat(warehouse.premiums())
                .as("A line says month, city as it was written, the quote's id, and its premium.")
                .containsExactlyInAnyOrder(
                        new QuotedPremium(MARCH, "Oldtown", "Q1", 320),
                        new QuotedPremium(MARCH, "newtown ", "Q2", 180));
        assertThat(events).as("The batch had all four events, and should say so.").isEqualTo(4);
    }

    @Test
    @Order(6)
    @Guard
    @DisplayName("a batch without any quote is loaded, too")
    void aBatchWithoutQuotes() {
        log.append(registered("ada", "Ada", "3 Hill Street", "Oldtown"), emailChanged("ada"));

        load.loadNextBatch(100);

        assertThat(warehouse.loadedUpTo())
                .as(
                        "Two events were read, and neither was a quote. If the warehouse does not know that they "
                                + "are done, each night begins with them again.")
                .isEqualTo(2);
    }

    @Test
    @Order(7)
    @Guard
    @DisplayName("a new program begins with the warehouse alone")
    void fromTheWarehouseAlone() {
        log.append(registered("joan", "Joan", "1 High Street", "Hilltown"));
        warehouse.load(1, List.of(), Map.of("joan", "Hilltown"));
        log.append(quoted("joan", "Q1", 210));

        load.loadNextBatch(100);

        assertThat(cities())
                .as(
                        "Another program, on another machine, has loaded Joan's registration. Where she lives is "
                                + "in the warehouse since then, and nowhere else. Is there a static field?")
                .containsExactly("Q1 Hilltown");
    }

    @Test
    @Order(8)
    @Guard
    @DisplayName("a batch is as large as it was told to be")
    void atItsOwnPace() {
        aFewYears();

        List<Integer> sizes = new ArrayList<>();
        for (int batch = 1; batch <= 4; batch++) {
            sizes.add(load.loadNextBatch(4));
        }
        sizes.add(load.loadNextBatch(4));

        assertThat(sizes)
                .as(
                        "The log has ten events. Four at a time, that is four, four, two, and then nothing more.")
                .containsExactly(4, 4, 2, 0, 0);
        assertThat(log.eventsHandedOut())
                .as(
                        "Each event should be read once. Reading it all each night takes longer every night.")
                .isEqualTo(10);
        assertThat(warehouse.loadedUpTo())
                .as("The warehouse should say that it is loaded up to the tenth event.")
                .isEqualTo(10);
        assertThat(warehouse.batches())
                .as(
                        "Three batches had something in them. Each goes into the warehouse in one go: a "
                                + "warehouse is made for few large loads.")
                .isEqualTo(3);
    }

    @Test
    @Order(9)
    @Guard
    @DisplayName("the next night adds what is new")
    void theNextNight() {
        aFewYears();
        load.loadNextBatch(1000);
        load.loadNextBatch(1000);
        log.at("2026-03-02T09:00:00Z").append(quoted("grace", "Q6", 210), emailChanged("grace"));
        new NightlyLoad(log, warehouse).loadNextBatch(1000);
        new NightlyLoad(log, warehouse).loadNextBatch(1000);

        assertThat(warehouse.premiums().stream().map(QuotedPremium::quoteId))
                .as(
                        "Five quotes were loaded, and one more was made since. Each should be there once.")
                .containsExactlyInAnyOrder("Q1", "Q2", "Q3", "Q4", "Q5", "Q6");
    }

    @Test
    @Order(10)
    @Guard
    @Timeout(value = 30, unit = TimeUnit.SECONDS)
    @DisplayName("rule: the data platform knows only the events of other systems")
    void knowsTheEventsOnly() {
        classes()
                .that()
                .resideInAPackage("insurance.dataplatform..")
                .should(
                        knowNothingOf(
                                        "insurance.customer",
                                        "insurance.quoting",
                                        "insurance.quotepage",
                                        "insurance.underwriting",
                                        "insurance.cards")
                                .butTheirContracts(
                                        "insurance.customer.contract",
                                        "insurance.quoting.contract"))
                .because("it must not break when another system changes its own tables")
                .check(OURS);
    }

    private void aFewYears() {
        log.at("2024-03-02T09:00:00Z")
                .append(
                        registered("ada", "Ada", "3 Hill Street", "Oldtown"),
                        registered("grace", "Grace", "8 Mill Lane", "Oldtown"),
                        quoted("ada", "Q1", 320),
                        quoted("grace", "Q2", 180));
        log.at("2024-04-15T09:00:00Z")
                .append(moved("ada", "12 Lake Road", "Newtown"), quoted("ada", "Q3", 480));
        log.at("2025-01-20T09:00:00Z")
                .append(
                        moved("grace", "5 Park Lane", "Hilltown"),
                        quoted("grace", "Q4", 200),
                        emailChanged("ada"),
                        quoted("ada", "Q5", 490));
    }

    private static String lines(Warehouse warehouse) {
        return warehouse.premiums().stream()
                .map(line -> line.quoteId() + " " + line.month() + " " + line.city())
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private List<String> cities() {
        return warehouse.premiums().stream()
                .map(line -> line.quoteId() + " " + line.city())
                .sorted()
                .toList();
    }
}
