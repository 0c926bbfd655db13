package insurance.customer;

import insurance.customer.contract.CustomerState;

/**
 * A customer's file.
 *
 * @param version how many events there are about this customer so far
 * @param customer all about her
 */
public record CustomerFile(long version, CustomerState customer) {}
