package workbench.watch;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.ClosedWatchServiceException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import workbench.Few;
import workbench.worker.Report;
import workbook.board.Hints;
import workbook.board.ModuleFolder;
import workbook.board.Onlooker.Moment;

/**
 * Watches a module: after each save, the exercises run, the current one first, and the board is
 * drawn again.
 *
 * <p>All that happens arrives in one queue and is worked off by one thread.
 */
public final class Watch {

    /** How long a run may take without a word. A test has its own limit, and that is shorter. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);

    private final BlockingQueue<Event> events;
    private final Sheet sheet;
    private final boolean polls;
    private final Duration patience;
    private final Wanted wanted = new Wanted();

    private ModuleFolder module;
    private Thread saves;
    private WarmProcess process;
    private Optional<Run> run = Optional.empty();
    private LastBoard last = LastBoard.NONE;

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
     * Watches until q is pressed.
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
                Event event = nextEvent();
                if (event != null) {
                    watching = handle(event);
                } else {
                    run.ifPresent(this::look);
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

    private Event nextEvent() throws InterruptedException {
        return run.isPresent()
                ? events.poll(LOOK_AGAIN.toNanos(), TimeUnit.NANOSECONDS)
                : events.take();
    }

    /** Nothing has happened for a moment, and something runs. */
    private void look(Run present) {
        if (present.isStuck()) {
            giveUp(present);
        } else if (wanted.isWaiting() && present.isNotWorthWaitingFor()) {
            replaceProcess();
            startRun();
        } else {
            sheet.running(present.exercise());
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
        process = new WarmProcess(module.path(), events, processNumber);
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
        sheet.expectNext();
        run = Optional.of(new Run(process, patience));
        process.run(wanted.take());
    }

    private boolean handle(Event event) throws IOException {
        switch (event) {
            case Event.Saved saved -> saved(saved);
            case Event.Pressed pressed -> {
                return pressed(Character.toLowerCase(pressed.key()));
            }
            case Event.Heard heard when heard.process() == process.number() ->
                    run.ifPresent(present -> heard(heard.report(), present));
            case Event.Ended ended when ended.process() == process.number() -> processEnded();
            case Event.Heard late -> {}
            case Event.Ended late -> {}
            case Event.Broken broken -> throw new IOException(broken.cause());
        }
        return true;
    }

    private void saved(Event.Saved saved) {
        wanted.saved(saved.places());
        sheet.saved(saved.when());
        if (run.filter(Run::isNotWorthWaitingFor).isPresent()) {
            replaceProcess();
        }
        runSoon();
    }

    private void runSoon() {
        if (run.isPresent()) {
            wanted.soon();
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
                    last.current()
                            .ifPresent(exercise -> sheet.add(Hints.ask(module.path(), exercise)));
            case 'a' -> {
                if (!last.allRed().isEmpty()) {
                    sheet.show(last.allRed());
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
        if (run.isPresent()) {
            return;
        }
        List<String> toDo = last.toDo();
        Optional<ModuleFolder> nextModule = module.next();
        if (last.next() < toDo.size() || nextModule.isEmpty() && !toDo.isEmpty()) {
            wanted.first(toDo.get(last.next() % toDo.size()));
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

    private void heard(Report report, Run present) {
        present.heard();
        switch (report) {
            case Report.Begun begun -> {}
            case Report.Running test -> present.isAt(test);
            case Report.BoardDrawn drawn -> drawn(drawn, present);
            case Report.NotRunnable not -> {
                last = last.with(last.toDo(), not.why());
                sheet.verdict(not.why());
            }
            case Report.CutOff test ->
                    cutOff(
                            test.exercise()
                                    + " "
                                    + test.sentence()
                                    + ": it never ended and was cut off. The others did not run.");
            case Report.LeftRunning left ->
                    cutOff(
                            "Still running after the tests: "
                                    + Few.of(left.threads())
                                    + ". That was cut off, so that nothing gets in the way of the"
                                    + " next run.");
            case Report.ChangedBack changed ->
                    sheet.note(
                            "Your code has changed "
                                    + Few.of(changed.what())
                                    + ". It was changed back for the next run.");
            case Report.Failed failed ->
                    sheet.verdict(
                            List.of("", " The workbench could not run the tests: " + failed.why()));
            case Report.Ended ended -> {
                sheet.ran();
                afterwards();
            }
            case Report.Compiled gradesOnly -> {}
            case Report.NotCompiled gradesOnly -> {}
            case Report.Tested gradesOnly -> {}
        }
    }

    private void drawn(Report.BoardDrawn drawn, Run present) {
        if (drawn.moment() == Moment.BEFORE_A_TEST) {
            present.willShow(drawn.board());
            return;
        }
        last = last.at(drawn.exercise());
        if (drawn.moment() == Moment.AT_THE_END) {
            last = last.with(drawn.toDo(), drawn.allRed());
            present.isThrough();
        }
        sheet.verdict(drawn.board());
    }

    private void cutOff(String why) {
        sheet.note(why);
        replaceProcess();
        afterwards();
    }

    /** Nothing was heard for too long, although something runs. */
    private void giveUp(Run present) {
        sheet.verdict(
                List.of(
                        "",
                        " " + present.what(),
                        "",
                        "   It ran for more than "
                                + patience.toSeconds()
                                + " seconds without a word, so it was cut off.",
                        "   Is there a loop that never ends?"));
        replaceProcess();
        afterwards();
    }

    /** The process is gone, and it was not the watch that ended it. */
    private void processEnded() {
        run.ifPresent(present -> sheet.verdict(present.boardAfterTheEnd()));
        replaceProcess();
        afterwards();
    }

    private void replaceProcess() {
        process.replace();
        run = Optional.empty();
    }

    /** A run is over. Perhaps the next one is waited for already. */
    private void afterwards() {
        run = Optional.empty();
        if (wanted.isWaiting()) {
            startRun();
        }
    }
}
