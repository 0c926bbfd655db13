package samples.quoting;

/** What others must not know. */
public record Quote(int premium) implements Priced {

    /** Inlined by the compiler wherever it is used. */
    public static final int HIGHEST_PREMIUM = 5_000;

    /** Another system could call this. */
    public static Object cheapest() {
        return new Quote(1);
    }
}
