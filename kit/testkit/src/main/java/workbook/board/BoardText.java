package workbook.board;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import workbook.Exercise;
import workbook.console.Wrapped;
import workbook.results.TestResult;

/**
 * The board as lines of text. Commands and paths in it fit the folder that Maven was started in. So
 * they can be copied as they are.
 */
final class BoardText {

    private static final int WIDTH = 72;
    private static final int MOST_DETAILS = 10;
    private static final int MARGIN = 3;
    private static final String CORE = "core";

    private final Board board;
    private final Path startedIn;
    private final boolean watched;
    private final List<String> lines = new ArrayList<>();

    private BoardText(Board board, Setting setting) {
        this.board = board;
        startedIn = setting.startedIn();
        watched = setting.watch().isPresent();
    }

    static List<String> of(Board board, Setting setting) {
        return new BoardText(board, setting).lines();
    }

    /** What is wrong with an exercise, in two lines or three. */
    static List<String> inShort(Board.Detail detail) {
        Exercise exercise = detail.exercise();
        TestResult red = detail.firstRed();
        List<String> lines = new ArrayList<>();
        lines.add(" " + Style.STRONG.of(exercise.number() + " " + exercise.title()));
        lines.add("   " + Style.BAD.of("✘") + " " + red.sentence());
        Explanation told = Explanation.of(red.failure().orElseThrow(), exercise);
        Wrapped.to(WIDTH, told.headline()).forEach(part -> lines.add("     " + part));
        lines.add("");
        return lines;
    }

    /** A hint as it is shown, whether on a board or alone. */
    static List<String> of(Hints.Hint hint, String solutions) {
        List<String> lines = new ArrayList<>();
        if (hint.tier() > 0) {
            lines.add(
                    "   "
                            + Style.STRONG.of(
                                    "hint %s of %s for %s"
                                            .formatted(
                                                    hint.tier(), hint.tiers(), hint.exercise())));
        }
        hint.text()
                .lines()
                .flatMap(text -> Wrapped.to(WIDTH, text).stream())
                .forEach(text -> lines.add("   " + text));
        if (hint.tier() > 0) {
            lines.add("");
            lines.add(
                    hint.last()
                            ? "   That was the last hint. The solved files are in " + solutions
                            : "   Not enough? Ask again for the next one.");
        }
        return lines;
    }

    private List<String> lines() {
        heading();
        if (board.again()) {
            ways();
            board.hint().ifPresent(this::hint);
            blank();
            return lines;
        }
        board.rows().forEach(this::row);
        blank();
        board.finished().forEach(this::finished);
        if (!asksForAnother()) {
            board.inFull().ifPresentOrElse(this::inFull, this::nothingRed);
        }
        board.hint().ifPresent(this::hint);
        blank();
        otherModules();
        return lines;
    }

    private void finished(Exercise exercise) {
        List<Board.View> views = board.viewsOf(exercise);
        views.stream().filter(view -> !shownAtTheEnd(view)).forEach(this::view);
        if (!exercise.remember().isEmpty()) {
            line(" " + Style.GOOD.of("✔ " + exercise.number()) + " " + Style.STRONG.of("remember"));
            Wrapped.to(WIDTH, exercise.remember()).forEach(part -> line("     " + part));
            blank();
        }
        if (!views.isEmpty()) {
            String place = exercise.number().substring(exercise.number().indexOf('.') + 1);
            String classes = "E" + "0".repeat(2 - place.length()) + place + "*";
            line("   to see it again: " + maven("\"-Dtest=" + classes + "\""));
            blank();
        }
    }

    // A table that the last words of a module show is not shown twice on one screen.
    private boolean shownAtTheEnd(Board.View view) {
        return board.allDone() && new AllDone(board.module().path()).shows(view.text());
    }

    private void view(Board.View view) {
        String number = view.exercise().number();
        line(" " + Style.GOOD.of("✔ " + number) + " " + Style.STRONG.of(view.what()));
        List<String> lines =
                view.what().equals(LookBack.WHAT_HAPPENED)
                        ? LookBack.columns(
                                LookBack.before(board.module().path(), number), view.text())
                        : view.text().lines().toList();
        lines.forEach(text -> line(("     " + text).stripTrailing()));
        blank();
    }

    // A hint for an exercise other than the current one is shown alone. Otherwise two stories would
    // mix.
    private boolean asksForAnother() {
        String current = board.inFull().map(detail -> detail.exercise().number()).orElse("");
        return board.hint().filter(hint -> !hint.exercise().equals(current)).isPresent();
    }

    private void heading() {
        String count =
                board.done()
                        + " of "
                        + board.onPath()
                        + " done"
                        + (board.coreOnly() ? " on the core path" : "");
        String title = board.context().title();
        blank();
        line(
                " "
                        + Style.STRONG.of(title)
                        + " ".repeat(Math.max(2, WIDTH - title.length() - count.length()))
                        + count);
    }

    private void row(Board.Row row) {
        String text = row.exercise().number() + " " + row.exercise().title();
        boolean marked = row.exercise().core() && !board.coreOnly();
        if (row.done()) {
            line("  " + Style.GOOD.of("✔") + " " + marked(text, marked));
        } else if (board.here(row)) {
            String minutes = "about " + row.exercise().minutes() + " minutes";
            line(
                    "  "
                            + Style.BAD.of("✘")
                            + " "
                            + Style.STRONG.of(text)
                            + "   ← you are here, "
                            + minutes
                            + (marked ? ", core" : ""));
        } else if (row.onPath()) {
            line("  ○ " + marked(text, marked));
        } else {
            line("  " + Style.QUIET.of("· " + text));
        }
    }

