package insurance;

import static org.assertj.core.api.Assertions.assertThat;

import insurance.accounting.Entry;
import insurance.accounting.Ledger;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import workbook.Exercise;
import workbook.Guard;

@Exercise(
        number = "4.1",
        title = "A ledger and git",
        minutes = 10,
        edit = "src/main/java/insurance/accounting/Ledger.java",
        claims = {"F1", "F4"},
        remember =
                "A log only grows. A mistake is followed by a compensating entry, which explains"
                        + " today's balance and last month's.")
class E01ALedgerAndGitTest {

    private static final LocalDate END_OF_JANUARY = LocalDate.of(2026, 1, 31);
    private static final LocalDate TODAY = LocalDate.of(2026, 2, 10);
    private static final String REASON = "two digits changed places";

    private final Ledger ada = new Ledger();
    private List<Entry> january;

    @BeforeEach
    void adasJanuary() {
        ada.book(LocalDate.of(2026, 1, 5), "house insurance", 420);
        ada.book(LocalDate.of(2026, 1, 20), "a letter by courier", 15);
        january = ada.entries();
    }

    @Test
    @Order(1)
    @DisplayName("last month's balance can still be explained")
    void lastMonth(TestReporter reporter) {
        ada.putRight(1, 240, TODAY, REASON);

        reporter.publishEntry(
                "what happened",
                """
                31 January, letter to Ada: 435
                10 February, 420 put right: 240
                the book about 31 January: %s\
                """
                        .formatted(ada.balanceOn(END_OF_JANUARY)));
        assertThat(ada.balanceOn(END_OF_JANUARY))
                .withFailMessage(
                        """
                        On 31 January Ada got a letter that she owed 435 euros. The book has another \
                        balance for that day now, and no clerk can explain her letter.
                        expected: 435 on 31 January, as in her letter
                        but:      %s
                        How does a bookkeeper repair an entry without an eraser?\
                        """,
                        ada.balanceOn(END_OF_JANUARY))
                .isEqualTo(435);
        Verdict.same(
                435,
                ada.balanceOn(TODAY.minusDays(1)),
                "The mistake was put right on 10 February. On the 9th the balance was wrong.");
    }

    @Test
    @Order(2)
    @DisplayName("an entry in the book stays in the book")
    void nothingIsErased() {
        ada.putRight(1, 240, TODAY, REASON);

        Verdict.same(
                List.of(420, 15),
                amounts(ada.entries()).stream().limit(2).toList(),
                "420 was booked on 5 January, and then 15. An auditor looks for both entries.");
        Verdict.same(
                january,
                ada.entries().stream().limit(january.size()).toList(),
                "An entry was put right. The old entries keep their day and their text.");
    }

    @Test
    @Order(3)
    @DisplayName("the book says when and why an entry was put right")
    void whenAndWhy() {
        ada.putRight(2, 5, TODAY, "the letter went by post");

        List<Entry> added = ada.entries().stream().skip(2).toList();

        Verdict.that(
                !added.isEmpty(),
                "An entry was put right today. The book should say so in an entry of its own.");
        Verdict.same(
                List.of(TODAY),
                added.stream().map(Entry::day).distinct().toList(),
                "Today is 10 February, as the caller says. An entry that was booked today should"
                        + " have today's date.");
        Verdict.that(
                added.stream().anyMatch(it -> it.text().contains("the letter went by post")),
                "In a year an auditor asks why. The book should say it.",
                "the letter went by post",
                added.stream().map(Entry::text).toList(),
                "");
    }

    @Test
    @Order(21)
    @Guard
    @DisplayName("today's balance is right")
    void todaysBalance() {
        ada.putRight(1, 240, TODAY, REASON);

        Verdict.same(
                255, ada.balanceOn(TODAY), "Ada owes 240 for her house and 15 for the courier.");
        ada.putRight(2, 5, TODAY.plusDays(1), "the letter went by post");
        Verdict.same(
                245,
                ada.balanceOn(TODAY.plusDays(1)),
                "Another entry was put right a day later: 5 instead of 15.");
    }

    @Test
    @Order(22)
    @Guard
    @DisplayName("money that Ada gets back is put right in the same way")
    void whatAdaGetsBack() {
        ada.book(LocalDate.of(2026, 2, 2), "back to Ada", -60);

        ada.putRight(3, -80, TODAY, "one month more");

        Verdict.same(355, ada.balanceOn(TODAY), "Ada owed 435, and got 80 back instead of 60.");
    }

    private static List<Integer> amounts(List<Entry> entries) {
        return entries.stream().map(Entry::euros).toList();
    }
}
