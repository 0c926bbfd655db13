package insurance.customer.contract.queries;

import insurance.customer.contract.CustomerState;
import java.util.Optional;

/** What other systems may ask customer management. Each question costs it something. */
public interface CustomerQueries {

    /** All that is known of a customer at this moment; empty if there is no such customer. */
    Optional<CustomerState> customer(String customerId);
}
