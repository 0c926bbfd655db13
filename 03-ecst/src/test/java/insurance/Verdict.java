package insurance;

import static org.assertj.core.api.Assertions.assertThat;

import insurance.customer.contract.CustomerEvent;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import workbook.Failure;

/** How a failure is told: the damage in one sentence, what was expected, and what came instead. */
final class Verdict {

    private Verdict() {}

    /**
     * @param damage what is wrong, in the words of the story
     */
    static void same(Object expected, Object found, String damage) {
        same(expected, found, damage, "");
    }

    /**
     * @param question leads to the idea
     */
    static void same(Object expected, Object found, String damage, String question) {
        assertThat(found)
                .withFailMessage(
                        () ->
                                "%s%n%s%s%s"
                                        .formatted(
                                                damage,
                                                part("expected:", expected),
                                                part("but:", found),
                                                question))
                .isEqualTo(expected);
    }

    /**
     * @param found what should not be there
     */
    static void nothing(Collection<?> found, String damage) {
        same(List.of(), List.copyOf(found), damage);
    }

    /** The request fails in no way. */
    static void works(Runnable request, String damage) {
        same("no failure", Failure.of(request).map(Verdict::name).orElse("no failure"), damage);
    }

    private static String name(RuntimeException failure) {
        return failure.getClass().getSimpleName() + ": " + failure.getMessage();
    }

    private static String part(String label, Object content) {
        List<String> lines = lines(content);
        return lines.size() == 1
                ? "%-10s%s%n".formatted(label, lines.getFirst())
                : "%s%n%s%n".formatted(label, "  " + String.join("\n  ", lines));
    }

    private static List<String> lines(Object content) {
        return switch (content) {
            case Collection<?> none when none.isEmpty() -> List.of("nothing");
            case Collection<?> many -> many.stream().flatMap(one -> lines(one).stream()).toList();
            case Optional<?> perhaps -> List.of(perhaps.map(Verdict::line).orElse("nothing"));
            case null -> List.of("nothing");
            default -> line(content).lines().toList();
        };
    }

    private static String line(Object content) {
        return content instanceof CustomerEvent event
                ? People.told(event)
                : String.valueOf(content);
    }
}
