package insurance.underwriting;

import eventstore.Recorded;
import insurance.projections.Projection;
import messaging.Event;
import workbook.NotDoneYet;

/**
 * What the underwriters want to know: how much do we insure by the water, in each city?
 *
 * <ul>
 *   <li>A house is by the water if its street has {@code Lake} or {@code River} in its name.
 *   <li>Houses count as they are known now: after a move the new address counts and the old one
 *       does not, a corrected address is the right one, a survey tells the floor area.
 *   <li>Whoever has left does not count, and whoever has never registered does not either.
 * </ul>
 */
public final class WaterRisks implements Projection {

    @Override
    public void on(Recorded<? extends Event> recorded) {
        throw new NotDoneYet("5.3");
    }

    /** What we insure by the water in this city; {@link Exposure#NONE} if that is nothing. */
    public Exposure in(String city) {
        throw new NotDoneYet("5.3");
    }
}
