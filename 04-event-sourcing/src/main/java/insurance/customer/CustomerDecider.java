package insurance.customer;

import eventstore.Decider;
import insurance.customer.contract.CustomerCommand;
import insurance.customer.contract.CustomerEvent;
import java.util.List;

/** All rules about customers in one: how events add up, and which events follow from a command. */
public final class CustomerDecider implements Decider<CustomerCommand, Customer, CustomerEvent> {

    @Override
    public Customer initial() {
        return new Customer.Unknown();
    }

    @Override
    public Customer evolve(Customer state, CustomerEvent event) {
        return CustomerEvolution.evolve(state, event);
    }

    @Override
    public List<CustomerEvent> decide(CustomerCommand command, Customer state) {
        return CustomerDecisions.decide(command, state);
    }
}
