package workbench.build;

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
    @DisplayName("takes the tests over when only code has changed that looks the same from outside")
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
    @DisplayName("takes them over too when a method, a field or a class of its own has come along")
    void growing() throws IOException {
        workbook.write(
                POSTBOX,
                solvedPostbox("letters.add(letter);")
                        .replace(
                                "    public void",
                                "    private record Slot(int number) {}\n public int size() { return 0; }\n    public void"));

        assertThat(build.build(Set.of()).tests()).isEqualTo(first.tests());
    }

    @Test
    @DisplayName(
            "compiles everything when others could notice: a signature, a constant, an enum, an abstract method")
    void others() throws IOException {
        workbook.write(
                LETTER,
                "package letters;\npublic record Letter(String to, int stamps, int weight) {}\n");
        Compilation broken = build.build(Set.of());
        assertThat(broken.succeeded()).isFalse();
        assertThat(broken.errors())
                .extracting(CompileError::file)
                .allMatch(file -> file.toString().endsWith("Test.java"));

        String place = "src/main/java/letters/Kind.java";
        workbook.write(LETTER, SmallWorkbook.starter(LETTER));
        assertEverythingIsCompiledAfter(
                place,
                "public interface Kind { int COST = 1; }",
                "public interface Kind { int COST = 2; }");
        assertEverythingIsCompiledAfter(
                place, "public enum Kind { A }", "public enum Kind { A, B }");
        assertEverythingIsCompiledAfter(
                place,
                "public interface Kind { void one(); }",
                "public interface Kind { void one(); void two(); }");
        assertEverythingIsCompiledAfter(
                place,
                "public sealed interface Kind { record A() implements Kind {} }",
                "public sealed interface Kind { record A() implements Kind {} record B() implements Kind {} }");
    }

    @Test
    @DisplayName("compiles everything when a file is gone, or the classes are")
    void gone() throws IOException {
        Files.delete(workbook.module().path().resolve(LETTER));
        assertThat(build.build(Set.of()).succeeded()).isFalse();

        workbook.write(LETTER, SmallWorkbook.starter(LETTER));
        Folder.delete(folder.resolve("output"));
        assertThat(build.build(Set.of()).succeeded()).isTrue();
    }

    @Test
    @DisplayName("remembers what has changed until it compiles, and keeps no old classes")
    void untilItCompiles() throws IOException {
        workbook.write(POSTBOX, solvedPostbox("letters.add(letter)"));
        assertThat(build.build(Set.of()).succeeded()).isFalse();
        assertThat(build.build(Set.of()).succeeded()).isFalse();

        workbook.write(POSTBOX, solvedPostbox("letters.add(letter);"));
        for (int i = 0; i < 3; i++) {
            assertThat(build.build(Set.of(POSTBOX)).succeeded()).isTrue();
        }
        try (var folders = Files.list(folder.resolve("output"))) {
            assertThat(folders).hasSizeLessThanOrEqualTo(2);
        }
    }

    private void assertEverythingIsCompiledAfter(String place, String before, String after)
            throws IOException {
        workbook.write(place, "package letters;\n" + before + "\n");
        Compilation old = build.build(Set.of(place));
        assertThat(old.succeeded()).isTrue();
        workbook.write(place, "package letters;\n" + after + "\n");

        Compilation all = build.build(Set.of(place));

        assertThat(all.succeeded()).isTrue();
        assertThat(all.tests()).as(after).isNotEqualTo(old.tests());
    }
}
