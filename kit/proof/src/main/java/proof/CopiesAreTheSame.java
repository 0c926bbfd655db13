package proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import workbook.engine.Sources;

/**
 * Modules do not depend on each other. So each has a copy of what it takes over from those before.
 * A list, {@value #LIST}, says which files are meant to be the same. This holds it against them, in
 * both directions.
 */
public final class CopiesAreTheSame {

    /** The files that a module has taken over without a change, one a line. */
    static final String LIST = "carried-over.txt";

    private CopiesAreTheSame() {}

    /** The copies that have drifted apart, and those that are not listed. */
    public static List<Finding> findings(Workbook workbook) {
        List<Finding> findings = new ArrayList<>();
        Map<Path, Path> finishedBefore = new TreeMap<>();
        for (ModuleFolders module : workbook.modules()) {
            Set<String> listed = listed(module);
            Set<String> same = same(module.starter(), finishedBefore);
            for (String file : listed) {
                if (!same.contains(file)) {
                    findings.add(
                            new Finding(
                                    module.name() + "/" + file,
                                    "is carried over, says "
                                            + LIST
                                            + ", but is not the same as in the module before"));
                }
            }
            for (String file : same) {
                if (!listed.contains(file)) {
                    findings.add(
                            new Finding(
                                    module.name() + "/" + file,
                                    "is the same as in a module before. A line in solutions/"
                                            + module.name()
                                            + "/"
                                            + LIST
                                            + " keeps it so"));
                }
            }
            byPlace(module.solved()).forEach(finishedBefore::put);
        }
        return findings;
    }

    private static Set<String> listed(ModuleFolders module) {
        Path list = module.solution().resolve(LIST);
        try {
            return Files.exists(list) ? new TreeSet<>(Files.readAllLines(list)) : Set.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> same(Sources starter, Map<Path, Path> before) {
        Set<String> same = new TreeSet<>();
        byPlace(starter)
                .forEach(
                        (place, file) -> {
                            if (before.containsKey(place) && same(file, before.get(place))) {
                                same.add(place.toString().replace('\\', '/'));
                            }
                        });
        return same;
    }

    private static boolean same(Path one, Path other) {
        try {
            return Files.mismatch(one, other) < 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<Path, Path> byPlace(Sources sources) {
        Map<Path, Path> byPlace = new TreeMap<>();
        List<Path> places = sources.places();
        for (int i = 0; i < places.size(); i++) {
            byPlace.put(places.get(i), sources.files().get(i));
        }
        return byPlace;
    }
}
