package insurance;

import insurance.customer.contract.Address;
import insurance.customer.contract.CustomerEvent;
import insurance.customer.contract.CustomerEvent.AddressChanged;
import insurance.customer.contract.CustomerEvent.AddressCorrected;
import insurance.customer.contract.CustomerEvent.CustomerLeft;
import insurance.customer.contract.CustomerEvent.CustomerRegistered;
import insurance.customer.contract.CustomerEvent.EmailChanged;
import insurance.customer.contract.CustomerEvent.HouseSurveyed;
import insurance.quoting.contract.QuoteMade;

/** Short words for what happens in the story. */
final class Happened {

    private static final String CLERK = "the clerk";

    private Happened() {}

    static CustomerEvent registered(String id, String name, String street, String city) {
        return registered(id, name, street, city, 100);
    }

    static CustomerEvent registered(
            String id, String name, String street, String city, int floorArea) {
        return new CustomerRegistered(
                id, CLERK, name, id + "@example.org", new Address(street, city), 1932, floorArea);
    }

    static CustomerEvent moved(String id, String street, String city) {
        return new AddressChanged(id, CLERK, new Address(street, city));
    }

    static CustomerEvent corrected(String id, String street, String city) {
        return new AddressCorrected(id, CLERK, new Address(street, city), "typing error");
    }

    static CustomerEvent surveyed(String id, int floorArea) {
        return new HouseSurveyed(id, CLERK, 1932, floorArea);
    }

    static CustomerEvent emailChanged(String id) {
        return new EmailChanged(id, CLERK, id + "@example.com");
    }

    static CustomerEvent left(String id) {
        return new CustomerLeft(id, CLERK, "moved abroad");
    }

    static QuoteMade quoted(String id, String quoteId, int yearlyPremium) {
        return new QuoteMade(id, quoteId, yearlyPremium);
    }
}
