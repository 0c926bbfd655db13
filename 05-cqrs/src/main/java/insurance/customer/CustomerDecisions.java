package insurance.customer;

import insurance.customer.Customer.Former;
import insurance.customer.Customer.Insured;
import insurance.customer.Customer.Unknown;
import insurance.customer.contract.CustomerCommand;
import insurance.customer.contract.CustomerCommand.ChangeAddress;
import insurance.customer.contract.CustomerCommand.ChangeEmail;
import insurance.customer.contract.CustomerCommand.CorrectAddress;
import insurance.customer.contract.CustomerCommand.EndInsurance;
import insurance.customer.contract.CustomerCommand.RegisterCustomer;
import insurance.customer.contract.CustomerEvent;
import insurance.customer.contract.CustomerEvent.AddressChanged;
import insurance.customer.contract.CustomerEvent.AddressCorrected;
import insurance.customer.contract.CustomerEvent.CustomerLeft;
import insurance.customer.contract.CustomerEvent.CustomerRegistered;
import insurance.customer.contract.CustomerEvent.EmailChanged;
import insurance.customer.contract.CustomerEvent.HouseSurveyed;
import java.util.ArrayList;
import java.util.List;

/** The rules of customer management: which events follow from a command. */
public final class CustomerDecisions {

    private CustomerDecisions() {}

    /**
     * The events that follow from the command. Moving may say two things: first that the house was
     * surveyed, then that the address has changed. An event says only what is new. In every command
     * a floor area is above zero, and an e-mail address has an {@code @} in it. These and those
     * below are all the rules.
     *
     * @param state what is known of the customer
     * @return the events in their order; none if nothing changes
     * @throws RefusedException if a rule is against it; the reason is yours to word, and not empty
     */
    public static List<CustomerEvent> decide(CustomerCommand command, Customer state) {
        return switch (command) {
            case RegisterCustomer it -> register(it, state);
            case ChangeAddress it -> changeAddress(it, insured(state));
            case CorrectAddress it -> correctAddress(it, insured(state));
            case ChangeEmail it -> changeEmail(it, insured(state));
            case EndInsurance it -> endInsurance(it, state);
        };
    }

    private static List<CustomerEvent> register(RegisterCustomer command, Customer state) {
        require(state instanceof Unknown, "there is a file for this customer already");
        requireEmail(command.email());
        requireFloorArea(command.floorArea());
        return List.of(
                new CustomerRegistered(
                        command.customerId(),
                        command.by(),
                        command.name(),
                        command.email(),
                        command.address(),
                        command.yearBuilt(),
                        command.floorArea()));
    }

    private static List<CustomerEvent> changeAddress(ChangeAddress command, CustomerFile file) {
        requireFloorArea(command.floorArea());
        List<CustomerEvent> events = new ArrayList<>();
        if (command.yearBuilt() != file.yearBuilt() || command.floorArea() != file.floorArea()) {
            events.add(
                    new HouseSurveyed(
                            command.customerId(),
                            command.by(),
                            command.yearBuilt(),
                            command.floorArea()));
        }
        if (!command.newAddress().equals(file.address())) {
            events.add(
                    new AddressChanged(command.customerId(), command.by(), command.newAddress()));
        }
        return events;
    }

    private static List<CustomerEvent> correctAddress(CorrectAddress command, CustomerFile file) {
        if (command.correctAddress().equals(file.address())) {
            return List.of();
        }
        return List.of(
                new AddressCorrected(
                        command.customerId(),
                        command.by(),
                        command.correctAddress(),
                        command.reason()));
    }

    private static List<CustomerEvent> changeEmail(ChangeEmail command, CustomerFile file) {
        requireEmail(command.newEmail());
        if (command.newEmail().equals(file.email())) {
            return List.of();
        }
        return List.of(new EmailChanged(command.customerId(), command.by(), command.newEmail()));
    }

    private static List<CustomerEvent> endInsurance(EndInsurance command, Customer state) {
        return switch (state) {
            case Unknown it -> throw new RefusedException("this customer is not known");
            case Insured it ->
                    List.of(new CustomerLeft(command.customerId(), command.by(), command.reason()));
            case Former it -> List.of();
        };
    }

    /** The file, which only an insured customer may change. */
    private static CustomerFile insured(Customer state) {
        return switch (state) {
            case Unknown it -> throw new RefusedException("this customer is not known");
            case Insured(CustomerFile file) -> file;
            case Former it -> throw new RefusedException("this customer has left");
        };
    }

    private static void requireEmail(String email) {
        require(email.contains("@"), "this is not an e-mail address: " + email);
    }

    private static void requireFloorArea(int floorArea) {
        require(floorArea > 0, "a house has a floor area above zero, not " + floorArea);
    }

    private static void require(boolean met, String reason) {
        if (!met) {
            throw new RefusedException(reason);
        }
    }
}
