package insurance.customer.contract;

import messaging.Command;

/** What customer management can be asked to do. It may refuse. */
public sealed interface CustomerCommand extends Command {

    /** Whom it is about. */
    String customerId();

    /** Who asks for it, for instance a clerk. */
    String by();

    @Override
    default String subject() {
        return customerId();
    }

    /** Open a file for a new customer. */
    record RegisterCustomer(
            String customerId,
            String by,
            String name,
            String email,
            Address address,
            int yearBuilt,
            int floorArea)
            implements CustomerCommand {}

    /**
     * The customer moves. Put the new address into the file, and the house there.
     *
     * @param yearBuilt of the house at the new address
     * @param floorArea of the house at the new address, in square metres
     */
    record ChangeAddress(
            String customerId, String by, Address newAddress, int yearBuilt, int floorArea)
            implements CustomerCommand {}

    /** The address in the file is wrong. Put it right. The customer does not move. */
    record CorrectAddress(String customerId, String by, Address correctAddress, String reason)
            implements CustomerCommand {}

    /** Write to the customer at another e-mail address. */
    record ChangeEmail(String customerId, String by, String newEmail) implements CustomerCommand {}

    /** The customer leaves. Close the file. */
    record EndInsurance(String customerId, String by, String reason) implements CustomerCommand {}
}
