package workbench.incremental;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import workbook.engine.Sources;

/** How files were at one moment: when each was last written, and how long it was. */
public final class Snapshot {

    private record Stamp(long written, long length) {}

    private final Map<String, Stamp> stamps;

    private Snapshot(Map<String, Stamp> stamps) {
        this.stamps = stamps;
    }

    /** How these are now. A file that goes away meanwhile is not there. */
    public static Snapshot of(Sources sources) throws IOException {
        Map<String, Stamp> stamps = new HashMap<>();
        List<Path> places = sources.places();
        List<Path> files = sources.files();
        for (int i = 0; i < files.size(); i++) {
            add(stamps, places.get(i).toString().replace('\\', '/'), files.get(i));
        }
        return new Snapshot(stamps);
    }

    private static void add(Map<String, Stamp> stamps, String place, Path file) throws IOException {
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            stamps.put(place, new Stamp(now.lastModifiedTime().toMillis(), now.size()));
        } catch (NoSuchFileException e) {
            stamps.remove(place);
        }
    }

    /** The files that are new, gone or different now, by their places with slashes. */
    public Set<String> changedIn(Snapshot now) {
        Set<String> changed = new TreeSet<>(gone(now));
        now.stamps.forEach(
                (place, stamp) -> {
                    if (!stamp.equals(stamps.get(place))) {
                        changed.add(place);
                    }
                });
        return changed;
    }

    /** The files that are not there any more. */
    public Set<String> gone(Snapshot now) {
        Set<String> gone = new TreeSet<>(stamps.keySet());
        gone.removeAll(now.stamps.keySet());
        return gone;
    }

    /** When the newest of these files was written, in milliseconds since 1970. 0 without a file. */
    public long newest(Set<String> places) {
        return places.stream()
                .map(stamps::get)
                .filter(stamp -> stamp != null)
                .mapToLong(Stamp::written)
                .max()
                .orElse(0);
    }
}
