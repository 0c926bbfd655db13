package insurance.quoting;

import eventstore.EventLog;
import eventstore.Recorded;
import insurance.communications.contract.SendQuote;
import insurance.customer.contract.CustomerEvent;
import insurance.customer.contract.CustomerEvent.AddressChanged;
import insurance.eventsourcing.Checkpoint;
import insurance.quoting.contract.QuoteMade;
import messaging.CommandBus;
import messaging.EventBus;

/**
 * The system that says what an insurance would cost. It learns about houses from the customers'
 * events, and keeps that in memory. When it is started again, its memory is empty, and it learns
 * everything from the log again.
 */
public final class Quoting {

    private final Houses houses = new Houses();
    private final EventLog<CustomerEvent> log;
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
            EventLog<CustomerEvent> log, Checkpoint done, EventBus events, CommandBus commands) {
        this.log = log;
        this.done = done;
        this.events = events;
        this.commands = commands;
    }

    /**
     * Goes on where this object's last call ended, up to the end of the log, and lets the houses
     * learn. Each move that is not done yet gets one quote, for the house that the log has
     * described by then. An event is done when its quote has been sent, or when there is none to
     * send. It is never quoted again, not even after a restart. A failure comes out of here: its
     * event is not done, and the next call tries it again.
     */
    public void catchUp() {
        for (Recorded<CustomerEvent> recorded : log.readAll(learned)) {
            houses.learn(recorded.event());
            if (recorded.position() > done.position()) {
                react(recorded);
                done.moveTo(recorded.position());
            }
            learned = recorded.position();
        }
    }

    /**
     * The side effect: announces the quote for a move, and asks communications to send it.
     *
     * @param position of the move in the log; the quote for the one at position 7 is called Q7
     */
    private void quote(AddressChanged moved, House house, long position) {
        int premium = Tariff.yearlyPremium(house, moved.newAddress().street());
        String quoteId = "Q" + position;
        events.publish(new QuoteMade(moved.customerId(), quoteId, premium));
        commands.send(new SendQuote(moved.customerId(), quoteId, premium));
    }

    private void react(Recorded<CustomerEvent> recorded) {
        if (recorded.event() instanceof AddressChanged moved) {
            houses.of(moved.customerId())
                    .ifPresent(house -> quote(moved, house, recorded.position()));
        }
    }
}
