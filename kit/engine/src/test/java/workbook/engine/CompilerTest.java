package workbook.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The compiler")
@Timeout(30)
class CompilerTest {

    @TempDir private Path module;

    private final Compiler compiler = new Compiler();

    @AfterEach
    void close() {
        compiler.close();
    }

    @Test
    @DisplayName("writes class files for main and test sources alike")
    void compiles() throws IOException {
        write("src/main/java/insurance/Quoting.java", "package insurance; class Quoting {}");
        write("src/test/java/insurance/E01Test.java", "package insurance; class E01Test {}");

        Compilation compilation = compile();

        assertThat(compilation.succeeded()).isTrue();
        assertThat(compilation.messages()).isEmpty();
        assertThat(compilation.main().resolve("insurance/Quoting.class")).exists();
        assertThat(compilation.tests().resolve("insurance/E01Test.class")).exists();
    }

    @Test
    @DisplayName("knows what this process knows, the kit and the libraries")
    void classPath() throws IOException {
        write(
                "src/main/java/insurance/Moved.java",
                "package insurance; record Moved() implements messaging.Event {}");

        assertThat(compile().succeeded()).isTrue();
    }

    @Test
    @DisplayName("refuses bytes that are not text each time")
    void noText() throws IOException {
        Path file = module.resolve("src/main/java/insurance/Quoting.java");
        Files.createDirectories(file.getParent());
        Files.write(
                file,
                "package insurance; class Quoting {} // für alle"
                        .getBytes(StandardCharsets.ISO_8859_1));

        assertThat(compile().succeeded()).as("the first time").isFalse();
        assertThat(compile().succeeded()).as("the second time").isFalse();
    }

    @Test
    @DisplayName("tells an error with file and line")
    void error() throws IOException {
        write(
                "src/main/java/insurance/Quoting.java",
                """
                package insurance;
                class Quoting {
                    int premium = "dear";
                }
                """);

        Compilation compilation = compile();

        assertThat(compilation.succeeded()).isFalse();
        assertThat(compilation.messages())
                .singleElement()
                .asString()
                .startsWith("Quoting.java:3: incompatible types");
        assertThat(compilation.errors())
                .extracting(CompileError::line, CompileError::column)
                .containsExactly(tuple(3L, 19L));
    }

    @Test
    @DisplayName("takes text in another encoding for an error as Maven does")
    void encoding() throws IOException {
        Path file = module.resolve("src/main/java/insurance/Quoting.java");
        Files.createDirectories(file.getParent());
        Files.writeString(
                file,
                "package insurance;\n// M\u00fcller\nclass Quoting {}\n",
                StandardCharsets.ISO_8859_1);

        Compilation compilation = compile();

        assertThat(compilation.succeeded()).isFalse();
        assertThat(compilation.messages())
                .singleElement()
                .asString()
                .startsWith("Quoting.java:2: unmappable character (0xFC) for encoding UTF-8");
    }

    @Test
    @DisplayName("says in one line that it broke down itself")
    void breaksDown() throws IOException {
        String nested = "(".repeat(20_000) + "1" + ")".repeat(20_000);
        write(
                "src/main/java/insurance/Quoting.java",
                "package insurance; class Quoting { int premium = " + nested + "; }");

        Compilation compilation = compile();

        assertThat(compilation.succeeded()).isFalse();
        assertThat(compilation.messages())
                .singleElement()
                .asString()
                .startsWith("The code is too deep or too long for the compiler")
                .doesNotContain("bug");
    }

    @Test
    @DisplayName("can be given another class path than this process has")
    void otherClassPath() throws IOException {
        write(
                "src/main/java/insurance/Moved.java",
                "package insurance; record Moved() implements messaging.Event {}");

        try (Compiler alone = new Compiler(List.of())) {
            assertThat(alone.compile(Sources.of(module), module.resolve("target")).succeeded())
                    .isFalse();
        }
    }

    @Test
    @DisplayName("reports a warning with file and line")
    void warning() throws IOException {
        write(
                "src/main/java/insurance/Quoting.java",
                """
                package insurance;
                class Quoting {
                    java.util.List quotes;
                }
                """);

        Compilation compilation = compile();

        assertThat(compilation.succeeded()).isTrue();
        assertThat(compilation.messages())
                .singleElement()
                .asString()
                .startsWith("Quoting.java:3: found raw type");
    }

