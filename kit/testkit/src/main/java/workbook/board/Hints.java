package workbook.board;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import workbook.console.HintTiers;

/** The hints of a module: first a nudge, then a direction, then nearly the answer. */
public final class Hints {

    private final HintTiers files;

    Hints(ModuleFolder module) {
        files = new HintTiers(module.path());
    }

    /** The tiers of one exercise, the mildest first. None without a file. */
    public static List<String> tiers(Path module, String exercise) {
        try {
            return new HintTiers(module).of(exercise);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

    /** The next tier that has not been shown yet. When all have been, the last one again. */
    Hint next(String exercise) {
        try {
            List<String> tiers = files.of(exercise);
            if (tiers.isEmpty()) {
                return new Hint(exercise, 0, 0, "There is no hint for this exercise.");
            }
            int tier = files.next(exercise, tiers.size());
            return new Hint(exercise, tier, tiers.size(), tiers.get(tier - 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One tier: the how-manieth of how many. */
    record Hint(String exercise, int tier, int tiers, String text) {
        boolean last() {
            return tier == tiers;
        }
    }
}
