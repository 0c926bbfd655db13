package browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A command of the workbench in a process of its own, as a person starts it. */
final class OtherProcess implements AutoCloseable {

    /**
     * A line that it has printed.
     *
     * @param when in milliseconds since 1970
     */
    record Line(String text, long when) {}

    private static final long PATIENCE = 240;
    private static final long QUIET = 1_500;

    private final Process process;
    private final BlockingQueue<Line> lines = new LinkedBlockingQueue<>();
    private final List<String> seen = new ArrayList<>();

    OtherProcess(Path workbook, String... arguments) {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                ProcessHandle.current().info().command().orElse("java"),
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-Xmx512m",
                                "-Dfile.encoding=UTF-8",
                                "-classpath",
                                System.getProperty("java.class.path"),
                                "workbench.start.Workbench"));
        command.addAll(List.of(arguments));
        try {
            process =
                    new ProcessBuilder(command)
                            .directory(workbook.toFile())
                            .redirectErrorStream(true)
                            .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofPlatform().daemon().name("reads-the-screen").start(this::read);
    }

    private void read() {
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            String line = reader.readLine();
            while (line != null) {
                lines.add(new Line(line, System.currentTimeMillis()));
                line = reader.readLine();
            }
        } catch (IOException e) {
            // It has ended. Waiting for a line ends, too.
            return;
        }
    }

    /** Waits for a line, and forgets those before it. */
    Line sees(Predicate<String> wanted) {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE);
        try {
            while (System.nanoTime() < until) {
                Line line = lines.poll(100, TimeUnit.MILLISECONDS);
                if (line != null) {
                    seen.add(line.text());
                    if (wanted.test(line.text())) {
                        return line;
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new AssertionError("never seen, but this:\n" + String.join("\n", seen));
    }

    /** Waits until it prints nothing for a while, and forgets what it has printed until then. */
    void isQuiet() {
        try {
            Line line = lines.poll(QUIET, TimeUnit.MILLISECONDS);
            while (line != null) {
                seen.add(line.text());
                line = lines.poll(QUIET, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Types a letter and Enter. */
    void types(String letter) {
        try {
            process.getOutputStream().write((letter + "\n").getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until it has ended, and returns its status. */
    int status() {
        try {
            if (!process.waitFor(PATIENCE, TimeUnit.SECONDS)) {
                throw new AssertionError("it does not end");
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Ends it as a power cut would. */
    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
