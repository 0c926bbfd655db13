package eventstore;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * An event as it is written down: text, which outlives every class.
 *
 * @param type a name that stays when the class is renamed, for instance {@code address-changed}
 * @param schema which form of that type this is: 1, 2, 3 …
 * @param fields what the event says, by name, in the order of the names
 */
public record StoredEvent(String type, int schema, Map<String, String> fields) {

    /** Keeps its own copy of the fields, which cannot be changed. */
    public StoredEvent {
        Objects.requireNonNull(type, "type");
        fields.forEach((name, value) -> Objects.requireNonNull(value, name));
        fields = Collections.unmodifiableMap(new TreeMap<>(fields));
    }

    /**
     * What a field says.
     *
     * @throws IllegalArgumentException if the field is missing
     */
    public String field(String name) {
        String value = fields.get(name);
        if (value == null) {
            throw new IllegalArgumentException(
                    "%s in form %s has no field %s, only %s"
                            .formatted(type, schema, name, fields.keySet()));
        }
        return value;
    }
}
