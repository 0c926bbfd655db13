package workbench.catchup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static workbench.SmallWorkbook.LETTER;
import static workbench.SmallWorkbook.MODULE;
import static workbench.SmallWorkbook.OFFICE;
import static workbench.SmallWorkbook.POSTBOX;
import static workbench.SmallWorkbook.RULE;
import static workbench.SmallWorkbook.filesBelow;
import static workbench.SmallWorkbook.solvedOffice;
import static workbench.SmallWorkbook.solvedPostbox;
import static workbench.SmallWorkbook.solvedRule;
import static workbench.SmallWorkbook.starter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import workbench.CommandRefusedException;
import workbench.SmallWorkbook;
import workbench.Workbook;

@DisplayName("Catching up and starting again")
@Timeout(60)
class CatchUpTest {

    private static final Clock NOON =
            Clock.fixed(Instant.parse("2026-03-04T12:00:00Z"), ZoneOffset.UTC);
    private static final String KEPT = "kept/2026-03-04-120000/" + MODULE;
    private static final String MINE = solvedPostbox("letters.add(0, letter);");

    @TempDir private Path folder;
    private SmallWorkbook small;
    private Workbook workbook;

    @BeforeEach
    @Timeout(60)
    void begin() {
        small = SmallWorkbook.in(folder);
        workbook = Workbook.in(folder);
    }

    @Test
    @DisplayName("solving an exercise keeps the old files and says where")
    void solvesOne() throws IOException {
        small.write(POSTBOX, MINE);

        List<String> said = SolveCommand.solve(workbook, "1.1", NOON);

        assertThat(small.read(POSTBOX)).isEqualTo(solvedPostbox("letters.add(letter);"));
        assertThat(folder.resolve(KEPT).resolve(POSTBOX)).hasContent(MINE);
        assertThat(said)
                .contains(
                        "   wrote  01-letters/" + POSTBOX,
                        "   kept what was there before, in " + KEPT);
        assertThat(small.read(OFFICE)).as("another exercise's file").isEqualTo(starter(OFFICE));
    }

    @Test
    @DisplayName("solving a module writes the files of all its exercises, tests' side included")
    void solvesAll() throws IOException {
        SolveCommand.solve(workbook, "01", NOON);

        assertThat(small.read(POSTBOX)).isEqualTo(solvedPostbox("letters.add(letter);"));
        assertThat(small.read(OFFICE))
                .isEqualTo(solvedOffice("return letter.to().substring(0, 1);"));
        assertThat(small.read(RULE)).isEqualTo(solvedRule("return letter.stamps() > 0;"));
        assertThat(filesBelow(folder.resolve(KEPT)))
                .containsExactlyInAnyOrder(POSTBOX, OFFICE, RULE);
    }

    @Test
    @DisplayName("an exercise is found where the machine's numbers have other digits")
    void otherDigits() throws IOException {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG"));
        try {
            SolveCommand.solve(workbook, "1.1", NOON);
        } finally {
            Locale.setDefault(before);
        }

        assertThat(small.read(POSTBOX)).isEqualTo(solvedPostbox("letters.add(letter);"));
    }

    @Test
    @DisplayName("a file that is gone is written again")
    void writesWhatIsGone() throws IOException {
        Files.delete(folder.resolve(MODULE).resolve(POSTBOX));

        SolveCommand.solve(workbook, "1.1", NOON);

        assertThat(small.read(POSTBOX)).isEqualTo(solvedPostbox("letters.add(letter);"));
        assertThat(folder.resolve("kept")).doesNotExist();
    }

    @Test
    @DisplayName("a solved exercise is left alone")
    void nothingToDo() throws IOException {
        SolveCommand.solve(workbook, "1.1", NOON);
        small.write(POSTBOX, small.read(POSTBOX).replace("\n", "\r\n"));

        assertThat(SolveCommand.solve(workbook, "1.1", NOON))
                .anyMatch(it -> it.contains("Nothing to do"));
        assertThat(filesBelow(folder.resolve("kept"))).hasSize(1);
    }

    @Test
    @DisplayName("two of them within a second keep both versions")
    void twiceInASecond() throws IOException {
        small.write(POSTBOX, MINE);
        SolveCommand.solve(workbook, "1.1", NOON);
        small.write(POSTBOX, "// the second one");
        SolveCommand.solve(workbook, "1.1", NOON);

        assertThat(folder.resolve(KEPT).resolve(POSTBOX)).hasContent(MINE);
        assertThat(folder.resolve("kept/2026-03-04-120000-2/" + MODULE).resolve(POSTBOX))
                .hasContent("// the second one");
    }

    @Test
    @DisplayName("a number that is not there is answered by those that are")
    void unknown() {
        assertRefused(
                () -> SolveCommand.solve(workbook, "1.9", NOON),
                "no exercise 1.9",
                "1.1, 1.2, 1.3");
        assertRefused(() -> SolveCommand.solve(workbook, "7.1", NOON), "no module 07", MODULE);
        assertRefused(() -> SolveCommand.solve(workbook, "09", NOON), "no module 09", MODULE);
        assertRefused(
                () -> SolveCommand.solve(workbook, "true", NOON),
                "3.2 is an exercise, 03 is a module");
        assertRefused(
                () -> SolveCommand.solve(workbook, "1.1,1.2", NOON),
                "3.2 is an exercise, 03 is a module. 1.1,1.2 is neither.");
    }

