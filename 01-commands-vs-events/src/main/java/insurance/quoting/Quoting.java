package insurance.quoting;

import insurance.communications.Communications;
import insurance.communications.contract.SendQuote;
import insurance.customer.Customer;
import java.util.Map;

/** The system that says what an insurance would cost. */
public final class Quoting {

    private final Map<String, House> houses;
    private final Communications communications;
    private int quotes;

    public Quoting(Map<String, House> houses, Communications communications) {
        this.houses = Map.copyOf(houses);
        this.communications = communications;
    }

    /** Makes a new quote for the customer's house. */
    public void makeQuoteFor(Customer customer) {
        House house = houses.get(customer.id());
        int premium = Tariff.yearlyPremium(house, customer.address().street());
        communications.sendQuote(new SendQuote(customer.id(), nextQuoteId(), premium));
    }

    private String nextQuoteId() {
        quotes++;
        return "Q" + quotes;
    }
}
