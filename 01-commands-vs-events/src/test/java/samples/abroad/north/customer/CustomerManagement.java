package samples.abroad.north.customer;

public final class CustomerManagement {

    public String greet(String customerId) {
        return "Hello, " + customerId;
    }
}
