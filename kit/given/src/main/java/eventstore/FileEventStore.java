package eventstore;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An event store that survives the end of the program. Its log is a text file to which it only ever
 * appends, one event a line. You can read it with a text editor.
 *
 * <p>When the machine stops in the middle of an append, the file ends in something incomplete. That
 * is noticed when the file is opened again. The whole of the interrupted append is cut off, since
 * it was never reported as done. {@link #cutWhenOpened()} says what it was. Nothing before it is
 * lost. Damage at any other place is refused. For any number of threads, and one store for a file
 * at a time.
 */
public final class FileEventStore<E> implements EventStore<E>, AutoCloseable {

    private final Log<E> log = new Log<>();
    private final Path file;
    private final Clock clock;
    private final Codec<E> codec;
    private final FileChannel channel;
    private final Optional<String> cut;
    private long end;
    private boolean tail;

    /**
     * Opens the log, or begins one.
     *
     * @param file does not have to be there yet
     * @param clock says when an event was recorded
     * @throws DamagedLogException if the file is not what was once written
     */
    public FileEventStore(Path file, Clock clock, Codec<E> codec) {
        this.file = file;
        this.clock = clock;
        this.codec = codec;
        try {
            channel =
                    FileChannel.open(
                            file,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            channel.lock();
            cut = load();
        } catch (IOException e) {
            close();
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** What an interrupted append had left at the end of the file. Empty if nothing was amiss. */
    public Optional<String> cutWhenOpened() {
        return cut;
    }

    @Override
    public synchronized long append(
            String streamId, long expectedVersion, List<? extends E> events) {
        List<Recorded<E>> next =
                log.next(streamId, expectedVersion, List.copyOf(events), clock.instant());
        write(lines(next));
        return log.add(next);
    }

    @Override
    public synchronized List<Recorded<E>> read(String streamId, long afterVersion) {
        return log.read(streamId, afterVersion);
    }

    @Override
    public synchronized List<Recorded<E>> readAll(long afterPosition, int most) {
        return log.readAll(afterPosition, most);
    }

    /** Lets go of the file. */
    @Override
    public synchronized void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String lines(List<Recorded<E>> batch) {
        StringBuilder lines = new StringBuilder();
        int remaining = batch.size();
        for (Recorded<E> recorded : batch) {
            remaining--;
            StoredEvent event = codec.encode(recorded.event());
            lines.append(new LogLine(as(event, recorded), remaining).text()).append('\n');
        }
        return lines.toString();
    }

    private void write(String lines) {
        byte[] bytes = lines.getBytes(StandardCharsets.UTF_8);
        try {
            cutBack();
            tail = true;
            writeAt(end, ByteBuffer.wrap(bytes));
            channel.force(true);
            tail = false;
            end += bytes.length;
        } catch (IOException e) {
            try {
                cutBack();
            } catch (IOException second) {
                // The next append cuts it off, or else the next opening of the file.
                e.addSuppressed(second);
            }
            throw new UncheckedIOException(e);
        }
    }

    private void cutBack() throws IOException {
        if (tail) {
            channel.truncate(end);
            tail = false;
        }
    }

    private void writeAt(long place, ByteBuffer bytes) throws IOException {
        long next = place;
        while (bytes.hasRemaining()) {
            next += channel.write(bytes, next);
        }
    }

    private Optional<String> load() throws IOException {
        byte[] content = new byte[Math.toIntExact(channel.size())];
        ByteBuffer buffer = ByteBuffer.wrap(content);
        while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
            // until all of it is here
        }
        int good = 0;
        int number = 0;
        List<Recorded<E>> batch = new ArrayList<>();
        for (int start = 0; start < content.length; ) {
            int end = endOfLine(content, start);
            number++;
            Optional<LogLine> line =
                    end < content.length ? LogLine.of(text(content, start, end)) : Optional.empty();
            if (line.isEmpty()) {
                refuseIfMoreFollows(content, end, number);
                break;
            }
            batch.add(decoded(line.get(), number));
            if (line.get().remaining() == 0) {
                add(batch, number);
                good = end + 1;
            }
            start = end + 1;
        }
        end = good;
        if (good == content.length) {
            return Optional.empty();
        }
        channel.truncate(good);
        return Optional.of(text(content, good, content.length));
    }

    // An interrupted append leaves something incomplete at the very end. Where whole lines follow,
    // something else has happened. Going on would hide it.
    private void refuseIfMoreFollows(byte[] content, int end, int number) {
        for (int start = end + 1; start < content.length; ) {
            int next = endOfLine(content, start);
            if (next < content.length && LogLine.of(text(content, start, next)).isPresent()) {
                throw new DamagedLogException(
                        file, number, "this is not what was once written here");
            }
            start = next + 1;
        }
    }

    private Recorded<E> decoded(LogLine line, int number) {
        try {
            return as(codec.decode(line.recorded().event()), line.recorded());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "%s, line %s: %s".formatted(file.getFileName(), number, e.getMessage()), e);
        }
    }

    private void add(List<Recorded<E>> batch, int number) {
        for (Recorded<E> recorded : batch) {
            if (!log.continuesWith(recorded)) {
                throw new DamagedLogException(
                        file, number, "a line is missing before this one, or stands here twice");
            }
            log.add(List.of(recorded));
        }
        batch.clear();
    }

    private static <A, B> Recorded<B> as(B event, Recorded<A> recorded) {
        return new Recorded<>(
                recorded.streamId(),
                recorded.version(),
                recorded.position(),
                recorded.time(),
                event);
    }

    private static int endOfLine(byte[] content, int start) {
        int end = start;
        while (end < content.length && content[end] != '\n') {
            end++;
        }
        return end;
    }

    private static String text(byte[] content, int start, int end) {
        return new String(content, start, end - start, StandardCharsets.UTF_8);
    }
}
