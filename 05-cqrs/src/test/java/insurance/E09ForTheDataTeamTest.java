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
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import workbook.Exercise;
import workbook.Guard;
import workbook.rules.ModuleClasses;

@Exercise(
        number = "5.9",
        title = "For the data team",
        minutes = 15,
        edit = "src/main/java/insurance/dataplatform/NightlyLoad.java",
        claims = "H1")
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
    @DisplayName("each quote becomes a line, with its city and its month")
    void aLineForEachQuote() {
        log.at("2024-03-02T09:00:00Z")
                .append(
                        registered("ada", "Ada", "3 Hill Street", "Oldtown"),
                        registered("grace", "Grace", "8 Mill Lane", "Newtown"),
                        quoted("ada", "Q1", 320),
                        quoted("grace", "Q2", 180));
        log.at("2024-03-31T23:59:59Z").append(quoted("ada", "Q3", 330));
        log.at("2024-04-01T00:00:00Z").append(quoted("ada", "Q4", 340));

        int events = load.loadNextBatch(100);

        assertThat(warehouse.premiums().stream().map(QuotedPremium::quoteId))
                .as(
                        "Four quotes were made. Each should be one line, in the order in which they were made.")
                .containsExactly("Q1", "Q2", "Q3", "Q4");
        assertThat(cities())
                .as(
                        "The city is where the customer lived then, also if the news of that stands in the same batch.")
                .containsExactly("Q1 Oldtown", "Q2 Newtown", "Q3 Oldtown", "Q4 Oldtown");
        assertThat(warehouse.premiums().stream().map(QuotedPremium::month))
                .as(
                        "The month is the one in which a quote was recorded, in UTC, and not the one of the load.")
                .containsExactly(MARCH, MARCH, MARCH, APRIL);
        assertThat(warehouse.premiums())
                .as("A line says month, city, the quote's id, and its premium.")
                .containsExactly(
                        new QuotedPremium(MARCH, "Oldtown", "Q1", 320),
                        new QuotedPremium(MARCH, "Newtown", "Q2", 180),
                        new QuotedPremium(MARCH, "Oldtown", "Q3", 330),
                        new QuotedPremium(APRIL, "Oldtown", "Q4", 340));
        assertThat(warehouse.quoted(MARCH, "Oldtown"))
                .as("In March, 320 and 330 euros were quoted for Oldtown.")
                .isEqualTo(650);
        assertThat(events).as("The batch had all six events, and should say so.").isEqualTo(6);
    }

    @Test
    @Order(2)
    @DisplayName("the city is the one where the customer lived then")
    void theCityAtThatTime() {
        log.append(
                quoted("nobody", "Q0", 100),
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
                        "When her first quote was made, Ada lived in Oldtown. That does not change when she moves, nor when an address is corrected later.")
                .startsWith("Q0 unknown", "Q1 Oldtown", "Q2 Newtown", "Q3 Newton");
        assertThat(cities())
                .as(
                        "Ada has left us, and one more quote was made for her. She is insured elsewhere now, and lives where she lived.")
                .endsWith("Q4 Newton");
    }

    @Test
    @Order(3)
    @DisplayName("a batch without any quote has been loaded, too")
    void aBatchWithoutQuotes() {
        log.append(registered("ada", "Ada", "3 Hill Street", "Oldtown"), emailChanged("ada"));

        load.loadNextBatch(100);

        assertThat(warehouse.loadedUpTo())
                .as(
                        "Two events were read, and neither was a quote. If the warehouse does not hear that they are done, each night begins with them again.")
                .isEqualTo(2);
    }

    @Test
    @Order(4)
    @DisplayName("batch by batch, wherever the cuts are, and by a new program each time")
    void batchByBatch() {
        aFewYears();
        load.loadNextBatch(1000);
        List<QuotedPremium> inOneGo = warehouse.premiums();

        for (int size = 1; size <= 10; size++) {
            Warehouse another = new Warehouse();
            for (int batch = 1; batch <= 12; batch++) {
                new NightlyLoad(log, another).loadNextBatch(size);
            }

            assertThat(another.premiums())
                    .as(
                            "Loaded %d events at a time, with a new program for each batch. The lines should be the same as in one go. What has to be known from earlier batches stands in the warehouse.",
                            size)
                    .isEqualTo(inOneGo);
        }
        assertThat(inOneGo).as("In these years five quotes were made.").hasSize(5);
    }

    @Test
    @Order(5)
    @DisplayName("what another program has loaded is all that one has to begin with")
    void fromTheWarehouseAlone() {
        log.append(registered("joan", "Joan", "1 High Street", "Hilltown"));
        warehouse.load(1, List.of(), Map.of("joan", "Hilltown"));
        log.append(quoted("joan", "Q1", 210));

        load.loadNextBatch(100);

        assertThat(cities())
                .as(
                        "Another program, on another machine, has loaded Joan's registration. Where she lives stands in the warehouse since then.")
                .containsExactly("Q1 Hilltown");
    }

    @Test
    @Order(6)
    @DisplayName("a batch is as large as it was told to be, and reads only what is new")
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
                        "Three batches had something in them. Each goes into the warehouse in one go: a warehouse is made for few large loads.")
                .isEqualTo(3);
    }

    @Test
    @Order(7)
    @DisplayName("what came since the last night is added, and nothing twice")
    void theNextNight() {
        aFewYears();
        load.loadNextBatch(1000);
        load.loadNextBatch(1000);
        log.at("2026-03-02T09:00:00Z").append(quoted("grace", "Q6", 210), emailChanged("grace"));
        new NightlyLoad(log, warehouse).loadNextBatch(1000);
        new NightlyLoad(log, warehouse).loadNextBatch(1000);

        assertThat(warehouse.premiums().stream().map(QuotedPremium::quoteId))
                .as(
                        "Five quotes were loaded, and one more was made since. Each should stand there once.")
                .containsExactly("Q1", "Q2", "Q3", "Q4", "Q5", "Q6");
    }

    @Test
    @Order(8)
    @DisplayName("whoever comes years later has it all, from the first day on")
    void fromTheFirstDay() {
        aFewYears();
        log.at("2026-03-02T09:00:00Z").append(quoted("grace", "Q6", 210));

        load.loadNextBatch(1000);

        assertThat(
                        List.of(
                                warehouse.quoted(MARCH, "Oldtown"),
                                warehouse.quoted(APRIL, "Newtown"),
                                warehouse.quoted(YearMonth.of(2026, 3), "Hilltown")))
                .as(
                        "The data platform came in 2026. The quotes of March and April 2024 are as easy to have as those of today.")
                .containsExactly(500, 480, 210);
    }

    @Test
    @Order(9)
    @Guard
    @Timeout(value = 30, unit = TimeUnit.SECONDS)
    @DisplayName("rule: the data platform knows the events, and nothing else of the other systems")
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

    private List<String> cities() {
        return warehouse.premiums().stream()
                .map(line -> line.quoteId() + " " + line.city())
                .toList();
    }
}
