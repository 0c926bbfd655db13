package insurance.customer.contract;

/**
 * The house that a customer lives in. It is what she has insured, so a move leads to another one.
 *
 * @param floorArea in square metres
 */
public record Home(Address address, int yearBuilt, int floorArea) {}
