package workbook.console;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Maven around the tests of one module, and what it shows meanwhile. */
final class ModuleRun implements AutoCloseable {

    private final PrintStream before = System.out;
    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private final Path module;

    ModuleRun(Path workbook) throws IOException {
        module = Files.createDirectory(workbook.resolve("01-commands-vs-events"));
        Files.writeString(module.resolve("Quoting.java"), "");
        given("Quoting.java");
        System.setOut(new PrintStream(screen, true, Charset.defaultCharset()));
    }

    @Override
    public void close() {
        System.setOut(before);
        System.clearProperty("workbook.shown");
    }

    Path module() {
        return module;
    }

    BoardFiles board() {
        return new BoardFiles(module);
    }

    /** The files that the module was handed out with. */
    void given(String... files) throws IOException {
        Files.write(module.resolve("given-files.txt"), List.of(files));
    }

    void exercises(String... names) throws IOException {
        Path tests = Files.createDirectories(module.resolve("src/test/java/insurance"));
        for (String name : names) {
            Files.writeString(tests.resolve(name + ".java"), "");
        }
    }

    BeforeTheTests beforeTheTests() {
        BeforeTheTests task = new BeforeTheTests();
        task.setModule(module.toFile());
        return task;
    }

    AfterTheTests afterTheTests() {
        AfterTheTests task = new AfterTheTests();
        task.setModule(module.toFile());
        return task;
    }

    /** The tests have left this board. */
    void leaves(boolean red, String... lines) throws IOException {
        board().keep(List.of(lines), red);
    }

    String shown() {
        return screen.toString(Charset.defaultCharset());
    }
}
