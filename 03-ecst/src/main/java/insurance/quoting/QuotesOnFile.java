package insurance.quoting;

import insurance.customer.contract.CustomerErased;
import insurance.quoting.contract.QuoteMade;
import java.util.List;
import workbook.NotDoneYet;

/**
 * The quotes that quoting has made, by customer. A quote is no copy of the customer's data, but it
 * was made from it, and it bears her id. So it goes when she is erased, and stays away: whatever is
 * heard of her later is late, which is no error.
 *
 * <p>Only her id and her version may be kept; and numbers in which nobody can be recognised.
 */
public final class QuotesOnFile {

    /** Hears of a quote, and files it. */
    public void on(QuoteMade event) {
        throw new NotDoneYet("3.10");
    }

    /** Hears that a customer has been erased. */
    public void on(CustomerErased event) {
        throw new NotDoneYet("3.10");
    }

    /** The quotes for a customer, the oldest first. */
    public List<QuoteMade> quotesFor(String customerId) {
        throw new NotDoneYet("3.10");
    }

    /** How many quotes quoting has ever heard of, whoever they were for. */
    public int everMade() {
        throw new NotDoneYet("3.10");
    }
}
