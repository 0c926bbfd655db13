package insurance.nights;

/**
 * An answer to "how many nights?". A source that does not know exactly says how many there are at
 * least, and how many at most.
 */
public record Nights(int atLeast, int atMost) {

    /** The answer of a source that does not know. */
    public static final Nights CANNOT_SAY = new Nights(0, Integer.MAX_VALUE);

    /** The answer of a source that knows. */
    public static Nights exactly(int nights) {
        return new Nights(nights, nights);
    }

    @Override
    public String toString() {
        if (equals(CANNOT_SAY)) {
            return "cannot say";
        }
        return atLeast == atMost ? String.valueOf(atLeast) : atLeast + " to " + atMost;
    }
}
