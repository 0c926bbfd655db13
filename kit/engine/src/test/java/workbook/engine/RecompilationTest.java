package workbook.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("After a first time, the compiler")
@Timeout(30)
class RecompilationTest {

    @TempDir private Path module;

    private final Compiler compiler = new Compiler();

    private Draft draft;
    private Draft wrong;

    @BeforeEach
    void begin() {
        draft = new Draft(module);
        wrong = new Draft(module.resolve("wrong"));
    }

    @AfterEach
    void close() {
        compiler.close();
    }

    @Test
    @DisplayName("compiles a changed test alone")
    void changedTest() {
        draft.main("Quoting", "class Quoting {}");
        draft.test("E01Test", "class E01Test {}");
        draft.test("E02Test", "class E02Test {}");
        Compilation before = draft.compile(compiler);
        wrong.test("E02Test", "class E02Test { int another; }");

        Compilation after = recompile(before);

        assertThat(after.succeeded()).isTrue();
        assertThat(after.main()).isEqualTo(before.main());
        assertThat(after.tests().resolve("insurance/E01Test.class")).exists();
        assertThat(after.tests().resolve("insurance/E02Test.class")).exists();
    }

    @Test
    @DisplayName("compiles changed code alone")
    void changedCode() {
        draft.main("Quoting", "class Quoting {}");
        draft.main("House", "class House {}");
        draft.test("E01Test", "class E01Test {}");
        Compilation before = draft.compile(compiler);
        wrong.main("Quoting", "class Quoting { int another; }");

        Compilation after = recompile(before);

        assertThat(after.main()).isEqualTo(module.resolve("again/classes"));
        assertThat(after.main().resolve("insurance/Quoting.class")).exists();
        assertThat(after.main().resolve("insurance/House.class")).exists();
        assertThat(after.tests()).isEqualTo(before.tests());
    }

    @Test
    @DisplayName("leaves what was compiled before as it was")
    void beforeStays() throws IOException {
        draft.main("Quoting", "class Quoting {}");
        draft.main("House", "class House {}");
        Compilation before = draft.compile(compiler);
        byte[] house = Files.readAllBytes(before.main().resolve("insurance/House.class"));
        wrong.main("Quoting", "class Quoting {} class House { int another; }");

        recompile(before);

        assertThat(before.main().resolve("insurance/House.class")).hasBinaryContent(house);
    }

    @Test
    @DisplayName("puts resources beside the classes after each change")
    void resources() {
        draft.main("Quoting", "class Quoting {}");
        draft.file("src/main/resources/insurance/Quoting.log", "Ada moved");
        draft.file("src/test/resources/letters/first.txt", "Dear Ada");
        Compilation before = draft.compile(compiler);
        wrong.main("Quoting", "class Quoting { int another; }");
        wrong.file("src/test/resources/letters/first.txt", "Dear Grace");

        Compilation after = recompile(before);

        assertThat(before.main().resolve("insurance/Quoting.log")).content().isEqualTo("Ada moved");
        assertThat(before.tests().resolve("letters/first.txt")).content().isEqualTo("Dear Ada");
        assertThat(after.main().resolve("insurance/Quoting.log")).content().isEqualTo("Ada moved");
        assertThat(after.tests().resolve("letters/first.txt")).content().isEqualTo("Dear Grace");
    }

    @Test
    @DisplayName("can be used again")
    void again() {
        draft.main("Quoting", "class Quoting {");
        draft.compile(compiler);
        draft.main("Quoting", "class Quoting {}");

        assertThat(draft.compile(compiler).succeeded()).isTrue();
    }

    private Compilation recompile(Compilation before) {
        return compiler.recompile(before, wrong.sources(), module.resolve("again"));
    }
}
