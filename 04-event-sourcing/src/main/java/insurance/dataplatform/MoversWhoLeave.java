package insurance.dataplatform;

import eventstore.EventLog;
import insurance.customer.contract.CustomerEvent;
import java.util.List;
import workbook.NotDoneYet;

/**
 * A question that nobody had asked when the events were written down: do we lose customers because
 * they move?
 */
public final class MoversWhoLeave {

    private final EventLog<CustomerEvent> log;
    private final int pageSize;

    /**
     * @param pageSize how many events may be read at once; there are millions in the real log
     */
    public MoversWhoLeave(EventLog<CustomerEvent> log, int pageSize) {
        this.log = log;
        this.pageSize = pageSize;
    }

    /**
     * For each year with at least one move, the earliest first: how many moves there were, and
     * after how many of them the customer left within 90 days. That is for the whole log as it is
     * now, from its first event on.
     *
     * <p>A move is an {@code AddressChanged}, and nothing else. When something happened is when it
     * was recorded; the year is that in UTC. A day has 24 hours, and after exactly 90 days is
     * within 90 days. A customer who moved twice and left within 90 days of both left after two
     * moves. But no move counts twice, even if the log says that somebody left twice.
     */
    public List<YearOfMoves> answer() {
        throw new NotDoneYet("4.10");
    }
}
