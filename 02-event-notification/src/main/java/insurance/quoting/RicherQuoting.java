package insurance.quoting;

import insurance.customer.contract.AddressChangedFromTo;
import insurance.customer.contract.CustomerDetails;
import insurance.customer.contract.CustomerQueries;
import insurance.quoting.contract.QuoteMade;
import java.util.Optional;

/** Quoting, when the notification says what has changed. */
public final class RicherQuoting {

    private final CustomerQueries customers;
    private int quotes;

    public RicherQuoting(CustomerQueries customers) {
        this.customers = customers;
    }

    /**
     * A quote for the address in the event. Year built and floor area are not in it, so they are
     * asked from customer management. Empty if the customer has left.
     */
    public Optional<QuoteMade> on(AddressChangedFromTo event) {
        return customers.customer(event.customerId()).map(customer -> quote(event, customer));
    }

    private QuoteMade quote(AddressChangedFromTo event, CustomerDetails customer) {
        House house = new House(customer.home().yearBuilt(), customer.home().floorArea());
        int premium = Tariff.yearlyPremium(house, event.to().street());
        return new QuoteMade(event.customerId(), nextQuoteId(), premium);
    }

    private String nextQuoteId() {
        quotes++;
        return "Q" + quotes;
    }
}
