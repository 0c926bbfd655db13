package insurance.customer;

/** Calls the next system, and waits for it. */
public final class CustomerManagement {

    public void move() {
        new insurance.quoting.Quoting().quote();
    }
}
