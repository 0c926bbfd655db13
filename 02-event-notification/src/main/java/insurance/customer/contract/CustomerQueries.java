package insurance.customer.contract;

import java.util.Optional;

/**
 * What other systems may ask customer management. Each question is work for customer management.
 */
public interface CustomerQueries {

    /**
     * All that is known about a customer at this moment. Empty if the customer is unknown, or has
     * left.
     */
    Optional<CustomerDetails> customer(String customerId);
}
