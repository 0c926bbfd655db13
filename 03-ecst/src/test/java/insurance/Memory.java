package insurance;

import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/** What a system remembers: everything that can be reached from it, static fields included. */
final class Memory {

    private final Set<Object> reached = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Object> next = new ArrayDeque<>();

    private Memory(Object system) {
        add(system);
        while (!next.isEmpty()) {
            follow(next.pop());
        }
    }

    static Memory of(Object system) {
        return new Memory(system);
    }

    /** Those of these words that it remembers, in a text, or as a number or a time. */
    List<String> found(String... words) {
        List<String> remembered = new ArrayList<>();
        for (String word : words) {
            if (reached.stream().anyMatch(object -> says(object, word))) {
                remembered.add(word);
            }
        }
        return remembered;
    }

    /**
     * The simple names of the classes from this package, or from below, that it remembers objects
     * of.
     */
    List<String> typesOf(String packageName) {
        return reached.stream()
                .map(Object::getClass)
                .filter(type -> type.getName().startsWith(packageName + "."))
                .map(Class::getSimpleName)
                .distinct()
                .sorted()
                .toList();
    }

    private static boolean says(Object object, String word) {
        return switch (object) {
            case CharSequence text -> contains(text.toString(), word);
            case char[] text -> contains(new String(text), word);
            case byte[] text -> contains(new String(text, StandardCharsets.UTF_8), word);
            case Number number -> number.toString().equals(word);
            case Instant time -> time.toString().contains(word);
            default -> false;
        };
    }

    private static boolean contains(String text, String word) {
        return text.toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT));
    }

    private void add(Object object) {
        if (object != null && reached.add(object)) {
            next.push(object);
        }
    }

    private void follow(Object object) {
        switch (object) {
            case Map<?, ?> map -> {
                map.keySet().forEach(this::add);
                map.values().forEach(this::add);
            }
            case Map.Entry<?, ?> entry -> {
                add(entry.getKey());
                add(entry.getValue());
            }
            case Iterable<?> many -> many.forEach(this::add);
            case Object[] many -> List.of(many).forEach(this::add);
            case Optional<?> perhaps -> perhaps.ifPresent(this::add);
            case AtomicReference<?> reference -> add(reference.get());
            default -> followFields(object);
        }
    }

    private void followFields(Object object) {
        for (Class<?> type = object.getClass(); ours(type); type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                add(valueOf(field, object));
            }
        }
    }

    private static boolean ours(Class<?> type) {
        return type != null && (type.getName().startsWith("insurance.") || wrapsAListener(type));
    }

    // Whoever listens on a bus is handed to the queue inside a lambda of the bus.
    private static boolean wrapsAListener(Class<?> type) {
        return type.isHidden() && type.getName().startsWith("messaging.");
    }

    private static Object valueOf(Field field, Object object) {
        try {
            field.setAccessible(true);
            return field.get(object);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
