package insurance.quoting;

import eventstore.EventStore;
import eventstore.Recorded;
import insurance.communications.contract.SendQuote;
import insurance.customer.contract.CustomerEvent;
import insurance.customer.contract.CustomerEvent.AddressChanged;
import insurance.customer.contract.CustomerEvent.AddressCorrected;
import insurance.customer.contract.CustomerEvent.CustomerLeft;
import insurance.customer.contract.CustomerEvent.CustomerRegistered;
import insurance.customer.contract.CustomerEvent.EmailChanged;
import insurance.customer.contract.CustomerEvent.HouseSurveyed;
import insurance.eventsourcing.Checkpoint;
import insurance.quoting.contract.QuoteMade;
import java.util.HashMap;
import java.util.Map;
import messaging.CommandBus;
import messaging.EventBus;

/**
 * The system that says what an insurance would cost. What it knows of houses it learns from the
 * customers' events, and keeps in memory. When it is started again, its memory is empty, and it
 * learns everything from the log anew.
 */
public final class Quoting {

    private final Map<String, House> houses = new HashMap<>();
    private final EventStore<CustomerEvent> log;
    private final Checkpoint done;
    private final EventBus events;
    private final CommandBus commands;
    private long learned;

    /**
     * @param done up to where moves have been quoted; outlives this object
     * @param events where quotes are announced
     * @param commands where communications is asked to send them
     */
    public Quoting(
            EventStore<CustomerEvent> log, Checkpoint done, EventBus events, CommandBus commands) {
        this.log = log;
        this.done = done;
        this.events = events;
        this.commands = commands;
    }

    /**
     * Goes on from the event at which the last call has ended; the first call begins with the first
     * event of the log.
     */
    public void catchUp() {
        for (Recorded<CustomerEvent> recorded : log.readAll(learned, 1)) {
            learn(recorded.event());
            if (recorded.position() > done.position()) {
                react(recorded);
                done.moveTo(recorded.position());
            }
            learned = recorded.position();
        }
    }

    private void learn(CustomerEvent event) {
        switch (event) {
            case CustomerRegistered it ->
                    houses.put(it.customerId(), new House(it.yearBuilt(), it.floorArea()));
            case HouseSurveyed it ->
                    houses.put(it.customerId(), new House(it.yearBuilt(), it.floorArea()));
            case CustomerLeft it -> houses.remove(it.customerId());
            case AddressChanged it -> {}
            case AddressCorrected it -> {}
            case EmailChanged it -> {}
        }
    }

    private void react(Recorded<CustomerEvent> recorded) {
        if (recorded.event() instanceof AddressChanged moved
                && houses.containsKey(moved.customerId())) {
            int premium =
                    Tariff.yearlyPremium(
                            houses.get(moved.customerId()), moved.newAddress().street());
            String quoteId = "Q" + recorded.position();
            events.publish(new QuoteMade(moved.customerId(), quoteId, premium));
            commands.send(new SendQuote(moved.customerId(), quoteId, premium));
        }
    }
}
