package eventstore;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * One line of a log file: a checksum, and then one recorded event, its parts divided by bars.
 *
 * @param remaining how many lines follow that were appended together with this one
 */
record LogLine(Recorded<StoredEvent> recorded, int remaining) {

    private static final int PARTS_BEFORE_THE_FIELDS = 7;

    String text() {
        StoredEvent event = recorded.event();
        String content =
                Stream.concat(
                                Stream.of(
                                        Long.toString(recorded.position()),
                                        recorded.streamId(),
                                        Long.toString(recorded.version()),
                                        Integer.toString(remaining),
                                        recorded.time().toString(),
                                        event.type(),
                                        Integer.toString(event.schema())),
                                event.fields().entrySet().stream()
                                        .flatMap(
                                                field ->
                                                        Stream.of(
                                                                field.getKey(), field.getValue())))
                        .map(LogLine::escaped)
                        .collect(Collectors.joining("|"));
        return checksum(content) + "|" + content;
    }

    /** The line with this text. Empty if this is not what was once written. */
    static Optional<LogLine> of(String line) {
        // Some programs end lines in another way, and change those of all files. Nothing is lost
        // by it: a carriage return of ours is written in another form.
        String text = line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
        int bar = text.indexOf('|');
        if (bar < 0 || !text.substring(0, bar).equals(checksum(text.substring(bar + 1)))) {
            return Optional.empty();
        }
        List<String> parts = parts(text.substring(bar + 1));
        Map<String, String> fields = new TreeMap<>();
        for (int name = PARTS_BEFORE_THE_FIELDS; name < parts.size(); name += 2) {
            fields.put(parts.get(name), parts.get(name + 1));
        }
        StoredEvent event = new StoredEvent(parts.get(5), Integer.parseInt(parts.get(6)), fields);
        Recorded<StoredEvent> recorded =
                new Recorded<>(
                        parts.get(1),
                        Long.parseLong(parts.get(2)),
                        Long.parseLong(parts.get(0)),
                        Instant.parse(parts.get(4)),
                        event);
        return Optional.of(new LogLine(recorded, Integer.parseInt(parts.get(3))));
    }

    private static String checksum(String content) {
        CRC32 checksum = new CRC32();
        checksum.update(content.getBytes(StandardCharsets.UTF_8));
        return String.format(Locale.ROOT, "%08x", checksum.getValue());
    }

    // A line break in a text must not look like the end of the line. A bar must not look like the
    // end of a part.
    private static String escaped(String part) {
        return part.replace("\\", "\\\\")
                .replace("|", "\\i")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }

    private static List<String> parts(String content) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (int at = 0; at < content.length(); at++) {
            char next = content.charAt(at);
            if (next == '|') {
                parts.add(part.toString());
                part.setLength(0);
            } else if (next == '\\') {
                at++;
                part.append(
                        switch (content.charAt(at)) {
                            case 'i' -> '|';
                            case 'n' -> '\n';
                            case 'r' -> '\r';
                            default -> '\\';
                        });
            } else {
                part.append(next);
            }
        }
        parts.add(part.toString());
        return parts;
    }
}
