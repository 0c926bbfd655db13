package insurance.quoting;

/**
 * What quoting knows of an insured house.
 *
 * @param floorArea in square metres
 */
public record House(int yearBuilt, int floorArea) {}
