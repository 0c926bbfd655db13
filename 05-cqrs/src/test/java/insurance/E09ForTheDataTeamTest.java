package insurance;

import static insurance.Happened.corrected;
import static insurance.Happened.left;
import static insurance.Happened.moved;
import static insurance.Happened.quoted;
import static insurance.Happened.registered;
import static org.assertj.core.api.Assertions.assertThat;

import insurance.dataplatform.NightlyLoad;
import insurance.dataplatform.QuotedPremium;
import insurance.dataplatform.Warehouse;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import workbook.Exercise;
import workbook.flow.Drawn;

@Exercise(
        number = "5.9",
        title = "For the data team",
        minutes = 14,
        edit = "src/main/java/insurance/dataplatform/NightlyLoad.java",
        claims = "H1",
        remember =
                "A warehouse that reads the log can begin years late and lose nothing. Each fact counts at the "
                        + "time when it happened: event time, not processing time.")
class E09ForTheDataTeamTest extends ForTheDataTeamDetails {

    @Test
    @Order(1)
    @DisplayName("a quote counts in the month when it was made")
    void fromTheFirstDay(TestReporter reporter) {
        aFewYears();
        log.at("2026-03-02T09:00:00Z").append(quoted("grace", "Q6", 210));

        load.loadNextBatch(1000);
        int oldtown = warehouse.quoted(MARCH, "Oldtown");

        Drawn.strip(
                "March 2024, Oldtown",
                List.of("500 in the log"),
                oldtown + " in the warehouse",
                oldtown == 500);
        reporter.publishEntry(
                "what happened",
                """
                the data platform comes in 2026
                quoted in March 2024, Oldtown
                  500 in the log
                  %s in the warehouse"""
                        .formatted(oldtown));
        assertThat(oldtown)
                .withFailMessage(
                        """
                        The data platform came in 2026, and the quotes of 2024 are not where they belong.
                        expected in March 2024, Oldtown: 500 euros
                        but:                             %s
                        all lines: %s
                        When was each of them quoted, and where did the customer live then?""",
                        oldtown, lines(warehouse))
                .isEqualTo(500);
        Verdict.same(
                List.of(480, 210),
                List.of(
                        warehouse.quoted(APRIL, "Newtown"),
                        warehouse.quoted(YearMonth.of(2026, 3), "Hilltown")),
                "In April 2024, 480 euros were quoted in Newtown, and in March 2026, 210 in Hilltown.");
    }

    @Test
    @Order(2)
    @DisplayName("the month is the one in UTC")
    void theMonthInUtc() {
        log.at("2024-02-01T09:00:00Z").append(registered("ada", "Ada", "3 Hill Street", "Oldtown"));
        log.at("2024-03-01T00:00:00Z").append(quoted("ada", "Q1", 320));
        log.at("2024-03-31T23:59:59Z").append(quoted("ada", "Q2", 330));
        log.at("2024-04-01T00:00:00Z").append(quoted("ada", "Q3", 340));

        TimeZone ours = TimeZone.getDefault();
        try {
            for (String zone : List.of("UTC", "America/Los_Angeles", "Pacific/Kiritimati")) {
                TimeZone.setDefault(TimeZone.getTimeZone(zone));
                Warehouse another = new Warehouse();
                new NightlyLoad(log, another).loadNextBatch(100);

                Verdict.same(
                        List.of(MARCH, MARCH, APRIL),
                        another.premiums().stream()
                                .sorted(Comparator.comparing(QuotedPremium::quoteId))
                                .map(QuotedPremium::month)
                                .toList(),
                        "The load ran on a machine in the time zone %s, and three quotes got other months. A month is the one "
                                        .formatted(zone)
                                + "in which a quote was recorded, in UTC.");
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

        Verdict.same(
                List.of("Q0 unknown", "Q1 Oldtown", "Q2 Newtown", "Q3 Newton"),
                cities().stream().limit(4).toList(),
                "When her first quote was made, Ada lived in Oldtown. That does not change when she moves, nor when an "
                        + "address is corrected later.");
        Verdict.same(
                List.of("Q4 Newton"),
                cities().stream().skip(4).toList(),
                "Ada has left us, and one more quote was made for her. She is insured elsewhere now, and lives where "
                        + "she lived.");
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
                            Loaded %s at a time, with a new program for each batch, the lines are others than in one \
                            go.
                            expected: %s
                            but:      %s
                            What has to be known from earlier batches, and where is it?""",
                            size, inOneGo, lines(another))
                    .isEqualTo(inOneGo);
        }
        Warehouse shared = new Warehouse();
        List<NightlyLoad> two = List.of(new NightlyLoad(log, shared), new NightlyLoad(log, shared));
        for (int batch = 1; batch <= 12; batch++) {
            two.get(batch % 2).loadNextBatch(1);
        }
        Verdict.same(
                inOneGo,
                lines(shared),
                "Two programs take turns with one warehouse, and the lines are others than in one go.",
                "What has the other one loaded meanwhile, and who knows it?");
        Verdict.same(
                5,
                warehouse.premiums().size(),
                "In these years five quotes were made, and as many lines should be there.");
    }
}
