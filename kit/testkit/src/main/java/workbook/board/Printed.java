package workbook.board;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a learner's code prints while one test runs. It keeps the beginning and counts the rest. So
 * a loop that prints forever fills neither the memory nor the screen.
 */
final class Printed extends OutputStream {

    private static final int MOST_LINES = 10;
    private static final int MOST_BYTES = 4_000;

    private ByteArrayOutputStream beginning = new ByteArrayOutputStream();
    private long lines;

    @Override
    public synchronized void write(int b) {
        if (lines < MOST_LINES && beginning.size() < MOST_BYTES) {
            beginning.write(b);
        }
        if (b == '\n') {
            lines++;
        }
    }

    /** Forgets everything: the next test begins. */
    synchronized void clear() {
        beginning = new ByteArrayOutputStream();
        lines = 0;
    }

    /** The first lines, and how many more there were. */
    synchronized List<String> text() {
        String text = beginning.toString(StandardCharsets.UTF_8);
        long more = lines - text.lines().count();
        return more <= 0
                ? text.lines().toList()
                : Stream.concat(text.lines(), Stream.of("… and " + more + " more")).toList();
    }
}
