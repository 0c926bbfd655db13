package insurance.quoting;

import insurance.communications.contract.SendQuote;
import insurance.customer.contract.CustomerChanged;
import insurance.customer.contract.CustomerState;
import insurance.customer.contract.queries.CustomerQueries;
import insurance.quoting.contract.QuoteMade;
import messaging.CommandBus;
import messaging.EventBus;

/**
 * The system that says what an insurance would cost. When a customer moves, it asks customer
 * management for what it needs to know. In the end it does not ask.
 */
public final class Quoting {

    private final EventBus events;
    private final CommandBus commands;
    private final CustomerQueries customers;
    private int quotes;

    /**
     * @param events where it says which quotes it has made
     * @param commands where it asks for an e-mail
     */
    public Quoting(EventBus events, CommandBus commands, CustomerQueries customers) {
        this.events = events;
        this.commands = commands;
        this.customers = customers;
    }

    /** Makes a quote if the customer has moved. */
    public void on(CustomerChanged event) {
        boolean moved = !event.before().home().address().equals(event.after().home().address());
        if (moved) {
            customers.customer(event.customerId()).ifPresent(this::makeQuote);
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
