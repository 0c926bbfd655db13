package proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@Tag("long")
@DisplayName("A day that cannot be held")
@Timeout(60)
@ExtendWith(SharedRuns.class)
class TheDayCanFailTest {

    private static final String README = "README.md";
    private static final String LESSON = "01-letters/README.md";
    private static final String NOTES = "solutions/01-letters/NOTES.md";

    private MiniatureWorkbook workbook;

    @BeforeEach
    void startFromAGoodWorkbook(@TempDir Path folder, ModuleRunner runner) {
        workbook = MiniatureWorkbook.in(folder, runner).withoutAnswers();
    }

    @Nested
    @DisplayName("is found in a run-sheet")
    class Sheet {

        @Test
        @DisplayName("with other minutes than the test")
        void minutes() {
            workbook.replace(NOTES, "waits, 5 min", "waits, 7 min");
            workbook.replace(NOTES, "| 0:06 |", "| 0:08 |");
            workbook.replace(NOTES, "| 0:16 |", "| 0:18 |");

            assertFound(sheet(), "1.1: should be called \"1.1 A letter waits, 5 min, core\"");
        }

        @Test
        @DisplayName("with an exercise that does not say that it is in the core")
        void core() {
            workbook.replace(NOTES, "5 min, core", "5 min");

            assertFound(sheet(), "1.1: should be called \"1.1 A letter waits, 5 min, core\"");
        }

        @Test
        @DisplayName("without a block for an exercise")
        void missing() {
            workbook.replace(NOTES, "| 0:06 | 1.2 Sorting", "| 0:06 | Sorting");

            assertFound(sheet(), "1.2: has 0 blocks in the run-sheet");
        }

        @Test
        @DisplayName("with a block for an exercise that is gone")
        void stale() {
            workbook.replace(NOTES, "| 0:16 |", "| 0:16 | 1.3 Stamps, 5 min | – | – |\n| 0:21 |");

            assertFound(sheet(), "1.3 Stamps, 5 min: has a block in NOTES.md");
        }

        @Test
        @DisplayName("without a question to ask afterwards")
        void question() {
            workbook.replace(NOTES, "Which letter came first?", "talk about it");

            assertFound(sheet(), "1.1: has no question to ask");
        }

        @Test
        @DisplayName("with a clock that runs too fast")
        void clock() {
            workbook.replace(NOTES, "| 0:16 |", "| 0:14 |");

            assertFound(
                    sheet(),
                    "01-letters, 0:06: has 8 minutes in the run-sheet of NOTES.md for what takes 10");
        }

        @Test
        @DisplayName("without time to read the beginning of the lesson")
        void reading() {
            workbook.replace(LESSON, "A miniature", "word ".repeat(200) + "A miniature");

            assertFound(sheet(), "01-letters: needs a block \"Reading, 2 min\"");
        }

        private List<Finding> sheet() {
            return workbook.findings(new TheRunSheetAddsUp());
        }
    }

    @Nested
    @DisplayName("is found in a plan")
    class Plan {

        @Test
        @DisplayName("with less time than its exercises take")
        void tooShort() {
            workbook.replace(README, "| 09:01 | 1.1 to 1.2 |", "| 09:02 | 1.1 to 1.2 |");

            assertFound(
                    workbook.timetables(),
                    "README.md, 09:02: has 14 minutes for what takes 15: 1.1 to 1.2");
        }

        @Test
        @DisplayName("with an exercise that is not there")
        void unknown() {
            workbook.replace(README, "1.1 to 1.2 |", "1.1 to 1.2. Show 1.3 |");

            assertThat(workbook.timetables())
                    .extracting(Finding::toString)
                    .contains("README.md, 09:01: names 1.3, which is not an exercise");
        }

        @Test
        @DisplayName("for all days that leaves an exercise out")
        void leavesOut() {
            workbook.replace(README, "1.1 to 1.2 |", "1.1 |");

            assertFound(
                    workbook.timetables(),
                    "README.md, first day and second day: should have all exercises, but has no 1.2");
        }

        @Test
        @DisplayName("for one day with more than the core")
        void notCore() {
            workbook.replace(README, "| 09:01 | 1.1 |", "| 09:01 | 1.1 and 1.2 |");

            assertFound(
                    workbook.timetables(),
                    "README.md, one day: should have the core exercises once, and has 1.2");
        }

        @Test
        @DisplayName("that leaves out a module")
        void pattern() {
            workbook.replace(README, "| 09:01 | 1.1 |", "| 09:01 | The story |");

            assertThat(workbook.timetables())
                    .extracting(Finding::toString)
                    .contains("README.md, one day: leaves out 01-letters");
        }

        @Test
        @DisplayName("without coffee")
        void coffee() {
            workbook.replace(README, "Coffee", "Tea");

            assertFound(
                    workbook.timetables(),
                    "README.md, first day: has no block with the word Coffee",
                    "README.md, one day: has no block with the word Coffee");
        }

        @Test
        @DisplayName("without a block of its own for reading")
        void reading() {
            workbook.replace(
                    README,
                    "| 09:00 | Reading of module 01, 1 min |\n| 09:01 | 1.1 |",
                    "| 09:00 | Reading of module 01, 1 min. Then 1.1 |");

            assertFound(
                    workbook.timetables(),
                    "README.md, one day: needs a block of its own \"Reading of module 01, 1 min\"");
        }
    }

    @Nested
    @DisplayName("is found in the minutes")
    class Minutes {

        @Test
        @DisplayName("of a module that are not the sum of its exercises")
        void module() {
            workbook.replace(README, "| 16 | 6 |", "| 15 | 6 |");

            assertFound(workbook.totals(), "01-letters: should have a row");
        }

        @Test
        @DisplayName("at the beginning of a lesson")
        void lesson() {
            workbook.replace(LESSON, "About 16 minutes", "About an hour");

            assertFound(workbook.totals(), "01-letters/README.md: should say: About 16 minutes");
        }

        @Test
        @DisplayName("of the whole")
        void whole() {
            workbook.replace(README, "All of it takes about 0.5", "All of it takes about 10");

            assertFound(
                    workbook.totals(), "README.md: should say: All of it takes about 0.5 hours");
        }

        @Test
        @DisplayName("of an exercise that are over before it is read")
        void reading() {
            workbook.replace(LESSON, "What is posted", "word ".repeat(900) + "What is posted");

            assertFound(
                    workbook.findings(new ReadingFitsIn()),
                    "1.1: takes 5 minutes, and reading alone takes ");
        }
    }

    private static void assertFound(List<Finding> findings, String... beginnings) {
        assertThat(findings).as("what the proof complains about").hasSize(beginnings.length);
        for (int i = 0; i < beginnings.length; i++) {
            assertThat(findings.get(i).toString()).startsWith(beginnings[i]);
        }
    }
}
