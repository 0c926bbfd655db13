package insurance.claims;

/** A policy holder in the words of claims: whom to visit, and where. */
public record PolicyHolder(String customerId, String name, String street, String city) {}
