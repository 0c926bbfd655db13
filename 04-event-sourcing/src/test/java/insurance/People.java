package insurance;

import insurance.customer.Customer;
import insurance.customer.Customer.Former;
import insurance.customer.Customer.Insured;
import insurance.customer.Customer.Unknown;
import insurance.customer.CustomerFile;
import insurance.customer.contract.Address;
import insurance.customer.contract.CustomerEvent;
import insurance.customer.contract.CustomerEvent.AddressChanged;
import insurance.customer.contract.CustomerEvent.AddressCorrected;
import insurance.customer.contract.CustomerEvent.CustomerLeft;
import insurance.customer.contract.CustomerEvent.CustomerRegistered;
import insurance.customer.contract.CustomerEvent.EmailChanged;
import insurance.customer.contract.CustomerEvent.HouseSurveyed;

/** The people of the exercises: where they live, and what can happen to them. */
final class People {

    static final Address HILL_STREET = new Address("3 Hill Street", "Oldtown");
    static final Address LAKE_ROAD = new Address("12 Lake Road", "Newtown");
    static final Address MILL_LANE = new Address("8 Mill Lane", "Oldtown");
    static final Address RIVER_WALK = new Address("1 River Walk", "Newtown");
    static final Address OTHER_HILL_STREET = new Address("3 Hill Street", "Newtown");

    static final CustomerRegistered ADA_REGISTERED =
            new CustomerRegistered("ada", "paul", "Ada", "ada@example.org", HILL_STREET, 1932, 120);
    static final CustomerRegistered GRACE_REGISTERED =
            new CustomerRegistered(
                    "grace", "mary", "Grace", "grace@example.org", MILL_LANE, 1998, 90);

    static final Customer STRANGER = new Unknown();
    static final Customer ADA = ada("ada@example.org", HILL_STREET, 1932, 120);
    static final Customer FORMER_ADA = formerAda("ada@example.org", HILL_STREET, 1932, 120);
    static final Customer GRACE =
            insured("grace", "Grace", "grace@example.org", MILL_LANE, 1998, 90);

    private People() {}

    /** What is known of Ada while she is insured. */
    static Customer ada(String email, Address address, int yearBuilt, int floorArea) {
        return insured("ada", "Ada", email, address, yearBuilt, floorArea);
    }

    static Customer insured(
            String id, String name, String email, Address address, int yearBuilt, int floorArea) {
        return new Insured(new CustomerFile(id, name, email, address, yearBuilt, floorArea));
    }

    /** What is known of Ada after she has left. */
    static Customer formerAda(String email, Address address, int yearBuilt, int floorArea) {
        return new Former(new CustomerFile("ada", "Ada", email, address, yearBuilt, floorArea));
    }

    /** Mary recorded it. */
    static CustomerEvent moved(String customerId, Address to) {
        return new AddressChanged(customerId, "mary", to);
    }

    static CustomerEvent corrected(String customerId, Address right) {
        return new AddressCorrected(customerId, "mary", right, "misheard");
    }

    static CustomerEvent surveyed(String customerId, int yearBuilt, int floorArea) {
        return new HouseSurveyed(customerId, "surveyor", yearBuilt, floorArea);
    }

    static CustomerEvent emailChanged(String customerId, String email) {
        return new EmailChanged(customerId, customerId, email);
    }

    /** Paul recorded it. */
    static CustomerEvent left(String customerId) {
        return new CustomerLeft(customerId, "paul", "too dear");
    }
}
