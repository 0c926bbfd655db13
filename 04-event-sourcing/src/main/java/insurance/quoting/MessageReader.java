package insurance.quoting;

import java.util.Map;
import java.util.Set;

/** Reads one message of another system, field by field. */
public final class MessageReader {

    private final Map<String, String> message;

    /**
     * A field that quoting does not know is not a reason to fail.
     *
     * @param known the fields that this release of quoting knows
     */
    public MessageReader(Map<String, String> message, Set<String> known) {
        for (String field : message.keySet()) {
            if (!known.contains(field)) {
                throw new IllegalArgumentException("unknown field: " + field);
            }
        }
        this.message = Map.copyOf(message);
    }

    /**
     * The number in a field that quoting cannot do without.
     *
     * @throws IllegalArgumentException if the field is missing, or holds no whole number; the
     *     message names the field
     */
    public int number(String field) {
        try {
            return Integer.parseInt(message.getOrDefault(field, "0"));
        } catch (NumberFormatException notOne) {
            throw new IllegalArgumentException(field + " is not a number", notOne);
        }
    }

    /**
     * The text in a field that quoting can do without.
     *
     * @param otherwise what a missing field means
     */
    public String textOr(String field, String otherwise) {
        return message.getOrDefault(field, otherwise);
    }
}
