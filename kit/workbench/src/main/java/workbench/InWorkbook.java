package workbench;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option that every command has: where the workbook is. */
public final class InWorkbook {

    @Option(
            names = "--workbook",
            paramLabel = "FOLDER",
            description = "the top of the workbook (by default, the folder you are in)")
    private Path folder = Path.of("");

    /** Picocli creates it. */
    public InWorkbook() {}

    /** The workbook. */
    public Workbook workbook() {
        return Workbook.in(folder);
    }
}
