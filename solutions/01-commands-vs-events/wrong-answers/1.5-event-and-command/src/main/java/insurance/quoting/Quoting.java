package insurance.quoting;

import insurance.communications.contract.SendQuote;
import insurance.customer.contract.MakeQuote;
import insurance.quoting.contract.QuoteMade;
import java.util.Map;
import messaging.CommandBus;
import messaging.EventBus;

/** The system that says what an insurance would cost. */
public final class Quoting {

    private final Map<String, House> houses;
    private final EventBus events;
    private final CommandBus commands;
    private int quotes;

    public Quoting(Map<String, House> houses, EventBus events, CommandBus commands) {
        this.houses = Map.copyOf(houses);
        this.events = events;
        this.commands = commands;
    }

    /** Makes a new quote for the customer's house. */
    public void on(MakeQuote event) {
        House house = houses.get(event.customerId());
        int premium = Tariff.yearlyPremium(house, event.newAddress().street());
        String quoteId = nextQuoteId();
        events.publish(new QuoteMade(event.customerId(), quoteId, premium));
        commands.send(new SendQuote(event.customerId(), quoteId, premium));
    }

    private String nextQuoteId() {
        quotes++;
        return "Q" + quotes;
    }
}
