package workbook.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Around the tests of a module, Maven")
class AroundTheTestsTest {

    @TempDir private Path workbook;

    private final PrintStream before = System.out;
    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private Path module;

    @BeforeEach
    void createTheModule() throws IOException {
        module = Files.createDirectory(workbook.resolve("01-commands-vs-events"));
        Files.writeString(module.resolve("Quoting.java"), "");
        given("Quoting.java");
        System.setOut(new PrintStream(screen, true, Charset.defaultCharset()));
    }

    @AfterEach
    void lookAway() {
        System.setOut(before);
        System.clearProperty("workbook.shown");
    }

    @Test
    @DisplayName("says nothing beforehand when every given file is there")
    void nothingMissing() throws IOException {
        beforeTheTests().execute();

        assertThat(shown()).isEmpty();
    }

    @Test
    @DisplayName("ends before the tests when files are missing")
    void missing() throws IOException {
        given("Quoting.java", "", "src/Customer.java", "pom.xml");

        assertThatExceptionOfType(ScreenIsDoneException.class)
                .isThrownBy(() -> beforeTheTests().execute());

        assertThat(shown())
                .contains(
                        "Missing, though the exercises need it:",
                        "   01-commands-vs-events/src/Customer.java",
                        "   01-commands-vs-events/pom.xml")
                .doesNotContain("Quoting.java");
    }

    @Test
    @DisplayName("clears away the board of the last run beforehand")
    void clears() throws IOException {
        board(true, "old news");

        beforeTheTests().execute();

        assertThat(new BoardFiles(module).exist()).isFalse();
        assertThat(new BoardFiles(module).red()).isFalse();
    }

    @Test
    @DisplayName("shows the board afterwards")
    void shows() throws IOException {
        board(false, "1 of 1 done", "Green.");

        afterTheTests(false).execute();

        assertThat(shown().lines()).startsWith("1 of 1 done", "Green.");
    }

    @Test
    @DisplayName("shows a board only once")
    void once() throws IOException {
        board(false, "1 of 1 done");

        afterTheTests(false).execute();

        assertThat(new BoardFiles(module).exist()).isFalse();
    }

    @Test
    @DisplayName("shows the board and ends there when an exercise is red")
    void red() throws IOException {
        board(true, "0 of 1 done");

        assertThatExceptionOfType(ScreenIsDoneException.class)
                .isThrownBy(() -> afterTheTests(false).execute());

        assertThat(shown()).contains("0 of 1 done");
    }

    @Test
    @DisplayName("goes on when what was red has become green")
    void redNoMore() throws IOException {
        board(true, "0 of 1 done");
        board(false, "1 of 1 done");

        assertThatCode(() -> afterTheTests(false).execute()).doesNotThrowAnyException();
    }

    @Test
    @DisplayName("says what to do when the board is missing")
    void noBoard() {
        assertThatIllegalStateException()
                .isThrownBy(() -> afterTheTests(false).execute())
                .withMessageContaining("-Dloud");
    }

    @Test
    @DisplayName("expects no board when the tests were skipped")
    void skipped() throws IOException {
        afterTheTests(true).execute();

        assertThat(shown()).isEmpty();
    }

    @Test
    @DisplayName("expects no board when the tests were not even compiled")
    void notEvenCompiled() throws IOException {
        AfterTheTests task = afterTheTests(false);
        task.setNotEvenCompiled(true);

        task.execute();

        assertThat(shown()).isEmpty();
    }

    @Test
    @DisplayName("says in a module's folder where a command for the whole workbook is typed")
    void commandInside() {
        BeforeTheTests task = beforeTheTests();
        task.setCommand("solve");
        task.setWhat("1.3");
        task.setStartedIn(module.toFile());

        assertThatExceptionOfType(ScreenIsDoneException.class).isThrownBy(task::execute);

        assertThat(shown().lines())
                .contains(
                        " -Dsolve is for the whole workbook. From here, type:",
                        "   mvn test -f .. \"-Dsolve=1.3\"");
    }

    @Test
    @DisplayName("says for one module how a command for the whole workbook is typed")
    void commandForOneModule() {
        BeforeTheTests task = beforeTheTests();
        task.setCommand("watch");
        task.setWhat("true");
        task.setStartedIn(workbook.toFile());

        assertThatExceptionOfType(ScreenIsDoneException.class).isThrownBy(task::execute);

        assertThat(shown().lines())
                .contains(
                        " -Dwatch is for the whole workbook. Type it without -pl:",
                        "   mvn test -Dwatch");
    }

    @Test
    @DisplayName("names a module's exercises when the one asked for is not among them")
    void noSuchExercise() throws IOException {
        exercises("E01TwoKindsTest", "E02OneHandlerTest");

        assertThatExceptionOfType(ScreenIsDoneException.class)
                .isThrownBy(() -> afterNaming("E09*", true, true).execute());

        assertThat(shown())
                .contains("No exercise here is called E09*. There are E01 to E02.")
                .doesNotContain("-Dloud");
    }

