package insurance.customer;

import eventstore.EventStore;
import eventstore.Evolution;
import eventstore.Recorded;
import insurance.customer.contract.CustomerEvent;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Answers the auditor's questions. */
public final class Audit {

    private final EventStore<CustomerEvent> store;

    /**
     * @param store the stream of each customer is called as the customer's id
     */
    public Audit(EventStore<CustomerEvent> store) {
        this.store = store;
    }

    /** What happened to one customer, the oldest first. */
    public List<AuditEntry> of(String customerId) {
        return store.read(customerId).stream().map(Audit::entry).toList();
    }

    /** What one person did, in all customers' files, in the order in which it was recorded. */
    public List<AuditEntry> by(String who) {
        return store.readAll(0, 1000).stream()
                .map(Audit::entry)
                .filter(entry -> entry.who().equals(who))
                .toList();
    }

    /**
     * The first change after which something was the case. For instance: since when, and through
     * whom, is this address wrong? Empty if it never was the case. The state before the first event
     * does not count.
     *
     * @param evolution how the customer's events add up to the state that is asked about
     * @param question what is asked of the state after each event
     */
    public <S> Optional<AuditEntry> firstTime(
            String customerId, Evolution<S, CustomerEvent> evolution, Predicate<S> question) {
        Optional<AuditEntry> change = Optional.empty();
        S state = evolution.initial();
        for (Recorded<CustomerEvent> recorded : store.read(customerId)) {
            state = evolution.evolve(state, recorded.event());
            if (question.test(state)) {
                change = Optional.of(entry(recorded));
            }
        }
        return change;
    }

    private static AuditEntry entry(Recorded<CustomerEvent> recorded) {
        return new AuditEntry(
                recorded.version(), recorded.time(), recorded.event().by(), recorded.event());
    }
}
