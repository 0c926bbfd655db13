package insurance.underwriting;

import insurance.customer.contract.Address;
import insurance.customer.contract.CustomerQueries;
import java.util.Set;
import messaging.Messaging;
import workbook.NotDoneYet;

/** The new system. It wants every insured house by the water to be inspected. */
public final class Underwriting {

    /**
     * Listens from now on, as {@code underwriting}, to what customer management announces, and to
     * nothing else. Asks once for each move, and says nothing itself. When customer management does
     * not answer, that failure has to come out, so that the queue delivers the event again later.
     *
     * @param customers what may be asked of customer management
     */
    public Underwriting(Messaging messaging, CustomerQueries customers) {
        throw new NotDoneYet("2.3");
    }

    /**
     * The ids of the customers whose houses have to be inspected: every customer who has moved, and
     * for whom the answer to the last move says "by the water". While that answer is missing, an
     * earlier one may count or not. The question was asked when the move came in, so looking at the
     * list asks no question. A list handed out stays as it is.
     */
    public Set<String> inspections() {
        throw new NotDoneYet("2.3");
    }

    private static boolean byTheWater(Address address) {
        return address.street().contains("Lake") || address.street().contains("River");
    }
}
