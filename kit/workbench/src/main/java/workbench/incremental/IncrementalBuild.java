package workbench.incremental;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import workbook.engine.Compilation;
import workbook.engine.Compiler;
import workbook.engine.Sources;

/**
 * A module that is compiled again and again while a learner works on it. Only what has changed is
 * compiled, unless others could notice the change. Then everything is.
 */
public final class IncrementalBuild {

    private final Compiler compiler;
    private final Path module;
    private final Path output;
    private Optional<Recompilation> last = Optional.empty();
    private Snapshot lastSeen;
    private int builds;

    /**
     * @param module the module's folder
     * @param output a folder for class files that is used for nothing else; it is emptied
     */
    public IncrementalBuild(Compiler compiler, Path module, Path output) throws IOException {
        this.compiler = compiler;
        this.module = module;
        this.output = output;
        Folder.delete(output);
    }

    /**
     * Compiles the module as it is now.
     *
     * @param changed files that are known to have changed, though they may look the same
     */
    public Compilation build(Set<String> changed) throws IOException {
        Sources sources = Sources.of(module);
        Snapshot now = Snapshot.of(sources);
        Path folder = output.resolve("build-" + ++builds);
        Compilation built = build(sources, now, changed, folder);
        if (built.succeeded()) {
            last =
                    Optional.of(
                            last.filter(it -> it.before().equals(built))
                                    .orElseGet(() -> new Recompilation(built)));
            lastSeen = now;
            Folder.deleteAllIn(output, file -> !isPartOf(file, built));
        } else {
            Folder.delete(folder);
        }
        return built;
    }

    private Compilation build(Sources sources, Snapshot now, Set<String> known, Path folder)
            throws IOException {
        if (last.isEmpty() || !Files.isDirectory(last.get().before().main())) {
            return compiler.compile(sources, folder);
        }
        Set<String> places = new TreeSet<>(lastSeen.changedIn(now));
        places.addAll(known);
        Sources changed = sources.only(places);
        boolean onlyJava = places.stream().allMatch(place -> place.endsWith(".java"));
        if (!lastSeen.gone(now).isEmpty() || !onlyJava) {
            return compiler.compile(sources, folder);
        }
        if (changed.isEmpty()) {
            return last.get().before();
        }
        return last.get().compile(compiler, sources, changed, folder);
    }

    private static boolean isPartOf(Path folder, Compilation compilation) {
        return compilation.main().startsWith(folder) || compilation.tests().startsWith(folder);
    }
}
