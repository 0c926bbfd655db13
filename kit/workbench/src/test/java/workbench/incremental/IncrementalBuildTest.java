package workbench.incremental;

import static org.assertj.core.api.Assertions.assertThat;
import static workbench.SmallWorkbook.LETTER;
import static workbench.SmallWorkbook.POSTBOX;
import static workbench.SmallWorkbook.solvedPostbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import workbench.SmallWorkbook;
import workbook.engine.Compilation;
import workbook.engine.CompileError;
import workbook.engine.Compiler;

@DisplayName("Compiling after a save")
@Timeout(60)
class IncrementalBuildTest {

    private static final String KIND = "src/main/java/letters/Kind.java";
    private static final String USER = "src/main/java/letters/User.java";

    // One for all: reading the class path is what takes time.
    private static final Compiler COMPILER = new Compiler();

    @TempDir private Path folder;
    private SmallWorkbook workbook;
    private IncrementalBuild build;
    private Compilation first;

    @BeforeEach
    @Timeout(60)
    void begin() throws IOException {
        workbook = SmallWorkbook.in(folder);
        build = new IncrementalBuild(COMPILER, workbook.module().path(), folder.resolve("output"));
        first = build.build(Set.of());
        assertThat(first.succeeded()).as("%s", first.messages()).isTrue();
    }

    @Test
    @DisplayName("does nothing when nothing has changed")
    void nothing() throws IOException {
        assertThat(build.build(Set.of())).isSameAs(first);
    }

    @Test
    @DisplayName("takes the tests over when code looks the same from outside")
    void onlyOneFile() throws IOException {
        workbook.write(
                POSTBOX, solvedPostbox("letters.add(letter); Runnable r = () -> {}; r.run();"));

        Compilation second = build.build(Set.of());

        assertThat(second.succeeded()).isTrue();
        assertThat(second.main()).isNotEqualTo(first.main());
        assertThat(second.tests()).isEqualTo(first.tests());
        assertThat(second.tests()).exists();
    }

    @Test
    @DisplayName("takes them over too when a private member has come along")
    void growing() throws IOException {
        workbook.write(
                POSTBOX,
                solvedPostbox()
                        .replace(
                                "    public void",
                                "    private record Slot(int number) {}\n"
                                        + " public int size() { return 0; }\n"
                                        + "    public void"));

        assertThat(build.build(Set.of()).tests()).isEqualTo(first.tests());
    }

    @Test
    @DisplayName("compiles the tests too when they use what is different now")
    void tests() throws IOException {
        workbook.write(
                LETTER,
                "package letters;\npublic record Letter(String to, int stamps, int weight) {}\n");

        Compilation broken = build.build(Set.of());

        assertThat(broken.succeeded()).isFalse();
        assertThat(broken.errors())
                .extracting(CompileError::file)
                .allMatch(file -> file.toString().endsWith("Test.java"));
    }

    @Test
    @DisplayName("compiles all users that must notice the change")
    void users() throws IOException {
        assertNoticed(
                "public enum Kind { A }",
                "public enum Kind { A, B }",
                "int number(Kind kind) { return switch (kind) { case A -> 1; }; }");
        assertNoticed(
                "public interface Kind { void one(); }",
                "public interface Kind { void one(); void two(); }",
                "Kind kind() { class Own implements Kind { public void one() {} } return new Own();"
                        + " }");
        assertNoticed(
                "public sealed interface Kind { record A() implements Kind {} }",
                "public sealed interface Kind { record A() implements Kind {} record B() implements"
                        + " Kind {} }",
                "int number(Kind kind) { return switch (kind) { case Kind.A a -> 1; }; }");
        assertNoticed(
                "public class Kind { public static class Heir extends Kind {} public int one() {"
                        + " return 1; } }",
                "public class Kind { public static class Heir extends Kind {} public String one() {"
                        + " return null; } }",
                "int number(Kind.Heir heir) { return heir.one(); }");
    }

    @Test
    @DisplayName("compiles everything after a constant has changed")
    void constants() throws IOException {
        workbook.write(KIND, "package letters;\npublic interface Kind { int COST = 1; }\n");
        workbook.write(USER, "package letters;\nclass User { int cost = Kind.COST; }\n");
        Path before = build.build(Set.of()).main().resolve("letters/User.class");
        byte[] one = Files.readAllBytes(before);
        workbook.write(KIND, "package letters;\npublic interface Kind { int COST = 2; }\n");

        Path after = build.build(Set.of(KIND)).main().resolve("letters/User.class");

        assertThat(Files.readAllBytes(after)).isNotEqualTo(one);
    }

    @Test
    @DisplayName("compiles everything when files or classes are gone")
    void gone() throws IOException {
        Files.delete(workbook.module().path().resolve(LETTER));
        assertThat(build.build(Set.of()).succeeded()).isFalse();

        workbook.write(LETTER, SmallWorkbook.starter(LETTER));
        Folder.delete(folder.resolve("output"));
        assertThat(build.build(Set.of()).succeeded()).isTrue();
    }

    @Test
    @DisplayName("remembers what has changed until it compiles")
    void untilItCompiles() throws IOException {
        workbook.write(POSTBOX, solvedPostbox("letters.add(letter)"));
        assertThat(build.build(Set.of()).succeeded()).isFalse();
        assertThat(build.build(Set.of()).succeeded()).isFalse();

        workbook.write(POSTBOX, solvedPostbox());
        for (int i = 0; i < 3; i++) {
            assertThat(build.build(Set.of(POSTBOX)).succeeded()).isTrue();
        }
        try (var folders = Files.list(folder.resolve("output"))) {
            assertThat(folders).hasSizeLessThanOrEqualTo(2);
        }
    }

    private void assertNoticed(String before, String after, String user) throws IOException {
        workbook.write(KIND, "package letters;\n" + before + "\n");
        workbook.write(USER, "package letters;\nclass User { " + user + " }\n");
        Compilation old = build.build(Set.of(KIND, USER));
        assertThat(old.succeeded()).as("%s", old.messages()).isTrue();
        workbook.write(KIND, "package letters;\n" + after + "\n");

        Compilation now = build.build(Set.of(KIND));

        assertThat(now.errors())
                .as(after)
                .isNotEmpty()
                .allMatch(error -> error.file().endsWith("User.java"));
    }
}
