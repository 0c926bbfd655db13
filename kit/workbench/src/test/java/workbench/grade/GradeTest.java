package workbench.grade;

import static org.assertj.core.api.Assertions.assertThat;
import static workbench.SmallWorkbook.MODULE;
import static workbench.SmallWorkbook.POSTBOX;
import static workbench.SmallWorkbook.RULE;
import static workbench.SmallWorkbook.solvedPostbox;
import static workbench.SmallWorkbook.solvedRule;
import static workbench.grade.Status.DONE;
import static workbench.grade.Status.NOT_GRADED;
import static workbench.grade.Status.UNTOUCHED;
import static workbench.grade.Status.WRONG;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import workbench.SmallWorkbook;
import workbench.Workbook;
import workbench.start.Workbench;
import workbook.engine.Answer;

@Tag("long")
@DisplayName("When a room is graded,")
@Timeout(150)
class GradeTest {

    private static final Limits LIMITS =
            new Limits(Duration.ofSeconds(60), Duration.ofSeconds(6), 128, 1_000_000);

    @TempDir private static Path root;

    private static Workbook workbook;
    private static Room room;
    private static Summary summary;

    @BeforeAll
    @Timeout(300)
    static void grade() throws IOException, InterruptedException {
        SmallWorkbook.in(root.resolve("workbook"));
        workbook = Workbook.in(root.resolve("workbook"));
        room = new Room(root.resolve("room"));

        room.finished("ada").beginner("bob");
        room.finishedBut("half", RULE, SmallWorkbook.starter(RULE));
        room.finishedBut("newest first", POSTBOX, solvedPostbox("letters.add(0, letter);"));
        room.finishedBut("newest first too", POSTBOX, solvedPostbox("letters.addFirst(letter);"));
        room.finishedBut("loses", POSTBOX, solvedPostbox(""));
        room.finishedBut("own idea", RULE, solvedRule("return true;"));
        room.posting("exits", "System.exit(0);");
        room.finished("=1+1");
        room.finished("adds much");
        for (String name : List.of("One", "Two", "Three", "Four", "Five")) {
            room.write("adds much", "src/test/java/letters/" + name + ".java", "");
        }
        Files.writeString(room.folder().resolve("dora.zip"), "no folder");

        summary = GradeCommand.grade(workbook, room.folder(), LIMITS);
    }

    @Test
    @DisplayName("solved exercises are done and the others are untouched")
    void unfinished() {
        assertThat(statuses("ada")).containsExactly(DONE, DONE, DONE);
        assertThat(grade("ada").remarks()).isEmpty();
        assertThat(statuses("bob")).containsExactly(UNTOUCHED, UNTOUCHED, UNTOUCHED);
        assertThat(statuses("half")).containsExactly(DONE, DONE, UNTOUCHED);
    }

    @Test
    @DisplayName("a wrong answer has the test's own words and its name")
    void wrongAnswers() {
        Mark mark = grade("newest first").marks().get("1.1");

        assertThat(mark.status()).isEqualTo(WRONG);
        assertThat(mark.green()).isEqualTo(1);
        assertThat(mark.told()).contains("in the order in which they came");
        assertThat(mark.wrongAnswer()).map(Answer::name).contains("1.1-newest-first");
        assertThat(grade("own idea").marks().get("1.3").wrongAnswer()).isEmpty();
    }

    @Test
    @DisplayName("each exercise has what is different from the starter, if it was worked on")
    void changes() {
        assertThat(grade("newest first").marks().get("1.1").changes())
                .singleElement()
                .satisfies(change -> assertThat(change.place()).isEqualTo(POSTBOX))
                .satisfies(
                        change ->
                                assertThat(change.lines())
                                        .contains("+        letters.add(0, letter);"));
        assertThat(grade("bob").marks().values()).allMatch(mark -> mark.changes().isEmpty());
    }

    @Test
    @DisplayName("the most common wrong answers come first")
    void common() {
        assertThat(summary.mostCommon(summary.exercises().getFirst()))
                .extracting(it -> it.participants() + " " + it.answer().name())
                .startsWith("2 1.1-newest-first", "1 1.1-lost");
    }

    @Test
    @DisplayName("a file beside the participants is only named")
    void passedOver() {
        assertThat(summary.notes())
                .containsExactly("dora.zip is not a folder, and was passed over");
    }

    @Test
    @DisplayName("one failed grading leaves all others graded")
    void oneFails(@TempDir Path folder) throws IOException, InterruptedException {
        Room small = new Room(folder.resolve("room")).finished("ada").finished("zoe");
        try (Grader grader = grader(small, folder, name -> {})) {
            grader.prepare();
            Participant unlucky =
                    new Participant(
                            "bob",
                            new HashMap<>() {
                                private static final long serialVersionUID = 1;

                                @Override
                                public Path get(Object module) {
                                    throw new UncheckedIOException(
                                            new IOException("the disk is broken"));
                                }
                            },
                            List.of());
            List<Participant> both = Participant.in(small.folder(), grader.modules());

            List<Grade> grades = grader.grade(List.of(both.getFirst(), unlucky, both.getLast()));

            assertThat(grades).extracting(Grade::done).containsExactly(3L, 0L, 3L);
            assertThat(grades.get(1).marks().values())
                    .extracting(Mark::status)
                    .containsOnly(NOT_GRADED);
            assertThat(grades.get(1).remarks())
                    .singleElement()
                    .asString()
                    .contains("the disk is broken");
        }
    }

