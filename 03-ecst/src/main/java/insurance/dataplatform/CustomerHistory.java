package insurance.dataplatform;

import insurance.customer.contract.CustomerEvent;
import java.util.List;
import messaging.Envelope;
import workbook.NotDoneYet;

/**
 * The history table of the data platform. Data people call it a slowly changing dimension of type
 * 2: nothing is overwritten, each version of a customer has a row of its own.
 *
 * <p>Events may come twice, late, in any order, or not at all. What the table says depends on which
 * events were heard, and never on the order of hearing them.
 */
public final class CustomerHistory {

    /**
     * Hears what has happened to a customer. The time on the envelope is when it was announced. An
     * erasure deletes all rows of the customer, and nothing that is heard later brings one back. To
     * hear of her later is no error.
     */
    public void hear(Envelope<CustomerEvent> envelope) {
        throw new NotDoneYet("3.12");
    }

    /**
     * The rows of a customer, one for each version that is known, in the order of the versions.
     *
     * <p>A version is known when its event was heard. If that is lost, the version is still known
     * from the next event, which says what was before; but nobody knows when it began. A row ends
     * when the next version begins. If nobody knows when that was, nobody knows when the row ended.
     */
    public List<Row> rows(String customerId) {
        throw new NotDoneYet("3.12");
    }

    /**
     * The versions whose events must have been lost on the way, or are late: a later one was heard,
     * and these were not. The lowest first. None if nothing was heard of the customer, or if she
     * has been erased.
     */
    public List<Long> missing(String customerId) {
        throw new NotDoneYet("3.12");
    }
}
