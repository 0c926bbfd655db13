package workbench.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import workbench.incremental.Snapshot;
import workbook.engine.Sources;

/**
 * Notices when files of a module are saved. The system's events wake it up at once. It also looks
 * for itself now and then, since shared folders and virtual machines lose events.
 */
final class Saves implements AutoCloseable {

    private static final Duration LOOKS = Duration.ofMillis(500);
    private static final Duration LOOKS_WITHOUT_EVENTS = Duration.ofMillis(100);
    private static final Duration QUIET = Duration.ofMillis(30);

    private final Path module;
    private final Registration registration;
    private final Map<WatchKey, Path> folders = new HashMap<>();
    private Optional<WatchService> events;
    private Snapshot seen;

    /** How the system is asked for the events of a folder. */
    interface Registration {
        WatchKey of(Path folder, WatchService service) throws IOException;
    }

    /**
     * @param polls whether to do without the system's events
     */
    Saves(Path module, boolean polls) throws IOException {
        this(
                module,
                polls,
                (folder, service) ->
                        folder.register(
                                service,
                                StandardWatchEventKinds.ENTRY_CREATE,
                                StandardWatchEventKinds.ENTRY_DELETE,
                                StandardWatchEventKinds.ENTRY_MODIFY));
    }

    Saves(Path module, boolean polls, Registration registration) throws IOException {
        this.module = module;
        this.registration = registration;
        events = polls ? Optional.empty() : service();
        register(module.resolve("src"));
        seen = look();
    }

    /** Whether it has to do without the system's events, or with some of them only. */
    boolean polls() {
        return events.isEmpty();
    }

    /** Waits for the next save, and for the end of the burst that it belongs to. */
    WatchNotice.Saved next() throws IOException, InterruptedException {
        Set<String> changed = new TreeSet<>();
        while (changed.isEmpty()) {
            changed.addAll(sleep(events.isPresent() ? LOOKS : LOOKS_WITHOUT_EVENTS));
            changed.addAll(changedSinceLastLook());
        }
        Set<String> more = changed;
        while (!more.isEmpty()) {
            more = sleep(QUIET);
            more.addAll(changedSinceLastLook());
            changed.addAll(more);
        }
        return new WatchNotice.Saved(changed, seen.newest(changed));
    }

    @Override
    public void close() throws IOException {
        if (events.isPresent()) {
            events.get().close();
        }
    }

    private Set<String> changedSinceLastLook() throws IOException {
        Snapshot before = seen;
        seen = look();
        return before.changedIn(seen);
    }

    // While folders come and go, a look may meet one that has just gone.
    private Snapshot look() throws IOException {
        IOException last = null;
        for (int attempt = 0; attempt < 10; attempt++) {
            try {
                return Snapshot.of(Sources.of(module));
            } catch (UncheckedIOException e) {
                last = e.getCause();
            }
        }
        throw last;
    }

    /** Sleeps until something happens, or for so long. Returns the files that were named. */
    private Set<String> sleep(Duration longest) throws InterruptedException, IOException {
        if (events.isEmpty()) {
            TimeUnit.NANOSECONDS.sleep(longest.toNanos());
            return new TreeSet<>();
        }
        WatchService service = events.get();
        WatchKey key = service.poll(longest.toNanos(), TimeUnit.NANOSECONDS);
        Set<String> named = new TreeSet<>();
        while (key != null) {
            Path folder = folders.get(key);
            for (WatchEvent<?> event : key.pollEvents()) {
                if (event.context() instanceof Path name && folder != null) {
                    happened(folder.resolve(name)).ifPresent(named::add);
                }
            }
            if (!key.reset()) {
                folders.remove(key);
            }
            key = polls() ? null : service.poll();
        }
        return named;
    }

    // Only a file that is one of the module's sources counts: editors write others beside them.
    private Optional<String> happened(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            register(file);
            return Optional.empty();
        }
        String place = module.relativize(file).toString().replace('\\', '/');
        return file.toString().endsWith(".java") && Files.exists(file)
                ? Optional.of(place)
                : Optional.empty();
    }

    // A system may have no more events to give: each folder needs one of a number that all programs
    // share. Then looking has to do.
    private void register(Path root) throws IOException {
        try {
            if (events.isPresent() && Files.isDirectory(root)) {
                registerAll(root, events.get());
            }
        } catch (IOException e) {
            close();
            events = Optional.empty();
            folders.clear();
        }
    }

    private void registerAll(Path root, WatchService service) throws IOException {
        Files.walkFileTree(
                root,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(
                            Path folder, BasicFileAttributes attributes) throws IOException {
                        folders.put(registration.of(folder, service), folder);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException failure) {
                        return FileVisitResult.CONTINUE;
                    }
                });
    }

    // A system may have no events, or no more of them to give.
    private static Optional<WatchService> service() {
        try {
            return Optional.of(FileSystems.getDefault().newWatchService());
        } catch (IOException | UnsupportedOperationException e) {
            return Optional.empty();
        }
    }
}
