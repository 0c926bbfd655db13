package workbook.console;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The hints of a module as files: {@code hints/1.2.md}, one tier below the other, with a line of
 * three dashes between. How many of them have been shown is remembered.
 */
public final class HintTiers {

    private static final Pattern FILE = Pattern.compile("\\d+\\.\\d+\\.md");

    private static final int WIDTH = 72;

    private final Path module;

    /**
     * @param module the module's folder
     */
    public HintTiers(Path module) {
        this.module = module;
    }

    /**
     * The tiers of one exercise, the mildest first. None without a file.
     *
     * @throws IOException if the file cannot be read
     */
    public List<String> of(String exercise) throws IOException {
        String text = String.join("\n", lines(file(exercise)));
        List<String> tiers = new ArrayList<>();
        for (String tier : text.split("(?m)^---\\s*$")) {
            if (!tier.trim().isEmpty()) {
                tiers.add(tier.trim());
            }
        }
        return tiers;
    }

    /**
     * Counts one tier more as shown.
     *
     * @param tiers how many the exercise has
     * @return the number of the tier to show now; when all have been, the last one again
     * @throws IOException if that cannot be remembered
     */
    public int next(String exercise, int tiers) throws IOException {
        Path counter = memory().resolve("hints-shown-" + exercise);
        int tier = Math.min(lines(counter).size() + 1, tiers);
        Files.createDirectories(memory());
        Files.write(counter, Collections.nCopies(tier, "shown"), StandardCharsets.UTF_8);
        return tier;
    }

    /** The first exercise with hints on the learner's path that was not done at the last run. */
    Optional<String> current() throws IOException {
        Set<String> done = new HashSet<>(lines(memory().resolve("done")));
        List<String> onPath = new ChosenPath(module.resolve("..")).exercises(module);
        Path folder = module.resolve("hints");
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<String> numbers =
                    files.map(file -> file.getFileName().toString())
                            .filter(name -> FILE.matcher(name).matches())
                            .map(name -> name.substring(0, name.length() - ".md".length()))
                            .sorted(Comparator.comparingInt(HintTiers::place))
                            .collect(Collectors.toList());
            return numbers.stream()
                    .filter(number -> !done.contains(number))
                    .filter(number -> onPath.isEmpty() || onPath.contains(number))
                    .findFirst();
        }
    }

    /**
     * The next hint as text, for a learner whose code does not compile.
     *
     * @param asked the number of an exercise, or {@code true} for the current one
     */
    String tell(String asked) throws IOException {
        String exercise = asked.equals("true") ? current().orElse("") : asked;
        List<String> tiers = exercise.isEmpty() ? Collections.emptyList() : of(exercise);
        if (tiers.isEmpty()) {
            return "   There is no hint for " + (exercise.isEmpty() ? "this" : exercise) + ".";
        }
        int tier = next(exercise, tiers.size());
        List<String> lines = new ArrayList<>();
        for (String line : tiers.get(tier - 1).split("\n")) {
            lines.addAll(Wrapped.to(WIDTH, line));
        }
        return "   hint "
                + tier
                + " of "
                + tiers.size()
                + " for "
                + exercise
                + "\n   "
                + String.join("\n   ", lines)
                + "\n\n"
                + (tier == tiers.size()
                        ? "   That was the last hint."
                        : "   Not enough? Ask again for the next one.");
    }

    private Path file(String exercise) {
        return module.resolve("hints").resolve(exercise + ".md");
    }

    private Path memory() {
        return module.resolve("target").resolve("workbook");
    }

    private static int place(String number) {
        return Integer.parseInt(number.substring(number.indexOf('.') + 1));
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.exists(file)
                ? Files.readAllLines(file, StandardCharsets.UTF_8)
                : Collections.emptyList();
    }
}
