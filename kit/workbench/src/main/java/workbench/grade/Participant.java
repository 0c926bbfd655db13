package workbench.grade;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import workbench.Refusal;

/**
 * Somebody whose work is graded.
 *
 * @param name the name of the folder
 * @param folder where the modules stand
 */
record Participant(String name, Path folder) {

    /**
     * All whose work is in a folder: each has a folder in it, with the modules in that, or one
     * further down, as in {@code ada/event-driven-workbook}.
     *
     * @param modules the names of the modules
     */
    static List<Participant> in(Path all, Set<String> modules) {
        if (!Files.isDirectory(all)) {
            throw new Refusal("There is no folder " + all.toAbsolutePath().normalize());
        }
        List<Participant> participants =
                folders(all).stream().map(folder -> of(folder, modules)).toList();
        if (participants.isEmpty() || hasModule(all, modules)) {
            throw new Refusal(
                    all.toAbsolutePath().normalize()
                            + " should hold one folder for each participant, with the modules in it.");
        }
        return participants;
    }

    private static Participant of(Path folder, Set<String> modules) {
        Path place =
                hasModule(folder, modules)
                        ? folder
                        : folders(folder).stream()
                                .filter(below -> hasModule(below, modules))
                                .findFirst()
                                .orElse(folder);
        return new Participant(folder.getFileName().toString(), place);
    }

    private static boolean hasModule(Path folder, Set<String> modules) {
        return modules.stream().anyMatch(module -> Files.isDirectory(folder.resolve(module)));
    }

    private static List<Path> folders(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            // A link would be somebody else's work, perhaps.
            return children.filter(child -> Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS))
                    .filter(child -> !child.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
