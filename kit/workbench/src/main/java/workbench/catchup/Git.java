package workbench.catchup;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import workbench.CommandRefusedException;

/** Git, as it is installed, asked about the workbook. It is only asked, and changes nothing. */
final class Git {

    /**
     * A version of the workbook.
     *
     * @param commit its id
     * @param words when it was made, and what it is about
     */
    record Version(String commit, String words) {}

    private final Path root;
    private final String program;

    Git(Path root, String program) {
        this.root = root;
        this.program = program;
        Answer answer = asked("rev-parse", "--show-toplevel");
        if (answer.status() != 0 && answer.complaint().contains("not a git repository")) {
            throw new CommandRefusedException(
                    "The starter is taken from git, and this folder is not a git clone. Download the workbook once more,"
                            + " and copy from there what you want to have back.");
        }
        if (answer.status() != 0) {
            throw new CommandRefusedException(
                    "The starter is taken from git, and git says:\n\n"
                            + answer.complaint().indent(3).stripTrailing());
        }
    }

    /** The newest version in which something in these places is other than before. */
    Optional<Version> newest(String... places) {
        List<String> question =
                new ArrayList<>(List.of("log", "-1", "--format=%H%x09%as, \"%s\"", "--"));
        question.addAll(List.of(places));
        return ask(question.toArray(String[]::new))
                .map(text -> new String(text, StandardCharsets.UTF_8).strip())
                .filter(line -> !line.isEmpty())
                .map(line -> line.split("\t", 2))
                .map(parts -> new Version(parts[0], parts[1]));
    }

    /** The text of a file. Empty if it was not there. */
    Optional<byte[]> text(String commit, Path file) {
        return ask("show", commit + ":./" + place(file));
    }

    private String place(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    private record Answer(int status, byte[] text, String complaint) {}

    private Optional<byte[]> ask(String... arguments) {
        Answer answer = asked(arguments);
        return answer.status() == 0 ? Optional.of(answer.text()) : Optional.empty();
    }

    private Answer asked(String... arguments) {
        List<String> command = new ArrayList<>(List.of(program));
        command.addAll(List.of(arguments));
        try {
            Path complaint = Files.createTempFile("git", ".txt");
            ProcessBuilder builder =
                    new ProcessBuilder(command)
                            .directory(root.toFile())
                            .redirectError(complaint.toFile());
            // Its words are looked at, and so have to be English.
            builder.environment().put("LC_ALL", "C");
            Process git = builder.start();
            git.getOutputStream().close();
            ByteArrayOutputStream said = new ByteArrayOutputStream();
            try (InputStream out = git.getInputStream()) {
                out.transferTo(said);
            }
            int status = git.waitFor();
            String complained = Files.readString(complaint);
            Files.delete(complaint);
            return new Answer(status, said.toByteArray(), complained);
        } catch (IOException e) {
            throw new CommandRefusedException(
                    "The starter is taken from git, and git is not installed here, or not found."
                            + " Install it from git-scm.com, or download the workbook once more and copy from there.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
