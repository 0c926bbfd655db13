package insurance;

import static insurance.Customers.ADA;
import static insurance.Verdict.comesOut;
import static insurance.Verdict.same;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import workbook.Exercise;
import workbook.Failure;

@Exercise(
        number = "2.6",
        title = "One bad letter",
        minutes = 12,
        edit = "src/main/java/insurance/quoting/DeadLetters.java",
        claims = "D8",
        remember =
                "A dead letter is parked after some attempts. It holds back its own customer's next letters alone.")
class E06OneBadLetterTest extends OneBadLetterDetails {

    @Test
    @Order(1)
    @DisplayName("a customer's quotes are made in the order of her letters")
    void inTheOrderOfHerLetters(TestReporter reporter) {
        Diary diary = new Diary(() -> quotes);
        diary.step("Monday, a letter is bad", this::badLetterAndTwoGoodOnes);
        List<String> untilMended = List.copyOf(quotes);
        thereIsATariffForAll();
        diary.step("Tuesday, it is mended", () -> deadLetters.mended(ADA));
        reporter.publishEntry("what happened", diary.toString());

        same(
                "Ada's letter cannot be handled today. Nothing is wrong with Grace's, and yet she waits.",
                untilMended.stream().filter(quote -> quote.startsWith("Grace")).toList(),
                "Grace: 5 River Walk");
        same(
                quotes.size() < 3
                        ? "It is mended, and Ada does not have a quote for each of her letters."
                        : "Ada's letter could not be handled for a day, and her next letter overtook it. So"
                                + " her last quote is for a house that she has left.",
                quotes.stream().filter(quote -> quote.startsWith("Ada")).toList(),
                "Ada: 12 Lake Road",
                "Ada: 1 High Street");
    }

    @Test
    @Order(2)
    @DisplayName("the letters behind a parked one are parked, too")
    void parkedBehindIt() {
        badLetterAndTwoGoodOnes();

        same(
                "Ada's letter about Lake Road waits for a person. The one about High Street has to wait behind it.",
                parked(),
                "Ada: 12 Lake Road",
                "Ada: 1 High Street");
    }

    @Test
    @Order(3)
    @DisplayName("a letter that fails again stays parked, like those behind it")
    void failsAgain() {
        badLetterAndTwoGoodOnes();
        List<String> before = parked();
        var failure = Failure.of(() -> deadLetters.mended(ADA));

        comesOut(
                "The person thought that it was mended, and it was not. She has to see that.",
                failure,
                UnsupportedOperationException.class);
        same(
                "Ada's second letter came while the first one was parked, and it did not wait behind it.",
                before,
                "Ada: 12 Lake Road",
                "Ada: 1 High Street");
        same(
                "It was not mended yet. Both letters of Ada's should still be parked, in their order.",
                parked(),
                "Ada: 12 Lake Road",
                "Ada: 1 High Street");
    }
}
