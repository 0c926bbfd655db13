package insurance.quoting;

/**
 * An insured house in quoting's own words: all that a price depends on.
 *
 * @param house its floor area counts the garage, if there is one
 * @param street where it stands
 */
public record InsuredHouse(House house, String street) {}
