package insurance.communications;

import insurance.customer.contract.CustomerEvent;
import insurance.customer.contract.CustomerState;
import insurance.shared.CustomerReplica;
import java.util.Optional;

/** Communications' replica. Of all that the events say it keeps the e-mail addresses. */
public final class EmailAddresses {

    private final CustomerReplica customers = new CustomerReplica();

    /** Hears what has happened to a customer. */
    public void on(CustomerEvent event) {
        customers.on(event);
    }

    /**
     * The e-mail address of a customer, as far as communications has heard; empty if it has never
     * heard of her, or if she has been erased.
     */
    public Optional<String> of(String customerId) {
        return customers.of(customerId).map(CustomerState::email);
    }
}
