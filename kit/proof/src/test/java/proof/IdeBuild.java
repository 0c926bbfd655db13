package proof;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;

/**
 * Compiles the modules of a workbook as an IDE does that has imported their POMs. It reads the
 * standard source folders alone, each against what its POM names, and runs no plugin.
 */
final class IdeBuild {

    private final JavaCompiler compiler;
    private final Path workbook;
    private final Path output;
    private final Map<String, ImportedModule> modules;
    private final Set<String> leftOut = new TreeSet<>();

    /**
     * @param output an empty folder for the classes
     */
    IdeBuild(JavaCompiler compiler, Path workbook, Path output) {
        this.compiler = compiler;
        this.workbook = workbook;
        this.output = output;
        modules =
                ImportedModule.of(workbook).stream()
                        .collect(Collectors.toMap(ImportedModule::name, Function.identity()));
        for (ImportedModule module : modules.values()) {
            for (String which : List.of("main", "test")) {
                if (!hasLibraries(module, which, modules.keySet())) {
                    leftOut.add(name(module, which));
                }
            }
        }
    }

    /**
     * Compiles everything. Code that does not compile is reported, with the words of the compiler.
     */
    List<String> failures() {
        Set<ImportedModule> order = new LinkedHashSet<>();
        modules.values().forEach(module -> addInOrder(module, order));
        List<String> failures = new ArrayList<>();
        for (ImportedModule module : order) {
            Set<Path> seen = new LinkedHashSet<>();
            module.dependencies().forEach(name -> see(name, seen));
            failures.addAll(compile(module, "main", seen));
            seen.add(classes(module, "main"));
            module.forTests().forEach(name -> see(name, seen));
            failures.addAll(compile(module, "test", seen));
        }
        return failures;
    }

    /** What is not compiled, as this process does not have a library that it needs. */
    List<String> leftOut() {
        return List.copyOf(leftOut);
    }

    private static boolean hasLibraries(ImportedModule module, String which, Set<String> modules) {
        Stream<String> needed =
                which.equals("main")
                        ? module.dependencies().stream()
                        : Stream.concat(module.dependencies().stream(), module.forTests().stream());
        return needed.filter(name -> !modules.contains(name)).allMatch(IdeBuild::isHere);
    }

    private static boolean isHere(String library) {
        return jars().anyMatch(
                        jar ->
                                jar.getFileName()
                                        .toString()
                                        .matches(Pattern.quote(library) + "-\\d.*"));
    }

    private static Stream<Path> jars() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.endsWith(".jar"))
                .map(Path::of);
    }

    private static String name(ImportedModule module, String which) {
        return module.name() + ", " + which;
    }

    private void addInOrder(ImportedModule module, Set<ImportedModule> order) {
        Stream.concat(module.dependencies().stream(), module.forTests().stream())
                .filter(modules::containsKey)
                .forEach(name -> addInOrder(modules.get(name), order));
        order.add(module);
    }

    // What a library needs in turn is not looked up: one library brings all that this process has.
    private void see(String name, Set<Path> seen) {
        ImportedModule module = modules.get(name);
        if (module == null) {
            jars().filter(jar -> !jar.startsWith(workbook.toAbsolutePath().normalize()))
                    .forEach(seen::add);
        } else {
            seen.add(classes(module, "main"));
            module.dependencies().forEach(further -> see(further, seen));
        }
    }

    private List<String> compile(ImportedModule module, String which, Set<Path> seen) {
        List<Path> sources = module.sources(which);
        if (sources.isEmpty() || leftOut.contains(name(module, which))) {
            return List.of();
        }
        String release = which.equals("test") ? "21" : module.release();
        Path classes = classes(module, which);
        try {
            Files.createDirectories(classes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String classPath =
                seen.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "--release",
                                release,
                                "-proc:none",
                                "-nowarn",
                                "-encoding",
                                "UTF-8"));
        arguments.addAll(List.of("-d", classes.toString(), "-classpath", classPath));
        StringWriter said = new StringWriter();
        return compiles(arguments, sources, said)
                ? List.of()
                : List.of(name(module, which) + ": " + said);
    }

    // As a task: run as a program, the compiler of Eclipse may end this process.
    private boolean compiles(List<String> arguments, List<Path> sources, Writer said) {
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            return compiler.getTask(
                            said,
                            files,
                            null,
                            arguments,
                            null,
                            files.getJavaFileObjectsFromPaths(sources))
                    .call();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path classes(ImportedModule module, String which) {
        return output.resolve(module.name()).resolve(which);
    }
}
