package insurance;

import static org.assertj.core.api.Assertions.assertThat;

import insurance.customer.published.Change;
import insurance.customer.published.Compatibility;
import insurance.customer.published.ReleasePlan;
import insurance.quoting.MessageReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import workbook.Exercise;
import workbook.Failure;
import workbook.flow.Drawn;

@Exercise(
        number = "4.11",
        title = "Who deploys first?",
        minutes = 14,
        edit = {
            "src/main/java/insurance/quoting/MessageReader.java",
            "src/main/java/insurance/customer/published/ReleasePlan.java"
        },
        claims = "F8",
        remember =
                "A tolerant reader ignores what it does not know, and never makes up what is"
                        + " missing. Backward and forward compatibility say who deploys first.")
class E11WhoDeploysFirstTest extends WhoDeploysFirstDetails {

    @Test
    @Order(1)
    @DisplayName("old and new releases understand each other in all four pairs")
    void fourPairs(TestReporter reporter) {
        Map<String, String> pairs = new LinkedHashMap<>();
        pairs.put("old writer, old reader", quote(OLD_MESSAGE, OLD_READER));
        pairs.put("old writer, new reader", quote(OLD_MESSAGE, NEW_READER));
        pairs.put("new writer, old reader", quote(NEW_MESSAGE, OLD_READER));
        pairs.put("new writer, new reader", quote(NEW_MESSAGE, NEW_READER));

        pairs.forEach(
                (pair, quote) ->
                        Drawn.strip(
                                pair.replace(", ", " → "),
                                List.of(
                                        pair.startsWith("new")
                                                ? "with heating"
                                                : "without heating"),
                                quote,
                                quote.equals("320 euros")));
        reporter.publishEntry(
                "what happened",
                "a field is added: heating\nAda's quote:\n"
                        + String.join(
                                "\n",
                                pairs.entrySet().stream()
                                        .map(it -> it.getKey() + ": " + it.getValue())
                                        .sorted()
                                        .toList()));
        pairs.forEach(
                (pair, quote) ->
                        assertThat(quote)
                                .withFailMessage(
                                        """
                                        Customer management has added the field "heating". For some \
                                        days there are old and new releases. This pair does not \
                                        understand each other: %s. Ada gets no quote.
                                        expected: 320 euros
                                        but:      %s
                                        What does a new field take away from an old reader?\
                                        """,
                                        pair, quote)
                                .isEqualTo("320 euros"));
    }

    @Test
    @Order(2)
    @DisplayName("a missing number is not zero")
    void missingIsNotZero() {
        Map<String, String> noArea = Map.of("customer", "ada", "year-built", "1932");
        MessageReader reader = new MessageReader(noArea, OLD_READER);

        var failure = Failure.of(() -> reader.number("floor-area"));

        assertThat(failure)
                .withFailMessage(
                        """
                        The message does not say how large Ada's house is. Quoting made up a number, \
                        and a quote from it: %s.
                        expected: an IllegalArgumentException, and no quote
                        but:      it was read
                        Is a house without a number a house without a floor?\
                        """,
                        quote(noArea, OLD_READER))
                .isPresent();
        Verdict.that(
                failure.get() instanceof IllegalArgumentException,
                "A field is missing. The failure should be an IllegalArgumentException.",
                "IllegalArgumentException",
                failure.get(),
                "");
        Verdict.that(
                String.valueOf(failure.get().getMessage()).contains("floor-area"),
                "The message should name the missing field: operations has to find it.",
                "floor-area, in a sentence",
                failure.get().getMessage(),
                "");
    }

    @Test
    @Order(3)
    @DisplayName("another unit under the same name does harm in either order")
    void anotherUnit() {
        Map<String, String> squareFeet = with("floor-area", "1292");
        Compatibility plan = ReleasePlan.of(Change.FLOOR_AREA_IN_SQUARE_FEET);

        assertThat(plan)
                .withFailMessage(
                        """
                        Ada's house has 120 square metres, which are 1292 square feet. Names and types \
                        are as before, so every schema check says yes. Your plan says %s.
                        expected: Ada's quote is 320 euros
                        but:      %s
                        Who can tell from the number which unit it has?\
                        """,
                        plan, quote(squareFeet, OLD_READER))
                .isEqualTo(Compatibility.NONE);
    }

    @Test
    @Order(4)
    @DisplayName("each of the other changes has its order of releases")
    void otherChanges() {
        List<String> harm = new ArrayList<>();
        harm.addAll(
                harm(
                        Change.HEATING_IS_ADDED,
                        "the old reader ignores the new field",
                        "the new reader does without it",
                        true,
                        true));
        harm.addAll(
                harm(
                        Change.ROOF_IS_ADDED_AND_NEEDED,
                        "the old reader ignores the new field",
                        "the old message has no roof, and the new reader needs one",
                        true,
                        false));
        harm.addAll(
                harm(
                        Change.YEAR_IS_LEFT_OUT,
                        "the new message has no year, and the old reader needs one",
                        "the new reader ignores the year",
                        false,
                        true));
        harm.addAll(
                harm(
                        Change.FLOOR_AREA_IS_RENAMED,
                        "the old reader looks for the old name",
                        "the new reader looks for the new name",
                        false,
                        false));

        assertThat(harm)
                .withFailMessage(
                        () ->
                                "The releases go out as planned, and there is harm, or a team waits"
                                        + " for nothing.\n"
                                        + String.join("\n", harm))
                .isEmpty();
    }
}
