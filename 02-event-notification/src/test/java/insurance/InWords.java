package insurance;

import insurance.customer.contract.Address;
import insurance.customer.contract.AddressChangedFromTo;
import insurance.customer.contract.CustomerDetails;
import java.util.List;
import java.util.Locale;

/** Things in the words of a person, so that a failure can be read like one sentence. */
final class InWords {

    private InWords() {}

    /** For instance {@code 12 Lake Road in Newtown}. */
    static String told(Address address) {
        return address.street() + " in " + address.city();
    }

    /** For instance {@code Ada from 3 Hill Street in Oldtown to 12 Lake Road in Newtown}. */
    static String told(AddressChangedFromTo move) {
        return "%s from %s to %s"
                .formatted(Customers.name(move.customerId()), told(move.from()), told(move.to()));
    }

    /** For instance {@code Ada, 12 Lake Road in Newtown, ada@example.org, built 1932, 120 m²}. */
    static String told(CustomerDetails customer) {
        return String.format(
                Locale.ROOT,
                "%s, %s, %s, built %s, %s m²",
                customer.name(),
                told(customer.home().address()),
                customer.email(),
                customer.home().yearBuilt(),
                customer.home().floorArea());
    }

    /** One after the other, or that there are none. */
    static String told(List<String> words) {
        return words.isEmpty() ? "nothing" : String.join("; ", words);
    }
}
