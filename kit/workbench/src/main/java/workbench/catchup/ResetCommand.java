package workbench.catchup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import workbench.InWorkbook;
import workbench.Refusal;
import workbench.Workbook;
import workbench.source.ExerciseSource;
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
        Map<String, byte[]> texts = new TreeMap<>();
        TreeSet<String> origins = new TreeSet<>();
        for (ExerciseSource exercise : target.exercises()) {
            for (String file : exercise.edit()) {
                Path path = target.module().path().resolve(file);
                String from = commit.isEmpty() ? origin(git, exercise, path, origins) : commit;
                texts.put(file, text(git, from, target.module(), file));
            }
        }
        List<String> lines =
                new ArrayList<>(new CatchUp(workbook, clock).write(target.module(), texts));
        origins.forEach(origin -> lines.add("   from   commit " + origin));
        return Report.of("As at first: " + what, lines);
    }

    /**
     * The version that learners get. A learner may have committed work of their own since; so it is
     * the newest one by somebody else, and with the stub of this exercise, as far as there are
     * such.
     */
    private static String origin(
            Git git, ExerciseSource exercise, Path file, TreeSet<String> origins) {
        List<Git.Version> all = git.versionsOf(file);
        if (all.isEmpty()) {
            throw new Refusal("Git does not know " + file + ". Nothing was changed.");
        }
        String me = git.me();
        String stub = "NotDoneYet(\"" + exercise.number() + "\")";
        List<Git.Version> byOthers = preferred(all, version -> !version.author().equals(me));
        Git.Version chosen =
                preferred(byOthers, version -> contains(git.text(version.commit(), file), stub))
                        .getFirst();
        origins.add(chosen.commit().substring(0, 8) + ", " + chosen.words());
        return chosen.commit();
    }

    private static List<Git.Version> preferred(
            List<Git.Version> versions, Predicate<Git.Version> preference) {
        List<Git.Version> preferred = versions.stream().filter(preference).toList();
        return preferred.isEmpty() ? versions : preferred;
    }

    private static boolean contains(Optional<byte[]> text, String words) {
        return text.map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .filter(it -> it.contains(words))
                .isPresent();
    }

    private static byte[] text(Git git, String commit, ModuleFolder module, String file) {
        return git.text(commit, module.path().resolve(file))
                .orElseThrow(
                        () ->
                                new Refusal(
                                        "Git has no "
                                                + module.name()
                                                + "/"
                                                + file
                                                + " in commit "
                                                + commit
                                                + ". Nothing was changed."));
    }
}
