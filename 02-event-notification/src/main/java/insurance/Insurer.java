package insurance;

import insurance.communications.Communications;
import insurance.communications.Email;
import insurance.customer.CustomerManagement;
import insurance.customer.contract.CustomerQueries;
import insurance.quoting.Quoting;
import insurance.underwriting.Underwriting;
import java.util.function.Consumer;
import messaging.Flow;
import messaging.Messaging;
import messaging.Upstream;

/** Puts the four systems together. The only place that may know all of them. */
public final class Insurer {

    private final CustomerManagement customerManagement;
    private final Underwriting underwriting;

    /**
     * @param messaging for each system a command bus and an event bus, all on one queue
     * @param flow the record of who asks whom
     * @param mailServer takes the e-mails that go out
     */
    public Insurer(Messaging messaging, Flow flow, Consumer<Email> mailServer) {
        customerManagement = new CustomerManagement(messaging.eventsOf("customer"));
        Upstream<CustomerQueries> customers =
                new Upstream<>("customer", CustomerQueries.class, customerManagement, flow);

        Communications communications =
                new Communications(
                        messaging.eventsOf("communications"),
                        messaging.commandsOf("communications"),
                        customers.askedBy("communications"),
                        mailServer);
        communications.listen();

        Quoting quoting =
                new Quoting(
                        messaging.eventsOf("quoting"),
                        messaging.commandsOf("quoting"),
                        customers.askedBy("quoting"));
        quoting.listen();

        underwriting =
                new Underwriting(
                        messaging.eventsOf("underwriting"), customers.askedBy("underwriting"));
        underwriting.listen();
    }

    /** Where the call centre enters moves. */
    public CustomerManagement customerManagement() {
        return customerManagement;
    }

    /** Where the inspectors get their list. */
    public Underwriting underwriting() {
        return underwriting;
    }
}
