package insurance.dataplatform;

import insurance.customer.contract.AddressChanged;
import insurance.customer.contract.CustomerQueries;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import messaging.Envelope;

/**
 * Where customers have lived, as far as the data platform can know it. By day it hears the thin
 * notifications. Customer management is busy by day, so only by night may the data platform ask.
 */
public final class AddressHistory {

    private final Set<String> heard = new HashSet<>();
    private final List<Envelope<AddressChanged>> sinceLastNight = new ArrayList<>();
    private final List<Move> moves = new ArrayList<>();

    /**
     * Hears of a move. The queue may deliver an envelope again, the same day or another; that is no
     * further move.
     */
    public void hear(Envelope<AddressChanged> envelope) {
        if (heard.add(envelope.id())) {
            sinceLastNight.add(envelope);
        }
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
        Set<String> asked = new HashSet<>();
        List<Move> tonight = new ArrayList<>();
        for (Envelope<AddressChanged> envelope : sinceLastNight.reversed()) {
            boolean newest = asked.add(envelope.message().customerId());
            tonight.addFirst(newest ? newestMove(envelope, customers) : hole(envelope));
        }
        moves.addAll(tonight);
        sinceLastNight.clear();
    }

    private static Move newestMove(Envelope<AddressChanged> envelope, CustomerQueries customers) {
        return customers
                .customer(envelope.message().customerId())
                .<Move>map(
                        customer ->
                                new Move.Known(
                                        customer.customerId(),
                                        envelope.time(),
                                        customer.home().address()))
                .orElseGet(() -> hole(envelope));
    }

    private static Move hole(Envelope<AddressChanged> envelope) {
        return new Move.Hole(envelope.message().customerId(), envelope.time());
    }

    /**
     * One line for each move that we had heard of when the last night came, in the order in which
     * we first heard of them, all customers together. What earlier nights have found out stays as
     * it is, and so does a list handed out.
     */
    public List<Move> moves() {
        return List.copyOf(moves);
    }
}
