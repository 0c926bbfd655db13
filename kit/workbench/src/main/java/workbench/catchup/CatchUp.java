package workbench.catchup;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import workbench.Workbook;
import workbench.source.Lines;
import workbook.board.ModuleFolder;

/**
 * Puts files in the place of a learner's. The old files are kept first, in a folder of their own.
 * Only then is anything written.
 */
final class CatchUp {

    /** Where the learner's own files are kept, at the top of the workbook. */
    static final String KEPT = "kept";

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmmss", Locale.ROOT);

    private final Workbook workbook;
    private final Clock clock;

    CatchUp(Workbook workbook, Clock clock) {
        this.workbook = workbook;
        this.clock = clock;
    }

    /**
     * Writes the files, and says what it did.
     *
     * @param texts the new text of each file, by its place in the module
     */
    List<String> write(ModuleFolder module, Map<String, byte[]> texts) throws IOException {
        List<String> different = new ArrayList<>();
        for (Map.Entry<String, byte[]> text : texts.entrySet()) {
            if (!isSame(module.path().resolve(text.getKey()), text.getValue())) {
                different.add(text.getKey());
            }
        }
        if (different.isEmpty()) {
            return List.of("   Nothing to do: the file is like that already.");
        }
        Optional<Path> kept = keep(module, different);
        List<String> lines = new ArrayList<>();
        for (String place : different) {
            Path file = module.path().resolve(place);
            Files.createDirectories(file.getParent());
            Files.write(file, texts.get(place));
            lines.add("   wrote  " + shown(file));
        }
        kept.ifPresent(folder -> lines.add("   kept what was there before, in " + shown(folder)));
        return lines;
    }

    private Optional<Path> keep(ModuleFolder module, List<String> places) throws IOException {
        List<String> there =
                places.stream()
                        .filter(place -> Files.exists(module.path().resolve(place)))
                        .toList();
        if (there.isEmpty()) {
            return Optional.empty();
        }
        Path folder = newFolder().resolve(module.name());
        for (String place : there) {
            Path copy = folder.resolve(place);
            Files.createDirectories(copy.getParent());
            Files.copy(module.path().resolve(place), copy);
        }
        return Optional.of(folder);
    }

    // Twice within a second there are two of them.
    private Path newFolder() throws IOException {
        String name = NAME.format(LocalDateTime.now(clock));
        Path all = Files.createDirectories(workbook.root().resolve(KEPT));
        int number = 1;
        while (true) {
            try {
                return Files.createDirectory(all.resolve(number == 1 ? name : name + "-" + number));
            } catch (FileAlreadyExistsException e) {
                number++;
            }
        }
    }

    private String shown(Path path) {
        return workbook.root().relativize(path).toString().replace('\\', '/');
    }

    private static boolean isSame(Path file, byte[] text) throws IOException {
        return Files.exists(file) && Lines.same(Files.readAllBytes(file), text);
    }
}
