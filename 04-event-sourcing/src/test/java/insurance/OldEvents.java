package insurance;

import eventstore.StoredEvent;
import java.util.HashMap;
import java.util.Map;

/** Events as they were written down in one of the three forms. */
final class OldEvents {

    private OldEvents() {}

    static StoredEvent moved(String client, String address) {
        return new StoredEvent("client-moved", 1, Map.of("client", client, "address", address));
    }

    static StoredEvent addressChanged(String customer, String street, String city) {
        return new StoredEvent(
                "address-changed", 2, Map.of("customer", customer, "street", street, "city", city));
    }

    /** The same in today's form, with an unknown author. */
    static StoredEvent today(String customer, String street, String city) {
        Map<String, String> fields = new HashMap<>(addressChanged(customer, street, city).fields());
        fields.put("by", "unknown");
        return new StoredEvent("address-changed", 3, fields);
    }

    /**
     * @param fields such as {@code name=Ada; city=Oldtown}
     */
    static StoredEvent stored(String type, int schema, String fields) {
        Map<String, String> content = new HashMap<>();
        for (String field : fields.split("; ")) {
            String[] parts = field.split("=");
            content.put(parts[0], parts[1]);
        }
        return new StoredEvent(type, schema, content);
    }
}
