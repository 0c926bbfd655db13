package insurance.communications;

import insurance.customer.contract.CustomerEvent;
import java.util.List;
import java.util.Optional;
import workbook.NotDoneYet;

/**
 * What communications holds about customers: where to write to, and a copy of what was written.
 *
 * <p>When a customer is erased, both go, and they stay away: whatever is heard of her later is
 * late, which is no error. Only her id and her version may be kept.
 */
public final class Correspondence {

    /** Hears what has happened to a customer. */
    public void on(CustomerEvent event) {
        throw new NotDoneYet("3.10");
    }

    /** Files a copy of an e-mail that went out to a customer. */
    public void sent(String customerId, Email email) {
        throw new NotDoneYet("3.10");
    }

    /** Where to write to; empty if communications does not know. */
    public Optional<String> emailAddressOf(String customerId) {
        throw new NotDoneYet("3.10");
    }

    /** The e-mails that went out to a customer, the oldest first. */
    public List<Email> writtenTo(String customerId) {
        throw new NotDoneYet("3.10");
    }
}
