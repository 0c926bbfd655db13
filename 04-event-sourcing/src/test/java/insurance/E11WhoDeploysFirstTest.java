package insurance;

import static insurance.customer.published.Compatibility.BACKWARD;
import static insurance.customer.published.Compatibility.BOTH;
import static insurance.customer.published.Compatibility.FORWARD;
import static org.assertj.core.api.Assertions.assertThat;

import insurance.customer.published.Change;
import insurance.customer.published.Compatibility;
import insurance.customer.published.ReleasePlan;
import insurance.quoting.MessageReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import workbook.Exercise;
import workbook.Failure;
import workbook.Guard;
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
class E11WhoDeploysFirstTest {

    private static final Map<String, String> OLD_MESSAGE =
            Map.of("customer", "ada", "year-built", "1932", "floor-area", "120");
    private static final Map<String, String> NEW_MESSAGE = with("heating", "oil");
    private static final Set<String> OLD_READER = Set.of("customer", "year-built", "floor-area");
    private static final Set<String> NEW_READER =
            Set.of("customer", "year-built", "floor-area", "heating", "roof");

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
                                        Customer management has added the field "heating". For some days there are old and new releases. This pair does not understand each other: %s. Ada gets no quote.
                                        expected: 320 euros
                                        but:      %s
                                        What does a new field take away from an old reader?""",
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
                        The message does not say how large Ada's house is. Quoting made up a number, and a quote from it: %s.
                        expected: an IllegalArgumentException, and no quote
                        but:      it was read
                        Is a house without a number a house without a floor?""",
                        quote(noArea, OLD_READER))
                .isPresent();
        assertThat(failure.get())
                .as("A field is missing. The failure should be an IllegalArgumentException.")
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(failure.get().getMessage())
                .as("The message should name the missing field: operations has to find it.")
                .contains("floor-area");
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
                        Ada's house has 120 square metres, which are 1292 square feet. Names and types are as before, so every schema check says yes. Your plan says %s.
                        expected: Ada's quote is 320 euros
                        but:      %s
                        Who can tell from the number which unit it has?""",
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

    @Test
    @Order(21)
    @Guard
    @DisplayName("what is in a known field is read as it is")
    void asItIs() {
        MessageReader reader = new MessageReader(NEW_MESSAGE, NEW_READER);

        assertThat(Outcome.of(() -> reader.number("year-built")))
                .as("The message says 1932. That is the number to read.")
                .isEqualTo(1932);
        assertThat(Outcome.of(() -> reader.textOr("heating", "unknown")))
                .as("The message says how the house is heated: with oil.")
                .isEqualTo("oil");
        MessageReader zero = new MessageReader(with("floor-area", "0"), OLD_READER);
        assertThat(Outcome.of(() -> zero.number("floor-area")))
                .as("The message says 0. It is not the reader's business whether that is true.")
                .isEqualTo(0);
    }

    @Test
    @Order(22)
    @Guard
    @DisplayName("a field that is not needed may be missing")
    void notNeeded() {
        MessageReader reader = new MessageReader(OLD_MESSAGE, NEW_READER);

        assertThat(Outcome.of(() -> reader.textOr("heating", "not said")))
                .as("The old message says nothing about the heating, and that is allowed.")
                .isEqualTo("not said");
    }

    @Test
    @Order(23)
    @Guard
    @DisplayName("a number that is not one is refused by its name")
    void notANumber() {
        MessageReader reader = new MessageReader(with("floor-area", "large"), OLD_READER);

        var failure = Failure.of(() -> reader.number("floor-area"));

        assertThat(failure)
                .as("The floor area is \"large\". That is not a number, and a guess is no better.")
                .containsInstanceOf(IllegalArgumentException.class);
        assertThat(failure.get().getMessage())
                .as("The message should name the field: operations has to find it.")
                .contains("floor-area");
    }

    private static List<String> harm(
            Change change,
            String forwardReason,
            String backwardReason,
            boolean forward,
            boolean backward) {
        Compatibility plan = ReleasePlan.of(change);
        List<String> harm = new ArrayList<>();
        if ((plan == FORWARD || plan == BOTH) != forward) {
            harm.add(change + ", writer first, with " + plan + ": " + forwardReason);
        }
        if ((plan == BACKWARD || plan == BOTH) != backward) {
            harm.add(change + ", readers first, with " + plan + ": " + backwardReason);
        }
        return harm;
    }

    /** Two euros for a square metre, and a third more for an old house. */
    private static String quote(Map<String, String> message, Set<String> known) {
        try {
            MessageReader reader = new MessageReader(message, known);
            int premium = 2 * reader.number("floor-area");
            int year = reader.number("year-built");
            return (year < 1950 ? premium + premium / 3 : premium) + " euros";
        } catch (RuntimeException failure) {
            return "none";
        }
    }

    private static Map<String, String> with(String field, String value) {
        Map<String, String> message = new HashMap<>(OLD_MESSAGE);
        message.put(field, value);
        return message;
    }
}
