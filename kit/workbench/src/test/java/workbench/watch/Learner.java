package workbench.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import workbench.SmallWorkbook;

/**
 * A person who works on a module while it is watched: saves files, presses keys, reads the screen.
 */
final class Learner {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final SmallWorkbook workbook;
    private final BlockingQueue<WatchNotice> events = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> sheets = new LinkedBlockingQueue<>();
    private final Thread watch;
    private volatile Exception failure;

    Learner(SmallWorkbook workbook, boolean polls, Duration patienceOfTheWatch) {
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
        Watch watching = new Watch(workbook.module(), polls, patienceOfTheWatch, terminal, events);
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

    void saves(String place, String text) {
        workbook.write(place, text);
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
}
