package insurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import workbook.Failure;

/**
 * The words of a failure: the damage in one sentence, what was expected, and what came instead. Of
 * two long lists it shows only the part in which they differ.
 */
final class Verdict {

    private static final int SHORT = 100;

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
                                told(
                                        damage,
                                        different(expected, found),
                                        different(found, expected),
                                        question))
                .isEqualTo(expected);
    }

    /** The same for an answer that may fail instead. */
    static void answers(Object expected, Supplier<?> code, String damage) {
        answers(expected, code, damage, "");
    }

    static void answers(Object expected, Supplier<?> code, String damage, String question) {
        same(expected, outcome(code), damage, question);
    }

    /** The answer, or a sentence about the exception. Errors come out as they are. */
    static Object outcome(Supplier<?> code) {
        try {
            return code.get();
        } catch (RuntimeException failure) {
            return "no answer, but " + failure;
        }
    }

    /** For what can only be seen to be so, or not. */
    static void that(boolean holds, String damage) {
        assertThat(holds).withFailMessage(() -> damage).isTrue();
    }

    /**
     * @param found in words
     */
    static void that(boolean holds, String damage, Object expected, Object found, String question) {
        assertThat(holds)
                .withFailMessage(() -> told(damage, text(expected), text(found), question))
                .isTrue();
    }

    /**
     * @param answer what happened instead, in words
     */
    static void refused(
            Class<? extends RuntimeException> with, Runnable code, String damage, String answer) {
        Optional<RuntimeException> failure = Failure.of(code);
        that(
                failure.filter(with::isInstance).isPresent(),
                damage,
                "refused, with " + with.getSimpleName(),
                failure.map(Object::toString).orElse(answer),
                "");
    }

    private static String told(String damage, String expected, String found, String question) {
        return "%s%nexpected: %s%nbut:      %s%s"
                .formatted(damage, expected, found, question.isEmpty() ? "" : "\n" + question);
    }

    private static String different(Object one, Object other) {
        if (!(one instanceof List<?> ours) || !(other instanceof List<?> theirs)) {
            return text(one);
        }
        if (text(ours).length() <= SHORT && text(theirs).length() <= SHORT) {
            return text(ours);
        }
        int most = Math.min(ours.size(), theirs.size());
        int same = 0;
        while (same < most && ours.get(same).equals(theirs.get(same))) {
            same++;
        }
        int to = Math.min(ours.size(), same + 2);
        String part = same == to ? "and no more" : text(ours.subList(same, to));
        return (same > 0 ? "…, " : "") + part + (to < ours.size() ? ", …" : "");
    }

    private static String text(Object content) {
        return switch (content) {
            case null -> "nothing";
            case Optional<?> perhaps -> perhaps.map(Verdict::text).orElse("nothing");
            case List<?> none when none.isEmpty() -> "nothing";
            case List<?> many -> many.stream().map(Verdict::text).collect(Collectors.joining(", "));
            default -> InWords.of(content);
        };
    }
}
