package insurance.quotepage;

import eventstore.Recorded;
import insurance.projections.Projection;
import insurance.projections.Table;
import java.util.Optional;
import messaging.Event;
import workbook.NotDoneYet;

/**
 * The pages "My insurance", each ready before its customer asks for it.
 *
 * <ul>
 *   <li>A customer has a page from registering until leaving, and never again after that: customer
 *       management registers nobody twice. An event about somebody without a page changes nothing.
 *   <li>A corrected address is shown. Nobody has moved, so no new quote is coming because of it.
 *   <li>A page has to be found with one look-up, however much has happened.
 * </ul>
 */
public final class QuotePages implements Projection {

    private final Table<QuotePage> pages;

    /**
     * @param pages one row for each page, by the customer's id. All that this class remembers is in
     *     there: it may be stopped at any time, and another one goes on with the same table.
     */
    public QuotePages(Table<QuotePage> pages) {
        this.pages = pages;
    }

    @Override
    public void on(Recorded<? extends Event> recorded) {
        throw new NotDoneYet("5.2");
    }

    /** The page of a customer; empty if there is none. */
    public Optional<QuotePage> page(String customerId) {
        throw new NotDoneYet("5.2");
    }
}
