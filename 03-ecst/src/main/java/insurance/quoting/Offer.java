package insurance.quoting;

/**
 * What the call centre tells a customer on the phone.
 *
 * @param yearlyPremium in euros
 * @param customerVersion which version of the customer it is based on
 */
public record Offer(String customerId, int yearlyPremium, long customerVersion) {}
