package workbench.grade;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import workbench.source.DeclaredTypes;
import workbench.source.Lines;

/**
 * What a participant hands in for one module: the files that the exercises say to edit, and new
 * ones beside them. All else is the instructor's, whatever the participant has made of it.
 *
 * @param accepted the files that count, by their places
 * @param types the classes that each of them declares, with slashes
 * @param refused files that an exercise needs and that are not accepted, with the reason
 * @param notes what was passed over, and why
 */
record HandIn(
        Map<String, byte[]> accepted,
        Map<String, List<String>> types,
        Map<String, String> refused,
        List<String> notes) {

    /** No answer to an exercise is as long as this. */
    private static final int LONGEST_FILE = 200_000;

    private static final int MOST_NEW_FILES = 50;

    /**
     * Reads it.
     *
     * @param staging an empty folder, where the accepted files are put as well
     */
    static HandIn read(Path module, PristineModule pristine, Path staging) throws IOException {
        HandIn handIn =
                new HandIn(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new ArrayList<>());
        Map<String, Path> found = new LinkedHashMap<>(filesIn(module));
        int newFiles = 0;
        for (Map.Entry<String, Path> file : found.entrySet()) {
            String place = file.getKey();
            boolean edited = pristine.owner(place).isPresent();
            boolean given = pristine.places().contains(place) || place.equals("pom.xml");
            if (!edited && given) {
                if (!same(file.getValue(), pristine.folder().path().resolve(place))) {
                    handIn.note(pristine, place, "was changed; yours is used");
                }
                continue;
            }
            if (!edited) {
                newFiles++;
            }
            Optional<String> fault =
                    newFiles > MOST_NEW_FILES
                            ? Optional.of("is one new file too many")
                            : handIn.accept(place, file.getValue(), pristine, staging);
            if (fault.isPresent()) {
                Files.deleteIfExists(staging.resolve(place));
                handIn.accepted.remove(place);
                handIn.types.remove(place);
                handIn.note(pristine, place, fault.get());
                if (edited) {
                    handIn.refused.put(place, place + " " + fault.get());
                }
            }
        }
        return handIn;
    }

    private void note(PristineModule pristine, String place, String what) {
        notes.add(pristine.name() + "/" + place + " " + what);
    }

    /** Takes the file, or says why not. */
    private Optional<String> accept(String place, Path file, PristineModule pristine, Path staging)
            throws IOException {
        boolean edited = pristine.owner(place).isPresent();
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.of("is a link, or no file at all; it was not read");
        }
        if (Files.size(file) > LONGEST_FILE) {
            return Optional.of("is longer than any answer; it was not read");
        }
        if (!edited && !place.startsWith("src/main/java/")) {
            return Optional.of("is new among the tests or resources, and was ignored");
        }
        String name = place.replaceFirst("src/\\w+/java/", "").replaceFirst("\\.java$", "");
        if (!edited && isOnTheClassPath(name)) {
            return Optional.of(
                    "would stand in for a class of Java, JUnit, AssertJ, ArchUnit or the kit, and was refused");
        }
        if (!edited && pristine.hasClass(name)) {
            return Optional.of("would stand in for a given class, and was refused");
        }
        if (!edited
                && pristine.workingIn(place.substring(0, place.lastIndexOf('/') + 1)).isEmpty()) {
            return Optional.of("is new, in a package that no exercise works in, and was ignored");
        }
        byte[] text = Files.readAllBytes(file);
        Path staged = staging.resolve(place);
        Files.createDirectories(staged.getParent());
        Files.write(staged, text);
        accepted.put(place, text);
        Optional<DeclaredTypes> declared = DeclaredTypes.in(staged);
        if (declared.isEmpty()) {
            return Optional.of("is nothing that javac can read, and was refused");
        }
        String folder = name.contains("/") ? name.substring(0, name.lastIndexOf('/') + 1) : "";
        types.put(place, declared.get().names().stream().map(type -> folder + type).toList());
        return foreignTypes(name, declared.get(), pristine);
    }

    // A file may declare more than one type, and in another package than its folder says.
    private static Optional<String> foreignTypes(
            String name, DeclaredTypes declared, PristineModule pristine) {
        String folder = name.contains("/") ? name.substring(0, name.lastIndexOf('/')) : "";
        String own = name.substring(name.lastIndexOf('/') + 1);
        // Where the parser has found no type, javac will say what is wrong.
        boolean nothing = declared.packageName().isEmpty() && declared.names().isEmpty();
        if (!nothing && !declared.packageName().replace('.', '/').equals(folder)) {
            return Optional.of(
                    declared.packageName().isEmpty()
                            ? "does not say which package it is in, and was refused"
                            : "says that it is in package "
                                    + declared.packageName()
                                    + ", and was refused");
        }
        return declared.names().stream()
                .filter(type -> !type.equals(own))
                .filter(
                        type ->
                                isOnTheClassPath(folder + "/" + type)
                                        || pristine.hasClass(folder + "/" + type))
                .findFirst()
                .map(type -> "would stand in for the given class " + type + ", and was refused");
    }

    private static boolean isOnTheClassPath(String name) {
        return HandIn.class.getClassLoader().getResource(name + ".class") != null;
    }

    /** All Java files below src, and the build file; links to folders are not followed. */
    private static Map<String, Path> filesIn(Path module) throws IOException {
        Map<String, Path> files = new TreeMap<>();
        Path build = module.resolve("pom.xml");
        if (Files.exists(build, LinkOption.NOFOLLOW_LINKS)) {
            files.put("pom.xml", build);
        }
        Path source = module.resolve("src");
        if (Files.isDirectory(source, LinkOption.NOFOLLOW_LINKS)
                && Files.isDirectory(module, LinkOption.NOFOLLOW_LINKS)) {
            Files.walkFileTree(
                    source,
                    new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult visitFile(
                                Path file, BasicFileAttributes attributes) {
                            files.put(module.relativize(file).toString().replace('\\', '/'), file);
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

    private static boolean same(Path one, Path other) throws IOException {
        if (!Files.isRegularFile(one, LinkOption.NOFOLLOW_LINKS) || Files.notExists(other)) {
            return false;
        }
        return Files.size(one) < 10_000_000
                && Lines.same(Files.readAllBytes(one), Files.readAllBytes(other));
    }
}
