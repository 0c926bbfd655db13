package insurance.underwriting;

/**
 * What the insurer would have to worry about if the water rose in a city.
 *
 * @param houses how many insured houses are by the water
 * @param floorArea of these houses together, in square metres
 */
public record Exposure(int houses, int floorArea) {

    /** Nothing to worry about. */
    public static final Exposure NONE = new Exposure(0, 0);
}
