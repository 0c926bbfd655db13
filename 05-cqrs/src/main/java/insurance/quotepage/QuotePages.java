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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import messaging.Event;

/**
 * The pages "My insurance": a customer has one from registering until leaving. A page is found with
 * one look-up, however much has happened. It is ready before its customer asks for it.
 */
public final class QuotePages implements Projection {

    private final Table<QuotePage> pages;
    private final List<Event> happened = new ArrayList<>();

    /**
     * @param pages one row for each page, by the customer's id. All that this class remembers is in
     *     there. It may be stopped at any time, and another one goes on with the same table.
     */
    public QuotePages(Table<QuotePage> pages) {
        this.pages = pages;
    }

    @Override
    public void on(Recorded<? extends Event> recorded) {
        happened.add(recorded.event());
    }

    /** The page of a customer, if there is one. */
    public Optional<QuotePage> page(String customerId) {
        Optional<QuotePage> page = Optional.empty();
        for (Event event : happened) {
            if (event.subject().equals(customerId)) {
                page = after(page, event);
            }
        }
        return page;
    }

    /** A customer's page after one more event about that customer. */
    private static Optional<QuotePage> after(Optional<QuotePage> page, Event event) {
        return switch (event) {
            case CustomerRegistered it ->
                    Optional.of(new QuotePage(it.name(), line(it.address()), 0, 0, true));
            case AddressChanged it -> page.map(old -> at(old, it.newAddress(), true));
            case AddressCorrected it ->
                    page.map(old -> at(old, it.correctAddress(), old.newQuoteComing()));
            case HouseSurveyed it -> page.map(QuotePages::outdated);
            case QuoteMade it -> page.map(old -> quoted(old, it.yearlyPremium()));
            case CustomerLeft it -> Optional.empty();
            default -> page;
        };
    }

    private static QuotePage at(QuotePage page, Address address, boolean newQuoteComing) {
        return new QuotePage(
                page.name(), line(address), page.yearlyPremium(), page.change(), newQuoteComing);
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
