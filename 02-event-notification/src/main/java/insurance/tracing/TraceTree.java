package insurance.tracing;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import messaging.Envelope;

/** Draws one flow as a tree: each message below the one that caused it. */
public final class TraceTree {

    private TraceTree() {}

    /**
     * One line for each message of the flow: its type, and its source in round brackets. Each is
     * below its cause and two blanks further in. A message whose cause is not in this flow is at
     * the left edge. Messages with the same cause are in the order in which they were sent.
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
     */
    public static String of(List<Envelope<?>> envelopes, String correlationId) {
        List<Envelope<?>> flow =
                envelopes.stream()
                        .filter(envelope -> envelope.correlationId().equals(correlationId))
                        .toList();
        return flow.stream()
                .filter(envelope -> isFirst(envelope, flow))
                .flatMap(first -> lines(first, flow, ""))
                .collect(Collectors.joining("\n"));
    }

    private static Stream<String> lines(
            Envelope<?> envelope, List<Envelope<?>> flow, String indent) {
        String line = indent + envelope.type() + " (" + envelope.source() + ")";
        Stream<String> below =
                flow.stream()
                        .filter(other -> isCause(envelope, other))
                        .flatMap(effect -> lines(effect, flow, indent + "  "));
        return Stream.concat(Stream.of(line), below);
    }

    private static boolean isFirst(Envelope<?> envelope, List<Envelope<?>> flow) {
        return flow.stream().noneMatch(other -> isCause(other, envelope));
    }

    private static boolean isCause(Envelope<?> cause, Envelope<?> effect) {
        return cause != effect && effect.causationId().equals(cause.id());
    }
}
