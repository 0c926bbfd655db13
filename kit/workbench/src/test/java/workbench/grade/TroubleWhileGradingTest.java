package workbench.grade;

import static org.assertj.core.api.Assertions.assertThat;
import static workbench.grade.Status.NOT_GRADED;

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
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import workbench.SmallWorkbook;
import workbench.Workbook;
import workbench.start.Workbench;

@Tag("long")
@DisplayName("When grading runs into trouble,")
@Timeout(150)
class TroubleWhileGradingTest {

    @TempDir private Path root;
    private Workbook workbook;
    private Room room;

    @BeforeEach
    @Timeout(60)
    void begin() {
        SmallWorkbook.in(root.resolve("workbook"));
        workbook = Workbook.in(root.resolve("workbook"));
        room = new Room(root.resolve("room"));
    }

    @Test
    @DisplayName("one failed grading leaves all others graded")
    void oneFails() throws IOException, InterruptedException {
        room.finished("ada").finished("zoe");
        try (Grader grader = grader(name -> {})) {
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
            List<Participant> both = Participant.in(room.folder(), grader.modules());

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
    @DisplayName("all run again after files were spoilt unseen")
    void spoilt() throws IOException, InterruptedException {
        room.finished("ada").finished("bob");
        Path bob = room.folder().resolve("bob");
        Consumer<String> spoils =
                name -> SmallWorkbook.write(bob.resolve("hacked.txt"), "I was here");
        try (Grader grader = grader(spoils)) {
            grader.prepare();

            List<Grade> grades = grader.grade(Participant.in(room.folder(), grader.modules()));

            assertThat(grader.notes())
                    .singleElement()
                    .asString()
                    .startsWith("the code of a participant has changed " + bob);
            assertThat(grades).allMatch(grade -> grade.done() == 3);
        }
    }

    private Grader grader(Consumer<String> progress) throws IOException {
        Path work = Files.createDirectories(root.resolve("work"));
        return new Grader(workbook, room.folder(), Room.LIMITS, work, progress);
    }

    @Test
    @DisplayName("no folder is left behind by a grading that a signal ended")
    void signal() throws IOException, InterruptedException {
        room.posting("loops", "while (true) { Thread.onSpinWait(); }");
        Path temporary = Files.createDirectories(root.resolve("tmp"));
        Process grading =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Djava.io.tmpdir=" + temporary,
                                "-cp",
                                System.getProperty("java.class.path"),
                                Workbench.class.getName(),
                                "grade",
                                "--workbook=" + workbook.root(),
                                "--out=" + root.resolve("grades"),
                                room.folder().toString())
                        .redirectErrorStream(true)
                        .redirectOutput(new File(root.toFile(), "screen"))
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
}
