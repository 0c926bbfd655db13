package insurance;

import insurance.communications.Communications;
import insurance.communications.Email;
import insurance.customer.Customer;
import insurance.customer.CustomerManagement;
import insurance.customer.contract.Address;
import insurance.quoting.House;
import insurance.quoting.Quoting;
import java.util.Map;
import java.util.function.Consumer;
import messaging.Messaging;

/**
 * Puts the three systems together. The only place that may know all of them.
 *
 * <p>In the messaging the systems are called {@code customer}, {@code quoting} and {@code
 * communications}.
 */
public final class Insurer {

    private static final Map<Address, House> HOUSES =
            Map.of(
                    new Address("3 Hill Street", "Oldtown"), new House(1932, 120),
                    new Address("12 Lake Road", "Newtown"), new House(1974, 150),
                    new Address("8 Mill Lane", "Oldtown"), new House(1998, 90),
                    new Address("1 High Street", "Newtown"), new House(2004, 70));

    private final CustomerManagement customerManagement;

    /**
     * @param messaging for each system a command bus and an event bus, all on one queue
     * @param mailServer takes the e-mails that go out
     */
    public Insurer(Messaging messaging, Consumer<Email> mailServer) {
        Communications communications =
                new Communications(
                        Map.of("c-17", "ada@example.org", "c-18", "grace@example.org"), mailServer);
        Quoting quoting = new Quoting(HOUSES, communications);
        customerManagement = new CustomerManagement(quoting);

        customerManagement.register(
                new Customer("c-17", "Ada", new Address("3 Hill Street", "Oldtown")));
        customerManagement.register(
                new Customer("c-18", "Grace", new Address("8 Mill Lane", "Oldtown")));
    }

    /** Where the call centre asks for a change of address. */
    public CustomerManagement customerManagement() {
        return customerManagement;
    }
}
