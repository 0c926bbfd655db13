package insurance;

import eventstore.EventLog;
import eventstore.Recorded;
import insurance.customer.contract.Address;
import insurance.customer.contract.CustomerEvent;
import insurance.customer.contract.CustomerEvent.AddressChanged;
import insurance.customer.contract.CustomerEvent.CustomerRegistered;
import insurance.customer.contract.CustomerEvent.HouseSurveyed;
import insurance.projections.Progress;
import insurance.quotepage.QuotePage;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The pages as a read side that is behind: it reads on when a test says so. */
final class PagesBehind {

    private final Map<String, QuotePage> pages = new ConcurrentHashMap<>();
    private final EventLog<CustomerEvent> log;
    private final Progress progress;
    private long checkpoint;

    PagesBehind(EventLog<CustomerEvent> log, Progress progress) {
        this.log = log;
        this.progress = progress;
    }

    Optional<QuotePage> page(String customerId) {
        return Optional.ofNullable(pages.get(customerId));
    }

    void readOn(int most) {
        for (Recorded<CustomerEvent> recorded : log.readAll(checkpoint, most)) {
            String id = recorded.event().customerId();
            switch (recorded.event()) {
                case CustomerRegistered it -> pages.put(id, page(it.name(), it.address(), false));
                case AddressChanged it ->
                        pages.put(id, page(pages.get(id).name(), it.newAddress(), true));
                case HouseSurveyed it ->
                        pages.computeIfPresent(
                                id,
                                (key, page) ->
                                        new QuotePage(page.name(), page.livesAt(), 320, 0, true));
                default -> {}
            }
            checkpoint = recorded.position();
        }
        progress.reached(QuotePage.READ_MODEL, checkpoint);
    }

    private static QuotePage page(String name, Address address, boolean newQuoteComing) {
        String livesAt = address.street() + ", " + address.city();
        return new QuotePage(name, livesAt, 320, 0, newQuoteComing);
    }
}
