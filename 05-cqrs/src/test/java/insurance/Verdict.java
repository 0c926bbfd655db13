package insurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** How a failure reads: the damage in one sentence, what was expected, and what came instead. */
final class Verdict {

    private Verdict() {}

    /**
     * @param damage what is wrong, in the words of the story
     */
    static void same(Object expected, Object found, String damage) {
        same(expected, found, damage, "");
    }

    /** The same for numbers of either length. */
    static void same(long expected, long found, String damage) {
        same((Object) expected, found, damage, "");
    }

    /**
     * @param question leads to the idea
     */
    static void same(long expected, long found, String damage, String question) {
        same((Object) expected, found, damage, question);
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
                                        onlyWhatDiffers(expected, found),
                                        onlyWhatDiffers(found, expected),
                                        question))
                .isEqualTo(expected);
    }

    /** For what can only be seen to be so, or not. */
    static void that(boolean holds, String damage) {
        assertThat(holds).withFailMessage(() -> damage).isTrue();
    }

    /**
     * @param expected in words
     * @param found in words
     */
    static void that(boolean holds, String damage, Object expected, Object found, String question) {
        assertThat(holds)
                .withFailMessage(
                        () -> told(damage, List.of(text(expected)), List.of(text(found)), question))
                .isTrue();
    }

    private static String told(
            String damage, List<String> expected, List<String> found, String question) {
        return "%s%n%s%s%s"
                .formatted(damage, part("expected:", expected), part("but:", found), question);
    }

    private static String part(String label, List<String> lines) {
        return lines.stream()
                .map(line -> "%-10s%s%n".formatted(label, line))
                .collect(Collectors.joining());
    }

    /** Of a record, the fields that are another one's as well say nothing. */
    private static List<String> onlyWhatDiffers(Object one, Object other) {
        if (one instanceof Optional<?> a && other instanceof Optional<?> b) {
            return onlyWhatDiffers(a.orElse(null), b.orElse(null));
        }
        if (!(one instanceof Record) || other == null || one.getClass() != other.getClass()) {
            return List.of(text(one));
        }
        return Arrays.stream(one.getClass().getRecordComponents())
                .filter(field -> !Objects.equals(value(field, one), value(field, other)))
                .map(field -> field.getName() + " " + text(value(field, one)))
                .toList();
    }

    private static Object value(RecordComponent field, Object record) {
        try {
            field.getAccessor().setAccessible(true);
            return field.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Object content) {
        return switch (content) {
            case null -> "nothing";
            case Optional<?> perhaps -> perhaps.map(Verdict::text).orElse("nothing");
            case Collection<?> none when none.isEmpty() -> "none";
            case Collection<?> many ->
                    many.stream().map(Verdict::text).collect(Collectors.joining(", "));
            default -> String.valueOf(content);
        };
    }
}
