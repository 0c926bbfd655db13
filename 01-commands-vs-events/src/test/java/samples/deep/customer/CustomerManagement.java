package samples.deep.customer;

public final class CustomerManagement {

    public void changeAddress(String customerId) {}
}
