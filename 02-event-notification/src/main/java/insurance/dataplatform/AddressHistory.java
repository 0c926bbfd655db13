package insurance.dataplatform;

import insurance.customer.contract.AddressChanged;
import insurance.customer.contract.CustomerQueries;
import java.util.List;
import messaging.Envelope;
import workbook.NotDoneYet;

/**
 * Where customers have lived, as far as the data platform can know it. By day it hears the thin
 * notifications. Customer management is busy by day, so only by night may the data platform ask.
 */
public final class AddressHistory {

    /**
     * Hears of a move. The queue may deliver an envelope again, the same day or another; that is no
     * further move.
     */
    public void hear(Envelope<AddressChanged> envelope) {
        throw new NotDoneYet("2.10");
    }

    /**
     * It is night. Asks for each customer of whom we have heard since the night before, once, and
     * nobody else.
     *
     * <p>The answer says where the customer lives now. So it tells where the last of that
     * customer's moves since then led to. For the moves before it the answer comes too late: each
     * of them is a hole. If there is no such customer any more, all of them are holes.
     *
     * <p>If customer management does not answer, its failure comes out of here, and nothing is
     * written. The moves of that day are not forgotten: the next night tells of them, too.
     */
    public void askByNight(CustomerQueries customers) {
        throw new NotDoneYet("2.10");
    }

    /**
     * One line for each move that we had heard of when the last night came, in the order in which
     * we first heard of them, all customers together. What earlier nights have found out stays as
     * it is, and so does a list handed out.
     */
    public List<Move> moves() {
        throw new NotDoneYet("2.10");
    }
}
