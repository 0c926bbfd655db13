package insurance;

import insurance.claims.PolicyHolder;
import insurance.claims.PolicyHolders;
import insurance.customer.contract.CustomerEvent;
import insurance.customer.contract.CustomerState;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import messaging.EventBus;
import workbook.flow.Drawn;

/** Claims, with its printer, and what happens around it while it joins. */
final class ClaimsOffice {

    /** Knows nothing of the rest: claims holds it, and its memory is looked into. */
    private static final class Printer implements Consumer<PolicyHolder> {

        private final List<String> cards = new ArrayList<>();
        private int jams;

        @Override
        public void accept(PolicyHolder card) {
            if (jams > 0) {
                jams--;
                throw new IllegalStateException("paper jam");
            }
            cards.add(People.nameOf(card.customerId()) + ", " + card.street());
        }
    }

    private final Printer printer = new Printer();
    private final Post post = new Post();
    private final EventBus customerManagement = post.messaging.eventsOf("customer");
    private PolicyHolders holders = new PolicyHolders(printer);

    final CustomersTopic topic = new CustomersTopic(customerManagement);

    /** The printer fails once. */
    void jamOnce() {
        printer.jams = 1;
    }

    /** It happens, and it is in the log. */
    void happens(CustomerEvent... events) {
        List.of(events).forEach(topic::publish);
    }

    /** The queue brings an event that is not the newest any more. */
    void comesLate(CustomerEvent event) {
        customerManagement.publish(event);
    }

    void deliver() {
        post.queue.deliverAll();
    }

    void join() {
        Drawn.note("claims", "begins to join");
        Verdict.works(
                () -> holders.join(post.messaging.eventsOf("claims"), topic),
                "Claims has failed to join. An event that is old is not an error.");
        Drawn.note("claims", "has read the log");
        deliver();
    }

    /** A second office joins, and from now on it is the one that is looked at. */
    void openInNewtown() {
        holders = new PolicyHolders(printer);
        holders.join(post.messaging.eventsOf("claims in Newtown"), topic);
        deliver();
    }

    String streetOf(String customerId) {
        return holders.of(customerId).map(PolicyHolder::street).orElse("nobody");
    }

    List<String> cards() {
        return printer.cards;
    }

    /** What claims itself remembers; the printed cards are out of the house. */
    List<String> remembers(String... words) {
        printer.cards.clear();
        return Memory.of(holders).found(words);
    }

    void assertKnown(String damage, CustomerState... customers) {
        for (CustomerState customer : customers) {
            String id = customer.customerId();
            Verdict.works(() -> holders.of(id), "Claims was asked about a customer, and failed.");
            Verdict.same(
                    List.of(
                            new PolicyHolder(
                                    id,
                                    customer.name(),
                                    customer.home().address().street(),
                                    customer.home().address().city())),
                    holders.of(id).stream().toList(),
                    damage);
        }
    }

    void assertUnknown(String damage, String customerId) {
        Verdict.works(
                () -> holders.of(customerId), "Claims was asked about a customer, and failed.");
        Verdict.same("nobody", streetOf(customerId), damage);
    }

    /** What fails, waits in the queue, and comes again and again. */
    void assertNothingRefused() {
        Verdict.nothing(
                post.queue.waiting().stream().map(it -> it.envelope().message()).toList(),
                "An event came late, or again, and claims failed. The queue brings it again, forever.");
    }
}
