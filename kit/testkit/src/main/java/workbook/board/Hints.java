package workbook.board;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The hints of a module. They stand in {@code hints/1.2.md}, one tier below the other, with a line
 * of three dashes between: first a nudge, then a direction, then nearly the answer.
 */
public final class Hints {

    private final Path folder;
    private final Path memory;

    Hints(ModuleFolder module) {
        folder = module.path().resolve("hints");
        memory = module.memory();
    }

    /** The tiers of one exercise, the mildest first; none if there is no file. */
    public static List<String> tiers(Path module, String exercise) {
        String text =
                ModuleFolder.lines(module.resolve("hints").resolve(exercise + ".md"))
                        .collect(Collectors.joining("\n"));
        return Arrays.stream(text.split("(?m)^---\\s*$"))
                .map(String::strip)
                .filter(tier -> !tier.isEmpty())
                .toList();
    }

    /**
     * Asks for the next tier, as the board does, and remembers that it was shown.
     *
     * @param module the module's folder, within the workbook's
     * @return the hint, line by line, in colour
     */
    public static List<String> ask(Path module, String exercise) {
        ModuleFolder folder = new ModuleFolder(module);
        return BoardText.of(new Hints(folder).next(exercise), "solutions/" + module.getFileName());
    }

    /** The next tier that has not been shown yet; when all have been, the last one again. */
    Hint next(String exercise) {
        List<String> tiers = tiers(folder.getParent(), exercise);
        if (tiers.isEmpty()) {
            return new Hint(exercise, 0, 0, "There is no hint for this exercise.");
        }
        Path counter = memory.resolve("hints-shown-" + exercise);
        int shown = (int) ModuleFolder.lines(counter).count();
        int tier = Math.min(shown + 1, tiers.size());
        try {
            Files.createDirectories(memory);
            Files.writeString(counter, "shown\n".repeat(tier));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Hint(exercise, tier, tiers.size(), tiers.get(tier - 1));
    }

    /** One tier: the how-manieth of how many. */
    record Hint(String exercise, int tier, int tiers, String text) {
        boolean last() {
            return tier == tiers;
        }
    }
}
