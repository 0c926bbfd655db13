package insurance;

import static org.assertj.core.api.Assertions.assertThat;

import insurance.customer.contract.Address;
import insurance.customer.contract.CustomerDetails;
import insurance.quoting.contract.QuoteMade;
import java.util.List;
import java.util.Locale;

/** Compares what a person would say, so that a failure can be read like one sentence. */
final class InWords {

    private InWords() {}

    /**
     * Compares one by one, in this order.
     *
     * @param idea what is violated if they differ
     */
    static void compare(String idea, List<String> actual, String... expected) {
        assertThat(actual)
                .withFailMessage(
                        () ->
                                idea
                                        + "\nexpected: "
                                        + told(List.of(expected))
                                        + "\nbut was:  "
                                        + told(actual))
                .isEqualTo(List.of(expected));
    }

    /** For instance {@code 12 Lake Road in Newtown}. */
    static String told(Address address) {
        return address.street() + " in " + address.city();
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

    /** For instance {@code quote Q1 for Ada, 480 euros}. */
    static String told(QuoteMade quote) {
        return String.format(
                Locale.ROOT,
                "quote %s for %s, %s euros",
                quote.quoteId(),
                Customers.name(quote.customerId()),
                quote.yearlyPremium());
    }

    private static String told(List<String> words) {
        return words.isEmpty() ? "nothing" : String.join("; ", words);
    }
}
