package workbench.catchup;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import workbench.CommandRefusedException;
import workbench.InWorkbook;
import workbench.Workbook;
import workbook.board.ModuleFolder;
import workbook.console.Console;

/** {@code mvn test "-Dreset=3.2"}. */
@Command(
        name = "reset",
        mixinStandardHelpOptions = true,
        description =
                "Puts the starter of an exercise, or of a module, in the place of your files, and keeps those.")
public final class ResetCommand implements Callable<Integer> {

    @Mixin private InWorkbook where;

    @Parameters(
            paramLabel = "EXERCISE|MODULE",
            description =
                    "an exercise, for instance 3.2, or the beginning of a module's name, for instance 03")
    private String what;

    @Option(
            names = "--from",
            paramLabel = "COMMIT",
            defaultValue = "${sys:workbench.from:-}",
            description =
                    "the commit to take the starter from, should the one that is found be wrong")
    private String commit;

    /** Picocli creates it. */
    public ResetCommand() {}

    @Override
    public Integer call() throws IOException {
        Workbook workbook = where.workbook();
        Git git = new Git(workbook.root(), "git");
        Console.ofThisProcess()
                .print(
                        String.join(
                                "\n",
                                reset(workbook, git, what, commit, Clock.systemDefaultZone())));
        return 0;
    }

    static List<String> reset(Workbook workbook, Git git, String what, String commit, Clock clock)
            throws IOException {
        Target target = Target.of(workbook, what);
        Optional<Git.Version> handedOut =
                commit.isEmpty() ? Optional.of(handedOut(git)) : Optional.empty();
        String from = handedOut.map(Git.Version::commit).orElse(commit);
        Map<String, byte[]> texts = new TreeMap<>();
        for (String file : target.files()) {
            texts.put(file, text(git, from, target.module(), file));
        }
        List<String> lines =
                new ArrayList<>(new CatchUp(workbook, clock).write(target.module(), texts));
        handedOut.ifPresent(
                version ->
                        lines.add(
                                "   from   commit "
                                        + version.commit().substring(0, 8)
                                        + ", "
                                        + version.words()));
        return CommandOutput.of("As at first: " + what, lines);
    }

    /**
     * How the workbook was handed out. Learners commit work of their own, alone or in pairs, and
     * leave these folders alone. The makers of the workbook change them all the time.
     */
    private static Git.Version handedOut(Git git) {
        return git.newest("kit", "solutions")
                .orElseThrow(
                        () ->
                                new CommandRefusedException(
                                        "Git does not know the folders kit and solutions, so it cannot say which version was handed out. Nothing was changed."));
    }

    private static byte[] text(Git git, String commit, ModuleFolder module, String file) {
        return git.text(commit, module.path().resolve(file))
                .orElseThrow(
                        () ->
                                new CommandRefusedException(
                                        "Git has no "
                                                + module.name()
                                                + "/"
                                                + file
                                                + " in commit "
                                                + commit
                                                + ". Nothing was changed."));
    }
}
