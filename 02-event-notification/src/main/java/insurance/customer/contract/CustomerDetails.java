package insurance.customer.contract;

/** What customer management answers when it is asked about a customer. */
public record CustomerDetails(String customerId, String name, String email, Home home) {

    /** The same customer, in another house. */
    public CustomerDetails at(Home other) {
        return new CustomerDetails(customerId, name, email, other);
    }
}
