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
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Looks, before anything runs, whether code reaches for files, other processes, the network or
 * reflection. It also looks for the call stack, JUnit, and what lasts in Java itself. That proves
 * nothing. Such code is run alone and after the others, so that the culprit is known.
 */
final class Suspicion {

    private static final List<String> PLACES =
            List.of(
                    "java.io.File",
                    "java.io.RandomAccessFile",
                    "java.io.PrintWriter",
                    "java.io.ObjectInputStream",
                    "java.util.Formatter",
                    "java.util.ServiceLoader",
                    "java.util.jar.",
                    "java.util.zip.",
                    "java.util.logging.",
                    "java.util.prefs.",
                    "java.nio.file.",
                    "java.nio.channels.",
                    "java.net.",
                    "java.awt.",
                    "java.beans.",
                    "java.lang.Process",
                    "java.lang.Runtime",
                    "java.lang.ClassLoader",
                    "java.lang.Module",
                    "java.lang.foreign.",
                    "java.lang.instrument.",
                    "java.lang.management.",
                    "java.lang.reflect.",
                    "java.lang.StackTraceElement",
                    "java.lang.StackWalker",
                    "java.rmi.",
                    "javax.",
                    "sun.",
                    "com.sun.",
                    "jdk.",
                    "org.junit.",
                    "org.assertj.core.util.",
                    "com.tngtech.archunit.library.freeze.",
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

    /** What lasts beyond a test, for all that run after it. */
    private static final Set<String> LASTING =
            Set.of(
                    "setProperty",
                    "setProperties",
                    "getProperties",
                    "clearProperty",
                    "setIn",
                    "setOut",
                    "setErr",
                    "load",
                    "loadLibrary");

    private Suspicion() {}

    /** What the classes that come from these files reach for. Nothing if they are as usual. */
    static Set<String> of(Path classes, Collection<String> names) {
        List<Path> files =
                names.stream().flatMap(name -> classFiles(classes, name).stream()).toList();
        Set<String> reached = new TreeSet<>();
        if (!files.isEmpty()) {
            for (JavaClass type : new ClassFileImporter().importPaths(files)) {
                type.getDirectDependenciesFromSelf().stream()
                        .map(it -> it.getTargetClass().getBaseComponentType().getName())
                        .filter(target -> PLACES.stream().anyMatch(target::startsWith))
                        // Not because of java.lang.RuntimeException, for instance.
                        .filter(target -> !target.endsWith("Exception"))
                        .forEach(reached::add);
                type.getAccessesFromSelf().stream()
                        .filter(access -> isReflection(access) || isLasting(access))
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
                || owner.equals("java.lang.invoke.MethodHandles")
                        && name.toLowerCase(Locale.ROOT).contains("lookup")
                || owner.equals("java.io.PrintStream") && name.equals("<init>");
    }

    private static boolean isLasting(JavaAccess<?> access) {
        return access.getTargetOwner().getName().equals("java.lang.System")
                && LASTING.contains(access.getTarget().getName());
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
