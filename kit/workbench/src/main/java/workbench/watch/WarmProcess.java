package workbench.watch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import workbench.process.JavaProcess;
import workbook.board.ModuleFolder;

/**
 * The process in which a module's exercises run, again and again. It stays warm from one run to the
 * next; where it has to be cut off, or has ended, another one takes its place.
 */
final class WarmProcess implements AutoCloseable {

    /** On a busy machine, a run may take so many times as long. */
    private static final int BUSY_MACHINE = 4;

    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);

    private static final List<String> JAVA_OPTIONS =
            List.of(
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-Xshare:auto",
                    "-Xmx512m",
                    "-XX:+ExitOnOutOfMemoryError",
                    "-Dfile.encoding=UTF-8");

    private final ModuleFolder module;
    private final Duration patience;
    private final BlockingQueue<Event> events;
    private JavaProcess process;
    private int number;
    private boolean running;
    private long runStarted;
    private long lastHeard;
    private Duration cpuWhenHeard = Duration.ZERO;

    /**
     * Starts it.
     *
     * @param patience how long a run may keep a processor busy without a word
     * @param firstNumber what its messages are known by; each that takes its place has the next one
     */
    WarmProcess(
            ModuleFolder module, Duration patience, BlockingQueue<Event> events, int firstNumber) {
        this.module = module;
        this.patience = patience;
        this.events = events;
        number = firstNumber - 1;
        start();
    }

    private void start() {
        int own = ++number;
        List<String> options = new ArrayList<>(JAVA_OPTIONS);
        options.add("-Dworkbench.module=" + module.path());
        process =
                JavaProcess.start(
                        TestRunner.class,
                        options,
                        module.path(),
                        true,
                        new JavaProcess.Listener() {
                            @Override
                            public void heard(List<String> words) {
                                events.add(new Event.Heard(own, words));
                            }

                            @Override
                            public void ended() {
                                events.add(new Event.Ended(own));
                            }
                        });
    }

    /** The number that messages of the present process have. */
    int number() {
        return number;
    }

    /** Runs the exercises, this one first, after these files have changed. */
    void run(String preferred, Collection<String> changed) {
        running = true;
        runStarted = System.nanoTime();
        heard();
        List<String> words = new ArrayList<>(List.of("run", preferred));
        words.addAll(changed);
        process.tell(words);
    }

    boolean isRunning() {
        return running;
    }

    /** Whether the present run has taken longer than this already. */
    boolean hasRunFor(Duration time) {
        return running && System.nanoTime() - runStarted > time.toNanos();
    }

    /** It has said something. */
    void heard() {
        lastHeard = System.nanoTime();
        cpuWhenHeard = process.cpu();
    }

    /** The run is over. */
    void ran() {
        running = false;
    }

    /** How long one may wait for its next word before looking what it is doing. */
    Duration untilLook() {
        return running ? LOOK_AGAIN : Duration.ofNanos(Long.MAX_VALUE);
    }

    /**
     * Whether a run has been busy for too long without a word. While others keep the machine busy,
     * it may have had no chance yet.
     */
    boolean isStuck() {
        long silent = System.nanoTime() - lastHeard;
        return running && silent >= patience.toNanos() && hasBeenBusy(silent);
    }

    private boolean hasBeenBusy(long silent) {
        return process.cpu().minus(cpuWhenHeard).compareTo(patience) >= 0
                || silent >= BUSY_MACHINE * patience.toNanos();
    }

    /** What came from it and was no message. */
    String rest() {
        return process.rest().strip();
    }

    /** Ends it, and starts another one. */
    void replace() {
        process.close();
        start();
        process.tell(List.of("warm"));
        running = false;
    }

    @Override
    public void close() {
        process.close();
    }
}
