package insurance.quotepage;

import eventstore.Recorded;
import insurance.customer.contract.Address;
import insurance.customer.contract.CustomerEvent.AddressChanged;
import insurance.customer.contract.CustomerEvent.AddressCorrected;
import insurance.customer.contract.CustomerEvent.CustomerLeft;
import insurance.customer.contract.CustomerEvent.CustomerRegistered;
import insurance.customer.contract.CustomerEvent.HouseSurveyed;
import insurance.projections.Projection;
import insurance.projections.Table;
import insurance.quoting.contract.QuoteMade;
import java.util.Optional;
import java.util.function.UnaryOperator;
import messaging.Event;

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
        switch (recorded.event()) {
            case CustomerRegistered it ->
                    pages.put(
                            it.customerId(),
                            new QuotePage(it.name(), line(it.address()), 0, 0, true));
            case AddressChanged it ->
                    change(it.customerId(), page -> at(page, it.newAddress(), true));
            case AddressCorrected it ->
                    change(
                            it.customerId(),
                            page -> at(page, it.correctAddress(), page.newQuoteComing()));
            case HouseSurveyed it -> change(it.customerId(), QuotePages::outdated);
            case QuoteMade it -> change(it.customerId(), page -> quoted(page, it.yearlyPremium()));
            case CustomerLeft it -> pages.remove(it.customerId());
            default -> {}
        }
    }

    /** The page of a customer; empty if there is none. */
    public Optional<QuotePage> page(String customerId) {
        return pages.find(customerId);
    }

    private void change(String customerId, UnaryOperator<QuotePage> change) {
        pages.find(customerId).ifPresent(page -> pages.put(customerId, change.apply(page)));
    }

    private static QuotePage at(QuotePage page, Address address, boolean newQuoteComing) {
        return new QuotePage(page.name(), line(address), page.yearlyPremium(), 0, newQuoteComing);
    }

    private static QuotePage outdated(QuotePage page) {
        return new QuotePage(
                page.name(), page.livesAt(), page.yearlyPremium(), page.change(), true);
    }

    private static QuotePage quoted(QuotePage page, int premium) {
        int before = page.yearlyPremium();
        int change = before == 0 ? 0 : premium - before;
        return new QuotePage(page.name(), page.livesAt(), premium, change, false);
    }

    private static String line(Address address) {
        return address.street() + ", " + address.city();
    }
}
