package towork;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import messaging.Message;
import workbook.CompiledInto;
import workbook.engine.Compilation;
import workbook.engine.Compiler;
import workbook.engine.Sources;

/**
 * Module 03 with the story, compiled. The module is compiled against what learners' code sees, and
 * nothing else. So it cannot use Kafka.
 */
public final class Module03 implements AutoCloseable {

    private static final String MODULE = "03-ecst";

    private final Path folder;
    private final URLClassLoader classes;

    private Module03(Path folder, URLClassLoader classes) {
        this.folder = folder;
        this.classes = classes;
    }

    /**
     * Compiles it.
     *
     * @param root of the workbook
     * @param solved whether to take the solution, and not the learner's files
     * @throws DoesNotCompile with what the compiler says
     */
    public static Module03 in(Path root, boolean solved) throws DoesNotCompile {
        Sources sources = Sources.of(root.resolve(MODULE));
        if (solved) {
            sources = sources.under(Sources.of(root.resolve("solutions").resolve(MODULE)));
        }
        Path folder = temporaryFolder();
        try {
            Compilation insurer =
                    compiled(
                            new Compiler(List.of(CompiledInto.folderOf(Message.class))),
                            sources.main(),
                            folder.resolve("insurer"));
            Sources story = Sources.of(root.resolve("kit/kafka/story"));
            Compilation told =
                    compiled(
                            new Compiler(
                                    Stream.concat(Stream.of(insurer.main()), classPath().stream())
                                            .toList()),
                            story,
                            folder.resolve("story"));
            URL[] urls = {insurer.main().toUri().toURL(), told.main().toUri().toURL()};
            return new Module03(folder, new URLClassLoader(urls, Module03.class.getClassLoader()));
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The number of an exercise, as it is in this workbook.
     *
     * @param name of its test, without the number: {@code NeverCallBack}
     */
    public static String exercise(Path root, String name) {
        Pattern test = Pattern.compile("E(\\d\\d)" + name + "Test\\.java");
        return Sources.of(root.resolve(MODULE)).places().stream()
                .map(place -> test.matcher(place.getFileName().toString()))
                .filter(Matcher::matches)
                .map(number -> "3." + Integer.parseInt(number.group(1)))
                .findFirst()
                .orElse(name);
    }

    /** The story, ready to play. */
    public Story story() {
        try {
            return (Story) classes.loadClass(Story.CLASS).getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            classes.close();
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Compilation compiled(Compiler compiler, Sources sources, Path output)
            throws DoesNotCompile {
        try (compiler) {
            Compilation compilation = compiler.compile(sources, output);
            if (!compilation.succeeded()) {
                throw new DoesNotCompile(compilation.messages());
            }
            return compilation;
        }
    }

    private static List<Path> classPath() {
        return Stream.of(System.getProperty("java.class.path").split(java.io.File.pathSeparator))
                .map(Path::of)
                .toList();
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("insurer-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The learner is in the middle of something. */
    public static final class DoesNotCompile extends Exception {

        private static final long serialVersionUID = 1;

        DoesNotCompile(List<String> messages) {
            super(String.join("\n", messages.stream().limit(5).toList()));
        }
    }
}
