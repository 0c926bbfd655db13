package insurance.customer.published;

/**
 * Five changes of the message that says how large a house is: {@code customer}, {@code year-built}
 * and {@code floor-area}, in square metres. Each reader ignores fields that it does not know, and
 * fails if a field is missing that it needs.
 */
public enum Change {
    /** New field {@code heating}. The new reader can do without it. */
    HEATING_IS_ADDED,
    /** New field {@code roof}. The new reader needs it. */
    ROOF_IS_ADDED_AND_NEEDED,
    /** The new message has no {@code year-built}. The old reader needs it, the new one does not. */
    YEAR_IS_LEFT_OUT,
    /** The field {@code floor-area} is called {@code area} now. Old and new reader need it. */
    FLOOR_AREA_IS_RENAMED,
    /** The field {@code floor-area} is in square feet now. Its name stays. */
    FLOOR_AREA_IN_SQUARE_FEET
}
