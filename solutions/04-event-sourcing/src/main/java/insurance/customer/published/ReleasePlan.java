package insurance.customer.published;

/** Says for each change who may deploy first: the writer, customer management, or a reader. */
public final class ReleasePlan {

    private ReleasePlan() {}

    /**
     * Which order of the releases does no harm. Harm is a message that cannot be read, and also one
     * that is read and means something else.
     */
    public static Compatibility of(Change change) {
        return switch (change) {
            case HEATING_IS_ADDED -> Compatibility.BOTH;
            case ROOF_IS_ADDED_AND_NEEDED -> Compatibility.FORWARD;
            case YEAR_IS_LEFT_OUT -> Compatibility.BACKWARD;
            case FLOOR_AREA_IS_RENAMED -> Compatibility.NONE;
            case FLOOR_AREA_IN_SQUARE_FEET -> Compatibility.NONE;
        };
    }
}
