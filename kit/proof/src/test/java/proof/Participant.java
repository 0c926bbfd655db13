package proof;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
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

/**
 * A person with a copy of the workbook and a command line, who types Maven commands and reads the
 * screen.
 */
final class Participant {

    private static final Set<String> NOT_COPIED = Set.of("target", ".git", "solutions");

    private final Path copy;
    private Path mavenHome = Path.of(System.getProperty("maven.home"));

    /** What a command left on the screen, and its exit status. */
    record Screen(int status, String text) {}

    /**
     * @param copy where the copy of the workbook will be
     */
    Participant(Path workbook, Path copy) {
        this.copy = copy;
        copy(workbook);
    }

    Path file(String place) {
        return copy.resolve(place);
    }

    void replace(String place, String text, String by) {
        try {
            String before = Files.readString(file(place));
            if (!before.contains(text)) {
                throw new IllegalArgumentException(place + " does not say " + text);
            }
            Files.writeString(file(place), before.replace(text, by));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Runs Maven, offline: what it needs has been there for the build that this test belongs to.
     */
    Screen types(String folder, Map<String, String> environment, String... arguments) {
        List<String> command = new ArrayList<>(List.of(maven(), "-o"));
        command.add("-Dmaven.repo.local=" + System.getProperty("maven.repository"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .directory(file(folder).toFile())
                        .redirectErrorStream(true);
        // What was set for the surrounding build is not the participant's.
        builder.environment().keySet().removeIf(name -> name.startsWith("MAVEN_"));
        builder.environment().putAll(environment);
        try {
            Path output = Files.createTempFile("screen", ".txt");
            Process process = builder.redirectOutput(output.toFile()).start();
            if (!process.waitFor(10, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException("still running: " + command);
            }
            String text = Files.readString(output, StandardCharsets.UTF_8);
            Files.delete(output);
            return new Screen(process.exitValue(), readable(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    // Without colours, and without what a newer Java says about Maven's own libraries.
    private static String readable(String text) {
        return text.replaceAll("\u001b\\[[0-9;]*m", "").replaceAll("(?m)^WARNING: .*\\R", "");
    }

    /** From now on types the commands of another Maven. */
    void hasMaven(Path home) {
        mavenHome = home;
    }

    /** Pulls a new version of the kit. */
    void changeTheKit() {
        replace(
                "kit/given/src/main/java/messaging/Event.java",
                "package",
                "// a newer one\npackage");
    }

    private String maven() {
        boolean windows = File.separatorChar == '\\';
        return mavenHome.resolve("bin").resolve(windows ? "mvn.cmd" : "mvn").toString();
    }

    private void copy(Path workbook) {
        try {
            Files.walkFileTree(
                    workbook,
                    new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult preVisitDirectory(
                                Path folder, BasicFileAttributes attributes) throws IOException {
                            if (NOT_COPIED.contains(folder.getFileName().toString())) {
                                return FileVisitResult.SKIP_SUBTREE;
                            }
                            Files.createDirectories(copy.resolve(workbook.relativize(folder)));
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                                throws IOException {
                            Files.copy(file, copy.resolve(workbook.relativize(file)));
                            return FileVisitResult.CONTINUE;
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
