package insurance;

import insurance.communications.Email;
import insurance.customer.contract.Address;
import insurance.quoting.contract.QuoteMade;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import messaging.Flow;
import messaging.InMemoryQueue;
import messaging.Messaging;
import workbook.flow.Drawn;

/** An insurer on a queue that records what flows, with a mail server that can be switched off. */
final class WatchedInsurer {

    final Flow flow = new Flow();
    final InMemoryQueue queue = new InMemoryQueue(flow);
    final Messaging messaging = new Messaging(queue, Story.envelopes());
    final List<Email> mailbox = new ArrayList<>();
    boolean mailServerIsDown;
    private final Insurer insurer = new Insurer(messaging, this::send);

    void moves(String customerId, Address newAddress) {
        insurer.customerManagement().changeAddress(customerId, newAddress);
    }

    /** What the systems said in messages of this type, for instance {@code quoting: …}, sorted. */
    List<String> said(Class<?> type) {
        return steps(type).map(it -> it.from() + ": " + it.envelope().message()).sorted().toList();
    }

    /** All that was said, by which system. */
    List<String> everythingSaid() {
        return said(Object.class);
    }

    List<QuoteMade> quotes() {
        return steps(QuoteMade.class).map(WatchedInsurer::quote).toList();
    }

    /** For instance {@code quoting: 140 euros for Grace}, sorted. */
    List<String> quotesInWords() {
        return steps(QuoteMade.class)
                .map(
                        step ->
                                "%s: %s euros for %s"
                                        .formatted(
                                                step.from(),
                                                quote(step).yearlyPremium(),
                                                Story.name(quote(step).customerId())))
                .sorted()
                .toList();
    }

    private Stream<Flow.Step> steps(Class<?> type) {
        return flow.steps().stream()
                .filter(step -> step.to().equals(Flow.QUEUE))
                .filter(step -> type.isInstance(step.envelope().message()));
    }

    private static QuoteMade quote(Flow.Step step) {
        return (QuoteMade) step.envelope().message();
    }

    /** Which message reached which system. */
    List<String> delivered() {
        return flow.steps(Flow.Kind.DELIVERED).stream()
                .map(step -> step.envelope().type() + " to " + step.to())
                .toList();
    }

    private void send(Email email) {
        Drawn.email(email.to(), email.text(), !mailServerIsDown);
        if (mailServerIsDown) {
            throw new IllegalStateException("the mail server is down");
        }
        mailbox.add(email);
    }
}
