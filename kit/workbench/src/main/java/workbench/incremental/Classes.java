package workbench.incremental;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import workbook.engine.Compilation;
import workbook.engine.Sources;

/** Compiled classes, by what they show to each other. */
final class Classes {

    private final Map<String, ClassFile> all;

    private Classes(Stream<Path> files) {
        all = new TreeMap<>();
        files.map(ClassFile::read).forEach(one -> all.put(one.name(), one));
    }

    /** All of a module, tests included. */
    static Classes of(Compilation compilation) {
        return new Classes(
                Stream.of(compilation.main(), compilation.tests()).flatMap(Classes::walk));
    }

    /** Only those that come from these sources. */
    static Classes of(Compilation compilation, Sources sources) {
        return new Classes(
                Stream.concat(
                        list(compilation.main(), sources.main()),
                        list(compilation.tests(), sources.tests())));
    }

    /** Of these classes, the ones that come from the same files as those others do. */
    private Map<String, ClassFile> besides(Set<String> topLevel) {
        Map<String, ClassFile> some = new TreeMap<>(all);
        some.keySet().removeIf(name -> !topLevel.contains(topLevel(name)));
        return some;
    }

    /**
     * The classes here that others may see as different ones. Newer ones have come in the place of
     * those from the same files.
     *
     * @param changed the files, by their places
     * @return their names; nothing if the difference can be anywhere, as constants are copied to
     *     where they are used
     */
    Optional<Set<String>> differenceTo(Classes newer, Sources changed) {
        Set<String> topLevel =
                changed.places().stream()
                        .map(place -> slashes(place.subpath(3, place.getNameCount())))
                        .map(name -> name.replaceFirst("\\.java$", ""))
                        .collect(Collectors.toSet());
        Map<String, ClassFile> older = besides(topLevel);
        Set<String> different = new TreeSet<>();
        for (ClassFile old : older.values()) {
            ClassFile now = newer.all.get(old.name());
            if (!old.constants().isEmpty()
                    && (now == null || !now.constants().containsAll(old.constants()))) {
                return Optional.empty();
            }
            if (!old.isAnonymous() && (now == null || !onlyGrows(old, now))) {
                different.add(old.name());
            }
        }
        // A new class can be missing from a switch over what it implements.
        newer.all.values().stream()
                .filter(one -> !older.containsKey(one.name()) && !one.isAnonymous())
                .flatMap(one -> one.supertypes().stream())
                .filter(name -> !name.startsWith("java/"))
                .forEach(different::add);
        return Optional.of(different);
    }

    /** The class files here that name one of these classes, or an heir of one. */
    List<Path> usersOf(Set<String> classes) {
        Set<String> heirs = heirsOf(classes);
        return all.values().stream()
                .filter(one -> heirs.stream().anyMatch(one::names))
                .map(ClassFile::file)
                .toList();
    }

    // An heir is as different as what it inherits from.
    private Set<String> heirsOf(Set<String> classes) {
        Set<String> heirs = new TreeSet<>(classes);
        boolean more = true;
        while (more) {
            more = false;
            for (ClassFile one : all.values()) {
                if (one.supertypes().stream().anyMatch(heirs::contains)) {
                    more |= heirs.add(one.name());
                }
            }
        }
        return heirs;
    }

    // A new enum constant, or a new abstract method, concerns all users.
    private static boolean onlyGrows(ClassFile old, ClassFile now) {
        Set<String> added = new TreeSet<>(now.members());
        added.removeAll(old.members());
        return old.header().equals(now.header())
                && now.members().containsAll(old.members())
                && (added.isEmpty()
                        || !old.isEnum() && added.stream().noneMatch(ClassFile::isAbstract));
    }

    private static Stream<Path> walk(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".class")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> list(Path folder, Sources sources) {
        Set<Path> own =
                sources.places().stream()
                        .map(place -> folder.resolve(place.subpath(3, place.getNameCount())))
                        .map(file -> file.resolveSibling(topLevel(file.getFileName().toString())))
                        .collect(Collectors.toSet());
        return own.stream()
                .map(Path::getParent)
                .distinct()
                .flatMap(Classes::listFolder)
                .filter(file -> file.toString().endsWith(".class"))
                .filter(
                        file ->
                                own.contains(
                                        file.resolveSibling(
                                                topLevel(file.getFileName().toString()))));
    }

    private static Stream<Path> listFolder(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without what comes after the first dollar sign, or without the ending. */
    static String topLevel(String name) {
        return name.replaceFirst("(\\$.*)?(\\.[a-z]+)?$", "");
    }

    static String slashes(Path path) {
        return path.toString().replace('\\', '/');
    }
}
