package workbench.catchup;

import static org.assertj.core.api.Assertions.assertThat;
import static workbench.SmallWorkbook.LETTER;
import static workbench.SmallWorkbook.OFFICE;
import static workbench.SmallWorkbook.POSTBOX;
import static workbench.SmallWorkbook.RULE;
import static workbench.SmallWorkbook.solvedRule;
import static workbench.SmallWorkbook.starter;
import static workbench.catchup.Learner.MINE;
import static workbench.catchup.Refusal.assertRefused;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import workbench.Repository;
import workbench.SmallWorkbook;

@DisplayName("Starting again:")
@Timeout(60)
class ResetTest {

    @TempDir private Path folder;
    private Learner learner;
    private Repository repository;

    @BeforeEach
    @Timeout(60)
    void begin() {
        learner = Learner.in(folder);
        repository = new Repository(folder);
    }

    @Test
    @DisplayName("a reset brings back the starter after other commits of the learner")
    void resets() throws Exception {
        repository.commit("The starter");
        learner.writes(POSTBOX, MINE);
        learner.writes(RULE, solvedRule("return true;"));
        repository.commit("My first try");
        learner.writes(POSTBOX, "// my second try");

        List<String> said = learner.resets("1.1", "");

        assertThat(learner.reads(POSTBOX)).isEqualTo(starter(POSTBOX));
        assertThat(learner.kept(POSTBOX)).hasContent("// my second try");
        assertThat(learner.reads(RULE))
                .as("another exercise's")
                .isEqualTo(solvedRule("return true;"));
        assertThat(said)
                .anyMatch(
                        line ->
                                line.contains("from   commit ")
                                        && line.contains("\"The starter\""));
    }

    @Test
    @DisplayName("a reset takes the newest starter of each exercise")
    void resetsAll() throws Exception {
        repository.commit("The starter");
        String newer = starter(POSTBOX).replace("public final", "// newer\npublic final");
        learner.writes(POSTBOX, newer);
        SmallWorkbook.write(folder.resolve("solutions/README.md"), "A newer one");
        repository.commit("A newer starter");
        learner.writes(POSTBOX, MINE);
        repository.commit("My first try");
        learner.writes(OFFICE, "// mine");
        learner.writes(LETTER, "// given, and no business of a reset");

        learner.resets("01", "");

        assertThat(learner.reads(POSTBOX)).isEqualTo(newer);
        assertThat(learner.reads(OFFICE)).isEqualTo(starter(OFFICE));
        assertThat(learner.reads(LETTER)).isEqualTo("// given, and no business of a reset");
    }

    @Test
    @DisplayName("where git cannot tell what was handed out, nothing is changed")
    void handedOutUnknown() throws Exception {
        SmallWorkbook.write(folder.resolve(".gitignore"), "kit\nsolutions\n");
        repository.commit("The exercises alone");
        learner.writes(POSTBOX, MINE);

        assertRefused(
                () -> learner.resets("1.1", ""),
                "which version was handed out",
                "Nothing was changed");

        assertThat(learner.reads(POSTBOX)).isEqualTo(MINE);
    }

    @Test
    @DisplayName("a reset can use another commit")
    void resetsFrom() throws Exception {
        repository.commit("The starter");
        learner.writes(POSTBOX, MINE);
        repository.commit("Solved");

        learner.resets("1.1", "HEAD~1");
        assertThat(learner.reads(POSTBOX)).isEqualTo(starter(POSTBOX));

        assertRefused(
                () -> learner.resets("1.1", "nowhere"),
                "no 01-letters/" + POSTBOX,
                "Nothing was changed");
    }

    @Test
    @DisplayName("a reset without a clone says why")
    void noGit() {
        assertRefused(() -> new Git(folder, "no-such-git"), "git is not installed");
        assertRefused(learner::git, "not a git clone");
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
}
