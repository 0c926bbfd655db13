package insurance;

import static insurance.customer.published.Compatibility.BACKWARD;
import static insurance.customer.published.Compatibility.BOTH;
import static insurance.customer.published.Compatibility.FORWARD;

import insurance.customer.published.Change;
import insurance.customer.published.Compatibility;
import insurance.customer.published.ReleasePlan;
import insurance.quoting.MessageReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import workbook.Failure;
import workbook.Guard;

/** 4.11, *Who deploys first?*: what works from the start, and what all of its tests need. */
abstract class WhoDeploysFirstDetails {

    static final Map<String, String> OLD_MESSAGE =
            Map.of("customer", "ada", "year-built", "1932", "floor-area", "120");
    static final Map<String, String> NEW_MESSAGE = with("heating", "oil");
    static final Set<String> OLD_READER = Set.of("customer", "year-built", "floor-area");
    static final Set<String> NEW_READER =
            Set.of("customer", "year-built", "floor-area", "heating", "roof");

    @Test
    @Order(21)
    @Guard
    @DisplayName("a known field is read as it is")
    void asItIs() {
        MessageReader reader = new MessageReader(NEW_MESSAGE, NEW_READER);

        Verdict.answers(
                1932,
                () -> reader.number("year-built"),
                "The message says 1932. That is the number to read.");
        Verdict.answers(
                "oil",
                () -> reader.textOr("heating", "unknown"),
                "The message says how the house is heated: with oil.");
        for (int odd : List.of(0, -1)) {
            MessageReader oddOne =
                    new MessageReader(with("floor-area", Integer.toString(odd)), OLD_READER);
            Verdict.answers(
                    odd,
                    () -> oddOne.number("floor-area"),
                    "The message says %s. It is not the reader's business whether that is true."
                            .formatted(odd));
        }
        MessageReader blank = new MessageReader(with("heating", " "), NEW_READER);
        Verdict.answers(
                " ",
                () -> blank.textOr("heating", "unknown"),
                "The message says a blank. That is not much, and it is not missing.");
    }

    @Test
    @Order(22)
    @Guard
    @DisplayName("a field that is not needed may be missing")
    void notNeeded() {
        MessageReader reader = new MessageReader(OLD_MESSAGE, NEW_READER);

        Verdict.answers(
                "not said",
                () -> reader.textOr("heating", "not said"),
                "The old message says nothing about the heating, and that is allowed.");
    }

    @Test
    @Order(23)
    @Guard
    @DisplayName("a number that is not one is refused by its name")
    void notANumber() {
        for (String area : List.of("large", "120.5", "120 m2")) {
            MessageReader reader = new MessageReader(with("floor-area", area), OLD_READER);

            Verdict.refused(
                    IllegalArgumentException.class,
                    () -> reader.number("floor-area"),
                    "The floor area is \"%s\". That is not a whole number, and a guess would not be better."
                            .formatted(area),
                    "a number was read");
            String message = Failure.of(() -> reader.number("floor-area")).get().getMessage();
            Verdict.that(
                    String.valueOf(message).contains("floor-area"),
                    "The message should name the field: operations has to find it.",
                    "floor-area, in a sentence",
                    message,
                    "");
        }
    }

    static List<String> harm(
            Change change,
            String forwardReason,
            String backwardReason,
            boolean forward,
            boolean backward) {
        Compatibility plan = ReleasePlan.of(change);
        List<String> harm = new ArrayList<>();
        if ((plan == FORWARD || plan == BOTH) != forward) {
            harm.add(told(change, "the writer", plan, forward) + forwardReason);
        }
        if ((plan == BACKWARD || plan == BOTH) != backward) {
            harm.add(told(change, "the readers", plan, backward) + backwardReason);
        }
        return harm;
    }

    private static String told(Change change, String order, Compatibility plan, boolean allowed) {
        String what = allowed ? "a team waits for nothing" : "harm";
        return "%s is %s. With %s first, %s: ".formatted(change, plan, order, what);
    }

    /** Two euros for a square metre, and a third more for an old house. */
    static String quote(Map<String, String> message, Set<String> known) {
        try {
            MessageReader reader = new MessageReader(message, known);
            int premium = 2 * reader.number("floor-area");
            int year = reader.number("year-built");
            return (year < 1950 ? premium + premium / 3 : premium) + " euros";
        } catch (RuntimeException failure) {
            return "none";
        }
    }

    static Map<String, String> with(String field, String value) {
        Map<String, String> message = new HashMap<>(OLD_MESSAGE);
        message.put(field, value);
        return message;
    }
}
