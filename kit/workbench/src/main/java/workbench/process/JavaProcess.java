package workbench.process;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * A Java process that the workbench has started, and talks with. Learners' code runs there, so that
 * it can end that process and nothing else.
 */
public final class JavaProcess implements AutoCloseable {

    /** What becomes of its messages. Called in a thread of the process's own. */
    public interface Listener {

        /** It said something. */
        void heard(List<String> words);

        /** It is no more, and will not say anything again. */
        void ended();
    }

    private static final int LONGEST_LINE = 1 << 20;
    private static final int LONGEST_REST = 4_000;

    private final String token = UUID.randomUUID().toString();
    private final Process process;
    private final OutputStream in;
    private final StringBuilder rest = new StringBuilder();
    private volatile long strayBytes;

    private JavaProcess(Process process) {
        this.process = process;
        in = process.getOutputStream();
    }

    /**
     * Starts one.
     *
     * @param main its main class, which opens a {@link Wire}
     * @param options what Java is told
     * @param folder where it runs
     * @param inherits whether it sees the environment variables of this process
     */
    public static JavaProcess start(
            Class<?> main, List<String> options, Path folder, boolean inherits, Listener listener) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.add("-cp");
        command.add(
                OwnLibraries.leftOut().stream()
                        .map(entry -> entry.toAbsolutePath().toString())
                        .collect(Collectors.joining(File.pathSeparator)));
        command.add(main.getName());
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        // Meant for other programs; and they may clash with our options.
        builder.environment()
                .keySet()
                .removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"));
        if (!inherits) {
            builder.environment().keySet().removeIf(name -> !isHarmless(name));
        }
        try {
            JavaProcess started = new JavaProcess(builder.start());
            started.write(started.token + "\n");
            Thread.ofPlatform()
                    .daemon()
                    .name("workbench-listens")
                    .start(() -> started.listen(listener));
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + command.getFirst(), e);
        }
    }

    /** Sends it a message. If it is no more, nothing happens. */
    public void tell(List<String> words) {
        try {
            write(Line.of(token, words) + "\n");
        } catch (IOException e) {
            // It has ended, and the listener is told so.
            return;
        }
    }

    /** Whether it still runs. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** How long it has kept a processor busy; zero where the system does not tell. */
    public Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /**
     * The beginning of what came from it and was no message: Java's own complaints, for instance.
     */
    public String rest() {
        synchronized (rest) {
            return rest.toString();
        }
    }

    /** How many bytes came from it that were no message. */
    public long strayBytes() {
        return strayBytes;
    }

    /** Ends it, and what it has started, whatever it is doing. */
    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    // Windows cannot start a process without the first of these.
    private static boolean isHarmless(String name) {
        return List.of("SYSTEMROOT", "PATH", "LANG", "LC_ALL", "TZ")
                .contains(name.toUpperCase(Locale.ROOT));
    }

    private void write(String text) throws IOException {
        synchronized (in) {
            in.write(text.getBytes(StandardCharsets.UTF_8));
            in.flush();
        }
    }

    // Byte by byte, as nobody knows what a learner's code may send past System.out: a line that
    // does
    // not end must not fill the memory.
    private void listen(Listener listener) {
        byte[] line = new byte[8192];
        int length = 0;
        byte[] buffer = new byte[8192];
        try (InputStream out = process.getInputStream()) {
            int read = out.read(buffer);
            while (read >= 0) {
                for (int i = 0; i < read; i++) {
                    if (buffer[i] == '\n') {
                        heard(new String(line, 0, length, StandardCharsets.UTF_8), listener);
                        length = 0;
                    } else if (length < LONGEST_LINE) {
                        if (length == line.length) {
                            line = Arrays.copyOf(line, 2 * length);
                        }
                        line[length] = buffer[i];
                        length++;
                    } else {
                        strayBytes++;
                    }
                }
                read = out.read(buffer);
            }
            stray(new String(line, 0, length, StandardCharsets.UTF_8));
        } catch (IOException e) {
            // Closed from this side.
            stray("");
        }
        listener.ended();
    }

    private void heard(String line, Listener listener) {
        Line.words(token, line.endsWith("\r") ? line.substring(0, line.length() - 1) : line)
                .ifPresentOrElse(listener::heard, () -> stray(line + "\n"));
    }

    private void stray(String text) {
        strayBytes += text.length();
        synchronized (rest) {
            if (rest.length() < LONGEST_REST) {
                rest.append(text, 0, Math.min(text.length(), LONGEST_REST - rest.length()));
            }
        }
    }
}
