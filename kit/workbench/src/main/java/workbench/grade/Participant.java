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

    /** What is in the folder, and is passed over. */
    static List<String> passedOver(Path all, Set<String> modules) {
        List<Path> folders = folders(all);
        Stream<String> noFolders =
                children(all).stream()
                        .filter(child -> !folders.contains(child))
                        .map(
                                child ->
                                        child.getFileName()
                                                + " is no folder, and nobody looked into it");
        Stream<String> secondCheckouts =
                folders.stream()
                        .flatMap(folder -> checkouts(folder, modules).stream().skip(1))
                        .map(
                                checkout ->
                                        all.relativize(checkout)
                                                + " is one checkout too many, and nobody looked into it");
        return Stream.concat(noFolders, secondCheckouts).toList();
    }

    private static Participant of(Path folder, Set<String> modules) {
        Path place = checkouts(folder, modules).stream().findFirst().orElse(folder);
        return new Participant(folder.getFileName().toString(), place);
    }

    private static List<Path> checkouts(Path folder, Set<String> modules) {
        return hasModule(folder, modules)
                ? List.of(folder)
                : folders(folder).stream().filter(below -> hasModule(below, modules)).toList();
    }

    private static boolean hasModule(Path folder, Set<String> modules) {
        return modules.stream().anyMatch(module -> Files.isDirectory(folder.resolve(module)));
    }

    private static List<Path> folders(Path folder) {
        // A link would be somebody else's work, perhaps.
        return children(folder).stream()
                .filter(child -> Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS))
                .toList();
    }

    private static List<Path> children(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(child -> !child.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
