package insurance.customer;

import eventstore.Codec;
import eventstore.StoredEvent;
import insurance.customer.contract.Address;
import insurance.customer.contract.CustomerEvent;
import insurance.customer.contract.CustomerEvent.AddressChanged;
import insurance.customer.contract.CustomerEvent.AddressCorrected;
import insurance.customer.contract.CustomerEvent.CustomerLeft;
import insurance.customer.contract.CustomerEvent.CustomerRegistered;
import insurance.customer.contract.CustomerEvent.EmailChanged;
import insurance.customer.contract.CustomerEvent.HouseSurveyed;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes customers' events down, and reads them again, in today's form: the third. The names that
 * are written down are not class names: a class may be renamed, the past may not.
 */
public final class CustomerEventCodec implements Codec<CustomerEvent> {

    /** The form in which events are written today. This class reads no other. */
    public static int today() {
        return 3;
    }

    @Override
    public StoredEvent encode(CustomerEvent event) {
        return switch (event) {
            case CustomerRegistered it ->
                    stored(
                            "customer-registered",
                            it,
                            Map.of(
                                    "name", it.name(),
                                    "email", it.email(),
                                    "street", it.address().street(),
                                    "city", it.address().city(),
                                    "year-built", Integer.toString(it.yearBuilt()),
                                    "floor-area", Integer.toString(it.floorArea())));
            case AddressChanged it ->
                    stored(
                            "address-changed",
                            it,
                            Map.of(
                                    "street", it.newAddress().street(),
                                    "city", it.newAddress().city()));
            case AddressCorrected it ->
                    stored(
                            "address-corrected",
                            it,
                            Map.of(
                                    "street", it.correctAddress().street(),
                                    "city", it.correctAddress().city(),
                                    "reason", it.reason()));
            case HouseSurveyed it ->
                    stored(
                            "house-surveyed",
                            it,
                            Map.of(
                                    "year-built", Integer.toString(it.yearBuilt()),
                                    "floor-area", Integer.toString(it.floorArea())));
            case EmailChanged it -> stored("email-changed", it, Map.of("email", it.newEmail()));
            case CustomerLeft it -> stored("customer-left", it, Map.of("reason", it.reason()));
        };
    }

    @Override
    public CustomerEvent decode(StoredEvent stored) {
        if (stored.schema() != today()) {
            throw new IllegalArgumentException(
                    "%s is in form %s, and only form %s can be read here"
                            .formatted(stored.type(), stored.schema(), today()));
        }
        String id = stored.field("customer");
        String by = stored.field("by");
        return switch (stored.type()) {
            case "customer-registered" ->
                    new CustomerRegistered(
                            id,
                            by,
                            stored.field("name"),
                            stored.field("email"),
                            address(stored),
                            number(stored, "year-built"),
                            number(stored, "floor-area"));
            case "address-changed" -> new AddressChanged(id, by, address(stored));
            case "address-corrected" ->
                    new AddressCorrected(id, by, address(stored), stored.field("reason"));
            case "house-surveyed" ->
                    new HouseSurveyed(
                            id, by, number(stored, "year-built"), number(stored, "floor-area"));
            case "email-changed" -> new EmailChanged(id, by, stored.field("email"));
            case "customer-left" -> new CustomerLeft(id, by, stored.field("reason"));
            default -> throw new IllegalArgumentException("no event has the type " + stored.type());
        };
    }

    private static StoredEvent stored(String type, CustomerEvent event, Map<String, String> more) {
        Map<String, String> fields = new TreeMap<>(more);
        fields.put("customer", event.customerId());
        fields.put("by", event.by());
        return new StoredEvent(type, today(), fields);
    }

    private static Address address(StoredEvent stored) {
        return new Address(stored.field("street"), stored.field("city"));
    }

    private static int number(StoredEvent stored, String field) {
        return Integer.parseInt(stored.field(field));
    }
}
