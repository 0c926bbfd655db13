package workbench.watch;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.ClosedWatchServiceException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import workbench.process.JavaProcess;
import workbook.board.Hints;
import workbook.board.ModuleFolder;
import workbook.board.Onlooker.Moment;

/**
 * Watches a module: after each save, the exercises run, the current one first, and the board is
 * drawn anew.
 *
 * <p>All that happens arrives in one queue and is worked off by one thread.
 */
public final class Watch {

    /**
     * How long a run may keep the processor busy without a word. A test has its own limit, and that
     * is shorter.
     */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** On a busy machine, a run may take so many times as long. */
    private static final int BUSY_MACHINE = 4;

    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);

    /** A run that takes longer than this when a new save arrives is not worth waiting for. */
    private static final Duration WORTH_WAITING = Duration.ofSeconds(2);

    private static final String KEYS = "   n next   h hint   a all   r run again   q quit";

    private static final List<String> JAVA_OPTIONS =
            List.of(
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-Xshare:auto",
                    "-Xmx512m",
                    "-XX:+ExitOnOutOfMemoryError",
                    "-Dfile.encoding=UTF-8");

    private final BlockingQueue<Event> events;
    private final Paper paper;
    private final boolean polls;
    private final Duration patience;

    private ModuleFolder module;
    private Thread saves;
    private JavaProcess process;
    private int processes;

    private boolean running;
    private long runStarted;
    private long lastHeard;
    private Duration cpuWhenHeard = Duration.ZERO;
    private long savedAt;
    private final Set<String> changed = new TreeSet<>();
    private boolean again;
    private String preferred = "";

    private String testRunning = "";
    private List<String> boardIfItEnds = List.of();
    private List<String> shown = List.of();
    private List<String> allRed = List.of();
    private Optional<String> current = Optional.empty();
    private List<String> toDo = List.of();

    Watch(
            ModuleFolder module,
            boolean polls,
            Duration patience,
            Paper paper,
            BlockingQueue<Event> events) {
        this.module = module;
        this.polls = polls;
        this.patience = patience;
        this.paper = paper;
        this.events = events;
    }

    /**
     * Watches until somebody presses q.
     *
     * @param polls whether to do without the system's file events
     */
    public static void watch(ModuleFolder module, boolean polls)
            throws IOException, InterruptedException {
        BlockingQueue<Event> events = new LinkedBlockingQueue<>();
        Keys.listen(key -> events.add(new Event.Pressed(key)));
        new Watch(module, polls, PATIENCE, Paper.screen(), events).run();
    }

    void run() throws IOException, InterruptedException {
        try {
            paper.add(List.of("", " Watching " + module.name() + " …"));
            begin();
            boolean watching = true;
            while (watching) {
                Event event = events.poll(untilPatienceEnds(), TimeUnit.NANOSECONDS);
                watching = event == null ? giveUp() : handle(event);
            }
        } finally {
            saves.interrupt();
            process.close();
        }
    }

    private void begin() throws IOException {
        Saves ofThisModule = new Saves(module.path(), polls);
        saves =
                Thread.ofPlatform()
                        .daemon()
                        .name("workbench-saves")
                        .unstarted(() -> follow(ofThisModule));
        saves.start();
        startProcess();
        savedAt = 0;
        startRun();
    }

    private void follow(Saves ofThisModule) {
        try (ofThisModule) {
            while (!Thread.currentThread().isInterrupted()) {
                events.add(ofThisModule.next());
            }
        } catch (InterruptedException
                | ClosedByInterruptException
                | ClosedWatchServiceException e) {
            // Another module is watched, or none.
            return;
        } catch (IOException | RuntimeException e) {
            events.add(new Event.Broken(e));
        }
    }

    private void startProcess() {
        int number = ++processes;
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
                                events.add(new Event.Heard(number, words));
                            }

                            @Override
                            public void ended() {
                                events.add(new Event.Ended(number));
                            }
                        });
    }

    private void replaceProcess() {
        process.close();
        startProcess();
        process.tell(List.of("warm"));
        running = false;
    }

    private void startRun() {
        running = true;
        again = false;
        runStarted = System.nanoTime();
        lastHeard = runStarted;
        cpuWhenHeard = process.cpu();
        shown = List.of();
        testRunning = "";
        boardIfItEnds = List.of();
        List<String> words = new ArrayList<>(List.of("run", preferred));
        words.addAll(changed);
        changed.clear();
        preferred = "";
        process.tell(words);
    }

    private long untilPatienceEnds() {
        long rest = lastHeard + patience.toNanos() - System.nanoTime();
        return running ? Math.max(rest, LOOK_AGAIN.toNanos()) : Long.MAX_VALUE;
    }

    /** Nothing was heard for too long, although something runs. */
    private boolean giveUp() {
        long silent = System.nanoTime() - lastHeard;
        boolean busy = process.cpu().minus(cpuWhenHeard).compareTo(patience) >= 0;
        if (!busy && silent < BUSY_MACHINE * patience.toNanos()) {
            // It may have had no chance yet: others keep the machine busy.
            return true;
        }
        String what = testRunning.isEmpty() ? "The code" : testRunning;
        show(
                List.of(
                        "",
                        " " + what,
                        "",
                        "   It ran for more than "
                                + patience.toSeconds()
                                + " seconds without a word, so it was cut off.",
                        "   Is there a loop that never ends?"));
        replaceProcess();
        afterwards();
        return true;
    }

    private boolean handle(Event event) throws IOException, InterruptedException {
        switch (event) {
            case Event.Saved saved -> saved(saved);
            case Event.Pressed pressed -> {
                return pressed(Character.toLowerCase(pressed.key()));
            }
            case Event.Heard heard when heard.process() == processes -> heard(heard.words());
            case Event.Ended ended when ended.process() == processes -> processEnded();
            case Event.Heard late -> {}
            case Event.Ended late -> {}
            case Event.Broken broken -> throw new IOException(broken.cause());
        }
        return true;
    }

    private void saved(Event.Saved saved) {
        changed.addAll(saved.places());
        savedAt = saved.when();
        if (running
                && System.nanoTime() - runStarted > WORTH_WAITING.toNanos()
                && !testRunning.isEmpty()) {
            replaceProcess();
        }
        runSoon();
    }

    private void runSoon() {
        if (running) {
            again = true;
        } else {
            startRun();
        }
    }

    private boolean pressed(char key) throws IOException {
        switch (key) {
            case Keys.QUIT -> {
                return false;
            }
            case 'r' -> {
                savedAt = 0;
                runSoon();
            }
            case 'h' -> hint();
            case 'a' -> {
                if (!allRed.isEmpty()) {
                    paper.show(with(Optional.empty(), allRed));
                }
            }
            case 'n' -> next();
            default -> {
                // Any other key does nothing; Enter, for instance.
            }
        }
        return true;
    }

    private void hint() {
        if (current.isPresent()) {
            List<String> lines = new ArrayList<>(List.of(""));
            lines.addAll(Hints.ask(module.path(), current.get()));
            paper.add(with(Optional.empty(), lines));
        }
    }

    /** The exercise after the current one; after the last one, the next module. */
    private void next() throws IOException {
        if (running) {
            return;
        }
        int place = current.map(toDo::indexOf).orElse(-1);
        Optional<ModuleFolder> nextModule = module.next();
        if (!toDo.isEmpty()) {
            preferred = toDo.get((place + 1) % toDo.size());
            savedAt = 0;
            startRun();
        } else if (nextModule.isPresent()) {
            module = nextModule.get();
            saves.interrupt();
            process.close();
            paper.show(List.of("", " Watching " + module.name() + " …"));
            begin();
        }
    }

    private void heard(List<String> words) {
        lastHeard = System.nanoTime();
        cpuWhenHeard = process.cpu();
        switch (words.getFirst()) {
            case "at" -> testRunning = words.get(1) + " " + words.get(2);
            case "board" ->
                    board(
                            Moment.valueOf(words.get(1)),
                            words.get(2),
                            words.get(3),
                            words.get(4).lines().toList(),
                            words.get(5).lines().toList());
            case "broken" -> show(words.get(1).lines().toList());
            case "looped" -> {
                note(
                        words.get(1)
                                + " "
                                + words.get(2)
                                + ": it never ended and was cut off. The others did not run.");
                replaceProcess();
                afterwards();
            }
            case "left" -> {
                note(
                        "Still running after the tests: "
                                + String.join(", ", words.subList(1, words.size()))
                                + ". It was cut off, so that it does not get in the way of the next run.");
                replaceProcess();
                afterwards();
            }
            case "failed" ->
                    show(List.of("", " The workbench could not run the tests: " + words.get(1)));
            case "ended" -> {
                running = false;
                afterwards();
            }
            default -> throw new IllegalStateException("what is " + words + "?");
        }
    }

    private void board(
            Moment moment, String exercise, String open, List<String> board, List<String> all) {
        if (moment == Moment.BEFORE_A_TEST) {
            boardIfItEnds = board;
            return;
        }
        current = Optional.of(exercise).filter(number -> !number.isEmpty());
        if (moment == Moment.AT_THE_END) {
            toDo = Arrays.stream(open.split(" ")).filter(number -> !number.isEmpty()).toList();
            allRed = all;
            testRunning = "";
        }
        show(board);
    }

    private void show(List<String> lines) {
        if (!lines.equals(shown)) {
            shown = lines;
            paper.show(with(verdictTime(), lines));
        }
    }

    /** Adds a few words to what is shown. */
    private void note(String text) {
        List<String> lines = new ArrayList<>(shown);
        lines.add("");
        lines.add("   " + text);
        paper.show(with(verdictTime(), lines));
    }

    private static List<String> with(Optional<String> time, List<String> lines) {
        List<String> all = new ArrayList<>(lines);
        all.add("");
        all.add(" " + time.orElse("watching") + KEYS);
        return all;
    }

    private Optional<String> verdictTime() {
        long took = System.currentTimeMillis() - savedAt;
        return savedAt == 0 || took > 60_000 || took < 0
                ? Optional.empty()
                : Optional.of(String.format(Locale.ROOT, "%.2f s after the save", took / 1000.0));
    }

    /** The process is gone, and nobody here has ended it. */
    private void processEnded() {
        String said = process.rest().strip();
        if (running && !testRunning.isEmpty()) {
            show(boardIfItEnds);
        } else if (running) {
            show(List.of("", " Java ended before a test could run.", "", "   " + said));
        }
        replaceProcess();
        afterwards();
    }

    /** A run is over. Perhaps the next one is waited for already. */
    private void afterwards() {
        if (again) {
            startRun();
        }
    }
}