    @Test
    @DisplayName("passes over a module without the exercise that another one may have")
    void passesOver() throws IOException {
        exercises("E01TwoKindsTest");

        afterNaming("E08*", false, false).execute();

        assertThat(shown()).isEmpty();
    }

    @Test
    @DisplayName("says at the last module when no module has the exercise")
    void nowhere() throws IOException {
        exercises("E01TwoKindsTest");

        assertThatExceptionOfType(ScreenIsDoneException.class)
                .isThrownBy(() -> afterNaming("E19*", false, true).execute());

        assertThat(shown()).contains("No exercise here is called E19*.");
    }

    @Test
    @DisplayName("says nothing at the last module when another module had the exercise")
    void elsewhere() throws IOException {
        exercises("E01TwoKindsTest");
        board(false, "1 of 1 done");
        afterTheTests(false).execute();

        afterNaming("E08*", false, true).execute();

        assertThat(shown()).doesNotContain("E08");
    }

    @Test
    @DisplayName("says when the exercise is here and has no test of that name")
    void noSuchTest() throws IOException {
        exercises("E01TwoKindsTest", "E02OneHandlerTest");

        assertThatExceptionOfType(ScreenIsDoneException.class)
                .isThrownBy(() -> afterNaming("insurance.E02*#second", true, true).execute());

        assertThat(shown()).contains("No test in E02OneHandlerTest is called second.");
    }

    @Test
    @DisplayName("complains when the exercise is here and nothing has run")
    void hereAndNoBoard() throws IOException {
        exercises("E01TwoKindsTest");

        assertThatIllegalStateException()
                .isThrownBy(() -> afterNaming("E01*", true, true).execute())
                .withMessageContaining("-Dloud");
    }

    @Test
    @DisplayName("gives the next hint at the end when the code does not compile")
    void hintWithoutABoard() throws IOException {
        hints("1.1", "Who knows whom?\n---\nLook at the constructor.\n");
        hints("1.2", "Count the handlers.\n");
        hints("1.10", "The last one.\n");
        BeforeTheTests task = beforeTheTests();
        task.setHint("true");
        new BoardFiles(module).begin();

        task.showWhatIsLeft(new BoardFiles(module));

        assertThat(shown().lines())
                .contains(
                        "   hint 1 of 2 for 1.1",
                        "   Who knows whom?",
                        "   Not enough? Ask again for the next one.");
    }

    @Test
    @DisplayName("gives that hint for the exercise named or the first one not done")
    void hintForTheCurrentOne() throws IOException {
        hints("1.1", "Who knows whom?\n");
        hints("1.2", "Count the handlers.\n");
        hints("1.10", "The last one.\n");
        Files.createDirectories(module.resolve("target/workbook"));
        Files.writeString(module.resolve("target/workbook/done"), "1.1\n");

        assertThat(new HintTiers(module).tell("true")).contains("hint 1 of 1 for 1.2");
        assertThat(new HintTiers(module).tell("1.10")).contains("The last one.");
        assertThat(new HintTiers(module).tell("1.9")).contains("There is no hint for 1.9.");
    }

    @Test
    @DisplayName("gives no hint unasked or after the tests have run")
    void noHint() throws IOException {
        hints("1.1", "Who knows whom?\n");
        BeforeTheTests task = beforeTheTests();
        new BoardFiles(module).begin();
        task.showWhatIsLeft(new BoardFiles(module));
        task.setHint("true");
        task.showWhatIsLeft(new BoardFiles(module));

        assertThat(shown()).isEmpty();
    }

    private AfterTheTests afterNaming(String tests, boolean alone, boolean last) {
        AfterTheTests task = afterTheTests(false);
        task.setTest(tests);
        task.setAlone(alone);
        task.setLast(last);
        return task;
    }

    private void exercises(String... names) throws IOException {
        Path tests = Files.createDirectories(module.resolve("src/test/java/insurance"));
        for (String name : names) {
            Files.writeString(tests.resolve(name + ".java"), "");
        }
    }

    private void hints(String exercise, String text) throws IOException {
        Files.createDirectories(module.resolve("hints"));
        Files.writeString(module.resolve("hints").resolve(exercise + ".md"), text);
    }

    private BeforeTheTests beforeTheTests() {
        BeforeTheTests task = new BeforeTheTests();
        task.setModule(module.toFile());
        return task;
    }

    private AfterTheTests afterTheTests(boolean skipped) {
        AfterTheTests task = new AfterTheTests();
        task.setModule(module.toFile());
        task.setSkipped(skipped);
        return task;
    }

    private void board(boolean red, String... lines) throws IOException {
        new BoardFiles(module).keep(List.of(lines), red);
    }

    private void given(String... files) throws IOException {
        Files.write(module.resolve("given-files.txt"), List.of(files));
    }

    private String shown() {
        return screen.toString(Charset.defaultCharset());
    }
}
