package insurance.story;

import insurance.Insurer;
import insurance.claims.PolicyHolders;
import insurance.customer.contract.CustomerChanged;
import insurance.customer.contract.CustomerEvent;
import insurance.customer.contract.CustomerRegistered;
import insurance.customer.contract.CustomerState;
import insurance.quoting.StaleEventFilter;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import messaging.Envelopes;
import messaging.Flow;
import messaging.InMemoryQueue;
import messaging.Messaging;

/** Whether the learner's exercises are as far as the story needs them, on the queue in memory. */
final class Rehearsal {

    private static final int DELIVERIES = 50;
    private static final int LIMIT = 10;

    /** A quote goes out while customer management is down. */
    boolean quotesGoOut() {
        return works(
                () -> {
                    InMemoryQueue queue = new InMemoryQueue(new Flow());
                    Messaging messaging = new Messaging(queue, envelopes());
                    MailServer mailServer = new MailServer();
                    Source source = new Source(messaging, new Flow());
                    new Insurer(messaging, source.questions, mailServer);
                    Town town = new Town(2);
                    town.allRegister(source);
                    Town.Move one = town.moves(Town.ADA, source);
                    Town.Move another = town.moves(Town.ADA, source);
                    deliver(queue);
                    return mailServer.count(one) == 1 && mailServer.count(another) == 1;
                });
    }

    /** What comes twice is handed on once. */
    boolean filterFilters() {
        return works(
                () -> {
                    List<CustomerEvent> passed = new ArrayList<>();
                    Consumer<CustomerEvent> filter = new StaleEventFilter(passed::add);
                    CustomerState ada = new Town(1).customer(Town.ADA);
                    CustomerEvent registered = new CustomerRegistered(1, ada);
                    CustomerEvent changed = new CustomerChanged(2, ada, ada.reachableAt("new"));
                    List.of(registered, changed, registered, changed).forEach(filter);
                    return passed.equals(List.of(registered, changed));
                });
    }

    /** A replica that begins with what is kept, and goes on with what is published. */
    boolean claimsJoins() {
        return works(
                () -> {
                    InMemoryQueue queue = new InMemoryQueue(new Flow());
                    Messaging messaging = new Messaging(queue, envelopes());
                    Town town = new Town(1);
                    CustomerState ada = town.customer(Town.ADA);
                    PolicyHolders claims = new PolicyHolders(card -> {});
                    claims.join(
                            messaging.eventsOf("claims"),
                            () -> List.of(new CustomerRegistered(1, ada)));
                    boolean known = claims.of(Town.ADA).isPresent();
                    CustomerState moved = town.customer(Town.ADA);
                    messaging.eventsOf("customer").publish(new CustomerChanged(2, ada, moved));
                    deliver(queue);
                    return known
                            && claims.of(Town.ADA)
                                    .orElseThrow()
                                    .street()
                                    .equals(moved.home().address().street());
                });
    }

    private static boolean works(BooleanSupplier rehearsal) {
        try {
            return CompletableFuture.supplyAsync(rehearsal::getAsBoolean)
                    .get(LIMIT, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    // What fails comes again, and here not without end.
    private static void deliver(InMemoryQueue queue) {
        for (int delivery = 0; delivery < DELIVERIES; delivery++) {
            queue.deliverNext();
        }
    }

    private static Envelopes envelopes() {
        AtomicInteger last = new AtomicInteger();
        return new Envelopes(Clock.systemUTC(), () -> String.valueOf(last.incrementAndGet()));
    }
}
