package workbench.catchup;

import static workbench.SmallWorkbook.MODULE;
import static workbench.SmallWorkbook.solvedPostbox;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import workbench.SmallWorkbook;
import workbench.Workbook;

/** A person who works on the small workbook, and catches up or starts again at noon. */
record Learner(SmallWorkbook workbook) {

    private static final Clock NOON =
            Clock.fixed(Instant.parse("2026-03-04T12:00:00Z"), ZoneOffset.UTC);

    /** Where the module's old files are kept at that time, as it is shown. */
    static final String KEPT = "kept/2026-03-04-120000/" + MODULE;

    /** An answer of this person. */
    static final String MINE = solvedPostbox("letters.add(0, letter);");

    static Learner in(Path folder) {
        return new Learner(SmallWorkbook.in(folder));
    }

    List<String> solves(String what) throws IOException {
        return SolveCommand.solve(Workbook.in(workbook.root()), what, NOON);
    }

    /** Resets this to what a commit has, or to the newest starter if the commit is empty. */
    List<String> resets(String what, String commit) throws IOException {
        return ResetCommand.reset(Workbook.in(workbook.root()), git(), what, commit, NOON);
    }

    Git git() {
        return new Git(workbook.root(), "git");
    }

    void writes(String place, String text) {
        workbook.write(place, text);
    }

    String reads(String place) {
        return workbook.read(place);
    }

    /** The copy of a file that was replaced. */
    Path kept(String place) {
        return workbook.root().resolve(KEPT).resolve(place);
    }
}
