package workbook.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import workbook.engine.Compilation;
import workbook.engine.Compiler;
import workbook.engine.Sources;
import workbook.engine.TestRun;

/**
 * A module on the disk, with an exercise or two. It can be run as Maven runs it, and its board can
 * be read afterwards.
 */
final class TinyModule {

    /** One test of an exercise: how a person reads it, and the code in it. */
    record TinyTest(String sentence, String code) {}

    // One for all: reading the class path is what takes time.
    private static final Compiler COMPILER = new Compiler();

    private final Path folder;

    TinyModule(Path workbook, String name) {
        folder = workbook.resolve(name);
        file("pom.xml", "<project/>");
    }

    static TinyTest green(String sentence) {
        return new TinyTest(sentence, "");
    }

    static TinyTest red(String sentence, String message) {
        return new TinyTest(sentence, "throw new AssertionError(\"" + message + "\");");
    }

    static TinyTest test(String sentence, String code) {
        return new TinyTest(sentence, code);
    }

    Path folder() {
        return folder;
    }

    TinyModule file(String place, String content) {
        Path file = folder.resolve(place);
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** The code that a learner edits in every exercise of this module. */
    TinyModule quoting(String members) {
        return file(
                "src/main/java/insurance/Quoting.java",
                "package insurance;\npublic final class Quoting {\n" + members + "\n}\n");
    }

    TinyModule exercise(String number, String title, TinyTest... tests) {
        return exercise(number, title, "", tests);
    }

    /** An exercise on the core path. */
    TinyModule core(String number, String title, TinyTest... tests) {
        return exercise(number, title, "core = true", "", tests);
    }

    TinyModule exercise(String number, String title, String members, TinyTest... tests) {
        return exercise(number, title, "core = false", members, tests);
    }

    private TinyModule exercise(
            String number, String title, String core, String members, TinyTest... tests) {
        String place = number.substring(number.indexOf('.') + 1);
        String name = "E" + "0".repeat(2 - place.length()) + place + "Test";
        StringBuilder source =
                new StringBuilder(
                        """
                package insurance;
                import org.junit.jupiter.api.*;
                import workbook.*;
                @Exercise(number = "%s", title = "%s", minutes = 8, %s,
                    edit = "src/main/java/insurance/Quoting.java", claims = "B1")
                class %s {
                %s
                """
                                .formatted(number, title, core, name, members));
        int order = 0;
        for (TinyTest test : tests) {
            order++;
            source.append(
                    """
                    @Test @Order(%s) @DisplayName("%s")
                    void test%s() throws Exception { %s }
                    """
                            .formatted(order, test.sentence(), order, test.code()));
        }
        return file("src/test/java/insurance/" + name + ".java", source.append("}\n").toString());
    }

    /** Runs all exercises as {@code mvn test} does at the top of the workbook. */
    TinyModule run() {
        return run(startedIn(folder.getParent()));
    }

    TinyModule run(Setting setting, TestExecutionListener... others) {
        return run(setting, Map.of(), others);
    }

    TinyModule run(
            Setting setting, Map<String, String> configuration, TestExecutionListener... others) {
        TestExecutionListener[] listeners = new TestExecutionListener[others.length + 1];
        listeners[0] = new BoardListener(setting);
        System.arraycopy(others, 0, listeners, 1, others.length);
        try (TestRun tests = new TestRun(compile())) {
            tests.run(configuration, listeners);
        }
        return this;
    }

    /** Runs one exercise and no other, for instance {@code E02Test}. */
    TinyModule runOnly(String exercise) {
        return launch("insurance." + exercise, null);
    }

    /** Runs one test of one exercise. */
    TinyModule runOnly(String exercise, String method) {
        return launch("insurance." + exercise, method);
    }

    /** Maven was started in this folder, without the wish for a hint. */
    static Setting startedIn(Path folder) {
        return new Setting(true, folder, Optional.empty());
    }

    /** The same, with a hint asked for. */
    Setting askingForAHint() {
        return new Setting(true, folder.getParent(), Optional.of("true"));
    }

    /** What a person sees of the board, without the colours. */
    List<String> board() {
        return ModuleFolder.lines(folder.resolve("target/workbook/board"))
                .map(TinyModule::withoutColours)
                .toList();
    }

    /** Whether Maven will fail. */
    boolean endsTheBuild() {
        return Files.exists(folder.resolve("target/workbook/red"));
    }

    static String withoutColours(String text) {
        return text.replaceAll("\u001b\\[[0-9;]*m", "");
    }

    private TinyModule launch(String className, String method) {
        try (URLClassLoader loader =
                new URLClassLoader(
                        new URL[] {compile().tests().toUri().toURL()},
                        TinyModule.class.getClassLoader())) {
            Class<?> type = Class.forName(className, false, loader);
            DiscoverySelector selector =
                    method == null ? selectClass(type) : selectMethod(type, method);
            LauncherConfig nobodyElseListens =
                    LauncherConfig.builder()
                            .enableTestExecutionListenerAutoRegistration(false)
                            .build();
            LauncherFactory.create(nobodyElseListens)
                    .execute(
                            LauncherDiscoveryRequestBuilder.request().selectors(selector).build(),
                            new BoardListener(startedIn(folder.getParent())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException(e);
        }
        return this;
    }

    private Compilation compile() {
        Compilation compilation = COMPILER.compile(Sources.of(folder), folder.resolve("target"));
        assertThat(compilation.succeeded())
                .as("the tiny module compiles: %s", compilation.messages())
                .isTrue();
        return compilation;
    }
}
