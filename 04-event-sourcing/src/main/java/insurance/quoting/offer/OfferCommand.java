package insurance.quoting.offer;

/** What can be asked of a quote that has left the house. */
public sealed interface OfferCommand {

    /** The quote was made by mistake: put it right. */
    record PutRight(String reason) implements OfferCommand {}

    /** The customer wants it. */
    record Accept() implements OfferCommand {}

    /** The clock says that its time is over. */
    record Expire() implements OfferCommand {}
}
