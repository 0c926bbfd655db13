package workbook.flow;

import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What an object says, in a few words. It looks into fields and calls no code of the learner's. So
 * unfinished code can do no harm here.
 */
final class Words {

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final int LONGEST = 90;
    private static final int DEEPEST = 5;
    private static final int MOST = 5;

    /** The customers of the story. Messages carry their ids, and people remember their names. */
    private static final Map<String, String> NAMES =
            Map.of("c-17", "Ada", "c-18", "Grace", "c-19", "Alan", "ada", "Ada", "grace", "Grace");

    private Words() {}

    /** What a message or an answer says, without the name of its type. */
    static String of(Object said) {
        return shortened(String.join(", ", parts(said, 0)));
    }

    /** Whether there is nothing: no object, an empty text, or nothing inside. */
    static boolean isNothing(Object said) {
        Object value = unwrapped(said);
        return value == null
                || value instanceof String text && text.isBlank()
                || value instanceof Collection<?> many && isJavas(many) && many.isEmpty();
    }

    /** The customer that a message is about, if one of its fields, or of its state's, says so. */
    static String customer(Object said) {
        return customer(said, 0);
    }

    private static String customer(Object said, int depth) {
        if (!(unwrapped(said) instanceof Record record) || depth > 2) {
            return "";
        }
        String found = "";
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            Object value = unwrapped(read(record, component.getName()));
            if (found.isEmpty()) {
                found =
                        component.getName().equals("customerId") && value instanceof String id
                                ? id
                                : customer(value, depth + 1);
            }
        }
        return found;
    }

    /** A text that is not longer than a label can be. */
    static String shortened(String text) {
        return shortened(text, LONGEST);
    }

    static String shortened(String text, int longest) {
        String line = SPACE.matcher(text.strip()).replaceAll(" ");
        if (line.codePointCount(0, line.length()) <= longest) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, longest - 1)).strip() + "…";
    }

    /** The name of a customer, where the text is the id of one of the story. */
    static String name(String id) {
        return NAMES.getOrDefault(id, id);
    }

    /**
     * The values inside that have a type of the insurer's own, each with what it says: an address,
     * for instance. Also a version, if there is one.
     */
    static Map<String, List<String>> values(Object said) {
        Map<String, List<String>> values = new TreeMap<>();
        collect(said, 0, values);
        return values;
    }

    private static void collect(Object said, int depth, Map<String, List<String>> values) {
        Object value = unwrapped(said);
        if (!(value instanceof Record) || depth > DEEPEST) {
            return;
        }
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            Object inside = unwrapped(read(value, component.getName()));
            if (inside instanceof Record) {
                values.computeIfAbsent(inside.getClass().getName(), it -> new ArrayList<>())
                        .add(of(inside));
                collect(inside, depth + 1, values);
            } else if (depth == 0
                    && component.getName().toLowerCase(Locale.ROOT).endsWith("version")) {
                values.computeIfAbsent("version", it -> new ArrayList<>())
                        .add(String.valueOf(inside));
            }
        }
    }

    private static List<String> parts(Object said, int depth) {
        Object value = unwrapped(said);
        return switch (value) {
            case null -> List.of("nothing");
            case String text -> List.of(name(text));
            case Number number -> List.of(number.toString());
            case Boolean yes -> List.of(yes.toString());
            case Character sign -> List.of(sign.toString());
            case Enum<?> one -> List.of(one.name());
            case TemporalAccessor time when isJavas(time) -> List.of(time.toString());
            case Record record when depth < DEEPEST -> ofRecord(record, depth);
            case Collection<?> many when isJavas(many) -> ofMany(many, depth);
            case Object[] many -> ofMany(Arrays.asList(many), depth);
            default -> List.of(value.getClass().getSimpleName());
        };
    }

    private static List<String> ofMany(Collection<?> many, int depth) {
        if (many.isEmpty()) {
            return List.of("nothing");
        }
        List<String> parts = new ArrayList<>();
        for (Object one : new ArrayList<>(many).subList(0, Math.min(MOST, many.size()))) {
            parts.addAll(parts(one, depth + 1));
        }
        if (many.size() > MOST) {
            parts.add("and " + (many.size() - MOST) + " more");
        }
        return parts;
    }

    private static List<String> ofRecord(Record record, int depth) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < components.length; i++) {
            Object value = read(record, components[i].getName());
            if (i + 1 < components.length
                    && value instanceof Record before
                    && components[i].getType() == components[i + 1].getType()) {
                Object after = read(record, components[i + 1].getName());
                parts.add(change(before, after, depth));
                i++;
            } else if (components[i].getName().toLowerCase(Locale.ROOT).endsWith("version")) {
                parts.add("version " + value);
            } else if (components.length < 3 || !isEmail(value)) {
                parts.addAll(parts(value, depth + 1));
            }
        }
        return parts.stream().distinct().toList();
    }

    // The name says enough about a person.
    private static boolean isEmail(Object value) {
        return value instanceof String text && text.contains("@");
    }

    /** Of a state before and after, only what differs. */
    private static String change(Record before, Object after, int depth) {
        List<String> old = parts(before, depth + 1);
        List<String> now = parts(after, depth + 1);
        if (old.size() != now.size()) {
            return String.join(", ", old) + " → " + String.join(", ", now);
        }
        List<String> same = new ArrayList<>();
        List<String> gone = new ArrayList<>();
        List<String> come = new ArrayList<>();
        for (int i = 0; i < old.size(); i++) {
            if (old.get(i).equals(now.get(i))) {
                same.add(old.get(i));
            } else {
                gone.add(old.get(i));
                come.add(now.get(i));
            }
        }
        String who = same.isEmpty() ? "" : same.getFirst() + ", ";
        return gone.isEmpty()
                ? String.join(", ", now)
                : who + String.join(" ", gone) + " → " + String.join(" ", come);
    }

    private static Object unwrapped(Object value) {
        return switch (value) {
            case Optional<?> perhaps -> perhaps.orElse(null);
            case OptionalInt perhaps -> perhaps.isPresent() ? perhaps.getAsInt() : null;
            case OptionalLong perhaps -> perhaps.isPresent() ? perhaps.getAsLong() : null;
            case OptionalDouble perhaps -> perhaps.isPresent() ? perhaps.getAsDouble() : null;
            case null -> null;
            default -> value;
        };
    }

    private static boolean isJavas(Object value) {
        return value.getClass().getClassLoader() == null;
    }

    private static Object read(Object record, String component) {
        try {
            Field field = record.getClass().getDeclaredField(component);
            field.setAccessible(true);
            return field.get(record);
        } catch (ReflectiveOperationException | RuntimeException e) {
            return "?";
        }
    }
}
