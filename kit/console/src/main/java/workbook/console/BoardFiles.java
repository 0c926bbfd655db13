package workbook.console;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** How the board travels from the process that runs the tests to the one that Maven runs in. */
public final class BoardFiles {

    private final Path text;
    private final Path red;
    private final Path begun;

    /**
     * @param module the folder of the module
     */
    public BoardFiles(Path module) {
        Path folder = module.resolve("target").resolve("workbook");
        text = folder.resolve("board");
        red = folder.resolve("red");
        begun = folder.resolve("begun");
    }

    /**
     * Keeps a board until Maven is about to end.
     *
     * @param isRed whether the build has to fail
     * @throws IOException if it cannot be written
     */
    public void keep(List<String> lines, boolean isRed) throws IOException {
        Files.createDirectories(text.getParent());
        if (!isRed) {
            Files.deleteIfExists(red);
        } else if (!Files.exists(red)) {
            Files.createFile(red);
        }
        Files.write(text, lines, StandardCharsets.UTF_8);
    }

    /** The module is being compiled and tested from now on. */
    void begin() throws IOException {
        Files.createDirectories(begun.getParent());
        Files.write(begun, new byte[0]);
    }

    /** That is over, or Maven is. */
    void end() throws IOException {
        Files.deleteIfExists(begun);
    }

    boolean begun() {
        return Files.exists(begun);
    }

    /** Forgets the board: it has been shown, or is an old one. */
    void clear() throws IOException {
        Files.deleteIfExists(text);
        Files.deleteIfExists(red);
    }

    boolean exist() {
        return Files.exists(text);
    }

    boolean red() {
        return Files.exists(red);
    }

    String text() throws IOException {
        return new String(Files.readAllBytes(text), StandardCharsets.UTF_8);
    }
}