    @Test
    @DisplayName("without the solutions, nothing is changed")
    void noSolutions() throws IOException {
        Files.move(folder.resolve("solutions"), folder.resolve("hidden"));

        assertRefused(
                () -> SolveCommand.solve(workbook, "1.1", NOON), "no folder solutions/01-letters");

        assertThat(small.read(POSTBOX)).isEqualTo(starter(POSTBOX));
    }

    @Test
    @DisplayName("a solution that is not complete changes nothing")
    void incompleteSolution() throws IOException {
        Files.delete(folder.resolve("solutions").resolve(MODULE).resolve(RULE));

        assertRefused(() -> SolveCommand.solve(workbook, "01", NOON), RULE, "Nothing was changed");

        assertThat(small.read(POSTBOX)).isEqualTo(starter(POSTBOX));
    }

    @Test
    @DisplayName("a reset brings back the starter after other commits of the learner")
    void resets() throws Exception {
        commit("The starter");
        small.write(POSTBOX, MINE);
        small.write(RULE, solvedRule("return true;"));
        commit("My first try");
        small.write(POSTBOX, "// my second try");

        List<String> said = ResetCommand.reset(workbook, git(), "1.1", "", NOON);

        assertThat(small.read(POSTBOX)).isEqualTo(starter(POSTBOX));
        assertThat(folder.resolve(KEPT).resolve(POSTBOX)).hasContent("// my second try");
        assertThat(small.read(RULE)).as("another exercise's").isEqualTo(solvedRule("return true;"));
        assertThat(said)
                .anyMatch(
                        line ->
                                line.contains("from   commit ")
                                        && line.contains("\"The starter\""));
    }

    @Test
    @DisplayName("a reset takes the newest starter of each exercise")
    void resetsAll() throws Exception {
        commit("The starter");
        String newer = starter(POSTBOX).replace("public final", "// newer\npublic final");
        small.write(POSTBOX, newer);
        SmallWorkbook.write(folder.resolve("solutions/README.md"), "A newer one");
        commit("A newer starter");
        small.write(POSTBOX, MINE);
        commit("My first try");
        small.write(OFFICE, "// mine");
        small.write(LETTER, "// given, and no business of a reset");

        ResetCommand.reset(workbook, git(), "01", "", NOON);

        assertThat(small.read(POSTBOX)).isEqualTo(newer);
        assertThat(small.read(OFFICE)).isEqualTo(starter(OFFICE));
        assertThat(small.read(LETTER)).isEqualTo("// given, and no business of a reset");
    }

    @Test
    @DisplayName("where git cannot tell what was handed out, nothing is changed")
    void handedOutUnknown() throws Exception {
        SmallWorkbook.write(folder.resolve(".gitignore"), "kit\nsolutions\n");
        commit("The exercises alone");
        small.write(POSTBOX, MINE);

        assertRefused(
                () -> ResetCommand.reset(workbook, git(), "1.1", "", NOON),
                "which version was handed out",
                "Nothing was changed");

        assertThat(small.read(POSTBOX)).isEqualTo(MINE);
    }

    @Test
    @DisplayName("a reset can use another commit")
    void resetsFrom() throws Exception {
        commit("The starter");
        small.write(POSTBOX, MINE);
        commit("Solved");

        ResetCommand.reset(workbook, git(), "1.1", "HEAD~1", NOON);
        assertThat(small.read(POSTBOX)).isEqualTo(starter(POSTBOX));

        assertRefused(
                () -> ResetCommand.reset(workbook, git(), "1.1", "nowhere", NOON),
                "no 01-letters/" + POSTBOX,
                "Nothing was changed");
    }

    @Test
    @DisplayName("a reset without a clone says why")
    void noGit() {
        assertRefused(() -> new Git(folder, "no-such-git"), "git is not installed");
        assertRefused(this::git, "not a git clone");
    }

    @Test
    @DisplayName("when git refuses for another reason, its own words say which")
    @DisabledOnOs(OS.WINDOWS)
    void gitsOwnWords() throws IOException {
        Path git = folder.resolve("git.sh");
        Files.writeString(
                git,
                "#!/bin/sh\necho 'fatal: detected dubious ownership in repository' >&2\nexit 128\n");
        assertThat(git.toFile().setExecutable(true)).isTrue();

        assertRefused(
                () -> new Git(folder, git.toString()),
                "git says",
                "fatal: detected dubious ownership in repository");
    }

    private Git git() {
        return new Git(folder, "git");
    }

    private void commit(String words) throws IOException, InterruptedException {
        if (Files.notExists(folder.resolve(".git"))) {
            git("init", "-q");
        }
        git("add", "-A");
        git(
                "-c",
                "user.name=Somebody",
                "-c",
                "user.email=somebody@example.org",
                "commit",
                "-q",
                "-m",
                words);
    }

    private void git(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        Process process =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(String.join(" ", command)).isZero();
    }

    private interface Action {
        void run() throws Exception;
    }

    private static void assertRefused(Action action, String... words) {
        assertThatExceptionOfType(CommandRefusedException.class)
                .isThrownBy(action::run)
                .satisfies(refusal -> assertThat(refusal.getMessage()).contains(words));
    }
}
