package workbench.grade;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import workbench.ShortList;

/**
 * Finds the modules in what a participant has handed in. They may be in a checkout, some folders
 * down, under other names, or the bare folder {@code src}.
 */
final class ModuleSearch {

    private static final int DEEPEST = 6;
    private static final Set<String> PASSED_OVER =
            Set.of("target", "node_modules", "solutions", "kit", "kept", "grades");
    private static final String LEFT_BY_MACOS = "__MACOSX";
    private static final Set<String> SECOND_CHOICE =
            Set.of("backup", "copy", "kopie", "old", "alt", "archive", "orig");

    /** A folder that may be a module. */
    private record Candidate(
            Path folder,
            PristineModule module,
            boolean named,
            boolean secondChoice,
            long changed) {}

    private final Path participant;
    private final List<PristineModule> modules;
    private final List<String> notes = new ArrayList<>();

    ModuleSearch(Path participant, List<PristineModule> modules) {
        this.participant = participant;
        this.modules = modules;
    }

    /** Looks for all modules. */
    Participant found() {
        Map<PristineModule, List<Candidate>> candidates = new LinkedHashMap<>();
        for (Path folder : withSources(participant, DEEPEST)) {
            candidate(folder)
                    .ifPresent(
                            it ->
                                    candidates
                                            .computeIfAbsent(it.module(), m -> new ArrayList<>())
                                            .add(it));
        }
        Map<String, Path> found = new TreeMap<>();
        candidates.forEach((module, several) -> found.put(module.name(), best(several).folder()));
        if (found.isEmpty()) {
            notes.add(nothingFound());
        }
        noteLinks();
        return new Participant(participant.getFileName().toString(), found, notes);
    }

    private Optional<Candidate> candidate(Path folder) {
        String name = folder.getFileName().toString();
        Optional<PristineModule> exactly =
                modules.stream().filter(module -> module.name().equals(name)).findFirst();
        if (exactly.isPresent()) {
            return exactly.map(module -> candidate(folder, module, true));
        }
        Optional<PristineModule> guess =
                modules.stream()
                        .filter(module -> plain(name).contains(plain(module.name())))
                        .findFirst()
                        .or(() -> byContent(folder));
        guess.ifPresent(module -> notes.add(shown(folder) + " was taken for " + module.name()));
        return guess.map(module -> candidate(folder, module, false));
    }

    private Candidate candidate(Path folder, PristineModule module, boolean named) {
        String place = participant.relativize(folder).toString().toLowerCase(Locale.ROOT);
        return new Candidate(
                folder,
                module,
                named,
                Stream.of(place.split("[^\\p{L}]+")).anyMatch(SECOND_CHOICE::contains),
                module.exercises().stream()
                        .flatMap(exercise -> exercise.edit().stream())
                        .filter(file -> isChanged(folder.resolve(file), file, module))
                        .count());
    }

    private static boolean isChanged(Path file, String place, PristineModule module) {
        try {
            return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    && !module.wasHandedOut(place, Files.readAllBytes(file));
        } catch (IOException e) {
            // It is there, and is said to be unreadable when it is read.
            return true;
        }
    }

    /** The module that has most of its files there. None if it has hardly any. */
    private Optional<PristineModule> byContent(Path folder) {
        return modules.stream()
                .filter(module -> share(module, folder) > 0.3)
                .max(Comparator.comparingDouble(module -> share(module, folder)));
    }

    private static double share(PristineModule module, Path folder) {
        long there =
                module.places().stream()
                        .filter(place -> Files.exists(folder.resolve(place)))
                        .count();
        return there / (double) module.places().size();
    }

    private Candidate best(List<Candidate> several) {
        Candidate best =
                several.stream()
                        .max(
                                Comparator.comparing((Candidate it) -> it.changed() > 0)
                                        .thenComparing(it -> !it.secondChoice())
                                        .thenComparing(Candidate::named)
                                        .thenComparing(Candidate::changed)
                                        .thenComparing(it -> -it.folder().getNameCount())
                                        .thenComparing(
                                                Candidate::folder, Comparator.reverseOrder()))
                        .orElseThrow();
        several.stream()
                .filter(other -> other != best)
                .forEach(
                        other ->
                                notes.add(
                                        shown(other.folder())
                                                + " was passed over: "
                                                + shown(best.folder())
                                                + " was graded"));
        return best;
    }

    private String nothingFound() {
        List<String> there =
                childrenOf(participant).stream()
                        .map(child -> child.getFileName() + (Files.isDirectory(child) ? "/" : ""))
                        .toList();
        boolean packed =
                there.stream().anyMatch(name -> name.matches("(?i).*\\.(zip|7z|rar|tgz|gz)"));
        return "no module was found: no folder like "
                + modules.getFirst().name()
                + " with src/main/java in it. There is "
                + (there.isEmpty() ? "nothing" : ShortList.of(there))
                + (packed ? ": unpack it first" : "");
    }

    private void noteLinks() {
        childrenOf(participant).stream()
                .filter(Files::isSymbolicLink)
                .forEach(link -> notes.add(shown(link) + " is a link, and was not followed"));
    }

    private String shown(Path folder) {
        String place = participant.relativize(folder).toString().replace('\\', '/');
        return place.isEmpty() ? "the folder itself" : place;
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    /** The folders, this one included, in which there is Java code as Maven lays it out. */
    private static List<Path> withSources(Path folder, int deepest) {
        if (Files.isDirectory(folder.resolve("src/main/java"), LinkOption.NOFOLLOW_LINKS)
                || Files.isDirectory(folder.resolve("src/test/java"), LinkOption.NOFOLLOW_LINKS)) {
            return List.of(folder);
        }
        return deepest == 0
                ? List.of()
                : foldersIn(folder).stream()
                        .filter(below -> !PASSED_OVER.contains(below.getFileName().toString()))
                        .flatMap(below -> withSources(below, deepest - 1).stream())
                        .toList();
    }

    /** The folders in a folder, but for one that is packed into ZIP files without being asked. */
    static List<Path> foldersIn(Path folder) {
        // A link would be the work of another participant, perhaps.
        return childrenOf(folder).stream()
                .filter(child -> Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS))
                .filter(child -> !child.getFileName().toString().equals(LEFT_BY_MACOS))
                .toList();
    }

    /** What is in a folder, without what is hidden. */
    static List<Path> childrenOf(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(child -> !child.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
