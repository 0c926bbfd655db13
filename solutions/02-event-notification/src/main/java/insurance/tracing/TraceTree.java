package insurance.tracing;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import messaging.Envelope;

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
        List<Envelope<?>> flow =
                envelopes.stream()
                        .filter(envelope -> envelope.correlationId().equals(correlationId))
                        .toList();
        return flow.stream()
                .filter(TraceTree::isFirst)
                .flatMap(first -> lines(first, flow, ""))
                .collect(Collectors.joining("\n"));
    }

    private static Stream<String> lines(
            Envelope<?> envelope, List<Envelope<?>> flow, String indent) {
        String line = indent + envelope.type() + " (" + envelope.source() + ")";
        Stream<String> below =
                flow.stream()
                        .filter(
                                other ->
                                        !isFirst(other)
                                                && other.causationId().equals(envelope.id()))
                        .flatMap(effect -> lines(effect, flow, indent + "  "));
        return Stream.concat(Stream.of(line), below);
    }

    private static boolean isFirst(Envelope<?> envelope) {
        return envelope.causationId().equals(envelope.id());
    }
}
