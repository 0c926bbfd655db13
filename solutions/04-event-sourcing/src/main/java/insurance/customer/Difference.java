package insurance.customer;

import insurance.customer.Customer.Status;
import insurance.customer.contract.CustomerEvent;
import insurance.customer.contract.CustomerEvent.AddressCorrected;
import insurance.customer.contract.CustomerEvent.CustomerLeft;
import insurance.customer.contract.CustomerEvent.EmailChanged;
import insurance.customer.contract.CustomerEvent.HouseSurveyed;
import java.util.ArrayList;
import java.util.List;

/** The difference between what is and what should be, told as events that make up for it. */
public final class Difference {

    private Difference() {}

    /**
     * The events that lead from what is known now to what should be known. They come in this order:
     * the address, the house, the e-mail address, the leaving. They tell the truth, and say only
     * what differs.
     *
     * @param by who makes up for it
     * @param reason why; events that have room for a reason carry it
     * @return none if nothing differs
     * @throws IllegalArgumentException if no event can make up for it: another id or name, or any
     *     change of status but a leaving
     */
    public static List<CustomerEvent> between(
            Customer now, Customer wanted, String by, String reason) {
        boolean leaves = now.status() == Status.INSURED && wanted.status() == Status.FORMER;
        boolean samePerson = now.id().equals(wanted.id()) && now.name().equals(wanted.name());
        if (!samePerson || (now.status() != wanted.status() && !leaves)) {
            throw new IllegalArgumentException("no event leads from " + now + " to " + wanted);
        }
        List<CustomerEvent> events = new ArrayList<>();
        if (!now.address().equals(wanted.address())) {
            events.add(new AddressCorrected(now.id(), by, wanted.address(), reason));
        }
        if (now.yearBuilt() != wanted.yearBuilt() || now.floorArea() != wanted.floorArea()) {
            events.add(new HouseSurveyed(now.id(), by, wanted.yearBuilt(), wanted.floorArea()));
        }
        if (!now.email().equals(wanted.email())) {
            events.add(new EmailChanged(now.id(), by, wanted.email()));
        }
        if (leaves) {
            events.add(new CustomerLeft(now.id(), by, reason));
        }
        return events;
    }
}
