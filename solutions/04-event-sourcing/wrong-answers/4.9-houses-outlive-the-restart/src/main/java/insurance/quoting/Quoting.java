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

    private static final Map<String, House> houses = new HashMap<>();
    private final EventStore<CustomerEvent> log;
    private final Checkpoint done;
    private final EventBus events;
    private final CommandBus commands;
    private long learned;

    /**
     * @param done up to which event every quote that was due has been sent; outlives this object
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
     *
     * <p>From each event it learns: {@code CustomerRegistered} and {@code HouseSurveyed} tell about
     * the house, and of a customer who left it forgets the house.
     *
     * <p>For each {@code AddressChanged} that is not done yet there is one quote: for the new
     * street, and for the house as far as the log has told by then. It is announced, and
     * communications is asked to send it. The quote for the move at position 7 is called Q7. Where
     * no house is known there is no quote, and that is no failure.
     *
     * <p>An event is done when its quote has been sent, or when there is none to send. If something
     * fails, the failure comes out of here; the event is not done, and the next call tries it
     * again. What is done is never quoted again, and not by the next Quoting either, after a
     * restart.
     */
    public void catchUp() {
        for (Recorded<CustomerEvent> recorded : log.readAll(done.position(), Integer.MAX_VALUE)) {
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
