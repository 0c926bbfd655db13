package insurance.customer;

import eventstore.StoredEvent;
import java.util.HashMap;
import java.util.Map;

/**
 * Turns events that were written down in an older form into today's, while they are read. The store
 * does not change. The three forms are described in the lesson, in 4.10.
 *
 * <p>These steps stay as they are when there is a fourth form. So they use none of today's classes
 * or constants: the form's number and the word "unknown" are written out.
 */
public final class Upcasters {

    private static final String UNKNOWN = "unknown";
    private static final Map<String, String> RENAMED =
            Map.of(
                    "client", "customer",
                    "mail", "email",
                    "built", "year-built",
                    "area", "floor-area");

    private Upcasters() {}

    /**
     * From the first form to the second. The city comes after the last comma and space of the
     * address. The rest is the street. Where a word was not written down, it is unknown.
     *
     * @throws IllegalArgumentException if there never was such a type in the first form
     */
    public static StoredEvent toSecondForm(StoredEvent first) {
        Map<String, String> fields = new HashMap<>();
        first.fields()
                .forEach((name, value) -> fields.put(RENAMED.getOrDefault(name, name), value));
        String address = fields.remove("address");
        if (address != null) {
            int comma = address.indexOf(", ");
            fields.put("street", comma < 0 ? address : address.substring(0, comma));
            fields.put("city", comma < 0 ? "Oldtown" : address.substring(comma + 2));
        }
        String type =
                switch (first.type()) {
                    case "client-registered" -> "customer-registered";
                    case "client-moved" -> "address-changed";
                    case "client-left" -> {
                        fields.put("reason", "too dear");
                        yield "customer-left";
                    }
                    default ->
                            throw new IllegalArgumentException(
                                    "there never was a first form of " + first.type());
                };
        return new StoredEvent(type, 2, fields);
    }

    /** From the second form to the third. */
    public static StoredEvent toThirdForm(StoredEvent second) {
        Map<String, String> fields = new HashMap<>(second.fields());
        fields.put("by", UNKNOWN);
        return new StoredEvent(second.type(), 3, fields);
    }

    /**
     * From any form to the third, which is today's. An event in today's form stays as it is.
     *
     * @throws IllegalArgumentException if the form is unknown
     */
    public static StoredEvent toToday(StoredEvent any) {
        return switch (any.schema()) {
            case 1 -> toThirdForm(toSecondForm(any));
            case 2 -> toThirdForm(any);
            default -> any;
        };
    }
}
