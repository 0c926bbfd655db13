package insurance.quoting;

import insurance.customer.contract.CustomerChanged;
import insurance.customer.contract.CustomerErased;
import insurance.customer.contract.CustomerEvent;
import insurance.customer.contract.CustomerRegistered;
import insurance.customer.contract.CustomerState;
import insurance.quoting.contract.QuoteMade;
import java.util.Optional;

/**
 * Quoting that makes a new quote only when there is something new to quote.
 *
 * <p>What quoting insures is the risk: the address (street and city), the year the house was built,
 * its floor area, and its garage. The name and the e-mail address are no part of it.
 */
public final class ThriftyQuoting {

    private int quotes;

    /**
     * The quote that this event leads to; empty if it leads to none. A new customer gets a quote. A
     * customer whose risk is another one now gets a new quote, even if the price happens to be the
     * same. Nobody else does.
     */
    public Optional<QuoteMade> on(CustomerEvent event) {
        return switch (event) {
            case CustomerRegistered(long version, CustomerState customer) ->
                    Optional.of(quoteFor(customer));
            case CustomerChanged(long version, CustomerState before, CustomerState after) ->
                    before.home().equals(after.home())
                            ? Optional.empty()
                            : Optional.of(quoteFor(after));
            case CustomerErased erased -> Optional.empty();
        };
    }

    private QuoteMade quoteFor(CustomerState customer) {
        quotes++;
        int premium = Pricing.yearlyPremium(customer.home());
        return new QuoteMade(customer.customerId(), "Q" + quotes, premium);
    }
}
