package insurance.quoting.contract;

import messaging.Event;

/**
 * There is a new quote for a customer's house.
 *
 * @param yearlyPremium in euros
 */
public record QuoteMade(String customerId, String quoteId, int yearlyPremium) implements Event {

    @Override
    public String subject() {
        return customerId;
    }
}
