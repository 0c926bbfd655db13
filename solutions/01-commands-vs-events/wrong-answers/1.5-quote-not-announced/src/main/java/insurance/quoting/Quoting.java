package insurance.quoting;

import insurance.communications.contract.SendQuote;
import insurance.customer.contract.AddressChanged;
import java.util.Map;
import messaging.CommandBus;

/** The system that says what an insurance would cost. */
public final class Quoting {

    private final Map<String, House> houses;
    private final CommandBus commands;
    private int quotes;

    public Quoting(Map<String, House> houses, CommandBus commands) {
        this.houses = Map.copyOf(houses);
        this.commands = commands;
    }

    /** Makes a new quote for the customer's house. */
    public void on(AddressChanged event) {
        House house = houses.get(event.customerId());
        int premium = Tariff.yearlyPremium(house, event.newAddress().street());
        String quoteId = nextQuoteId();
        commands.send(new SendQuote(event.customerId(), quoteId, premium));
    }

    private String nextQuoteId() {
        quotes++;
        return "Q" + quotes;
    }
}
