package workbench.watch;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.ClosedWatchServiceException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import workbench.Few;
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

    /** How long a run may take without a word. A test has its own limit, and that is shorter. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** A run that takes longer than this when a new save arrives is not worth waiting for. */
    private static final Duration WORTH_WAITING = Duration.ofSeconds(2);

    private final BlockingQueue<Event> events;
    private final Sheet sheet;
    private final boolean polls;
    private final Duration patience;

    private ModuleFolder module;
    private Thread saves;
    private WarmProcess process;

    private final Set<String> changed = new TreeSet<>();
    private boolean again;
    private String preferred = "";

    private String testRunning = "";
    private List<String> boardIfItEnds = List.of();
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
        this.events = events;
        sheet = new Sheet(paper);
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
            sheet.heading(module);
            begin(1);
            boolean watching = true;
            while (watching) {
                Event event = events.poll(process.untilLook().toNanos(), TimeUnit.NANOSECONDS);
                if (event != null) {
                    watching = handle(event);
                } else {
                    look();
                }
            }
        } finally {
            // Either may be missing, if it was the beginning that failed.
            if (saves != null) {
                saves.interrupt();
            }
            if (process != null) {
                process.close();
            }
        }
    }

    /** Nothing has happened for a moment, and something runs. */
    private void look() {
        if (process.isStuck()) {
            giveUp();
        } else if (again && isNotWorthWaitingFor()) {
            process.replace();
            startRun();
        } else {
            sheet.running(testRunning.split(" ")[0]);
        }
    }

    private void begin(int processNumber) throws IOException {
        Saves ofThisModule = new Saves(module.path(), polls);
        saves =
                Thread.ofPlatform()
                        .daemon()
                        .name("workbench-saves")
                        .unstarted(() -> follow(ofThisModule));
        saves.start();
        process = new WarmProcess(module, patience, events, processNumber);
        sheet.saved(0);
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

    private void startRun() {
        again = false;
        testRunning = "";
        boardIfItEnds = List.of();
        sheet.expectNext();
        process.run(preferred, changed);
        changed.clear();
        preferred = "";
    }

    private boolean handle(Event event) throws IOException {
        switch (event) {
            case Event.Saved saved -> saved(saved);
            case Event.Pressed pressed -> {
                return pressed(Character.toLowerCase(pressed.key()));
            }
            case Event.Heard heard when heard.process() == process.number() -> heard(heard.words());
            case Event.Ended ended when ended.process() == process.number() -> processEnded();
            case Event.Heard late -> {}
            case Event.Ended late -> {}
            case Event.Broken broken -> throw new IOException(broken.cause());
        }
        return true;
    }

    private void saved(Event.Saved saved) {
        changed.addAll(saved.places());
        sheet.saved(saved.when());
        if (isNotWorthWaitingFor()) {
            process.replace();
        }
        runSoon();
    }

    private boolean isNotWorthWaitingFor() {
        return process.hasRunFor(WORTH_WAITING) && !testRunning.isEmpty();
    }

    private void runSoon() {
        if (process.isRunning()) {
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
                sheet.saved(0);
                runSoon();
            }
            case 'h' ->
                    current.ifPresent(exercise -> sheet.add(Hints.ask(module.path(), exercise)));
            case 'a' -> {
                if (!allRed.isEmpty()) {
                    sheet.show(allRed);
                }
            }
            case 'n' -> next();
            default -> {
                // Any other key does nothing; Enter, for instance.
            }
        }
        return true;
    }

    /** The next exercise to do; after the last one, the next module; after that, the first. */
    private void next() throws IOException {
        if (process.isRunning()) {
            return;
        }
        int place = current.map(toDo::indexOf).orElse(-1) + 1;
        Optional<ModuleFolder> nextModule = module.next();
        if (place < toDo.size() || nextModule.isEmpty() && !toDo.isEmpty()) {
            preferred = toDo.get(place % toDo.size());
            sheet.saved(0);
            startRun();
        } else if (nextModule.isPresent()) {
            module = nextModule.get();
            saves.interrupt();
            process.close();
            sheet.heading(module);
            begin(process.number() + 1);
        }
    }

    private void heard(List<String> words) {
        process.heard();
        switch (words.getFirst()) {
            case "at" -> testRunning = words.get(1) + " " + words.get(2);
            case "board" ->
                    board(
                            Moment.valueOf(words.get(1)),
                            words.get(2),
                            words.get(3),
                            words.get(4).lines().toList(),
                            words.get(5).lines().toList());
            case "broken" -> {
                allRed = words.get(1).lines().toList();
                sheet.verdict(allRed);
            }
            case "looped" ->
                    cutOff(
                            words.get(1)
                                    + " "
                                    + words.get(2)
                                    + ": it never ended and was cut off. The others did not run.");
            case "left" ->
                    cutOff(
                            "Still running after the tests: "
                                    + Few.of(words.subList(1, words.size()))
                                    + ". That was cut off, so that nothing gets in the way of the next run.");
            case "failed" ->
                    sheet.verdict(
                            List.of("", " The workbench could not run the tests: " + words.get(1)));
            case "ended" -> {
                process.ran();
                sheet.ran();
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
        sheet.verdict(board);
    }

    private void cutOff(String why) {
        sheet.note(why);
        process.replace();
        afterwards();
    }

    /** Nothing was heard for too long, although something runs. */
    private void giveUp() {
        sheet.verdict(
                List.of(
                        "",
                        " " + (testRunning.isEmpty() ? "The code" : testRunning),
                        "",
                        "   It ran for more than "
                                + patience.toSeconds()
                                + " seconds without a word, so it was cut off.",
                        "   Is there a loop that never ends?"));
        process.replace();
        afterwards();
    }

    /** The process is gone, and nobody here has ended it. */
    private void processEnded() {
        if (process.isRunning()) {
            sheet.verdict(
                    testRunning.isEmpty()
                            ? List.of(
                                    "",
                                    " Java ended before a test could run.",
                                    "",
                                    "   " + process.rest())
                            : boardIfItEnds);
        }
        process.replace();
        afterwards();
    }

    /** A run is over. Perhaps the next one is waited for already. */
    private void afterwards() {
        if (again) {
            startRun();
        }
    }
}
