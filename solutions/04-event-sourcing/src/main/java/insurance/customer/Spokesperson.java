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
     * address is not said. What was said before is said in the same words when it is asked for
     * again, also by the next Spokesperson.
     */
    public List<Object> newsAfter(long position) {
        List<Object> news = new ArrayList<>();
        for (Recorded<CustomerEvent> recorded : log.readAll(position, Integer.MAX_VALUE)) {
            String id = "customer-news-" + recorded.position();
            String customerId = recorded.event().customerId();
            switch (recorded.event()) {
                case CustomerRegistered it ->
                        news.add(
                                new CustomerJoined(
                                        id,
                                        customerId,
                                        it.address().street(),
                                        it.address().city(),
                                        it.yearBuilt(),
                                        it.floorArea()));
                case AddressChanged it ->
                        news.add(
                                new CustomerMoved(
                                        id,
                                        customerId,
                                        it.newAddress().street(),
                                        it.newAddress().city()));
                case AddressCorrected it ->
                        news.add(
                                new AddressPutRight(
                                        id,
                                        customerId,
                                        it.correctAddress().street(),
                                        it.correctAddress().city()));
                case HouseSurveyed it ->
                        news.add(new HouseMeasured(id, customerId, it.yearBuilt(), it.floorArea()));
                case EmailChanged it -> {}
                case CustomerLeft it -> news.add(new CustomerGone(id, customerId));
            }
        }
        return news;
    }
}
