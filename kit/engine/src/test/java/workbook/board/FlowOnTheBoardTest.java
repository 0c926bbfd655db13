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
                        "quoting gets Moved (12 Lake Road).",
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
                        "quoting gets Moved (12 Lake Road).",
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
                .allMatch(page -> page.contains("quoting gets Moved (12 Lake Road)."));
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
