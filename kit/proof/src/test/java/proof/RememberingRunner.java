package proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import workbook.engine.Compilation;
import workbook.engine.Sources;

/**
 * Runs nothing twice. A test that breaks one wrong answer does not have to wait for the others,
 * which are as they were.
 */
final class RememberingRunner extends ModuleRunner {

    private final Map<What, ModuleRun> known = new ConcurrentHashMap<>();
    private final Map<What, Compilation> compiled = new ConcurrentHashMap<>();
    private final Map<List<Trial>, List<RedRun>> tried = new ConcurrentHashMap<>();

    RememberingRunner(Path output) {
        super(output);
    }

    @Override
    ModuleRun run(Sources sources) {
        return remembered(What.of(sources, "all"), () -> super.run(sources));
    }

    @Override
    ModuleRun run(ModuleRun before, Sources sources, Sources changed, String exercise) {
        return remembered(
                What.of(sources.under(changed), exercise),
                () -> super.run(before, sources, changed, exercise));
    }

    @Override
    Compilation compile(ModuleRun before, Sources sources, Sources changed) {
        return compiled.computeIfAbsent(
                What.of(sources.under(changed), "none"),
                unknown -> super.compile(before, sources, changed));
    }

    @Override
    List<RedRun> elsewhere(List<Trial> trials) {
        return tried.computeIfAbsent(trials, super::elsewhere);
    }

    private ModuleRun remembered(What what, Supplier<ModuleRun> run) {
        return known.computeIfAbsent(what, unknown -> run.get());
    }

    private record What(List<Path> places, List<String> texts, String exercise) {

        static What of(Sources sources, String exercise) {
            return new What(
                    sources.places(), sources.files().stream().map(What::text).toList(), exercise);
        }

        private static String text(Path file) {
            try {
                return Files.readString(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
