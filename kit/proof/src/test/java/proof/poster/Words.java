package proof.poster;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A message in a few words: its name, and what is in it that the story is about. */
final class Words {

    /** What every message of the story has, and what would not fit on the wall. */
    private static final Set<String> LEFT_OUT =
            Set.of(
                    "customerId",
                    "version",
                    "before",
                    "by",
                    "name",
                    "email",
                    "city",
                    "yearBuilt",
                    "floorArea",
                    "garage",
                    "reason");

    private Words() {}

    static String of(Object said) {
        return switch (said) {
            case Optional<?> perhaps -> perhaps.map(Words::content).orElse("nobody");
            default -> (said.getClass().getSimpleName() + " " + content(said)).strip();
        };
    }

    private static String content(Object said) {
        List<String> words = new ArrayList<>();
        for (RecordComponent component : said.getClass().getRecordComponents()) {
            if (!LEFT_OUT.contains(component.getName())) {
                Object value = value(said, component);
                words.add(value.getClass().isRecord() ? content(value) : value.toString());
            }
        }
        return String.join(" ", words);
    }

    private static Object value(Object said, RecordComponent component) {
        try {
            return component.getAccessor().invoke(said);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }
}
