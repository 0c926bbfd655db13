package workbook.board;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import workbook.CompiledInto;
import workbook.console.ChosenPath;

/**
 * The folder of a module on the disk, for instance {@code 01-commands-vs-events}.
 *
 * @param path absolute
 */
public record ModuleFolder(Path path) {

    private static final Pattern MODULE = Pattern.compile("\\d\\d-.+");

    /**
     * The module that this class was compiled in: Maven and the IDEs alike put its file below
     * target/.
     */
    static ModuleFolder of(Class<?> compiled) {
        Path target = CompiledInto.folderOf(compiled);
        while (target.getParent() != null && !target.endsWith("target")) {
            target = target.getParent();
        }
        return new ModuleFolder(
                target.getParent() == null ? CompiledInto.folderOf(compiled) : target.getParent());
    }

    /** The folder's name. */
    public String name() {
        return path.getFileName().toString();
    }

    /** The two digits before the name, for instance {@code 01}. */
    public String number() {
        return name().substring(0, 2);
    }

    /** The heading of the lesson, or the folder's name where the lesson is missing. */
    public String title() {
        return lines(path.resolve("README.md"))
                .filter(line -> line.startsWith("# "))
                .findFirst()
                .map(line -> line.substring(2).strip())
                .orElse(name());
    }

    /** All modules of the workbook, this one included, in their order. */
    List<ModuleFolder> all() {
        return in(path.getParent());
    }

    /** All modules of a workbook, in their order. */
    public static List<ModuleFolder> in(Path workbook) {
        try (Stream<Path> siblings = Files.list(workbook)) {
            return siblings.filter(
                            folder -> MODULE.matcher(folder.getFileName().toString()).matches())
                    .filter(folder -> Files.exists(folder.resolve("pom.xml")))
                    .sorted()
                    .map(ModuleFolder::new)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The module that comes after this one. */
    public Optional<ModuleFolder> next() {
        return all().stream().filter(other -> other.name().compareTo(name()) > 0).findFirst();
    }

    /**
     * The numbers of its exercises on the learner's path, in their order, whether they have been
     * compiled or not.
     */
    public List<String> exercises() {
        try {
            return chosenPath().exercises(path);
        } catch (IOException e) {
            return List.of();
        }
    }

    /** Whether the learner follows the core of each module. */
    boolean onTheCorePath() {
        return chosenPath().isCore();
    }

    private ChosenPath chosenPath() {
        return new ChosenPath(path.getParent());
    }

    /** Where the workbook keeps what it has to remember between two runs. */
    public Path memory() {
        return path.resolve("target/workbook");
    }

    /** A file of the module, line by line. Nothing if it is not there. */
    static Stream<String> lines(Path file) {
        try {
            return Files.exists(file) ? Files.readAllLines(file).stream() : Stream.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
