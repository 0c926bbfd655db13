package insurance.customer;

import insurance.customer.contract.CustomerEvent;
import java.time.Instant;

/**
 * One line of an audit: who did what, and when.
 *
 * @param version of the customer's stream after it
 */
public record AuditEntry(long version, Instant when, String who, CustomerEvent what) {}
