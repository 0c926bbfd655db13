package insurance.quoting;

import insurance.communications.Communications;
import insurance.communications.contract.SendQuote;
import insurance.customer.Customer;
import insurance.customer.contract.Address;
import java.util.Map;

/** The system that says what an insurance would cost. */
public final class Quoting {

    private final Map<Address, House> houses;
    private final Communications communications;
    private int quotes;

    /**
     * @param houses what quoting knows of the house at each address
     */
    public Quoting(Map<Address, House> houses, Communications communications) {
        this.houses = Map.copyOf(houses);
        this.communications = communications;
    }

    /** Makes a quote for the house at the customer's new address, and has it sent to her. */
    public void makeQuoteFor(Customer customer) {
        House house = houseAt(customer.address());
        int premium = Tariff.yearlyPremium(house, customer.address().street());
        communications.sendQuote(new SendQuote(customer.id(), nextQuoteId(), premium));
    }

    private House houseAt(Address address) {
        House house = houses.get(address);
        if (house == null) {
            throw new IllegalArgumentException("quoting knows no house at " + address);
        }
        return house;
    }

    private String nextQuoteId() {
        quotes++;
        return "Q" + quotes;
    }
}
