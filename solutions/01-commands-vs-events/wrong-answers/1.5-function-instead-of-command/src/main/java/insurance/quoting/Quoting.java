package insurance.quoting;

import insurance.communications.contract.SendQuote;
import insurance.customer.contract.AddressChanged;
import insurance.quoting.contract.QuoteMade;
import java.util.Map;
import java.util.function.Consumer;
import messaging.EventBus;

/** The system that says what an insurance would cost. */
public final class Quoting {

    private final Map<String, House> houses;
    private final EventBus events;
    private final Consumer<SendQuote> sendQuote;
    private int quotes;

    public Quoting(Map<String, House> houses, EventBus events, Consumer<SendQuote> sendQuote) {
        this.houses = Map.copyOf(houses);
        this.events = events;
        this.sendQuote = sendQuote;
    }

    /** Makes a new quote for the customer's house. */
    public void on(AddressChanged event) {
        House house = houses.get(event.customerId());
        int premium = Tariff.yearlyPremium(house, event.newAddress().street());
        String quoteId = nextQuoteId();
        events.publish(new QuoteMade(event.customerId(), quoteId, premium));
        sendQuote.accept(new SendQuote(event.customerId(), quoteId, premium));
    }

    private String nextQuoteId() {
        quotes++;
        return "Q" + quotes;
    }
}
