package workbook.flow;

import java.util.List;
import java.util.Map;
import messaging.Command;
import messaging.Envelope;

/**
 * A message in its envelope, in words.
 *
 * @param number its place among all messages of the test, from 1 on
 * @param command whether it is a command; if not, it is an event
 * @param says what is in it
 * @param values what is in it, by type
 */
record Letter(
        int number,
        String id,
        String source,
        String type,
        boolean command,
        String subject,
        String says,
        String correlationId,
        String causationId,
        Map<String, List<String>> values) {

    static Letter of(int number, Envelope<?> envelope) {
        return new Letter(
                number,
                envelope.id(),
                envelope.source(),
                envelope.type(),
                envelope.message() instanceof Command,
                envelope.subject(),
                Words.of(envelope.message()),
                envelope.correlationId(),
                envelope.causationId(),
                Words.values(envelope.message()));
    }

    String kind() {
        return command ? "command" : "event";
    }

    /** For instance {@code AddressChanged (Ada, 12 Lake Road)}. */
    String told() {
        return says.isEmpty() ? type : type + " (" + says + ")";
    }
}
