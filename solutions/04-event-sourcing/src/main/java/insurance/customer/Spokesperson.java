package insurance.customer;

import eventstore.EventLog;
import eventstore.Recorded;
import insurance.customer.contract.CustomerEvent;
import insurance.customer.contract.CustomerEvent.AddressChanged;
import insurance.customer.contract.CustomerEvent.AddressCorrected;
import insurance.customer.contract.CustomerEvent.CustomerLeft;
import insurance.customer.contract.CustomerEvent.CustomerRegistered;
import insurance.customer.contract.CustomerEvent.EmailChanged;
import insurance.customer.contract.CustomerEvent.HouseSurveyed;
import insurance.customer.published.CustomerNews.AddressPutRight;
import insurance.customer.published.CustomerNews.CustomerGone;
import insurance.customer.published.CustomerNews.CustomerJoined;
import insurance.customer.published.CustomerNews.CustomerMoved;
import insurance.customer.published.CustomerNews.HouseMeasured;
import java.util.ArrayList;
import java.util.List;

/**
 * Says to other systems what they may know. They never see customer management's own events, so
 * that these can change on any afternoon.
 */
public final class Spokesperson {

    private final EventLog<CustomerEvent> log;

    public Spokesperson(EventLog<CustomerEvent> log) {
        this.log = log;
    }

    /**
     * What there is to say about the events after this position, in their order, as {@link
     * insurance.customer.published.CustomerNews}. A correction is not a move, and a new e-mail
     * address is not said. Asked again, also from another position or after a restart, it says the
     * same in the same words.
     */
    public List<Object> newsAfter(long position) {
        List<Object> news = new ArrayList<>();
        for (Recorded<CustomerEvent> recorded : log.readAll(position)) {
            String id = "customer-news-" + recorded.position();
            news.addAll(translated(id, recorded.event()));
        }
        return news;
    }

    /** What others get to know of one event: one piece of news, or none. */
    private static List<Object> translated(String id, CustomerEvent event) {
        String customerId = event.customerId();
        return switch (event) {
            case CustomerRegistered it ->
                    List.of(
                            new CustomerJoined(
                                    id,
                                    customerId,
                                    it.address().street(),
                                    it.address().city(),
                                    it.yearBuilt(),
                                    it.floorArea()));
            case AddressChanged it ->
                    List.of(
                            new CustomerMoved(
                                    id,
                                    customerId,
                                    it.newAddress().street(),
                                    it.newAddress().city()));
            case AddressCorrected it ->
                    List.of(
                            new AddressPutRight(
                                    id,
                                    customerId,
                                    it.correctAddress().street(),
                                    it.correctAddress().city()));
            case HouseSurveyed it ->
                    List.of(new HouseMeasured(id, customerId, it.yearBuilt(), it.floorArea()));
            case EmailChanged it -> List.of();
            case CustomerLeft it -> List.of(new CustomerGone(id, customerId));
        };
    }
}
