package insurance.dataplatform;

import eventstore.EventLog;
import messaging.Event;
import workbook.NotDoneYet;

/**
 * Feeds the warehouse from the log, batch by batch.
 *
 * <ul>
 *   <li>Each quote becomes a line, with the city where the customer lived when the quote was made,
 *       as far as was known then. Whatever comes later changes no line.
 *   <li>Moving and correcting an address both tell the city from then on. Leaving tells no city.
 *   <li>For a customer of whom no city is known, the city is {@code unknown}.
 *   <li>Between two batches this program may end. A new one goes on with the same warehouse.
 * </ul>
 */
public final class NightlyLoad {

    private final EventLog<? extends Event> log;
    private final Warehouse warehouse;

    public NightlyLoad(EventLog<? extends Event> log, Warehouse warehouse) {
        this.log = log;
        this.warehouse = warehouse;
    }

    /**
     * Loads the next batch into the warehouse, in one go. If nothing is new in the log, nothing is
     * loaded.
     *
     * @param most how many events a batch has at most
     * @return how many events this batch had
     */
    public int loadNextBatch(int most) {
        throw new NotDoneYet("5.9");
    }
}
