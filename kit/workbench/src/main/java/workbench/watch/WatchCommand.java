package workbench.watch;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import workbench.InWorkbook;
import workbench.Workbook;

/** {@code mvn test -Dwatch}. */
@Command(
        name = "watch",
        mixinStandardHelpOptions = true,
        description = "Runs a module's exercises after each save.")
public final class WatchCommand implements Callable<Integer> {

    @Mixin private InWorkbook where;

    @Parameters(
            arity = "0..1",
            defaultValue = HERE,
            paramLabel = "MODULE",
            description = "the beginning of its name, for instance 03 (by default, where you are)")
    private String module;

    @Option(
            names = "--poll",
            arity = "1",
            defaultValue = "${sys:workbench.poll:-false}",
            description =
                    "look for saves instead of waiting for the system to tell: for shared folders and virtual machines")
    private boolean polls;

    /** What Maven makes of a property without a value. */
    private static final String HERE = "true";

    /** Picocli creates it. */
    public WatchCommand() {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        Workbook workbook = where.workbook();
        Watch.watch(module.equals(HERE) ? workbook.current() : workbook.module(module), polls);
        return 0;
    }
}
