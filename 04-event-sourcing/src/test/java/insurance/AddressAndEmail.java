package insurance;

import static insurance.People.ada;

import eventstore.EventStore;
import eventstore.Evolution;
import eventstore.Recorded;
import insurance.customer.Customer;
import insurance.customer.contract.Address;
import insurance.customer.contract.CustomerEvent;
import insurance.customer.contract.CustomerEvent.AddressChanged;
import insurance.customer.contract.CustomerEvent.AddressCorrected;
import insurance.customer.contract.CustomerEvent.EmailChanged;

/** As much of Ada as a story about her address and her e-mail address needs. */
final class AddressAndEmail implements Evolution<AddressAndEmail.Known, CustomerEvent> {

    record Known(Address address, String email) {}

    /** What is known of Ada in this store. */
    Customer in(EventStore<CustomerEvent> files) {
        Known known = replay(files.read("ada").stream().map(Recorded::event).toList());
        return ada(known.email(), known.address(), 1932, 120);
    }

    @Override
    public Known initial() {
        return new Known(People.HILL_STREET, "ada@example.org");
    }

    @Override
    public Known evolve(Known state, CustomerEvent event) {
        return switch (event) {
            case AddressChanged it -> new Known(it.newAddress(), state.email());
            case AddressCorrected it -> new Known(it.correctAddress(), state.email());
            case EmailChanged it -> new Known(state.address(), it.newEmail());
            default -> state;
        };
    }
}
