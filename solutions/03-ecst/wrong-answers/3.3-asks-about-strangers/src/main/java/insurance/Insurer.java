package insurance;

import insurance.communications.Communications;
import insurance.communications.Email;
import insurance.customer.contract.queries.CustomerQueries;
import insurance.quoting.Quoting;
import java.util.function.Consumer;
import messaging.Messaging;
import messaging.Upstream;

/**
 * Puts the systems together that live downstream of customer management. The only place that may
 * know all of them.
 */
public final class Insurer {

    /**
     * @param messaging for each system a command bus and an event bus, all on one queue
     * @param customerManagement where others can ask, if they still have to; nobody has
     * @param mailServer takes the e-mails that go out
     */
    public Insurer(
            Messaging messaging,
            Upstream<CustomerQueries> customerManagement,
            Consumer<Email> mailServer) {
        new Communications(
                messaging, customerManagement.askedBy("communications")::customer, mailServer);
        new Quoting(messaging);
    }
}
