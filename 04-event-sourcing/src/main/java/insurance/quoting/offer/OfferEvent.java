package insurance.quoting.offer;

/** What can happen to a quote after it has left the house. */
public sealed interface OfferEvent {

    /** The customer got the quote. */
    record Offered(int yearlyPremium) implements OfferEvent {}

    /** The quote should never have been made. */
    record FoundWrong(String reason) implements OfferEvent {}

    /**
     * The quote counts no more. Communications apologises to the customer, once for each of these.
     */
    record Withdrawn() implements OfferEvent {}

    /** The customer took it. */
    record Accepted() implements OfferEvent {}

    /** The time to accept it is over. A deadline is an event, like any other. */
    record Expired() implements OfferEvent {}

    /** The rules end here: a person has to talk to the customer. */
    record HandedToAPerson(String reason) implements OfferEvent {}
}
