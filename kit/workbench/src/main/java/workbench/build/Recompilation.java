package workbench.build;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import workbook.engine.Compilation;
import workbook.engine.Compiler;
import workbook.engine.Sources;

/**
 * Compiles a module after a change, and only what has to be: the files that have changed; if they
 * look different from outside, their users as well; and everything where it cannot be said who that
 * is.
 */
public final class Recompilation {

    private final Compiler compiler;
    private final Compilation before;
    private final Sources all;
    private final Path output;

    private Recompilation(Compiler compiler, Compilation before, Sources all, Path output) {
        this.compiler = compiler;
        this.before = before;
        this.all = all;
        this.output = output;
    }

    /**
     * Compiles.
     *
     * @param before what was compiled before the change, completely
     * @param all the sources as they are now
     * @param changed those of them that are new or different
     * @param output an empty folder, or one that is not there yet
     */
    public static Compilation of(
            Compiler compiler, Compilation before, Sources all, Sources changed, Path output) {
        return new Recompilation(compiler, before, all, output).compile(changed);
    }

    private Compilation compile(Sources changed) {
        Compilation now = compiler.recompile(before, changed, output.resolve("changed"));
        if (!now.succeeded()) {
            return now;
        }
        Optional<Set<String>> different = difference(now, changed);
        if (different.filter(Set::isEmpty).isPresent()) {
            return now;
        }
        Optional<Sources> users = different.flatMap(names -> users(names, changed));
        if (users.isEmpty()) {
            return compiler.compile(all, output.resolve("all"));
        }
        return users.get().isEmpty()
                ? now
                : compiler.recompile(before, changed.under(users.get()), output.resolve("users"));
    }

    private Optional<Set<String>> difference(Compilation now, Sources changed) {
        Optional<Set<String>> main =
                Outline.of(before.main(), changed.main())
                        .differenceTo(Outline.of(now.main(), changed.main()));
        Optional<Set<String>> tests =
                Outline.of(before.tests(), changed.tests())
                        .differenceTo(Outline.of(now.tests(), changed.tests()));
        if (main.isEmpty() || tests.isEmpty()) {
            return Optional.empty();
        }
        Set<String> both = new TreeSet<>(main.get());
        both.addAll(tests.get());
        return Optional.of(both);
    }

    /** The sources of the users; nothing if the source of one of them is not known. */
    private Optional<Sources> users(Set<String> different, Sources changed) {
        Users users = Users.in(java.util.List.of(before.main(), before.tests()));
        Set<String> places = new TreeSet<>();
        for (Path user : users.usersOf(users.heirsOf(different))) {
            places.add(place(user));
        }
        Set<String> known = places(all);
        places.removeAll(places(changed));
        return known.containsAll(places) ? Optional.of(all.only(places)) : Optional.empty();
    }

    private static Set<String> places(Sources sources) {
        Set<String> places = new TreeSet<>();
        sources.places().forEach(place -> places.add(place.toString().replace('\\', '/')));
        return places;
    }

    private String place(Path classFile) {
        boolean main = classFile.startsWith(before.main());
        Path inFolder = (main ? before.main() : before.tests()).relativize(classFile);
        String name = inFolder.toString().replace('\\', '/').replaceFirst("(\\$.*)?\\.class$", "");
        return (main ? "src/main/java/" : "src/test/java/") + name + ".java";
    }
}