    private static String marked(String text, boolean core) {
        int room = WIDTH - CORE.length() - MARGIN - text.length();
        return core ? text + " ".repeat(Math.max(2, room)) + Style.QUIET.of(CORE) : text;
    }

    private void inFull(Board.Detail detail) {
        Exercise exercise = detail.exercise();
        line(" " + Style.STRONG.of(exercise.number() + " " + exercise.title()));
        TestResult red = detail.firstRed();
        List<TestResult> details = detail.guards();
        for (TestResult test : detail.tests()) {
            boolean idea = !details.contains(test);
            if (idea || !test.green()) {
                String mark =
                        test.green() ? Style.GOOD.of("✔") : test == red ? Style.BAD.of("✘") : "○";
                line("   " + mark + " " + test.sentence());
            }
        }
        long good = details.stream().filter(TestResult::green).count();
        if (good > 0) {
            String more = good == 1 ? "one detail that works" : good + " details that work";
            line("   " + Style.GOOD.of("✔") + " " + Style.QUIET.of(more + " already"));
        }
        blank();
        explain(Explanation.of(red.failure().orElseThrow(), exercise), detail.printed());
        blank();
        next(exercise);
    }

    private void explain(Explanation explanation, List<String> printed) {
        Wrapped.to(WIDTH, explanation.headline()).forEach(part -> line("   " + Style.BAD.of(part)));
        atMost(MOST_DETAILS, explanation.details()).forEach(detail -> line("     " + detail));
        explanation.place().ifPresent(place -> line("     at " + place));
        if (!printed.isEmpty()) {
            line("   Your code printed:");
            printed.forEach(text -> line("     " + Style.QUIET.of(text)));
        }
    }

    private void next(Exercise exercise) {
        String label = "edit  ";
        for (String file : exercise.edit()) {
            line("   " + label + " " + Style.PLACE.of(path(file)));
            label = "      ";
        }
        line(
                "   lesson "
                        + path(
                                "README.md#"
                                        + Anchor.of(exercise.number() + " " + exercise.title())));
        if (board.hint().isEmpty()) {
            line("   stuck? " + Style.PLACE.of(watched ? "press h" : maven("-Dhint")));
        }
    }

    private void hint(Hints.Hint hint) {
        blank();
        of(hint, path("../solutions/" + board.module().name())).forEach(this::line);
    }

    private void nothingRed() {
        if (board.allDone() && !board.left().isEmpty()) {
            line("   " + Style.GOOD.of("Green.") + " The core of this module is done.");
            line("   later  " + String.join(", ", board.left()) + ": mvn test -Dpath=all");
            ways();
        } else if (board.allDone()) {
            new AllDone(board.module().path()).lines(WIDTH).forEach(this::line);
            ways();
        } else {
            line("   " + Style.GOOD.of("Green.") + " Everything that ran has passed.");
            line("   next   " + Style.PLACE.of(maven("")));
        }
    }

    private void ways() {
        String questions = path("README.md#" + Anchor.of("Questions to discuss"));
        board.module()
                .next()
                .ifPresentOrElse(
                        next -> {
                            String how = watched ? "press n" : maven(next);
                            line("   next   " + Style.PLACE.of(how) + "   " + next.title());
                            line("   talk   " + questions);
                        },
                        () -> line("   next   talk about it: " + questions));
    }

    private void otherModules() {
        String others =
                board.context().others().stream()
                        .map(BoardText::dots)
                        .collect(Collectors.joining("   "));
        if (!others.isEmpty()) {
            line(" " + others);
            blank();
        }
    }

    private static String dots(BoardContext.Neighbour module) {
        return module.number()
                + " "
                + "●".repeat(module.done())
                + "○".repeat(Math.max(0, module.exercises() - module.done()));
    }

    private String maven(String argument) {
        String module =
                startedIn.equals(board.module().path()) ? "" : " -pl " + board.module().name();
        return ("mvn test" + module + " " + argument).strip();
    }

    private String maven(ModuleFolder other) {
        boolean inside = startedIn.equals(board.module().path());
        return "mvn test " + (inside ? "-f ../" : "-pl ") + other.name();
    }

    private String path(String inModule) {
        Path whole = board.module().path().resolve(inModule).normalize();
        return path(whole, board.module(), startedIn);
    }

    /** A file as it can be named in the folder that Maven was started in. */
    static String path(Path whole, ModuleFolder module, Path startedIn) {
        Path shown =
                whole.startsWith(startedIn) || startedIn.equals(module.path())
                        ? startedIn.relativize(whole)
                        : whole;
        return shown.toString().replace('\\', '/');
    }

    private static List<String> atMost(int most, List<String> all) {
        if (all.size() <= most) {
            return all;
        }
        List<String> some = new ArrayList<>(all.subList(0, most));
        some.add("… and " + (all.size() - most) + " more");
        return some;
    }

    private void blank() {
        line("");
    }

    private void line(String text) {
        lines.add(text);
    }
}
