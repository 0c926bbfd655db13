package workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import workbench.source.ExerciseSource;
import workbook.board.ModuleFolder;

/** The whole way, with Maven itself, in a copy of the workbook. */
@Tag("long")
@DisplayName("Typed as the README says,")
@Timeout(300)
class TheCommandsTest {

    private static final Path ORIGINAL =
            Path.of(System.getProperty("workbook.root")).toAbsolutePath().normalize();
    private static final Set<String> NOT_COPIED =
            Set.of("target", ".git", "kept", "grades", "wrong-answers");

    private static final Path TERMINAL = Path.of("/usr/bin/script");

    @TempDir private static Path folder;
    private static Path copy;
    private static ModuleFolder module;
    private static ExerciseSource exercise;

    private Map<String, String> environment = Map.of();

    @BeforeAll
    @Timeout(60)
    static void copyTheWorkbook() throws IOException {
        copy = folder.resolve("my work book");
        copy(ORIGINAL, copy);
        module = Workbook.in(copy).modules().getFirst();
        exercise = ExerciseSource.in(module).getFirst();
    }

    @Test
    @DisplayName("-Dwatch shows the board until q ends it")
    void watches() throws IOException, InterruptedException {
        Screen screen = types("q", "you are here", "test", "-Dwatch=" + module.number());

        assertThat(screen.status()).isZero();
        assertThat(screen.text())
                .contains("Watching " + module.name(), "you are here")
                .doesNotContain("ERROR", "WARN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"q", "\u0003"})
    @EnabledOnOs(OS.LINUX)
    @DisplayName("-Dwatch on a terminal ends with q and with Ctrl-C")
    void watchesOnATerminal(String key) throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(TERMINAL), "the program script, which makes a terminal");
        String typed = String.join(" ", maven(List.of("test", "-Dwatch=" + module.number())));

        Screen screen =
                types(
                        key,
                        "you are here",
                        List.of(TERMINAL.toString(), "-qec", typed, "/dev/null"));

        assertThat(screen.status()).isZero();
        assertThat(screen.text()).contains("you are here").doesNotContain("Exception", "ERROR");
    }

    @Test
    @DisplayName("-Dgrade sees an exercise that -Dsolve has solved")
    void solvesAndGrades() throws IOException, InterruptedException {
        Screen solved = types("", "", "test", "-Dsolve=" + exercise.number());
        assertThat(solved.status()).isZero();
        assertThat(solved.text())
                .contains("wrote  " + module.name() + "/" + exercise.edit().getFirst())
                .doesNotContain("INFO");

        copy(module.path(), folder.resolve("room/ada").resolve(module.name()));
        Screen graded = types("", "", "test", "-Dgrade=../room", "-Dout=../results");
        assertThat(graded.status()).isZero();
        assertThat(graded.text()).contains("ada", "✔").doesNotContain("ERROR");
        assertThat(folder.resolve("results/grades.csv")).content().contains("ada,1,");
        assertThat(folder.resolve("results/room.html"))
                .content()
                .contains("No. 1")
                .doesNotContain("ada");
    }

    @Test
    @DisplayName("no option for other programs gets in the way of a command")
    void otherOptions() throws IOException, InterruptedException {
        environment =
                Map.of(
                        "MAVEN_OPTS", "-XX:+UseParallelGC",
                        "JAVA_TOOL_OPTIONS", "-XX:+UseParallelGC -Xms600m");

        Screen screen = types("q", "you are here", "test", "-Dwatch=" + module.number());

        assertThat(screen.status()).isZero();
        assertThat(screen.text()).contains("you are here").doesNotContain("Error occurred");
    }

    @Test
    @DisplayName("a command that cannot be done says why without a word of Maven's")
    void refuses() throws IOException, InterruptedException {
        Screen screen = types("", "", "test", "-Dreset=" + exercise.number());

        assertThat(screen.status()).isNotZero();
        assertThat(screen.text())
                .contains("this folder is not a git clone")
                .doesNotContain("ERROR");
    }

    private record Screen(int status, String text) {}

    private Screen types(String keys, String afterSeeing, String... arguments)
            throws IOException, InterruptedException {
        return types(keys, afterSeeing, maven(List.of(arguments)));
    }

    private static List<String> maven(List<String> arguments) {
        boolean windows = File.separatorChar == '\\';
        List<String> command = new ArrayList<>();
        command.add(
                Path.of(System.getProperty("maven.home"), "bin", windows ? "mvn.cmd" : "mvn")
                        .toString());
        command.add("-o");
        command.add("-Dmaven.repo.local=" + System.getProperty("maven.repository"));
        command.addAll(arguments);
        return command;
    }

    private Screen types(String keys, String afterSeeing, List<String> command)
            throws IOException, InterruptedException {
        Path output = Files.createTempFile(folder, "screen", ".txt");
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .directory(copy.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("MAVEN_"));
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().putAll(environment);
        Process maven = builder.start();
        try (OutputStream keyboard = maven.getOutputStream()) {
            while (maven.isAlive() && !Files.readString(output).contains(afterSeeing)) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
            if (maven.isAlive()) {
                keyboard.write(keys.getBytes(StandardCharsets.US_ASCII));
            }
        }
        if (!maven.waitFor(4, TimeUnit.MINUTES)) {
            maven.destroyForcibly();
        }
        // Without what a newer Java says about Maven's own libraries.
        String text = Files.readString(output).replaceAll("(?m)^WARNING: .*\\R", "");
        return new Screen(maven.waitFor(), text);
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(
                from,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(
                            Path below, BasicFileAttributes attributes) throws IOException {
                        if (NOT_COPIED.contains(below.getFileName().toString())) {
                            return FileVisitResult.SKIP_SUBTREE;
                        }
                        Files.createDirectories(to.resolve(from.relativize(below)));
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        Files.copy(file, to.resolve(from.relativize(file)));
                        return FileVisitResult.CONTINUE;
                    }
                });
    }
}
