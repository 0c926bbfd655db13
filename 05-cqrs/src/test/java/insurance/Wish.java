package insurance;

import insurance.choice.Because;
import insurance.choice.Choice;
import insurance.choice.Pattern;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One of the eight wishes.
 *
 * @param good the patterns to choose from
 * @param because the reasons that decide for them
 * @param why they serve
 * @param neighbour the one that is most tempting among the others
 * @param against the reason against each of the others
 */
record Wish(
        String name,
        Set<Pattern> good,
        Set<Because> because,
        String why,
        Pattern neighbour,
        Map<Pattern, String> against) {

    private static final Set<Because> FITS_OTHERS_TOO =
            EnumSet.of(Because.IT_SCALES, Because.IT_DECOUPLES, Because.WE_MAY_NEED_IT);

    /** What is wrong with a choice, if anything. */
    Optional<String> argumentAgainst(Choice choice) {
        if (choice == null || choice.pattern() == null || choice.because() == null) {
            return Optional.of(name + ": nothing was chosen. Even NONE is a choice.");
        }
        String chosen = "%s: %s, because %s".formatted(name, choice.pattern(), choice.because());
        if (!good.contains(choice.pattern())) {
            return Optional.of(chosen + "\n" + indented(against.get(choice.pattern())));
        }
        return because.contains(choice.because())
                ? Optional.empty()
                : Optional.of(
                        chosen
                                + "\n"
                                + indented(
                                        (FITS_OTHERS_TOO.contains(choice.because())
                                                        ? "The pattern serves. But the same reason can be given for "
                                                                + "others, so it does not decide."
                                                        : "The pattern serves, but not for that reason.")
                                                + " Which sentence of the wish decides?"));
    }

    /** The answer, why it serves, and why the most tempting other one does not. */
    String told() {
        String names = good.stream().map(Pattern::name).collect(Collectors.joining(" or "));
        return "%s: %s%n%s%n".formatted(name, names, indented(why))
                + indented("Why not %s? %s".formatted(neighbour, against.get(neighbour)));
    }

    private static String indented(String text) {
        return text.replaceAll("(.{1,66})(?: |$)", "  $1%n".formatted()).stripTrailing();
    }
}
