package insurance.communications.contract;

import messaging.Command;

/**
 * Asks communications to e-mail a quote to the customer.
 *
 * @param yearlyPremium in euros
 */
public record SendQuote(String customerId, String quoteId, int yearlyPremium) implements Command {

    @Override
    public String subject() {
        return customerId;
    }
}