    @Test
    @DisplayName("and files are spoilt unseen, all run again")
    void spoilt(@TempDir Path folder) throws IOException, InterruptedException {
        Room small = new Room(folder.resolve("room")).finished("ada").finished("bob");
        Path bob = small.folder().resolve("bob");
        Consumer<String> spoils =
                name -> SmallWorkbook.write(bob.resolve("hacked.txt"), "I was here");
        try (Grader grader = grader(small, folder, spoils)) {
            grader.prepare();

            List<Grade> grades = grader.grade(Participant.in(small.folder(), grader.modules()));

            assertThat(grader.notes())
                    .singleElement()
                    .asString()
                    .startsWith("the code of a participant has changed " + bob);
            assertThat(grades).allMatch(grade -> grade.done() == 3);
        }
    }

    private static Grader grader(Room small, Path folder, Consumer<String> progress)
            throws IOException {
        Path work = Files.createDirectories(folder.resolve("work"));
        return new Grader(workbook, small.folder(), LIMITS, work, progress);
    }

    @Test
    @DisplayName("and the grading is ended by a signal, no folder is left behind")
    void signal(@TempDir Path folder) throws IOException, InterruptedException {
        Room small = new Room(folder.resolve("room"));
        small.posting("loops", "while (true) { Thread.onSpinWait(); }");
        Path temporary = Files.createDirectories(folder.resolve("tmp"));
        Process grading =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Djava.io.tmpdir=" + temporary,
                                "-cp",
                                System.getProperty("java.class.path"),
                                Workbench.class.getName(),
                                "grade",
                                "--workbook=" + workbook.root(),
                                "--out=" + folder.resolve("grades"),
                                small.folder().toString())
                        .redirectErrorStream(true)
                        .redirectOutput(new File(folder.toFile(), "screen"))
                        .start();
        Awaitility.await()
                .atMost(Duration.ofSeconds(40))
                .until(() -> hasParticipant(temporary) || !grading.isAlive());

        grading.destroy();

        assertThat(grading.waitFor(15, TimeUnit.SECONDS)).isTrue();
        assertThat(hasParticipant(temporary)).isFalse();
    }

    private static boolean hasParticipant(Path temporary) throws IOException {
        try (Stream<Path> all = Files.find(temporary, 3, (path, attributes) -> true)) {
            return all.anyMatch(it -> it.getFileName().toString().startsWith("participant-"));
        }
    }

    @Test
    @DisplayName("the screen shows a matrix with signs and common mistakes")
    void matrix() {
        assertThat(Matrix.of(summary))
                .contains(
                        "                    01",
                        "                    1 2 3   done",
                        " ada                ✔ ✔ ✔   3 of 3",
                        " exits              X ✔ ✔   2 of 3",
                        "   X ends Java, for instance with System.exit",
                        "   2 ×  1.1-newest-first: The newest letter lies on top.",
                        "   dora.zip is not a folder, and was passed over",
                        "   adds much: … and 2 more, in grades.json")
                .as("what only one participant thinks")
                .noneMatch(it -> it.contains("1.1-lost"));
    }

    @Test
    @DisplayName("the table has a heading of texts without a formula")
    void table(@TempDir Path out) throws IOException {
        new GradeFiles(summary).write(out);

        List<String> lines = Files.readAllLines(out.resolve("grades.csv"));
        assertThat(lines.getFirst().codePointAt(0)).isEqualTo(0xFEFF);
        assertThat(lines.getFirst())
                .endsWith("participant,done,1.1 Post a letter,1.2 Sort letters,1.3 Write the rule");
        assertThat(lines).contains("exits,2,ends-java,done,done", "'=1+1,3,done,done,done");
    }

    @Test
    @DisplayName("the details have the wrong answers by name")
    void details(@TempDir Path out) throws IOException {
        new GradeFiles(summary).write(out);

        assertThat(out.resolve("grades.json"))
                .content()
                .contains("\"name\" : \"newest first\"", "\"wrongAnswer\" : \"1.1-newest-first\"");
    }

    @Test
    @DisplayName("the report for a CI server tells failed from skipped")
    void report(@TempDir Path out) throws Exception {
        new GradeFiles(summary).write(out);

        Element suites =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(out.resolve("grades.xml").toFile())
                        .getDocumentElement();
        for (int i = 0; i < summary.grades().size(); i++) {
            Element suite = (Element) suites.getElementsByTagName("testsuite").item(i);
            for (String kind : List.of("failure", "error", "skipped")) {
                String count = suite.getAttribute(kind.equals("skipped") ? kind : kind + "s");
                assertThat(suite.getElementsByTagName(kind).getLength())
                        .as(suite.getAttribute("name") + ", " + kind)
                        .isEqualTo(Integer.parseInt(count));
            }
            assertThat(suite.getElementsByTagName("testcase").getLength()).isEqualTo(3);
            assertThat(
                            Stream.of("tests", "time", "timestamp", "hostname", "id", "package")
                                    .filter(attribute -> !suite.hasAttribute(attribute)))
                    .isEmpty();
        }
    }

    @Test
    @DisplayName("nothing of the participants is changed")
    void leavesNothing() {
        assertThat(SmallWorkbook.filesBelow(room.folder().resolve("bob/" + MODULE)))
                .containsExactlyInAnyOrderElementsOf(SmallWorkbook.starter());
    }

    private static Grade grade(String participant) {
        return summary.grades().stream()
                .filter(grade -> grade.participant().equals(participant))
                .findFirst()
                .orElseThrow();
    }

    private static List<Status> statuses(String participant) {
        return grade(participant).marks().values().stream().map(Mark::status).toList();
    }
}
