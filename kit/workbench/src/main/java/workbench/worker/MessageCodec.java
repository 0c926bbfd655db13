package workbench.worker;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes messages as lines of text, and reads them again. A message is a record of a sealed
 * interface, of texts, numbers, truths, paths, constants, lists and other records. The line begins
 * with a token that only the two processes know. So other output is not taken for a message. It
 * does without a library, as learners' code could see that library.
 *
 * @param <M> the sealed interface
 */
final class MessageCodec<M> {

    private static final String BETWEEN = "\t";

    private final Class<M> all;
    private final String token;
    private final Map<String, Class<?>> kinds;

    MessageCodec(Class<M> all, String token) {
        this.all = all;
        this.token = token;
        kinds =
                Arrays.stream(all.getPermittedSubclasses())
                        .collect(Collectors.toMap(Class::getSimpleName, Function.identity()));
    }

    /** The message in one line, without an end of line. */
    String line(M message) {
        List<String> words = new ArrayList<>(List.of(token, message.getClass().getSimpleName()));
        write(message, words);
        return words.stream().map(MessageCodec::escaped).collect(Collectors.joining(BETWEEN));
    }

    /** The message in this line. Nothing if it is not a message. */
    Optional<M> message(String line) {
        if (!line.startsWith(token + BETWEEN)) {
            return Optional.empty();
        }
        Iterator<String> words =
                Arrays.stream(line.split(BETWEEN, -1)).skip(1).map(MessageCodec::plain).iterator();
        try {
            Class<?> kind = kinds.get(words.next());
            return kind == null
                    ? Optional.empty()
                    : Optional.of(all.cast(readRecord(kind, words))).filter(it -> !words.hasNext());
        } catch (IllegalArgumentException | NoSuchElementException e) {
            return Optional.empty();
        }
    }

    private static void write(Object value, List<String> words) {
        switch (value) {
            case List<?> list -> {
                words.add(Integer.toString(list.size()));
                list.forEach(element -> write(element, words));
            }
            case Record fields ->
                    components(fields.getClass())
                            .forEach(component -> write(value(component, fields), words));
            case Enum<?> constant -> words.add(constant.name());
            default -> words.add(value.toString());
        }
    }

    private static Object read(Type type, Iterator<String> words) {
        if (type instanceof ParameterizedType list) {
            int size = Integer.parseInt(words.next());
            List<Object> elements = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                elements.add(read(list.getActualTypeArguments()[0], words));
            }
            return List.copyOf(elements);
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isRecord()) {
            return readRecord(plain, words);
        }
        String word = words.next();
        if (plain.isEnum()) {
            return Arrays.stream(plain.getEnumConstants())
                    .filter(constant -> ((Enum<?>) constant).name().equals(word))
                    .findFirst()
                    .orElseThrow();
        }
        return switch (plain.getSimpleName()) {
            case "String" -> word;
            case "boolean" -> Boolean.parseBoolean(word);
            case "int" -> Integer.parseInt(word);
            case "long" -> Long.parseLong(word);
            case "Path" -> Path.of(word);
            default -> throw new IllegalStateException("no message can hold a " + plain);
        };
    }

    private static Object readRecord(Class<?> kind, Iterator<String> words) {
        Object[] values =
                components(kind)
                        .map(component -> read(component.getGenericType(), words))
                        .toArray();
        Class<?>[] types = components(kind).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = kind.getDeclaredConstructor(types);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<RecordComponent> components(Class<?> kind) {
        return Arrays.stream(kind.getRecordComponents());
    }

    private static Object value(RecordComponent component, Object fields) {
        try {
            return component.getAccessor().invoke(fields);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String escaped(String word) {
        return word.replace("\\", "\\\\")
                .replace("\n", "\\n")
                .replace("\r", "\\r")
                .replace(BETWEEN, "\\t");
    }

    private static String plain(String word) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c != '\\' || i + 1 == word.length()) {
                plain.append(c);
                continue;
            }
            i++;
            plain.append(
                    switch (word.charAt(i)) {
                        case 'n' -> '\n';
                        case 'r' -> '\r';
                        case 't' -> '\t';
                        default -> word.charAt(i);
                    });
        }
        return plain.toString();
    }
}
