package workbench.grade;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import workbench.CommandRefusedException;

/**
 * A participant whose work is graded.
 *
 * @param name the name of the folder
 * @param modules where each module was found, by the module's name
 * @param notes what is to be said of the search
 */
record Participant(String name, Map<String, Path> modules, List<String> notes) {

    /**
     * All whose work is in a folder: each has a folder in it.
     *
     * @param modules what to look for
     */
    static List<Participant> in(Path all, List<PristineModule> modules) {
        if (!Files.isDirectory(all)) {
            throw new CommandRefusedException(
                    "There is no folder " + all.toAbsolutePath().normalize());
        }
        List<Path> folders = ModuleSearch.foldersIn(all);
        boolean isOneParticipant =
                modules.stream().anyMatch(module -> Files.isDirectory(all.resolve(module.name())));
        if (folders.isEmpty() || isOneParticipant) {
            throw new CommandRefusedException(
                    all.toAbsolutePath().normalize()
                            + " should hold one folder for each participant, with the modules in"
                            + " it.");
        }
        return folders.stream().map(folder -> of(folder, modules)).toList();
    }

    private static Participant of(Path folder, List<PristineModule> modules) {
        try {
            return new ModuleSearch(folder, modules).found();
        } catch (UncheckedIOException e) {
            return new Participant(
                    folder.getFileName().toString(),
                    Map.of(),
                    List.of("cannot be looked through: " + e.getCause().getMessage()));
        }
    }

    /** What is in the folder, and is passed over. */
    static List<String> passedOver(Path all) {
        return ModuleSearch.childrenOf(all).stream()
                .filter(child -> !Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS))
                .map(child -> child.getFileName() + " is not a folder, and was passed over")
                .toList();
    }
}
