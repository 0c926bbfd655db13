package workbench.grade;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Looks, before anything runs, whether code reaches for files, other processes, the network or
 * reflection. That is no proof of anything; whoever does is run alone and after the others, so that
 * it is known who did what.
 */
final class Suspicion {

    private static final List<String> PLACES =
            List.of(
                    "java.io.File",
                    "java.io.RandomAccessFile",
                    "java.io.PrintWriter",
                    "java.util.Formatter",
                    "java.util.jar.",
                    "java.util.zip.",
                    "java.util.logging.",
                    "java.util.prefs.",
                    "java.nio.file.",
                    "java.nio.channels.",
                    "java.net.",
                    "java.lang.Process",
                    "java.lang.Runtime",
                    "java.lang.ClassLoader",
                    "java.lang.Module",
                    "java.lang.foreign.",
                    "java.lang.instrument.",
                    "java.lang.management.",
                    "java.lang.reflect.",
                    "java.rmi.",
                    "javax.",
                    "sun.",
                    "com.sun.",
                    "jdk.",
                    "org.junit.platform.",
                    "workbench.",
                    "workbook.engine.",
                    "workbook.board.");

    private static final Set<String> HARMLESS_WAYS_TO_ASK_A_CLASS =
            Set.of(
                    "getSimpleName",
                    "getName",
                    "isInstance",
                    "cast",
                    "hashCode",
                    "equals",
                    "toString",
                    "isAssignableFrom",
                    "desiredAssertionStatus");

    private Suspicion() {}

    /** What the classes that come from these files reach for; nothing if they are as usual. */
    static Set<String> of(Path classes, Collection<String> names) {
        List<Path> files =
                names.stream().flatMap(name -> classFiles(classes, name).stream()).toList();
        Set<String> reached = new TreeSet<>();
        if (!files.isEmpty()) {
            for (JavaClass type : new ClassFileImporter().importPaths(files)) {
                type.getDirectDependenciesFromSelf().stream()
                        .map(it -> it.getTargetClass().getBaseComponentType().getName())
                        .filter(target -> PLACES.stream().anyMatch(target::startsWith))
                        .forEach(reached::add);
                type.getAccessesFromSelf().stream()
                        .filter(Suspicion::isReflection)
                        .map(access -> access.getTarget().getFullName())
                        .forEach(reached::add);
            }
        }
        return reached;
    }

    private static boolean isReflection(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getTarget().getName();
        return owner.equals("java.lang.Class") && !HARMLESS_WAYS_TO_ASK_A_CLASS.contains(name)
                || owner.equals("java.lang.invoke.MethodHandles") && name.startsWith("lookup")
                || owner.equals("java.io.PrintStream") && name.equals("<init>");
    }

    /** The class file of this name, with slashes, and those of the classes in it. */
    private static List<Path> classFiles(Path classes, String name) {
        Path file = classes.resolve(name);
        if (!Files.isDirectory(file.getParent())) {
            return List.of();
        }
        String own = file.getFileName().toString();
        try (Stream<Path> all = Files.list(file.getParent())) {
            return all.filter(
                            it ->
                                    it.getFileName().toString().equals(own + ".class")
                                            || it.getFileName().toString().startsWith(own + "$"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
