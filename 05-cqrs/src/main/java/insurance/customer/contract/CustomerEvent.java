package insurance.customer.contract;

import messaging.Event;

/**
 * What can happen to a customer. These are the only sentences that customer management ever writes
 * down, and all that other systems may know. Where an old event did not say a word, it is {@code
 * unknown} here: better than a guess.
 */
public sealed interface CustomerEvent extends Event {

    /** Whom it is about. */
    String customerId();

    /** Who put it into the file, for instance a clerk. */
    String by();

    @Override
    default String subject() {
        return customerId();
    }

    /**
     * A person has become a customer.
     *
     * @param yearBuilt of the insured house
     * @param floorArea of the insured house, in square metres
     */
    record CustomerRegistered(
            String customerId,
            String by,
            String name,
            String email,
            Address address,
            int yearBuilt,
            int floorArea)
            implements CustomerEvent {}

    /** The customer has moved, and lives there now. */
    record AddressChanged(String customerId, String by, Address newAddress)
            implements CustomerEvent {}

    /**
     * The address in the file was wrong, and has been put right. The customer has not moved.
     *
     * @param reason why it was wrong
     */
    record AddressCorrected(String customerId, String by, Address correctAddress, String reason)
            implements CustomerEvent {}

    /** The insured house was looked at: this is how old and how large it is. */
    record HouseSurveyed(String customerId, String by, int yearBuilt, int floorArea)
            implements CustomerEvent {}

    /** The customer reads e-mail elsewhere now. */
    record EmailChanged(String customerId, String by, String newEmail) implements CustomerEvent {}

    /** The customer is insured elsewhere now, or not at all. */
    record CustomerLeft(String customerId, String by, String reason) implements CustomerEvent {}
}