    @Test
    @DisplayName("speaks English whatever the language of the machine")
    void english() throws IOException {
        Locale before = Locale.getDefault();
        write("src/main/java/insurance/Quoting.java", "package insurance; class Quoting { int; }");

        try {
            Locale.setDefault(Locale.JAPANESE);
            assertThat(compile().messages().getFirst()).contains("expected");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    @DisplayName("takes Java 21 and nothing newer")
    void java21() throws IOException {
        write(
                "src/main/java/insurance/Quoting.java",
                """
                package insurance;
                class Quoting {
                    void quote(int premium) {
                        switch (premium) {
                            case int any -> {}
                        }
                    }
                }
                """);

        assertThat(compile().succeeded()).isFalse();
    }

    @Test
    @DisplayName("keeps the names of local variables for the architecture rules")
    void localVariables() throws IOException {
        write(
                "src/main/java/insurance/Quoting.java",
                """
                package insurance;
                class Quoting {
                    int quote() {
                        int premiumOfAda = 300;
                        return premiumOfAda;
                    }
                }
                """);

        assertThat(compile().main().resolve("insurance/Quoting.class"))
                .content(StandardCharsets.ISO_8859_1)
                .contains("premiumOfAda");
    }

    @Test
    @DisplayName("compiles a changed test alone")
    void changedTest() throws IOException {
        write("src/main/java/insurance/Quoting.java", "package insurance; class Quoting {}");
        write("src/test/java/insurance/E01Test.java", "package insurance; class E01Test {}");
        write("src/test/java/insurance/E02Test.java", "package insurance; class E02Test {}");
        Compilation before = compile();
        write(
                "wrong/src/test/java/insurance/E02Test.java",
                "package insurance; class E02Test { int another; }");

        Sources changed = Sources.of(module.resolve("wrong"));
        Compilation after = compiler.recompile(before, changed, module.resolve("again"));

        assertThat(after.succeeded()).isTrue();
        assertThat(after.main()).isEqualTo(before.main());
        assertThat(after.tests().resolve("insurance/E01Test.class")).exists();
        assertThat(after.tests().resolve("insurance/E02Test.class")).exists();
    }

    @Test
    @DisplayName("compiles changed code alone")
    void changedCode() throws IOException {
        write("src/main/java/insurance/Quoting.java", "package insurance; class Quoting {}");
        write("src/main/java/insurance/House.java", "package insurance; class House {}");
        write("src/test/java/insurance/E01Test.java", "package insurance; class E01Test {}");
        Compilation before = compile();
        write(
                "wrong/src/main/java/insurance/Quoting.java",
                "package insurance; class Quoting { int another; }");

        Sources changed = Sources.of(module.resolve("wrong"));
        Compilation after = compiler.recompile(before, changed, module.resolve("again"));

        assertThat(after.main()).isEqualTo(module.resolve("again/classes"));
        assertThat(after.main().resolve("insurance/Quoting.class")).exists();
        assertThat(after.main().resolve("insurance/House.class")).exists();
        assertThat(after.tests()).isEqualTo(before.tests());
    }

    @Test
    @DisplayName("leaves what was compiled before as it was")
    void beforeStays() throws IOException {
        write("src/main/java/insurance/Quoting.java", "package insurance; class Quoting {}");
        write("src/main/java/insurance/House.java", "package insurance; class House {}");
        Compilation before = compile();
        byte[] house = Files.readAllBytes(before.main().resolve("insurance/House.class"));
        write(
                "wrong/src/main/java/insurance/Quoting.java",
                "package insurance; class Quoting {} class House { int another; }");

        compiler.recompile(before, Sources.of(module.resolve("wrong")), module.resolve("again"));

        assertThat(before.main().resolve("insurance/House.class")).hasBinaryContent(house);
    }

    @Test
    @DisplayName("puts resources beside the classes after each change")
    void resources() throws IOException {
        write("src/main/java/insurance/Quoting.java", "package insurance; class Quoting {}");
        write("src/main/resources/insurance/Quoting.log", "Ada moved");
        write("src/test/resources/letters/first.txt", "Dear Ada");
        Compilation before = compile();
        write(
                "wrong/src/main/java/insurance/Quoting.java",
                "package insurance; class Quoting { int another; }");
        write("wrong/src/test/resources/letters/first.txt", "Dear Grace");

        Sources changed = Sources.of(module.resolve("wrong"));
        Compilation after = compiler.recompile(before, changed, module.resolve("again"));

        assertThat(before.main().resolve("insurance/Quoting.log")).content().isEqualTo("Ada moved");
        assertThat(before.tests().resolve("letters/first.txt")).content().isEqualTo("Dear Ada");
        assertThat(after.main().resolve("insurance/Quoting.log")).content().isEqualTo("Ada moved");
        assertThat(after.tests().resolve("letters/first.txt")).content().isEqualTo("Dear Grace");
    }

    @Test
    @DisplayName("can be used again")
    void again() throws IOException {
        write("src/main/java/insurance/Quoting.java", "package insurance; class Quoting {");
        compile();
        write("src/main/java/insurance/Quoting.java", "package insurance; class Quoting {}");

        assertThat(compile().succeeded()).isTrue();
    }

    private Compilation compile() {
        return compiler.compile(Sources.of(module), module.resolve("target"));
    }

    private void write(String place, String content) throws IOException {
        Path file = module.resolve(place);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
