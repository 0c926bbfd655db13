package workbench.build;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import workbook.engine.Sources;

/**
 * What others can see of some classes, as the JDK's own javap shows it. As long as that stays, or
 * only grows, whatever was compiled against them still fits.
 */
final class Outline {

    private static final ToolProvider JAVAP = ToolProvider.findFirst("javap").orElseThrow();

    private static final Pattern NAME = Pattern.compile("(?:class|interface) ([\\w.$]+)");
    private static final Pattern SUPERTYPES = Pattern.compile(" (?:extends|implements) ([^{]+)");
    private static final String CONSTANT = " = ";

    private final Map<String, List<String>> classes;

    private Outline(Map<String, List<String>> classes) {
        this.classes = classes;
    }

    /** The classes in this folder that were compiled from these sources. */
    static Outline of(Path folder, Sources sources) {
        Map<String, List<String>> classes = new TreeMap<>();
        List<Path> files = classFiles(folder, sources);
        if (!files.isEmpty()) {
            List<String> arguments = new ArrayList<>(List.of("-package", "-constants"));
            files.forEach(file -> arguments.add(file.toString()));
            for (String text : javap(arguments).split("(?m)^Compiled from .*\\R")) {
                List<String> lines = text.lines().map(String::strip).toList();
                if (!lines.isEmpty()) {
                    Matcher name = NAME.matcher(lines.getFirst());
                    classes.put(name.find() ? name.group(1) : lines.getFirst(), lines);
                }
            }
        }
        return new Outline(classes);
    }

    /**
     * The classes that others may see as different ones in the newer outline.
     *
     * @return their names with dots; nothing if the difference can be anywhere, as constants are
     *     copied to where they are used
     */
    Optional<Set<String>> differenceTo(Outline newer) {
        Set<String> different = new TreeSet<>();
        for (Map.Entry<String, List<String>> old : classes.entrySet()) {
            List<String> now = newer.classes.getOrDefault(old.getKey(), List.of());
            if (!now.containsAll(constants(old.getValue()))) {
                return Optional.empty();
            }
            if (!onlyGrows(old.getValue(), now)) {
                different.add(old.getKey());
            }
        }
        // A new class can be missing from somebody's switch over what it implements.
        newer.classes.forEach(
                (name, lines) -> {
                    if (!classes.containsKey(name)) {
                        different.addAll(supertypes(lines.getFirst()));
                    }
                });
        return Optional.of(different);
    }

    // A new enum constant, or a new abstract method, is everybody's business.
    private static boolean onlyGrows(List<String> old, List<String> now) {
        Set<String> added = new LinkedHashSet<>(now);
        if (!added.containsAll(old)) {
            return false;
        }
        old.forEach(added::remove);
        return added.isEmpty()
                || !old.getFirst().contains("extends java.lang.Enum<")
                        && added.stream().noneMatch(line -> line.contains("abstract "));
    }

    private static List<String> constants(List<String> lines) {
        return lines.stream().filter(line -> line.contains(CONSTANT)).toList();
    }

    private static List<String> supertypes(String header) {
        return SUPERTYPES
                .matcher(header)
                .results()
                .flatMap(
                        match ->
                                Arrays.stream(
                                        match.group(1)
                                                .split("[,\\s]+|<.*?>+| extends | implements ")))
                .filter(name -> name.contains(".") && !name.startsWith("java."))
                .toList();
    }

    private static List<Path> classFiles(Path folder, Sources sources) {
        Set<Path> own =
                sources.places().stream()
                        .map(place -> folder.resolve(place.subpath(3, place.getNameCount())))
                        .map(Outline::withoutEnding)
                        .collect(Collectors.toSet());
        Set<Path> folders = own.stream().map(Path::getParent).collect(Collectors.toSet());
        return folders.stream()
                .flatMap(Outline::list)
                .filter(file -> file.toString().endsWith(".class"))
                .filter(file -> !isAnonymous(file))
                .filter(file -> own.contains(topLevel(file)))
                .sorted()
                .toList();
    }

    private static Stream<Path> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // Nobody else can name a class without a name.
    private static boolean isAnonymous(Path classFile) {
        return classFile.getFileName().toString().matches(".*\\$\\d+.*");
    }

    private static Path topLevel(Path classFile) {
        Path name = withoutEnding(classFile);
        return name.resolveSibling(name.getFileName().toString().replaceFirst("\\$.*", ""));
    }

    private static Path withoutEnding(Path file) {
        return file.resolveSibling(file.getFileName().toString().replaceFirst("\\.[a-z]+$", ""));
    }

    private static String javap(List<String> arguments) {
        StringWriter printed = new StringWriter();
        PrintWriter writer = new PrintWriter(printed);
        int status = JAVAP.run(writer, writer, arguments.toArray(String[]::new));
        if (status != 0) {
            throw new IllegalStateException("javap could not read the classes: " + printed);
        }
        return printed.toString();
    }
}
