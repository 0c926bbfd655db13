package workbook.board;

import static org.assertj.core.api.Assertions.assertThat;
import static workbook.board.TinyModule.green;
import static workbook.board.TinyModule.startedIn;
import static workbook.board.TinyModule.test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The flow between the systems")
@Timeout(30)
class FlowOnTheBoardTest {

    private static final String LOOK = "   look   01-commands-vs-events/target/flow.html";
    private static final String FLOW =
            """
            record Moved(String street) implements messaging.Event {}
            messaging.InMemoryQueue queue = new messaging.InMemoryQueue(new messaging.Flow());
            messaging.Messaging messaging = new messaging.Messaging(queue,
                new messaging.Envelopes(java.time.Clock.systemUTC(), () -> "m1"));
            messaging.eventsOf("quoting").subscribe(Moved.class, event -> {});
            messaging.eventsOf("customer").publish(new Moved("12 Lake Road"));
            queue.deliverAll();
            """;

    @TempDir private Path workbook;

    private TinyModule commands;

    @BeforeEach
    void createTheModule() {
        commands =
                new TinyModule(workbook, "01-commands-vs-events")
                        .file("README.md", "# 01 Commands vs events\n")
                        .quoting("");
    }

    @Test
    @DisplayName("is drawn without a word in the test")
    void drawn() throws IOException {
        commands.exercise("1.1", "Two kinds", test("it is sent", FLOW));

        commands.run();

        assertThat(commands.board()).endsWith(LOOK, "");
        assertThat(page())
                .contains(
                        "quoting gets <b>Moved (12 Lake Road)</b>.",
                        "01 Commands vs events: what your insurer did");
    }

    @Test
    @DisplayName("is drawn where a test is red, up to the place where it is")
    void drawnInRed() throws IOException {
        commands.exercise(
                "1.1",
                "Two kinds",
                test("it is sent", FLOW + "throw new AssertionError(\"Ada got no quote.\");"));

        commands.run();

        assertThat(page())
                .contains(
                        "quoting gets <b>Moved (12 Lake Road)</b>.",
                        "Here the test is red: Ada got no quote.");
    }

    @Test
    @DisplayName("belongs to the test in which it moved")
    void eachTestItsOwn() throws IOException {
        commands.exercise(
                "1.1", "Two kinds", test("it is sent", FLOW), green("another"), green("a third"));

        commands.run();

        assertThat(page().split("<article", -1)).hasSize(2);
    }

    @Test
    @DisplayName("leaves the verdict alone when it cannot be written")
    void cannotBeWritten() throws IOException {
        Files.createDirectories(commands.folder().resolve("target/flow.html/in-the-way"));
        commands.exercise("1.1", "Two kinds", test("it is sent", FLOW));

        commands.run();

        assertThat(commands.board())
                .anyMatch(it -> it.startsWith("   look   The pictures could not be written:"))
                .doesNotContain(LOOK);
        assertThat(commands.board().get(1)).endsWith("1 of 1 done");
        assertThat(commands.endsTheBuild()).isFalse();
    }

    @Test
    @DisplayName("may be nothing")
    void nothing() {
        commands.exercise("1.1", "Two kinds", TinyModule.red("no", "Ada got no quote."));

        commands.run();

        assertThat(commands.board()).endsWith(LOOK + "  (nothing moved in 1.1)", "");
        assertThat(commands.board().get(1)).endsWith("0 of 1 done");
    }

    @Test
    @DisplayName("is shown as far as it came where a test dies half-way")
    void diesHalfWay() throws IOException {
        String endless = "class Endless { static int on(int n) { return on(n + 1) + 1; } }\n";
        commands.exercise("1.1", "Two kinds", test("dies", endless + FLOW + "Endless.on(1);"));

        commands.run();

        assertThat(page())
                .contains("quoting gets <b>Moved (12 Lake Road)</b>.", "Here the test is red: ");
        assertThat(commands.board()).endsWith(LOOK, "");
        assertThat(commands.board().get(1)).endsWith("0 of 1 done");
    }

    @Test
    @DisplayName("is folded when it is ten thousand steps")
    void tenThousandSteps() throws IOException {
        String often =
                "for (int i = 0; i < 2500; i++) { messaging.eventsOf(\"customer\").publish(new"
                        + " Moved(\"Lake Road \" + i)); queue.deliverAll(); }";
        commands.exercise("1.1", "Two kinds", test("it is sent", FLOW + often));

        commands.run();

        assertThat(page()).contains("more steps are not drawn").hasSizeLessThan(150_000);
        assertThat(commands.board().get(1)).endsWith("1 of 1 done");
        assertThat(commands.board()).endsWith(LOOK, "");
    }

    @Test
    @DisplayName("may have any names")
    void hostileNames() throws IOException {
        String hostile = "<script>alert(1)</script> \\u202Eevil \\u05E9\\u05DC\\u05D5\\u05DD\\n";
        commands.exercise(
                "1.1",
                "Two kinds",
                test(
                        "it is sent",
                        FLOW
                                + "workbook.flow.Drawn.note(\""
                                + hostile
                                + "\".repeat(40), \""
                                + hostile
                                + "\".repeat(40));"));

        commands.run();

        assertThat(page()).doesNotContain("<script>alert", "\u202E");
        assertThat(commands.board()).endsWith(LOOK, "");
        assertThat(commands.board().get(1)).endsWith("1 of 1 done");
    }

    @Test
    @DisplayName("is on the page before an onlooker sees the board")
    void watched() {
        commands.exercise("1.1", "Two kinds", test("no", FLOW + "throw new AssertionError();"))
                .exercise("1.2", "One handler", green("it arrives"));
        List<String> pages = new ArrayList<>();
        BoardObserver onlooker =
                sight -> {
                    if (sight.moment() != BoardObserver.Moment.BEFORE_A_TEST) {
                        pages.add(page());
                    }
                    assertThat(sight.board()).doesNotContain(LOOK);
                };

        commands.run(
                new Setting(
                        false,
                        startedIn(workbook).startedIn(),
                        Optional.empty(),
                        Optional.of(new Setting.Watch(onlooker, Optional.empty()))));

        assertThat(pages)
                .hasSize(2)
                .allMatch(page -> page.contains("quoting gets <b>Moved (12 Lake Road)</b>."));
        assertThat(pages.getFirst()).doesNotContain("data-number=\"1.2\"");
        assertThat(pages.getLast()).contains("data-number=\"1.2\"");
    }

    private String page() {
        try {
            return Files.readString(commands.folder().resolve("target/flow.html"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
