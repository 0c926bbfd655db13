package workbook.engine;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The compiler")
@Timeout(30)
class CompilerTest {

    @TempDir private Path module;

    private final Compiler compiler = new Compiler();

    private Draft draft;

    @BeforeEach
    void begin() {
        draft = new Draft(module);
    }

    @AfterEach
    void close() {
        compiler.close();
    }

    @Test
    @DisplayName("writes class files for main and test sources alike")
    void compiles() {
        draft.main("Quoting", "class Quoting {}");
        draft.test("E01Test", "class E01Test {}");

        Compilation compilation = draft.compile(compiler);

        assertThat(compilation.succeeded()).isTrue();
        assertThat(compilation.messages()).isEmpty();
        assertThat(compilation.main().resolve("insurance/Quoting.class")).exists();
        assertThat(compilation.tests().resolve("insurance/E01Test.class")).exists();
    }

    @Test
    @DisplayName("knows what this process knows, the kit and the libraries")
    void classPath() {
        draft.main("Moved", "record Moved() implements messaging.Event {}");

        assertThat(draft.compile(compiler).succeeded()).isTrue();
    }

    @Test
    @DisplayName("refuses bytes that are not text each time")
    void noText() {
        draft.main("Quoting", "class Quoting {} // für alle", ISO_8859_1);

        assertThat(draft.compile(compiler).succeeded()).as("the first time").isFalse();
        assertThat(draft.compile(compiler).succeeded()).as("the second time").isFalse();
    }

    @Test
    @DisplayName("tells an error with file and line")
    void error() {
        draft.main(
                "Quoting",
                """
                class Quoting {
                    int premium = "dear";
                }
                """);

        Compilation compilation = draft.compile(compiler);

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
    void encoding() {
        draft.main("Quoting", "// M\u00fcller\nclass Quoting {}\n", ISO_8859_1);

        Compilation compilation = draft.compile(compiler);

        assertThat(compilation.succeeded()).isFalse();
        assertThat(compilation.messages())
                .singleElement()
                .asString()
                .startsWith("Quoting.java:2: unmappable character (0xFC) for encoding UTF-8");
    }

    @Test
    @DisplayName("says in one line that it broke down itself")
    void breaksDown() {
        String nested = "(".repeat(20_000) + "1" + ")".repeat(20_000);
        draft.main("Quoting", "class Quoting { int premium = " + nested + "; }");

        Compilation compilation = draft.compile(compiler);

        assertThat(compilation.succeeded()).isFalse();
        assertThat(compilation.messages())
                .singleElement()
                .asString()
                .startsWith("The code is too deep or too long for the compiler")
                .doesNotContain("bug");
    }

    @Test
    @DisplayName("can be given another class path than this process has")
    void otherClassPath() {
        draft.main("Moved", "record Moved() implements messaging.Event {}");

        try (Compiler alone = new Compiler(List.of())) {
            assertThat(draft.compile(alone).succeeded()).isFalse();
        }
    }

    @Test
    @DisplayName("reports a warning with file and line")
    void warning() {
        draft.main(
                "Quoting",
                """
                class Quoting {
                    java.util.List quotes;
                }
                """);

        Compilation compilation = draft.compile(compiler);

        assertThat(compilation.succeeded()).isTrue();
        assertThat(compilation.messages())
                .singleElement()
                .asString()
                .startsWith("Quoting.java:3: found raw type");
    }

    @Test
    @DisplayName("speaks English whatever the language of the machine")
    void english() {
        Locale before = Locale.getDefault();
        draft.main("Quoting", "class Quoting { int; }");

        try {
            Locale.setDefault(Locale.JAPANESE);
            assertThat(draft.compile(compiler).messages().getFirst()).contains("expected");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    @DisplayName("takes Java 21 and nothing newer")
    void java21() {
        draft.main(
                "Quoting",
                """
                class Quoting {
                    void quote(int premium) {
                        switch (premium) {
                            case int any -> {}
                        }
                    }
                }
                """);

        assertThat(draft.compile(compiler).succeeded()).isFalse();
    }

    @Test
    @DisplayName("keeps the names of local variables for the architecture rules")
    void localVariables() {
        draft.main(
                "Quoting",
                """
                class Quoting {
                    int quote() {
                        int premiumOfAda = 300;
                        return premiumOfAda;
                    }
                }
                """);

        assertThat(draft.compile(compiler).main().resolve("insurance/Quoting.class"))
                .content(ISO_8859_1)
                .contains("premiumOfAda");
    }
}
