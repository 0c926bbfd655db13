package insurance.quoting;

import insurance.communications.contract.SendQuote;
import insurance.customer.contract.Address;
import insurance.customer.contract.AddressChanged;
import insurance.quoting.contract.QuoteMade;
import java.util.Map;
import messaging.CommandBus;
import messaging.EventBus;

/** The system that says what an insurance would cost. */
public final class Quoting {

    private final Map<Address, House> houses;
    private final EventBus events;
    private final CommandBus commands;
    private int quotes;

    /**
     * @param houses what quoting knows of the house at each address
     */
    public Quoting(Map<Address, House> houses, EventBus events, CommandBus commands) {
        this.houses = Map.copyOf(houses);
        this.events = events;
        this.commands = commands;
    }

    /** Makes a quote for the house at the customer's new address, and has it sent to her. */
    public void on(AddressChanged event) {
        House house = houseAt(event.newAddress());
        int premium = Tariff.yearlyPremium(house, event.newAddress().street());
        String quoteId = nextQuoteId();
        events.publish(new QuoteMade(event.customerId(), quoteId, premium));
        commands.send(new SendQuote(event.customerId(), quoteId, premium));
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
