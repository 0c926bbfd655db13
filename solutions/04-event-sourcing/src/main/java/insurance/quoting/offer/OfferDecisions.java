package insurance.quoting.offer;

import insurance.quoting.offer.OfferCommand.Accept;
import insurance.quoting.offer.OfferCommand.Expire;
import insurance.quoting.offer.OfferCommand.PutRight;
import insurance.quoting.offer.OfferEvent.Accepted;
import insurance.quoting.offer.OfferEvent.Expired;
import insurance.quoting.offer.OfferEvent.FoundWrong;
import insurance.quoting.offer.OfferEvent.HandedToAPerson;
import insurance.quoting.offer.OfferEvent.Withdrawn;
import java.util.ArrayList;
import java.util.List;

/** The rules for a quote that is in the customer's hands already. */
public final class OfferDecisions {

    private OfferDecisions() {}

    /**
     * The events that follow from the command. A wrong quote is found wrong, once. If it is open it
     * is withdrawn, and if it was accepted it is handed to a person. A quote that was withdrawn, or
     * has expired, can be neither accepted nor withdrawn any more.
     *
     * @param history what has happened to this quote so far, the oldest first
     * @return none if nothing changes
     * @throws OfferRefusedException if the customer wants a quote that does not count any more
     */
    public static List<OfferEvent> decide(OfferCommand command, List<OfferEvent> history) {
        boolean open =
                !history.contains(new Accepted())
                        && !history.contains(new Expired())
                        && !history.contains(new Withdrawn());
        return switch (command) {
            case PutRight it -> putRight(it, open, history);
            case Accept it -> open ? List.of(new Accepted()) : accepted(history);
            case Expire it -> open ? List.of(new Expired()) : List.of();
        };
    }

    private static List<OfferEvent> putRight(
            PutRight command, boolean open, List<OfferEvent> history) {
        if (history.stream().anyMatch(FoundWrong.class::isInstance)) {
            return List.of();
        }
        List<OfferEvent> events = new ArrayList<>();
        events.add(new FoundWrong(command.reason()));
        if (open) {
            events.add(new Withdrawn());
        } else if (history.contains(new Accepted())) {
            events.add(new HandedToAPerson(command.reason()));
        }
        return events;
    }

    private static List<OfferEvent> accepted(List<OfferEvent> history) {
        if (history.contains(new Accepted())) {
            return List.of();
        }
        throw new OfferRefusedException("this quote does not count any more");
    }
}
