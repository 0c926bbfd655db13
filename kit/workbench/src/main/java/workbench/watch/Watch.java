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
import workbench.ShortList;
import workbench.worker.Report;
import workbook.board.BoardObserver.Moment;
import workbook.board.Hints;
import workbook.board.ModuleFolder;
import workbook.flow.FlowPage;

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

    private final BlockingQueue<WatchNotice> events;
    private final WatchScreen screen;
    private final boolean polls;
    private final Duration patience;
    private final Wanted wanted = new Wanted();

    private final Optional<LivePage> page;

    private volatile ModuleFolder module;
    private Thread saves;
    private WarmProcess process;
    private Optional<CurrentRun> run = Optional.empty();
    private LastBoard last = LastBoard.NONE;

    Watch(
            ModuleFolder module,
            boolean polls,
            Duration patience,
            Terminal terminal,
            BlockingQueue<WatchNotice> events) {
        this.module = module;
        this.polls = polls;
        this.patience = patience;
        this.events = events;
        page = livePage();
        screen = new WatchScreen(terminal, page.map(LivePage::address).orElse(""));
    }

    /**
     * Watches until q is pressed.
     *
     * @param polls whether to do without the system's file events
     */
    public static void watch(ModuleFolder module, boolean polls)
            throws IOException, InterruptedException {
        BlockingQueue<WatchNotice> events = new LinkedBlockingQueue<>();
        Keys.listen(key -> events.add(new WatchNotice.Pressed(key)));
        new Watch(module, polls, PATIENCE, Terminal.screen(), events).run();
    }

    // Without a page for the browser one can work, too.
    private Optional<LivePage> livePage() {
        try {
            return Optional.of(
                    new LivePage(() -> new FlowPage(module.path()).read(module.title())));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    void run() throws IOException, InterruptedException {
        try {
            screen.heading(module);
            begin(1);
            boolean watching = true;
            while (watching) {
                WatchNotice event = nextEvent();
                if (event != null) {
                    watching = handle(event);
                } else {
                    run.ifPresent(this::look);
                }
            }
        } finally {
            page.ifPresent(LivePage::close);
            // Either may be missing, if it was the beginning that failed.
            if (saves != null) {
                saves.interrupt();
            }
            if (process != null) {
                process.close();
            }
        }
    }

    private WatchNotice nextEvent() throws InterruptedException {
        return run.isPresent()
                ? events.poll(LOOK_AGAIN.toNanos(), TimeUnit.NANOSECONDS)
                : events.take();
    }

    /** Nothing has happened for a moment, and something runs. */
    private void look(CurrentRun present) {
        if (present.isStuck()) {
            giveUp(present);
        } else if (wanted.isWaiting() && present.isNotWorthWaitingFor()) {
            replaceProcess();
            startRun();
        } else {
            screen.running(present.exercise());
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
        screen.saved(0);
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
            events.add(new WatchNotice.Broken(e));
        }
    }

    private void startRun() {
        screen.expectNext();
        run = Optional.of(new CurrentRun(process, patience));
        process.run(wanted.take());
    }

    private boolean handle(WatchNotice event) throws IOException {
        switch (event) {
            case WatchNotice.Saved saved -> saved(saved);
            case WatchNotice.Pressed pressed -> {
                return pressed(Character.toLowerCase(pressed.key()));
            }
            case WatchNotice.Heard heard when heard.process() == process.number() ->
                    run.ifPresent(present -> heard(heard.report(), present));
            case WatchNotice.Ended ended when ended.process() == process.number() -> processEnded();
            case WatchNotice.Heard late -> {}
            case WatchNotice.Ended late -> {}
            case WatchNotice.Broken broken -> throw new IOException(broken.cause());
        }
        return true;
    }

    private void saved(WatchNotice.Saved saved) {
        wanted.saved(saved.places());
        screen.saved(saved.when());
        if (run.filter(CurrentRun::isNotWorthWaitingFor).isPresent()) {
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
                screen.saved(0);
                runSoon();
            }
            case 'h' ->
                    last.current()
                            .ifPresent(exercise -> screen.add(Hints.ask(module.path(), exercise)));
            case 'a' -> {
                if (!last.allRed().isEmpty()) {
                    screen.show(last.allRed());
                }
            }
            case 'n' -> next();
            default -> {
                // Any other key does nothing. Enter, for instance.
            }
        }
        return true;
    }

    /** The next exercise to do. After the last one, the next module. After that, the first. */
    private void next() throws IOException {
        if (run.isPresent()) {
            return;
        }
        List<String> toDo = last.toDo();
        Optional<ModuleFolder> nextModule = module.next();
        if (last.next() < toDo.size() || nextModule.isEmpty() && !toDo.isEmpty()) {
            wanted.first(toDo.get(last.next() % toDo.size()));
            screen.saved(0);
            startRun();
        } else if (nextModule.isPresent()) {
            module = nextModule.get();
            saves.interrupt();
            process.close();
            screen.heading(module);
            page.ifPresent(LivePage::drawn);
            begin(process.number() + 1);
        }
    }

    private void heard(Report report, CurrentRun present) {
        present.heard();
        switch (report) {
            case Report.Begun begun -> {}
            case Report.Running test -> present.isAt(test);
            case Report.BoardDrawn drawn -> drawn(drawn, present);
            case Report.NotRunnable not -> {
                last = last.with(last.toDo(), not.why());
                screen.verdict(not.why());
                page.ifPresent(
                        it -> it.says("The code does not run now. The other screen says why."));
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
                                    + ShortList.of(left.threads())
                                    + ". That was cut off, so that nothing gets in the way of the"
                                    + " next run.");
            case Report.ChangedBack changed ->
                    screen.note(
                            "Your code has changed "
                                    + ShortList.of(changed.what())
                                    + ". It was changed back for the next run.");
            case Report.Failed failed ->
                    screen.verdict(
                            List.of("", " The workbench could not run the tests: " + failed.why()));
            case Report.Ended ended -> {
                screen.ran();
                afterwards();
            }
            case Report.Compiled gradesOnly -> {}
            case Report.NotCompiled gradesOnly -> {}
            case Report.Tested gradesOnly -> {}
        }
    }

    private void drawn(Report.BoardDrawn drawn, CurrentRun present) {
        if (drawn.moment() == Moment.BEFORE_A_TEST) {
            present.willShow(drawn.board());
            return;
        }
        last = last.at(drawn.exercise());
        if (drawn.moment() == Moment.AT_THE_END) {
            last = last.with(drawn.toDo(), drawn.allRed());
            present.isThrough();
        }
        screen.verdict(drawn.board());
        page.ifPresent(LivePage::drawn);
    }

    private void cutOff(String why) {
        screen.note(why);
        replaceProcess();
        afterwards();
    }

    /** Nothing was heard for too long, although something runs. */
    private void giveUp(CurrentRun present) {
        screen.verdict(
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
        run.ifPresent(present -> screen.verdict(present.boardAfterTheEnd()));
        page.ifPresent(LivePage::drawn);
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
