package workbench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import workbook.board.ModuleFolder;
import workbook.board.Progress;

/**
 * The workbook as a folder.
 *
 * @param root where the modules are, absolute
 */
public record Workbook(Path root) {

    /** Throws a {@link CommandRefusedException} if this folder is not a workbook. */
    public static Workbook in(Path folder) {
        Workbook workbook = new Workbook(folder.toAbsolutePath().normalize());
        if (!Files.isDirectory(workbook.root) || workbook.modules().isEmpty()) {
            throw new CommandRefusedException(
                    "There is no module in "
                            + workbook.root
                            + ". Start this at the top of the workbook.");
        }
        return workbook;
    }

    /** All modules, in their order. */
    public List<ModuleFolder> modules() {
        return ModuleFolder.in(root);
    }

    /**
     * The module whose name begins like this, for instance {@code 03}.
     *
     * @throws CommandRefusedException if there is none
     */
    public ModuleFolder module(String beginning) {
        return modules().stream()
                .filter(module -> module.name().startsWith(beginning))
                .findFirst()
                .orElseThrow(
                        () ->
                                new CommandRefusedException(
                                        "There is no module "
                                                + beginning
                                                + ". There are: "
                                                + modules().stream()
                                                        .map(ModuleFolder::name)
                                                        .collect(Collectors.joining(", "))));
    }

    /**
     * The module that an exercise belongs to.
     *
     * @param exercise for instance {@code 3.2}
     * @throws CommandRefusedException if there is none
     */
    public ModuleFolder moduleOf(String exercise) {
        String number = exercise.substring(0, exercise.indexOf('.'));
        return module((number.length() < 2 ? "0" : "") + number);
    }

    /** Where the learner is: the module last worked on, or the first one with something to do. */
    public ModuleFolder current() {
        List<ModuleFolder> open =
                modules().stream()
                        .filter(
                                module ->
                                        !new Progress(module)
                                                .done()
                                                .containsAll(module.exercises()))
                        .toList();
        Optional<ModuleFolder> lastWorkedOn =
                open.stream()
                        .filter(module -> lastRun(module).isPresent())
                        .max(Comparator.comparing(module -> lastRun(module).orElseThrow()));
        return lastWorkedOn
                .or(() -> open.stream().findFirst())
                .orElseGet(() -> modules().getFirst());
    }

    /** The folder with the solved files of a module. */
    public Path solution(ModuleFolder module) {
        return root.resolve("solutions").resolve(module.name());
    }

    private static Optional<FileTime> lastRun(ModuleFolder module) {
        Path remembered = module.memory().resolve("done");
        try {
            return Files.exists(remembered)
                    ? Optional.of(Files.getLastModifiedTime(remembered))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
