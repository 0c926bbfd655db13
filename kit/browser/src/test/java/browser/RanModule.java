package browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import workbook.board.BoardListener;
import workbook.engine.Compilation;
import workbook.engine.Compiler;
import workbook.engine.Sources;
import workbook.engine.TestRun;

/** A module of this workbook, copied, run as a participant runs it, once for all tests. */
final class RanModule {

    static final Path WORKBOOK = Path.of(System.getProperty("workbook.root")).normalize();

    private static final Path OUTPUT = Path.of("target/workbooks").toAbsolutePath();
    private static final Map<String, Path> PAGES = new ConcurrentHashMap<>();
    private static final Compiler COMPILER = new Compiler();

    private RanModule() {}

    /**
     * The page with the pictures of the module as it is handed out, for instance {@code 03-ecst}.
     */
    static Path starter(String module) {
        return PAGES.computeIfAbsent("starter/" + module, it -> run("starter", module));
    }

    /** The same, of the solved module. */
    static Path solved(String module) {
        return PAGES.computeIfAbsent("solved/" + module, it -> run("solved", module));
    }

    private static Path run(String state, String name) {
        Path module = copied(name, OUTPUT.resolve(state));
        if (state.equals("solved")) {
            copy(WORKBOOK.resolve("solutions").resolve(name).resolve("src"), module.resolve("src"));
        }
        Compilation compiled = COMPILER.compile(Sources.of(module), module.resolve("target"));
        assertThat(compiled.succeeded()).as("%s: %s", name, compiled.messages()).isTrue();
        try (TestRun tests = new TestRun(compiled)) {
            tests.run(
                    Map.of(),
                    BoardListener.seenBy(sight -> {}, module.getParent(), Optional.empty()));
        }
        return module.resolve("target/flow.html");
    }

    /** A module as it is handed out, as the only one in a workbook of its own. */
    static Path copied(String name, Path workbook) {
        Path module = workbook.resolve(name);
        delete(module);
        copy(WORKBOOK.resolve(name), module);
        return module;
    }

    static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(it -> !isBuilt(from.relativize(it))).toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.write(copy, Files.readAllBytes(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isBuilt(Path place) {
        return place.startsWith("target");
    }

    static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
