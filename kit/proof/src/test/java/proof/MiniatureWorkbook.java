package proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A workbook with one small module that keeps every promise. It is a copy of
 * src/test/resources/miniature. A test breaks one thing in it and asks what the proof finds.
 *
 * @param root where the copy is
 * @param runner what compiles and runs it
 */
record MiniatureWorkbook(Path root, ModuleRunner runner) {

    private static final Path ORIGINAL = original();

    /** Makes a fresh copy. */
    static MiniatureWorkbook in(Path folder, ModuleRunner runner) {
        copy(ORIGINAL, folder, UnaryOperator.identity());
        return new MiniatureWorkbook(folder, runner);
    }

    /** The text of a file. */
    String read(String path) {
        return read(root.resolve(path));
    }

    /** Writes a file, whether it is there already or not. */
    void write(String path, String text) {
        write(root.resolve(path), text);
    }

    /** Changes a file in one place. It has to be there. */
    void replace(String path, String from, String to) {
        String text = read(root.resolve(path));
        if (!text.contains(from)) {
            throw new IllegalArgumentException(path + " does not contain " + from);
        }
        write(path, text.replace(from, to));
    }

    /**
     * Makes a wrong answer to module 01 another one: this is what it writes, in this file alone.
     */
    void answer(String name, String place, String text) {
        ModuleFolders module = workbook().modules().getFirst();
        List<String> difference =
                new Attempt(Map.of(place, text.lines().toList())).difference(module.solved());
        String file = "solutions/" + module.name() + "/wrong-answers/" + name + ".diff";
        String before = read(file);
        write(
                file,
                before.substring(0, before.indexOf("--- a/"))
                        + String.join("\n", difference)
                        + "\n");
    }

    /** Deletes a file, or a folder with all that is in it. */
    void delete(String path) {
        List<Path> all = new ArrayList<>(below(root.resolve(path)));
        for (Path one : all.reversed()) {
            try {
                Files.delete(one);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Puts aside all answers where they do not matter, since they take most of the time. */
    MiniatureWorkbook withoutAnswers() {
        return withoutWrongAnswers().withoutRightAnswers();
    }

    /** Puts the wrong answers aside. */
    MiniatureWorkbook withoutWrongAnswers() {
        delete(Letters.WRONG);
        return this;
    }

    /** Puts the right answers aside. */
    MiniatureWorkbook withoutRightAnswers() {
        delete(Letters.RIGHT);
        return this;
    }

    /** Adds a test to the first exercise, with a sentence for a name. */
    void addTest(int order, String sentence, String statements) {
        String test =
                """
                    @Test
                    @Order(%s)
                    @DisplayName("%s")
                    void another() {
                        %s
                    }

                """;
        replace(
                Letters.POSTBOX_TEST,
                "    @Test\n    @Order(1)",
                test.formatted(order, sentence, statements) + "    @Test\n    @Order(1)");
    }

    /** Adds a module that is like the first, with the numbers of the second. */
    void addModule(String name) {
        UnaryOperator<String> renumbered =
                text ->
                        text.replace("1.1", "2.1")
                                .replace("1.2", "2.2")
                                .replace("#11", "#21")
                                .replace("#12", "#22");
        copy(root.resolve("01-letters"), root.resolve(name), renumbered);
        copy(root.resolve("solutions/01-letters"), root.resolve("solutions/" + name), renumbered);
        write(
                "solutions/" + name + "/carried-over.txt",
                "src/main/java/letters/reader/Reader.java\n");
        replace("solutions/README.md", "| 01 |", "| 01, " + name.substring(0, 2) + " |");
        plan(name);
        for (String build : List.of("pom.xml", "solutions/pom.xml")) {
            replace(build, "</modules>", "  <module>" + name + "</module>\n  </modules>");
        }
    }

    // The days are longer now, and the second of them still has the core only.
    private void plan(String name) {
        replace(
                "README.md",
                "| 16 | 6 |\n",
                "| 16 | 6 |\n| [02](" + name + "/README.md) | 16 | 6 |\n");
        replace("README.md", "All of it takes about 0.5", "All of it takes about 1");
        String reading = "| 09:30 | Reading of module 02, 1 min |\n| 09:31 | 2.1";
        replace("README.md", "| 10:00 |", reading + " to 2.2 |\n| 10:00 |");
        replace("README.md", "| 10:30 |", reading + " |\n| 10:30 |");
    }

    /** What a check finds, in all modules. */
    List<Finding> findings(Check check) {
        return modules().stream().flatMap(module -> check.findings(module).stream()).toList();
    }

    /** What the whole proof finds. */
    List<Finding> findings() {
        return Stream.of(
                        Checks.all().stream().flatMap(check -> findings(check).stream()),
                        claims().stream(),
                        links().stream(),
                        builds().stream(),
                        timetables().stream(),
                        totals().stream(),
                        copies().stream())
                .flatMap(found -> found)
                .toList();
    }

    /** What is wrong with the claims. */
    List<Finding> claims() {
        return ClaimsAreCovered.findings(workbook(), modules());
    }

    /** What is wrong with the links. */
    List<Finding> links() {
        return LinksResolve.findings(workbook());
    }

    /** What is wrong with the timetables. */
    List<Finding> timetables() {
        return TimetablesAddUp.findings(workbook(), modules());
    }

    /** What is wrong with the minutes of the modules and of the whole. */
    List<Finding> totals() {
        return TheTotalsAgree.findings(workbook(), modules());
    }

    /** What is wrong with the two builds. */
    List<Finding> builds() {
        return ModulesAreBuilt.findings(workbook());
    }

    /** What is wrong with the files that a module took over from another. */
    List<Finding> copies() {
        return CopiesAreTheSame.findings(workbook());
    }

    private Workbook workbook() {
        return new Workbook(root);
    }

    private List<ModuleProof> modules() {
        return workbook().modules().stream()
                .map(folders -> ModuleProof.of(folders, runner))
                .toList();
    }

    private static Path original() {
        try {
            return Path.of(MiniatureWorkbook.class.getResource("/miniature").toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void copy(Path from, Path to, UnaryOperator<String> change) {
        for (Path file : below(from)) {
            if (Files.isRegularFile(file)) {
                String place = change.apply(from.relativize(file).toString());
                write(to.resolve(place), change.apply(read(file)));
            }
        }
    }

    private static List<Path> below(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
