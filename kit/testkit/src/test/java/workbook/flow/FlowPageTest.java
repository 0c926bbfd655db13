package workbook.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The page of a module")
class FlowPageTest {

    @TempDir private Path module;
    private FlowPage page;

    @BeforeEach
    void open() {
        page = new FlowPage(module);
    }

    @Test
    @DisplayName("shows the red test first")
    void exercise() throws IOException {
        FlowRecorder recorder = recorder("Ada: 2 e-mails");
        recorder.begins("1.5", "From calls to messages", FlowPageTest.class);
        new Office().moves(Office.LAKE_ROAD);
        recorder.ended("1.5", test("green"), false);
        new Office().moves(Office.HIGH_STREET);
        recorder.happened("1.5", "Ada: 1 e-mail");
        recorder.ended("1.5", test("red", "Ada got no e-mail.", "expected: one"), true);
        recorder.stop();

        assertThat(recorder.write("1.5")).isEmpty();

        String html = Files.readString(page.file());
        assertThat(html)
                .contains(
                        "Ada: 2 e-mails",
                        "Ada: 1 e-mail",
                        "<strong>Ada got no e-mail.</strong><pre>expected: one</pre>",
                        "data-here=\"1.5\"",
                        "1 High Street");
        assertThat(html.indexOf("data-sentence=\"red\""))
                .isLessThan(html.indexOf("data-sentence=\"green\""))
                .isPositive();
    }

    @Test
    @DisplayName("keeps what was drawn of the other exercises, in their order")
    void others() throws IOException {
        for (String number : List.of("1.10", "1.9")) {
            FlowRecorder recorder = recorder("");
            recorder.begins(number, "Title " + number, FlowPageTest.class);
            recorder.ended(number, test("green"), false);
            recorder.stop();
            recorder.write("");
        }

        String html = Files.readString(page.file());
        assertThat(html.indexOf("Title 1.9")).isLessThan(html.indexOf("Title 1.10")).isPositive();
    }

    @Test
    @DisplayName("says so where nothing moved")
    void nothing() throws IOException {
        FlowRecorder recorder = recorder("");
        recorder.begins("1.1", "Two kinds", FlowPageTest.class);
        recorder.ended("1.1", test("red", "No."), false);
        recorder.stop();
        recorder.write("");

        assertThat(Files.readString(page.file())).contains("there is nothing to draw");
    }

    @Test
    @DisplayName("says once what a system has learnt")
    void learnedInTheSentence() throws IOException {
        FlowRecorder recorder = recorder("");
        recorder.begins("1.1", "Two kinds", FlowPageTest.class);
        Drawn.note("quoting", "Ada moved");
        recorder.ended("1.1", test("red", "No."), false);
        recorder.stop();
        recorder.write("");

        assertThat(Files.readString(page.file()))
                .contains(
                        "<li data-m=\"1\" data-learned=\"quoting\">quoting: <b>Ada moved</b>.</li>");
    }

    @Test
    @DisplayName("explains only the signs that are in a picture")
    void legend() {
        assertThat(Legend.of(Office.drawn("sequence", () -> Drawn.note("quoting", "Ada moved"))))
                .isEmpty();
        assertThat(Legend.of(Office.drawn("sequence", () -> new Office().moves(Office.LAKE_ROAD))))
                .startsWith("Dotted: an event.")
                .doesNotContain("command", "answer", "waits");
    }

    @Test
    @DisplayName("needs nothing but itself")
    void selfContained() throws Exception {
        page.write("01", "");

        String html = Files.readString(page.file());
        assertThat(html.replace("http://www.w3.org/2000/svg", ""))
                .doesNotContain("http:", "https:", "src=", "@import", "url(");
        Matcher script = Pattern.compile("<script>(.*?)</script>", Pattern.DOTALL).matcher(html);
        assertThat(script.find()).isTrue();
        byte[] digest =
                MessageDigest.getInstance("SHA-256")
                        .digest(script.group(1).getBytes(StandardCharsets.UTF_8));
        assertThat(html)
                .contains("script-src 'sha256-" + Base64.getEncoder().encodeToString(digest) + "'");
        assertThat(script.find()).as("a second script").isFalse();
    }

    @Test
    @DisplayName("runs nothing that is in names and texts")
    void escaped() throws IOException {
        String name = "<script>alert(1)</script>\"'\u202Eevil\u0000" + "שלום".repeat(30);
        FlowRecorder recorder = recorder(name);
        recorder.begins("1.1", name, FlowPageTest.class);
        Office office = new Office();
        office.messaging.eventsOf(name).subscribe(Office.QuoteSent.class, event -> {});
        office.messaging.eventsOf(name).publish(new Office.QuoteSent(name));
        office.queue.deliverAll();
        Drawn.email(name, name, true);
        Drawn.note(name, name);
        recorder.happened("1.1", name);
        recorder.ended("1.1", test(name, name, name), true);
        recorder.stop();
        assertThat(recorder.write(name)).isEmpty();

        String html = Files.readString(page.file());
        assertThat(html.split("<script", -1)).hasSize(2);
        assertThat(html)
                .doesNotContain("alert(1)</", "\u202E", "\u0000")
                .contains("&lt;script&gt;");
    }

    @Test
    @DisplayName("that cannot be written is one line")
    void cannotBeWritten() throws IOException {
        Files.writeString(module.resolve("target"), "a file where a folder should be");
        FlowRecorder recorder = recorder("");
        recorder.begins("1.1", "Two kinds", FlowPageTest.class);
        recorder.ended("1.1", test("green"), false);
        recorder.stop();

        Optional<String> trouble = recorder.write("");

        assertThat(trouble).get().asString().startsWith("The pictures could not be written:");
        assertThat(trouble.orElseThrow().lines()).hasSize(1);
    }

    @Test
    @DisplayName("calls no code of the learner's")
    void callsNothing() {
        record Rude(String customerId) implements messaging.Event {
            @Override
            public String customerId() {
                throw new AssertionError("called");
            }

            @Override
            public String toString() {
                throw new AssertionError("called");
            }

            @Override
            public int hashCode() {
                throw new AssertionError("called");
            }

            @Override
            public boolean equals(Object other) {
                throw new AssertionError("called");
            }
        }

        Picture picture =
                Office.drawn(
                        "sequence",
                        () -> {
                            Office office = new Office();
                            office.messaging.eventsOf("quoting").subscribe(Rude.class, it -> {});
                            office.messaging.eventsOf("customer").publish(new Rude("c-17"));
                            office.queue.deliverAll();
                        });

        assertThat(picture.moments().getLast().sentence()).isEqualTo("quoting gets Rude (Ada).");
    }

    @Test
    @DisplayName("takes what several threads do at a time")
    void threads() throws InterruptedException {
        Recording recording = Recording.start(FlowPageTest.class);
        List<Thread> threads =
                List.of(
                        Thread.ofPlatform().start(() -> new Office().moves(Office.LAKE_ROAD)),
                        Thread.ofPlatform().start(() -> new Office().moves(Office.LAKE_ROAD)));
        for (Thread thread : threads) {
            thread.join();
        }
        Recording.stop();
        new Office().moves(Office.LAKE_ROAD);

        assertThat(recording.seen()).hasSize(2);
    }

    private FlowRecorder recorder(String before) {
        return new FlowRecorder(page, "01 Commands vs events", number -> before);
    }

    private static FlowRecorder.Test test(String sentence, String... failure) {
        return new FlowRecorder.Test(sentence, sentence, false, List.of(failure));
    }
}
