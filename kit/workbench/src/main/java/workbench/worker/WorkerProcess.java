package workbench.worker;

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
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

/**
 * A {@link Worker} in a process of its own, as the workbench sees it: orders go there, reports come
 * from there. Learners' code runs in it, so that it can end that process and nothing else.
 */
public final class WorkerProcess implements AutoCloseable {

    /** What becomes of its reports. Called in a thread of the process's own. */
    public interface Listener {

        /** It has said something. */
        void heard(Report report);

        /** It has ended, and will not say anything again. */
        void ended();
    }

    /**
     * How a worker is started.
     *
     * @param options for Java
     * @param folder where it runs
     * @param inherits whether it sees the environment variables of this process
     */
    public record Setting(List<String> options, Path folder, boolean inherits) {

        /** For a module that is watched in its own folder. */
        public static Setting watching(Path module, List<String> options) {
            List<String> all = new ArrayList<>(options);
            all.add("-D" + Worker.WATCHED_MODULE + "=" + module);
            return new Setting(all, module, true);
        }
    }

    private static final int LONGEST_LINE = 1 << 20;
    private static final int LONGEST_REST = 4_000;
    private static final Duration LAST_WORDS = Duration.ofSeconds(2);

    private final String token = UUID.randomUUID().toString();
    private final MessageCodec<Order> orders = new MessageCodec<>(Order.class, token);
    private final MessageCodec<Report> reports = new MessageCodec<>(Report.class, token);
    private final ProcessGroup group;
    private final Process process;
    private final OutputStream in;
    private final Listener listener;
    private final AtomicBoolean ended = new AtomicBoolean();
    private final StringBuilder rest = new StringBuilder();
    private volatile long strayBytes;

    private WorkerProcess(Process process, ProcessGroup group, Listener listener) {
        this.process = process;
        this.group = group;
        this.listener = listener;
        in = process.getOutputStream();
    }

    /** Starts one. */
    public static WorkerProcess start(Setting setting, Listener listener) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(setting.options());
        command.add("-cp");
        command.add(
                OwnLibraries.leftOut().stream()
                        .map(entry -> entry.toAbsolutePath().toString())
                        .collect(Collectors.joining(File.pathSeparator)));
        command.add(Worker.class.getName());
        ProcessBuilder builder =
                new ProcessBuilder(ProcessGroup.leading(command))
                        .directory(setting.folder().toFile())
                        .redirectErrorStream(true);
        // Meant for other programs. And they may clash with our options.
        builder.environment()
                .keySet()
                .removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"));
        if (!setting.inherits()) {
            builder.environment().keySet().removeIf(name -> !isHarmless(name));
        }
        try {
            Process java = builder.start();
            WorkerProcess started = new WorkerProcess(java, new ProcessGroup(java), listener);
            started.write(started.token + "\n");
            started.follow();
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + command.getFirst(), e);
        }
    }

    /** Sends it an order. If it has ended, nothing happens. */
    public void tell(Order order) {
        try {
            write(orders.line(order) + "\n");
        } catch (IOException e) {
            // It has ended, and the listener learns so.
            return;
        }
    }

    /** Whether it still runs. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** How long it has kept a processor busy. Zero where the system does not say. */
    public Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /**
     * The beginning of what came from it and was not a message: Java's own complaints, for
     * instance.
     */
    public String rest() {
        synchronized (rest) {
            return rest.toString();
        }
    }

    /** How many bytes came from it that were not a message. */
    public long strayBytes() {
        return strayBytes;
    }

    /** Whether its code had started other processes that ran on. Known once it is closed. */
    public boolean leftProcesses() {
        return group.hadOthers();
    }

    /** Ends it, and what it has started, whatever it is doing. */
    @Override
    public void close() {
        group.end();
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

    private void follow() {
        Thread reader = Thread.ofPlatform().daemon().name("workbench-listens").start(this::listen);
        process.onExit()
                .thenRun(
                        () -> {
                            // What it has started may hold its output, and would keep us waiting.
                            group.end();
                            waitFor(reader);
                            end();
                        });
    }

    private static void waitFor(Thread reader) {
        try {
            reader.join(LAST_WORDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void end() {
        if (ended.compareAndSet(false, true)) {
            listener.ended();
        }
    }

    // Byte by byte, as a learner's code may send anything past System.out. A line without an end
    // must not fill the memory.
    private void listen() {
        byte[] line = new byte[8192];
        int length = 0;
        byte[] buffer = new byte[8192];
        try (InputStream out = process.getInputStream()) {
            int read = out.read(buffer);
            while (read >= 0) {
                for (int i = 0; i < read; i++) {
                    if (buffer[i] == '\n') {
                        heard(new String(line, 0, length, StandardCharsets.UTF_8));
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
    }

    private void heard(String line) {
        reports.message(line.endsWith("\r") ? line.substring(0, line.length() - 1) : line)
                .ifPresentOrElse(this::pass, () -> stray(line + "\n"));
    }

    private void pass(Report report) {
        if (!ended.get()) {
            listener.heard(report);
        }
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
