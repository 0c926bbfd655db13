package proof;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.List;
import workbook.engine.Compilation;
import workbook.engine.TestRun;
import workbook.results.TestResult;

/**
 * What has to be run of a right answer.
 *
 * @param answer its name
 * @param exercise the number of its exercise
 * @param main the folder with the classes of the code
 * @param tests the folder with the classes of the tests
 * @param times how often it is run
 */
record Trial(String answer, String exercise, String main, String tests, int times)
        implements Serializable {

    /** Runs it once, loaded afresh. */
    List<TestResult> run() {
        Compilation compilation =
                new Compilation(Path.of(main), Path.of(tests), true, List.of(), List.of());
        try (TestRun run = new TestRun(compilation)) {
            return run.run(exercise);
        }
    }
}
