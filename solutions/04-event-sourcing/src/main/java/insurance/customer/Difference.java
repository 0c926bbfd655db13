package insurance.customer;

import insurance.customer.Customer.Former;
import insurance.customer.Customer.Insured;
import insurance.customer.contract.CustomerEvent;
import insurance.customer.contract.CustomerEvent.AddressCorrected;
import insurance.customer.contract.CustomerEvent.CustomerLeft;
import insurance.customer.contract.CustomerEvent.EmailChanged;
import insurance.customer.contract.CustomerEvent.HouseSurveyed;
import java.util.ArrayList;
import java.util.List;

/** The difference between what is and what should be, told as events that make up for it. */
public final class Difference {

    private record Step(Customer now, Customer wanted) {}

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
     *     change of state but a leaving
     */
    public static List<CustomerEvent> between(
            Customer now, Customer wanted, String by, String reason) {
        return switch (new Step(now, wanted)) {
            case Step(Insured(CustomerFile file), Insured(CustomerFile right)) ->
                    repairs(file, right, by, reason);
            case Step(Former(CustomerFile file), Former(CustomerFile right)) ->
                    repairs(file, right, by, reason);
            case Step(Insured(CustomerFile file), Former(CustomerFile right)) -> {
                List<CustomerEvent> events = repairs(file, right, by, reason);
                events.add(new CustomerLeft(file.id(), by, reason));
                yield events;
            }
            default -> throw noWay(now, wanted);
        };
    }

    private static List<CustomerEvent> repairs(
            CustomerFile now, CustomerFile wanted, String by, String reason) {
        if (!now.id().equals(wanted.id()) || !now.name().equals(wanted.name())) {
            throw noWay(now, wanted);
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
        return events;
    }

    private static IllegalArgumentException noWay(Object now, Object wanted) {
        return new IllegalArgumentException("no event leads from " + now + " to " + wanted);
    }
}
