package insurance.customer;

import insurance.customer.contract.CustomerCommand;
import insurance.customer.contract.CustomerEvent;
import java.util.List;
import workbook.NotDoneYet;

/** The rules of customer management: which events follow from a command. */
public final class CustomerDecisions {

    private CustomerDecisions() {}

    /**
     * What happens because of the command. Nothing is stored and nobody is told yet.
     *
     * <ul>
     *   <li>Registering is for unknown people only. The file of a former customer stays closed.
     *   <li>Moving, correcting the address and changing the e-mail address are for insured
     *       customers only.
     *   <li>Moving may say two things: first that the address has changed, then that the house was
     *       surveyed. Whatever is the same as before is not said. Correcting the address says
     *       nothing about the house.
     *   <li>Leaving is for everybody but unknown people. For a former customer nothing changes.
     *   <li>A floor area is more than zero, and an e-mail address has an {@code @} in it. That
     *       counts wherever a command brings one.
     *   <li>There are no other rules.
     * </ul>
     *
     * Who gives a command is also who its events are by.
     *
     * @param state what is known of the customer
     * @return the events in their order; none if nothing changes
     * @throws RefusedException if a rule is against it; the reason is yours to word, and not empty
     */
    public static List<CustomerEvent> decide(CustomerCommand command, Customer state) {
        throw new NotDoneYet("4.2");
    }
}
