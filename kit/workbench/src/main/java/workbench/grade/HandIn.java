package workbench.grade;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import workbench.source.DeclaredTypes;

/**
 * What a participant hands in for one module. These are the files that the exercises say to edit,
 * and new ones beside them. All else is the instructor's, whatever the participant has made of it.
 * It is held in memory, so that nothing can change it any more.
 *
 * @param accepted the files that count, by their places
 * @param types the classes that each of them declares, with slashes
 * @param faults the files that do not count although an exercise needs them
 * @param found the places of all Java files
 * @param older the places of files that are as an older version of the workbook had them
 * @param notes what was passed over, and why
 */
record HandIn(
        PristineModule module,
        Map<String, byte[]> accepted,
        Map<String, List<String>> types,
        Map<String, Fault> faults,
        Set<String> found,
        Set<String> older,
        List<String> notes) {

    /** No answer to an exercise is as long as this. */
    private static final int LONGEST_FILE = 200_000;

    private static final int MOST_NEW_FILES = 50;

    /** Nothing, for a module of which nothing is there. */
    static HandIn nothing(PristineModule module) {
        return new HandIn(
                module,
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeSet<>(),
                new TreeSet<>(),
                new ArrayList<>());
    }

    /** Reads what is in the folder of a module. */
    static HandIn read(Path folder, PristineModule module) throws IOException {
        HandIn handIn = nothing(module);
        Map<String, Path> files = filesIn(folder);
        handIn.found.addAll(files.keySet());
        int newFiles = 0;
        for (Map.Entry<String, Path> file : files.entrySet()) {
            String place = file.getKey();
            if (module.isGiven(place)) {
                handIn.compareWithGiven(place, file.getValue());
            } else {
                newFiles += module.owner(place).isPresent() ? 0 : 1;
                handIn.take(place, file.getValue(), newFiles > MOST_NEW_FILES);
            }
        }
        handIn.noteOlderFiles();
        return handIn;
    }

    /** Writes what was accepted into a folder, laid out like the module. */
    void writeTo(Path folder) throws IOException {
        for (Map.Entry<String, byte[]> file : accepted.entrySet()) {
            Path target = folder.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.write(target, file.getValue());
        }
    }

    private void note(String place, String what) {
        notes.add(module.name() + "/" + place + " " + what);
    }

    private void noteOlderFiles() {
        if (!older.isEmpty()) {
            notes.addFirst(
                    module.name()
                            + " is from an older version of the workbook ("
                            + older.size()
                            + (older.size() == 1 ? " file" : " files")
                            + "). Your version is used");
        }
    }

    private void compareWithGiven(String place, Path file) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                || Files.size(file) > 50L * LONGEST_FILE) {
            note(place, "was changed. Yours is used");
            return;
        }
        byte[] text = Files.readAllBytes(file);
        if (!module.isAsHandedOut(place, text)) {
            if (module.wasHandedOut(place, text)) {
                older.add(place);
            } else {
                note(place, "was changed. Yours is used");
            }
        }
    }

    private void take(String place, Path file, boolean tooMany) {
        Optional<Fault> fault =
                tooMany
                        ? Optional.of(Fault.ignored("is one new file too many"))
                        : accept(place, file);
        fault.ifPresent(
                it -> {
                    accepted.remove(place);
                    types.remove(place);
                    note(place, it.why());
                    if (module.owner(place).isPresent()) {
                        faults.put(place, it);
                    }
                });
    }

    /** Takes the file, or says why not. */
    private Optional<Fault> accept(String place, Path file) {
        boolean edited = module.owner(place).isPresent();
        Optional<Fault> fault = edited ? Optional.empty() : faultOfNewFile(place);
        if (fault.isPresent()) {
            return fault;
        }
        try {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                return Optional.of(Fault.notRead("is a link, or no file at all"));
            }
            if (Files.size(file) > LONGEST_FILE) {
                return Optional.of(Fault.notRead("is longer than any answer"));
            }
            return accept(place, Files.readAllBytes(file));
        } catch (IOException e) {
            return Optional.of(Fault.notRead("cannot be read (" + e.getMessage() + ")"));
        }
    }

    private Optional<Fault> faultOfNewFile(String place) {
        if (!place.startsWith("src/main/java/")) {
            return Optional.of(Fault.ignored("is new among the tests or resources"));
        }
        String name = nameOf(place);
        if (name.equals("module-info")) {
            return Optional.of(Fault.ignored("makes a Java module of the code"));
        }
        if (isOnTheClassPath(name)) {
            return Optional.of(
                    Fault.refused(
                            "would stand in for a class of Java, JUnit, AssertJ, ArchUnit or the"
                                    + " kit"));
        }
        if (module.hasClass(name)) {
            return Optional.of(Fault.refused("would stand in for a given class"));
        }
        return module.workingIn(folderOf(place)).isEmpty()
                ? Optional.of(Fault.ignored("is new, in a package that no exercise works in"))
                : Optional.empty();
    }

    private Optional<Fault> accept(String place, byte[] text) {
        accepted.put(place, text);
        if (module.owner(place).isPresent()
                && !module.isAsHandedOut(place, text)
                && module.wasHandedOut(place, text)) {
            older.add(place);
        }
        Optional<String> unreadable = SourceText.fault(text);
        if (unreadable.isPresent()) {
            return unreadable.map(Fault::notCompiling);
        }
        Optional<DeclaredTypes> declared =
                DeclaredTypes.in(new String(text, StandardCharsets.UTF_8));
        if (declared.isEmpty()) {
            return Optional.of(Fault.notCompiling(SourceText.TOO_MUCH));
        }
        String name = nameOf(place);
        String folder = name.contains("/") ? name.substring(0, name.lastIndexOf('/') + 1) : "";
        types.put(place, declared.get().names().stream().map(type -> folder + type).toList());
        return foreignTypes(name, declared.get());
    }

    // A file may declare more than one type, and in another package than its folder says.
    private Optional<Fault> foreignTypes(String name, DeclaredTypes declared) {
        String folder = name.contains("/") ? name.substring(0, name.lastIndexOf('/')) : "";
        String own = name.substring(name.lastIndexOf('/') + 1);
        // Where the parser has found no type, javac will say what is wrong.
        boolean nothing = declared.packageName().isEmpty() && declared.names().isEmpty();
        if (!nothing && !declared.packageName().replace('.', '/').equals(folder)) {
            return Optional.of(
                    Fault.refused(
                            declared.packageName().isEmpty()
                                    ? "does not say which package it is in"
                                    : "says that it is in package " + declared.packageName()));
        }
        return declared.names().stream()
                .filter(type -> !type.equals(own))
                .filter(
                        type ->
                                isOnTheClassPath(folder + "/" + type)
                                        || module.hasClass(folder + "/" + type))
                .findFirst()
                .map(type -> Fault.refused("would stand in for the given class " + type));
    }

    private static String nameOf(String place) {
        return place.replaceFirst("src/\\w+/java/", "").replaceFirst("\\.java$", "");
    }

    /** The folder that a file is in, with a slash at its end. */
    static String folderOf(String place) {
        return place.substring(0, place.lastIndexOf('/') + 1);
    }

    private static boolean isOnTheClassPath(String name) {
        return HandIn.class.getClassLoader().getResource(name + ".class") != null;
    }

    /**
     * All Java files and resources below src, and the build file. Links to folders are not
     * followed. Files that editors and systems leave beside them are passed over.
     */
    private static Map<String, Path> filesIn(Path folder) throws IOException {
        Map<String, Path> files = new TreeMap<>();
        Path build = folder.resolve("pom.xml");
        if (Files.exists(build, LinkOption.NOFOLLOW_LINKS)) {
            files.put("pom.xml", build);
        }
        Path source = folder.resolve("src");
        if (Files.isDirectory(source, LinkOption.NOFOLLOW_LINKS)) {
            Files.walkFileTree(
                    source,
                    new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult visitFile(
                                Path file, BasicFileAttributes attributes) {
                            String place = folder.relativize(file).toString().replace('\\', '/');
                            if (counts(place)) {
                                files.put(place, file);
                            }
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFileFailed(Path file, IOException failure) {
                            return FileVisitResult.CONTINUE;
                        }
                    });
        }
        return files;
    }

    private static boolean counts(String place) {
        String name = place.substring(place.lastIndexOf('/') + 1);
        return !name.startsWith(".")
                && (name.endsWith(".java") || place.matches("src/\\w+/resources/.*"));
    }
}
