package insurance.tracing;

import java.util.List;
import messaging.Envelope;
import workbook.NotDoneYet;

/** Draws one flow as a tree: each message below the one that caused it. */
public final class TraceTree {

    private TraceTree() {}

    /**
     * One line for each message of the flow: its type, and its source in round brackets. The first
     * message, which is its own cause, stands at the left edge, every other one below its cause and
     * two blanks further in. Messages with the same cause stand in the order in which they were
     * sent.
     *
     * <pre>
     * AddressChanged (customer)
     *   QuoteMade (quoting)
     *   SendQuote (quoting)
     *     QuoteSent (communications)
     * </pre>
     *
     * @param envelopes what was sent, in that order: several flows, one among the other
     * @param correlationId the flow to draw
     * @return the lines, with a line break between; empty if there is no such flow
     */
    public static String of(List<Envelope<?>> envelopes, String correlationId) {
        throw new NotDoneYet("2.8");
    }
}
