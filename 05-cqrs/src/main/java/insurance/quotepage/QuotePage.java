package insurance.quotepage;

/**
 * What a customer sees under "My insurance", just as it is shown.
 *
 * @param name of the customer
 * @param livesAt street and city with a comma between them: {@code 12 Lake Road, Newtown}
 * @param yearlyPremium of the newest quote, in euros; 0 before the first quote
 * @param change how much more that is than in the quote before, in euros. Below zero if it is less,
 *     and 0 for a first quote
 * @param newQuoteComing whether the newest quote does not count any more. The customer has moved,
 *     or the house was surveyed, since it was made. Also true before the first quote.
 */
public record QuotePage(
        String name, String livesAt, int yearlyPremium, int change, boolean newQuoteComing) {

    /** The name of this read model wherever read models are distinguished. */
    public static final String READ_MODEL = "quote page";
}
