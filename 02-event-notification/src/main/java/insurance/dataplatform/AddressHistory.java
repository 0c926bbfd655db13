package insurance.dataplatform;

import insurance.customer.contract.AddressChanged;
import insurance.customer.contract.CustomerDetails;
import insurance.customer.contract.CustomerQueries;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import messaging.Envelope;

/**
 * Where customers have lived, as far as the data platform can know it. By day it gets the thin
 * notifications. Customer management is busy by day, so the data platform may ask only by night.
 */
public final class AddressHistory {

    private final Set<String> heard = new HashSet<>();
    private final List<Envelope<AddressChanged>> sinceLastNight = new ArrayList<>();
    private final List<Move> moves = new ArrayList<>();

    /** Learns of a move. The queue may deliver an envelope again, and that is not another move. */
    public void hear(Envelope<AddressChanged> envelope) {
        if (heard.add(envelope.id())) {
            sinceLastNight.add(envelope);
        }
    }

    /**
     * Adds a line for each event since the night before, and asks once for each customer among
     * them. The answer says where the customer lives now, so it belongs to her last move. Each move
     * before that is a hole, and all are if she is not a customer any more. If customer management
     * does not answer, that failure comes out, itself or as the cause of another. Then nothing is
     * written, and the next night has the moves of that day, too.
     */
    public void askByNight(CustomerQueries customers) {
        Map<String, Optional<CustomerDetails>> answers = new HashMap<>();
        List<Move> tonight = new ArrayList<>();
        for (Envelope<AddressChanged> envelope : sinceLastNight) {
            String customerId = envelope.message().customerId();
            answers.computeIfAbsent(customerId, customers::customer);
            tonight.add(line(envelope, answers.get(customerId)));
        }
        moves.addAll(tonight);
        sinceLastNight.clear();
    }

    private static Move line(Envelope<AddressChanged> envelope, Optional<CustomerDetails> answer) {
        String customerId = envelope.message().customerId();
        return answer.<Move>map(
                        customer ->
                                new Move.Known(
                                        customerId, envelope.time(), customer.home().address()))
                .orElseGet(() -> new Move.Hole(customerId, envelope.time()));
    }

    /**
     * One line for each move that had come in before the last night, in the order of arrival. A
     * line never changes later, and a list that was handed out does not change either.
     */
    public List<Move> moves() {
        return List.copyOf(moves);
    }
}
