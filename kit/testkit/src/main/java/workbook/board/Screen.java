package workbook.board;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import workbook.Exercise;
import workbook.console.BoardFiles;
import workbook.console.Console;
import workbook.flow.FlowPage;
import workbook.flow.FlowRecorder;
import workbook.results.TestResult;

/**
 * Where the board appears. Under Maven it is kept in a file. It is shown when Maven is about to
 * end, so it is the last thing on the screen. Elsewhere, in an IDE for instance, it is printed.
 */
final class Screen {

    private final Setting setting;
    private final ModuleFolder module;
    private final Session session;
    private final Printed printed = new Printed();
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final Thread farewell = new Thread(this::sayGoodbye);
    private final List<Board.View> views = new ArrayList<>();
    private final FlowPage page;
    private final FlowRecorder recorder;
    private List<String> lastBoard = List.of();
    private Optional<TestResult> running = Optional.empty();
    private boolean saidWhatHappened;
    private int seen;
    private int exercisesEnded;
    private List<String> printedByFirstRed = List.of();

    Screen(Setting setting, ModuleFolder module, Session session) {
        this.setting = setting;
        this.module = module;
        this.session = session;
        page = new FlowPage(module.path());
        recorder =
                new FlowRecorder(
                        page, module.title(), number -> LookBack.before(module.path(), number));
    }

    /**
     * From now on what the learner's code prints is caught, and shown on the board where it
     * belongs. An IDE shows it better.
     */
    void open() {
        if (setting.catchesWhatIsPrinted()) {
            PrintStream caught = new PrintStream(printed, true, StandardCharsets.UTF_8);
            System.setOut(caught);
            System.setErr(caught);
        }
        if (setting.catchesWhatIsPrinted()) {
            Runtime.getRuntime().addShutdownHook(farewell);
        }
    }

    /** The tests of one exercise begin. */
    void exerciseBegins(Exercise exercise, Class<?> tests) {
        recorder.begins(exercise.number(), exercise.title(), tests);
    }

    /**
     * A test begins. Should the process end before the test does, then this board is the one that
     * is seen.
     */
    void begins(List<TestResult> before, TestResult unlessItEnds) {
        printed.clear();
        running = Optional.of(unlessItEnds);
        saidWhatHappened = false;
        if (setting.catchesWhatIsPrinted()) {
            List<TestResult> results = new ArrayList<>(before);
            results.add(unlessItEnds);
            show(
                    BoardObserver.Moment.BEFORE_A_TEST,
                    new Results(results),
                    Optional.of(unlessItEnds.exercise()),
                    Optional.empty());
        }
    }

    /**
     * A test has ended. Perhaps it is the first red one of the exercise that will be explained in
     * full.
     */
    void ended(List<TestResult> results) {
        if (results.size() == seen) {
            return;
        }
        results.subList(seen, results.size()).forEach(this::drawn);
        seen = results.size();
        running = Optional.empty();
        TestResult last = results.getLast();
        if (!last.green() && isTheFirstRedOne(last.exercise(), new Results(results))) {
            printedByFirstRed = printed.text();
        }
    }

    private boolean isTheFirstRedOne(Exercise exercise, Results results) {
        return session.inFull(results, setting.preferred()).equals(Optional.of(exercise))
                && results.of(exercise).stream().filter(result -> !result.green()).count() == 1;
    }

    private void drawn(TestResult result) {
        List<String> failure = new ArrayList<>();
        result.failure()
                .map(it -> Explanation.of(it, result.exercise()))
                .ifPresent(
                        told -> {
                            failure.add(told.headline());
                            failure.addAll(told.details());
                        });
        recorder.ended(
                result.exercise().number(),
                new FlowRecorder.Test(result.method(), result.sentence(), result.guard(), failure),
                saidWhatHappened);
    }

    /** A green test has something to look at. */
    void shown(Board.View view) {
        if (view.what().equals(LookBack.WHAT_HAPPENED)) {
            saidWhatHappened = true;
            recorder.happened(view.exercise().number(), view.text());
        }
        views.add(view);
    }

