package proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The workbook as a folder.
 *
 * @param root where the modules and the solutions are
 */
public record Workbook(Path root) {

    /** The modules that are part of the build, in their order. */
    public List<ModuleFolders> modules() {
        return folders(root).stream()
                .filter(folder -> folder.getFileName().toString().matches("\\d\\d-.+"))
                .filter(folder -> Files.exists(folder.resolve("pom.xml")))
                .map(folder -> new ModuleFolders(folder, solution(folder)))
                .toList();
    }

    private Path solution(Path exercises) {
        return root.resolve("solutions").resolve(exercises.getFileName());
    }

    static List<Path> folders(Path parent) {
        if (Files.notExists(parent)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(parent)) {
            return children.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
