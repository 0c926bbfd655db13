package insurance.quoting;

import insurance.communications.contract.SendQuote;
import insurance.customer.contract.CustomerChanged;
import insurance.customer.contract.CustomerState;
import insurance.quoting.contract.QuoteMade;
import messaging.CommandBus;
import messaging.EventBus;
import messaging.Messaging;

/**
 * The system that says what an insurance would cost. When a customer moves, the event says it all.
 */
public final class Quoting {

    private final EventBus events;
    private final CommandBus commands;
    private int quotes;

    /** Listens to customer management from now on. */
    public Quoting(Messaging messaging) {
        events = messaging.eventsOf("quoting");
        commands = messaging.commandsOf("quoting");
        events.subscribe(CustomerChanged.class, this::on);
    }

    private void on(CustomerChanged event) {
        boolean moved = !event.before().home().address().equals(event.after().home().address());
        if (moved) {
            makeQuote(event.after());
        }
    }

    private void makeQuote(CustomerState customer) {
        int premium = Pricing.yearlyPremium(customer.home());
        String quoteId = nextQuoteId();
        events.publish(new QuoteMade(customer.customerId(), quoteId, premium));
        commands.send(new SendQuote(customer.customerId(), quoteId, premium));
    }

    private String nextQuoteId() {
        quotes++;
        return "Q" + quotes;
    }
}