    /** All tests of one exercise have ended. The verdict on the first one does not have to wait. */
    void exerciseEnded(List<TestResult> soFar) {
        Results results = new Results(soFar);
        exercisesEnded++;
        Optional<Exercise> inFull = session.inFull(results, setting.preferred());
        if (exercisesEnded == 1 && inFull.isPresent() && setting.watch().isPresent()) {
            recorder.write(inFull.get().number());
            show(BoardObserver.Moment.FIRST_VERDICT, results, inFull, Optional.empty());
        }
    }

    /** The run is over. */
    void close(List<TestResult> all) {
        Results results = new Results(all);
        System.setOut(out);
        System.setErr(err);
        recorder.stop();
        if (setting.catchesWhatIsPrinted()) {
            Runtime.getRuntime().removeShutdownHook(farewell);
        }
        new Progress(module).remember(session.done(results));
        Optional<Exercise> current = session.inFull(results, setting.preferred());
        Optional<Hints.Hint> hint =
                setting.hint()
                        .flatMap(
                                asked ->
                                        asked.equals("true")
                                                ? current.map(Exercise::number)
                                                : Optional.of(asked))
                        .map(this::hintFor);
        show(BoardObserver.Moment.AT_THE_END, results, current, hint);
    }

    private Hints.Hint hintFor(String number) {
        List<String> numbers = session.numbers();
        return numbers.contains(number)
                ? new Hints(module).next(number)
                : new Hints.Hint(
                        number,
                        0,
                        0,
                        "There is no exercise %s. This module has %s to %s."
                                .formatted(number, numbers.getFirst(), numbers.getLast()));
    }

    // The code called System.exit. Surefire would take it for a crash and fill the screen with its
    // own words. The board knows better. So the process takes leave in an orderly way.
    private void sayGoodbye() {
        running.ifPresent(this::drawn);
        recorder.stop();
        String number = running.map(it -> it.exercise().number()).orElse("");
        lastBoard.addAll(look(number));
        if (!setting.underMaven()) {
            return;
        }
        keep(lastBoard, true);
        try (FileOutputStream surefire = new FileOutputStream(FileDescriptor.out)) {
            surefire.write(
                    "\n:maven-surefire-event:\u0003:bye:\n".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Runtime.getRuntime().halt(0);
    }

    private void show(
            BoardObserver.Moment moment,
            Results results,
            Optional<Exercise> inFull,
            Optional<Hints.Hint> hint) {
        Optional<Board.Detail> detail =
                inFull.map(
                        exercise ->
                                new Board.Detail(
                                        exercise, results.of(exercise), printedByFirstRed));
        List<String> text =
                new ArrayList<>(BoardText.of(session.board(results, detail, hint, views), setting));
        if (moment == BoardObserver.Moment.AT_THE_END) {
            text.addAll(look(inFull.map(Exercise::number).orElse("")));
        }
        lastBoard = text;
        if (setting.watch().isPresent()) {
            setting.watch().get().observer().boardIsDrawn(view(moment, text, results, inFull));
        } else if (setting.underMaven()) {
            keep(text, inFull.isPresent());
        } else {
            Console.ofThisProcess().print(String.join("\n", text));
        }
    }

    private List<String> look(String exercise) {
        return recorder
                .write(exercise)
                .or(
                        () ->
                                setting.watch().isPresent()
                                        ? Optional.empty()
                                        : Optional.of(place(exercise)))
                .stream()
                .flatMap(line -> Stream.of("   look   " + line, ""))
                .toList();
    }

    private String place(String exercise) {
        String place = BoardText.path(page.file(), module, setting.startedIn());
        return recorder.drewNothing(exercise)
                ? place + "  (nothing moved in " + exercise + ")"
                : place;
    }

    private void keep(List<String> text, boolean red) {
        try {
            new BoardFiles(module.path()).keep(text, red);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private BoardObserver.View view(
            BoardObserver.Moment moment,
            List<String> text,
            Results results,
            Optional<Exercise> inFull) {
        List<String> allRed = new ArrayList<>();
        if (moment == BoardObserver.Moment.AT_THE_END) {
            for (Exercise red : session.red(results)) {
                allRed.addAll(BoardText.inShort(new Board.Detail(red, results.of(red), List.of())));
            }
        }
        return new BoardObserver.View(
                moment, text, allRed, inFull.map(Exercise::number), session.toDo(results));
    }
}
