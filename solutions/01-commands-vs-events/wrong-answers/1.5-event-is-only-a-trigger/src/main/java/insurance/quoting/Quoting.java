package insurance.quoting;

import insurance.communications.contract.SendQuote;
import insurance.customer.contract.AddressChanged;
import insurance.quoting.contract.QuoteMade;
import java.util.Map;
import java.util.function.Function;
import messaging.CommandBus;
import messaging.EventBus;

/** The system that says what an insurance would cost. */
public final class Quoting {

    private final Map<String, House> houses;
    private final Function<String, String> streetOf;
    private final EventBus events;
    private final CommandBus commands;
    private int quotes;

    public Quoting(
            Map<String, House> houses,
            Function<String, String> streetOf,
            EventBus events,
            CommandBus commands) {
        this.houses = Map.copyOf(houses);
        this.streetOf = streetOf;
        this.events = events;
        this.commands = commands;
    }

    /** Makes a new quote for the customer's house. */
    public void on(AddressChanged event) {
        House house = houses.get(event.customerId());
        int premium = Tariff.yearlyPremium(house, streetOf.apply(event.customerId()));
        String quoteId = nextQuoteId();
        events.publish(new QuoteMade(event.customerId(), quoteId, premium));
        commands.send(new SendQuote(event.customerId(), quoteId, premium));
    }

    private String nextQuoteId() {
        quotes++;
        return "Q" + quotes;
    }
}
