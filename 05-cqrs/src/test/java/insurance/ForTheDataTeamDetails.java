package insurance;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static insurance.Happened.emailChanged;
import static insurance.Happened.moved;
import static insurance.Happened.quoted;
import static insurance.Happened.registered;
import static workbook.rules.KnowNothingOf.knowNothingOf;

import insurance.dataplatform.NightlyLoad;
import insurance.dataplatform.QuotedPremium;
import insurance.dataplatform.Warehouse;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import workbook.Guard;

/** 5.9, *For the data team*: what works from the start, and what all of its tests need. */
abstract class ForTheDataTeamDetails {

    static final YearMonth MARCH = YearMonth.of(2024, 3);
    static final YearMonth APRIL = YearMonth.of(2024, 4);

    final InsurersLog log = new InsurersLog();
    final Warehouse warehouse = new Warehouse();
    NightlyLoad load;

    @BeforeEach
    void openTheLoad() {
        load = new NightlyLoad(log, warehouse);
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

        Verdict.same(
                List.of(
                        new QuotedPremium(MARCH, "Oldtown", "Q1", 320),
                        new QuotedPremium(MARCH, "newtown ", "Q2", 180)),
                warehouse.premiums().stream()
                        .sorted(Comparator.comparing(QuotedPremium::quoteId))
                        .toList(),
                "A line says month, city as it was written, the quote's id, and its premium.");
        Verdict.same(4, events, "The batch had all four events, and should say so.");
    }

    @Test
    @Order(6)
    @Guard
    @DisplayName("a batch without any quote is loaded, too")
    void aBatchWithoutQuotes() {
        log.append(registered("ada", "Ada", "3 Hill Street", "Oldtown"), emailChanged("ada"));

        load.loadNextBatch(100);

        Verdict.same(
                2,
                warehouse.loadedUpTo(),
                "Two events were read, and neither was a quote. If the warehouse does not know that they "
                        + "are done, each night begins with them again.");
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

        Verdict.same(
                List.of("Q1 Hilltown"),
                cities(),
                "Another program, on another machine, has loaded Joan's registration. Where she lives is "
                        + "in the warehouse since then, and nowhere else. Is there a static field?");
    }

    @Test
    @Order(8)
    @Guard
    @DisplayName("a batch is as large as it should be")
    void atItsOwnPace() {
        aFewYears();

        List<Integer> sizes = new ArrayList<>();
        for (int batch = 1; batch <= 4; batch++) {
            sizes.add(load.loadNextBatch(4));
        }
        sizes.add(load.loadNextBatch(4));

        Verdict.same(
                List.of(4, 4, 2, 0, 0),
                sizes,
                "The log has ten events. Four at a time, that is four, four, two, and then nothing more.");
        Verdict.same(
                10,
                log.eventsHandedOut(),
                "Each event should be read once. Reading it all each night takes longer every night.");
        Verdict.same(
                10,
                warehouse.loadedUpTo(),
                "The warehouse should say that it is loaded up to the tenth event.");
        Verdict.same(
                3,
                warehouse.batches(),
                "Three batches had something in them. Each goes into the warehouse in one go: a "
                        + "warehouse is made for few large loads.");
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

        Verdict.same(
                List.of("Q1", "Q2", "Q3", "Q4", "Q5", "Q6"),
                warehouse.premiums().stream().map(QuotedPremium::quoteId).sorted().toList(),
                "Five quotes were loaded, and one more was made since. Each should be there once.");
    }

    @Test
    @Order(10)
    @Guard
    @Timeout(value = 30, unit = TimeUnit.SECONDS)
    @DisplayName("rule: the data platform knows only the events of other systems and cannot append")
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
                                        "insurance.cards",
                                        "eventstore.EventStore")
                                .butTheirContracts(
                                        "insurance.customer.contract",
                                        "insurance.quoting.contract"))
                .because("it must not break when another system changes its own tables")
                .check(OurClasses.ALL);
    }

    void aFewYears() {
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

    static String lines(Warehouse warehouse) {
        return warehouse.premiums().stream()
                .map(line -> line.quoteId() + " " + line.month() + " " + line.city())
                .sorted()
                .collect(Collectors.joining(", "));
    }

    List<String> cities() {
        return warehouse.premiums().stream()
                .map(line -> line.quoteId() + " " + line.city())
                .sorted()
                .toList();
    }
}
