package workbook.rules;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;

/**
 * The part of class files that ArchUnit does not show. It is the text in the file, and the constant pool's classes, as the JDK's own jdeps reads them.
 */
final class ClassFiles {

    private static final Pattern EDGE =
            Pattern.compile("^\\s+(\\S+)\\s+->\\s+(\\S+)\\s.*$", Pattern.MULTILINE);

    private ClassFiles() {}

    /**
     * The names of the classes that this class names anywhere, casts and type patterns included, as
     * jdeps sees them.
     */
    static Set<String> namedBy(JavaClass from) {
        // Java's own modules do not have to be searched. The question is who is named, not where
        // they come from.
        String edges =
                jdeps("--system", "none", "-verbose:class", "-filter:none", file(from).toString());
        return EDGE.matcher(edges)
                .results()
                .filter(edge -> edge.group(1).equals(from.getName()))
                .map(edge -> edge.group(2))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * The names within this package that a string in the class holds. Class names are in a class
     * file with slashes, so that a name with dots can only be a string.
     */
    static Set<String> inStrings(JavaClass in, String packageName) {
        return found(in, Pattern.quote(packageName) + "\\.[\\w.$]*");
    }

    /**
     * The names of the classes within this package that are anywhere in the class file. These are
     * all that jdeps sees, and the type arguments of local variables, which it passes over.
     */
    static Set<String> inSignatures(JavaClass in, String packageName) {
        return found(in, Pattern.quote(packageName.replace('.', '/')) + "/[\\w/$]+");
    }

    private static Set<String> found(JavaClass in, String pattern) {
        try {
            String content = new String(Files.readAllBytes(file(in)), StandardCharsets.ISO_8859_1);
            return Pattern.compile(pattern)
                    .matcher(content)
                    .results()
                    .map(match -> match.group().replace('/', '.'))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file(JavaClass of) {
        return Path.of(of.getSource().orElseThrow().getUri());
    }

    private static String jdeps(String... arguments) {
        StringWriter printed = new StringWriter();
        PrintWriter writer = new PrintWriter(printed);
        int status =
                ToolProvider.findFirst("jdeps")
                        .orElseThrow(
                                () ->
                                        new IllegalStateException(
                                                "this Java has no jdeps: a JDK is needed, not a JRE"))
                        .run(writer, writer, arguments);
        if (status != 0) {
            throw new IllegalStateException("jdeps could not read the classes: " + printed);
        }
        return printed.toString();
    }
}
