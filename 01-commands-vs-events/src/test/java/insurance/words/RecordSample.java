package insurance.words;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A message made up for a test, whatever its components are, together with the collections that
 * went into it.
 */
public final class RecordSample {

    private final Record message;
    private final List<RecordComponent> components;
    private final Object[] given;

    public RecordSample(Class<? extends Record> type) {
        components = List.of(type.getRecordComponents());
        given = components.stream().map(component -> sample(component.getType())).toArray();
        try {
            var constructor =
                    type.getDeclaredConstructor(
                            components.stream()
                                    .map(RecordComponent::getType)
                                    .toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            message = constructor.newInstance(given);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(
                    "a " + type.getSimpleName() + " could not be made: " + e.getCause(), e);
        }
    }

    /**
     * The components that can be changed after the message was made, from outside or through the
     * message itself.
     */
    public List<String> changeable() {
        return components.stream()
                .filter(this::isChangeable)
                .map(RecordComponent::getName)
                .toList();
    }

    private boolean isChangeable(RecordComponent component) {
        if (component.getType().isArray()) {
            return true;
        }
        Object before = value(component);
        if (!(before instanceof Collection || before instanceof Map)) {
            return false;
        }
        String said = before.toString();
        change(given[components.indexOf(component)]);
        change(before);
        return !value(component).toString().equals(said);
    }

    @SuppressWarnings("unchecked")
    private static void change(Object collection) {
        try {
            if (collection instanceof Collection<?> values) {
                ((Collection<Object>) values).add("something else");
            } else if (collection instanceof Map<?, ?> map) {
                ((Map<Object, Object>) map).put("something", "else");
            }
        } catch (UnsupportedOperationException itCannotBeChanged) {
            // That is what we hope for.
            return;
        }
    }

    private Object value(RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(message);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("cannot read " + component.getName(), e);
        }
    }

    private static Object sample(Class<?> type) {
        if (type == String.class) {
            return "something";
        } else if (type == boolean.class) {
            return false;
        } else if (type == int.class) {
            return 1;
        } else if (type == long.class) {
            return 1L;
        } else if (type == double.class) {
            return 1.0;
        } else if (type.isAssignableFrom(ArrayList.class)) {
            return new ArrayList<>(Arrays.asList("something"));
        } else if (Set.class.isAssignableFrom(type)) {
            return new HashSet<>(Set.of("something"));
        } else if (Map.class.isAssignableFrom(type)) {
            return new HashMap<>(Map.of("something", "here"));
        }
        return null;
    }
}
