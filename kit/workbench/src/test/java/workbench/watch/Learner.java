package workbench.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import workbench.SmallWorkbook;
import workbench.worker.Report;

/**
 * A person who works on a module while it is watched: saves files, presses keys, reads the screen.
 */
final class Learner {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PATIENCE_OF_THE_WATCH = Duration.ofSeconds(8);

    private final SmallWorkbook workbook;
    private final Noticed events = new Noticed();
    private final BlockingQueue<String> sheets = new LinkedBlockingQueue<>();
    private final Thread watch;
    private volatile Exception failure;

    Learner(SmallWorkbook workbook) {
        this(workbook, false);
    }

    /** A learner whose watch looks for saves itself if it polls. */
    Learner(SmallWorkbook workbook, boolean polls) {
        this.workbook = workbook;
        Terminal terminal =
                new Terminal() {
                    @Override
                    public void show(List<String> lines) {
                        sheets.add(String.join("\n", lines).replaceAll("\u001b\\[[0-9;]*m", ""));
                    }

                    @Override
                    public void add(List<String> lines) {
                        show(lines);
                    }
                };
        Watch watching =
                new Watch(workbook.module(), polls, PATIENCE_OF_THE_WATCH, terminal, events);
        watch =
                Thread.ofPlatform()
                        .start(
                                () -> {
                                    try {
                                        watching.run();
                                    } catch (IOException
                                            | InterruptedException
                                            | RuntimeException e) {
                                        failure = e;
                                    }
                                });
    }

    /** Takes back all that was saved, and waits for the screen that says so. */
    void startsAfresh() throws InterruptedException {
        seesUntilQuiet(Duration.ofMillis(300));
        workbook.addModule(SmallWorkbook.MODULE);
        presses('r');
        sees("0 of 3 done", "you are here");
        seesUntilQuiet(Duration.ofMillis(300));
    }

    void saves(String place, String text) {
        workbook.write(place, text);
    }

    /** While this code runs, the watch notices what happens, and does nothing about it yet. */
    void whileItIsBusy(Runnable code) throws InterruptedException {
        events.attention.acquire();
        try {
            code.run();
        } finally {
            events.attention.release();
        }
    }

    /** Waits until the watch has noticed that this file was saved. */
    void untilNoticed(String place) {
        try {
            WatchNotice.Saved saved;
            do {
                saved = events.saves.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
                assertThat(saved).as("what is noticed of " + place).isNotNull();
            } while (!saved.places().contains(place));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** How often the exercises have run to their end so far. */
    int runs() {
        return events.runs.get();
    }

    void presses(char key) {
        events.add(new WatchNotice.Pressed(key));
    }

    /** Waits until the screen says all this, and returns the screen. */
    String sees(String... words) {
        return sees(
                sheet -> List.of(words).stream().allMatch(sheet::contains),
                String.join(", ", words));
    }

    /** Everything that is shown from now on, until nothing new comes for so long. */
    List<String> seesUntilQuiet(Duration quiet) throws InterruptedException {
        List<String> all = new ArrayList<>();
        String sheet = sheets.poll(quiet.toMillis(), TimeUnit.MILLISECONDS);
        while (sheet != null) {
            all.add(sheet);
            sheet = sheets.poll(quiet.toMillis(), TimeUnit.MILLISECONDS);
        }
        return all;
    }

    boolean hasQuit() throws InterruptedException {
        return watch.join(PATIENCE);
    }

    /** Ends the watch, and looks whether it ended well. */
    void leaves() throws InterruptedException {
        presses('q');
        assertThat(watch.join(PATIENCE)).as("the watch ends").isTrue();
        assertThat(failure).isNull();
    }

    private String sees(Predicate<String> wanted, String words) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        List<String> seen = new ArrayList<>();
        try {
            while (System.nanoTime() < until) {
                String sheet = sheets.poll(100, TimeUnit.MILLISECONDS);
                if (sheet != null && wanted.test(sheet)) {
                    return sheet;
                }
                if (sheet != null) {
                    seen.add(sheet);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new AssertionError(
                "never seen: "
                        + words
                        + "\nbut this, "
                        + failure
                        + ":\n"
                        + String.join("\n----\n", seen));
    }

    /** What waits for the watch. It also keeps which saves were noticed, and counts the runs. */
    private static final class Noticed extends LinkedBlockingQueue<WatchNotice> {

        private static final long serialVersionUID = 1;

        private final transient Semaphore attention = new Semaphore(1);
        private final transient BlockingQueue<WatchNotice.Saved> saves =
                new LinkedBlockingQueue<>();
        private final transient AtomicInteger runs = new AtomicInteger();

        @Override
        public boolean add(WatchNotice notice) {
            if (notice instanceof WatchNotice.Saved saved) {
                saves.add(saved);
            }
            if (notice instanceof WatchNotice.Heard heard
                    && heard.report() instanceof Report.Ended) {
                runs.incrementAndGet();
            }
            return super.add(notice);
        }

        @Override
        public WatchNotice take() throws InterruptedException {
            return whenItIsFree(super.take());
        }

        @Override
        public WatchNotice poll(long timeout, TimeUnit unit) throws InterruptedException {
            return whenItIsFree(super.poll(timeout, unit));
        }

        private WatchNotice whenItIsFree(WatchNotice notice) throws InterruptedException {
            attention.acquire();
            attention.release();
            return notice;
        }
    }
}
