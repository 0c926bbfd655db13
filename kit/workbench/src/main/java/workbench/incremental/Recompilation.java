package workbench.incremental;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import workbook.engine.Compilation;
import workbook.engine.Compiler;
import workbook.engine.Sources;

/**
 * Compiles a module after a change, and only what has to be: the files that have changed. If they
 * look different from outside, it compiles their users as well. If those are not known, it compiles
 * everything. Several threads may use it at once, each with a compiler of its own.
 */
public final class Recompilation {

    private final Compilation before;
    private final Classes classes;

    /**
     * @param before what was compiled before the change, completely
     */
    public Recompilation(Compilation before) {
        this.before = before;
        classes = Classes.of(before);
    }

    /** What was compiled before the change. */
    public Compilation before() {
        return before;
    }

    /**
     * Compiles.
     *
     * @param all the sources as they are now
     * @param changed those of them that are new or different
     * @param output an empty folder, or one that is not there yet
     */
    public Compilation compile(Compiler compiler, Sources all, Sources changed, Path output) {
        Compilation now = compiler.recompile(before, changed, output.resolve("changed"));
        if (!now.succeeded()) {
            return now;
        }
        Optional<Set<String>> different = classes.differenceTo(Classes.of(now, changed), changed);
        if (different.filter(Set::isEmpty).isPresent()) {
            return now;
        }
        Optional<Sources> users = different.flatMap(names -> users(names, all, changed));
        if (users.isEmpty()) {
            return compiler.compile(all, output.resolve("all"));
        }
        return users.get().isEmpty()
                ? now
                : compiler.recompile(before, changed.under(users.get()), output.resolve("users"));
    }

    /** The sources of the users. Nothing if the source of one of them is not known. */
    private Optional<Sources> users(Set<String> different, Sources all, Sources changed) {
        Set<String> places = new TreeSet<>();
        for (Path user : classes.usersOf(different)) {
            places.add(place(user));
        }
        places.removeAll(places(changed));
        return places(all).containsAll(places) ? Optional.of(all.only(places)) : Optional.empty();
    }

    private static Set<String> places(Sources sources) {
        Set<String> places = new TreeSet<>();
        sources.places().forEach(place -> places.add(Classes.slashes(place)));
        return places;
    }

    private String place(Path classFile) {
        boolean main = classFile.startsWith(before.main());
        Path inFolder = (main ? before.main() : before.tests()).relativize(classFile);
        return (main ? "src/main/java/" : "src/test/java/")
                + Classes.topLevel(Classes.slashes(inFolder))
                + ".java";
    }
}
