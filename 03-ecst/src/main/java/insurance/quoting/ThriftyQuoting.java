package insurance.quoting;

import insurance.customer.contract.CustomerChanged;
import insurance.customer.contract.CustomerErased;
import insurance.customer.contract.CustomerEvent;
import insurance.customer.contract.CustomerRegistered;
import insurance.customer.contract.CustomerState;
import insurance.quoting.contract.QuoteMade;
import java.util.Optional;

/**
 * Quoting that makes a new quote only when there is something new to quote: the risk. That is the
 * house, with its address, year, floor area and garage.
 */
public final class ThriftyQuoting {

    private int quotes;

    /**
     * The quote that this event leads to; empty if it leads to none. A new customer gets one, and
     * so does a customer with another risk, even at the same price.
     */
    public Optional<QuoteMade> on(CustomerEvent event) {
        return switch (event) {
            case CustomerRegistered(long version, CustomerState customer) ->
                    Optional.of(quoteFor(customer));
            case CustomerChanged(long version, CustomerState before, CustomerState after) ->
                    before.equals(after) ? Optional.empty() : Optional.of(quoteFor(after));
            case CustomerErased erased -> Optional.empty();
        };
    }

    private QuoteMade quoteFor(CustomerState customer) {
        quotes++;
        int premium = Pricing.yearlyPremium(customer.home());
        return new QuoteMade(customer.customerId(), "Q" + quotes, premium);
    }
}
