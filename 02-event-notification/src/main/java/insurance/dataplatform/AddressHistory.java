package insurance.dataplatform;

import insurance.customer.contract.AddressChanged;
import insurance.customer.contract.CustomerDetails;
import insurance.customer.contract.CustomerQueries;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
        Map<String, CustomerDetails> answers = new HashMap<>();
        sinceLastNight.stream()
                .map(envelope -> envelope.message().customerId())
                .distinct()
                .forEach(id -> customers.customer(id).ifPresent(it -> answers.put(id, it)));
        sinceLastNight.forEach(envelope -> moves.add(line(envelope, answers)));
        sinceLastNight.clear();
    }

    private static Move line(
            Envelope<AddressChanged> envelope, Map<String, CustomerDetails> answers) {
        String customerId = envelope.message().customerId();
        CustomerDetails answer = answers.get(customerId);
        return answer == null
                ? new Move.Hole(customerId, envelope.time())
                : new Move.Known(customerId, envelope.time(), answer.home().address());
    }

    /**
     * One line for each move that had come in before the last night, in the order of arrival. A
     * line never changes later, and a list that was handed out does not change either.
     */
    public List<Move> moves() {
        return List.copyOf(moves);
    }
}
