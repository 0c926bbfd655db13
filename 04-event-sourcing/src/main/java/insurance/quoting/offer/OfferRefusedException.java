package insurance.quoting.offer;

/** Quoting refuses, because the quote does not count any more. */
public final class OfferRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /**
     * @param reason for the customer
     */
    public OfferRefusedException(String reason) {
        super(reason);
    }
}
