package workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A folder whose versions git keeps. */
public record Repository(Path folder) {

    /** Keeps all that is in the folder as a version. */
    public void commit(String words) throws IOException, InterruptedException {
        if (Files.notExists(folder.resolve(".git"))) {
            git("init", "--quiet");
        }
        git("add", "--all");
        git(
                "-c",
                "user.name=Test",
                "-c",
                "user.email=test@localhost",
                "commit",
                "--quiet",
                "-m",
                words);
    }

    private void git(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        Process git = new ProcessBuilder(command).directory(folder.toFile()).inheritIO().start();
        assertThat(git.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(git.exitValue()).as(String.join(" ", command)).isZero();
    }
}
