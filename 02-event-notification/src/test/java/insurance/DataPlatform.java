package insurance;

import insurance.customer.contract.Address;
import insurance.customer.contract.AddressChanged;
import insurance.dataplatform.AddressHistory;
import insurance.dataplatform.Move;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import messaging.Envelope;
import messaging.Envelopes;
import messaging.UpstreamDownException;

/** The data platform with its history, by day and by night. */
final class DataPlatform {

    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

    // Never the same id again, not even in another test.
    private static final AtomicInteger IDS = new AtomicInteger();

    private final WatchedInsurer insurer = new WatchedInsurer();
    private AddressHistory history = new AddressHistory();
    private int minutes;

    Customers customers() {
        return insurer.customers();
    }

    /** A customer moves, a minute after the move before, and the data platform gets the event. */
    Envelope<AddressChanged> hears(String customerId, Address address) {
        minutes++;
        return hearsOfMoveAt(minutes, customerId, address);
    }

    /** The same, for a move that was announced before all others. */
    void hearsLate(String customerId, Address address) {
        hearsOfMoveAt(-1, customerId, address);
    }

    private Envelope<AddressChanged> hearsOfMoveAt(int minute, String customerId, Address address) {
        customers().move(customerId, address);
        Envelope<AddressChanged> envelope =
                envelopesAt(NINE.plusSeconds(60L * minute))
                        .first("customer", new AddressChanged(customerId));
        history.hear(envelope);
        return envelope;
    }

    /** Another move of Ada's, in the same moment and because of the first. */
    void hearsOfMoveBecauseOf(Envelope<?> cause, Address address) {
        customers().move(Customers.ADA, address);
        history.hear(
                envelopesAt(cause.time())
                        .causedBy(cause, "customer", new AddressChanged(Customers.ADA)));
    }

    void hearsAgain(Envelope<AddressChanged> envelope) {
        history.hear(envelope);
    }

    void night() {
        history.askByNight(insurer.askedBy("data platform"));
    }

    /** Customer management answers once, and then no more. */
    void nightWithOneAnswer() {
        AtomicInteger questions = new AtomicInteger();
        history.askByNight(
                customerId -> {
                    if (questions.incrementAndGet() > 1) {
                        throw new UpstreamDownException("customer");
                    }
                    return customers().customer(customerId);
                });
    }

    /** From now on another history, which knows nothing yet. */
    void beginsAnotherHistory() {
        history = new AddressHistory();
    }

    /** How many questions customer management was asked. */
    List<String> questions() {
        return List.of("questions: " + insurer.askers().size());
    }

    List<Move> moves() {
        return history.moves();
    }

    List<String> history() {
        return told(history.moves());
    }

    static List<String> told(List<Move> moves) {
        return moves.stream().map(DataPlatform::told).toList();
    }

    private static String told(Move move) {
        String when = move.time().toString().substring(11, 16);
        String where =
                switch (move) {
                    case Move.Known known -> InWords.told(known.address());
                    case Move.Hole hole -> "hole";
                };
        return when + " " + Customers.name(move.customerId()) + " " + where;
    }

    private static Envelopes envelopesAt(Instant time) {
        return new Envelopes(Clock.fixed(time, ZoneOffset.UTC), () -> "m" + IDS.incrementAndGet());
    }
}
