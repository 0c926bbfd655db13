package proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Tag("long")
@DisplayName("The proof")
@Timeout(60)
class TheProofCanFailTest {

    private static final String MODULE = "01-letters/";
    private static final String SOLUTION = "solutions/01-letters/";

    /** What is put aside where it does not matter, since it takes most of the time. */
    private static final String WRONG = SOLUTION + "wrong-answers/";

    private static final String RIGHT = SOLUTION + "right-answers/";

    private static final String POSTBOX = "src/main/java/letters/Postbox.java";
    private static final String READER = "src/main/java/letters/reader/Reader.java";
    private static final String SORTING = "src/main/java/letters/sorting/SortingOffice.java";
    private static final String POSTBOX_TEST = MODULE + "src/test/java/letters/E01PostboxTest.java";
    private static final String SORTING_TEST =
            MODULE + "src/test/java/letters/E02SortingOfficeTest.java";
    private static final String STUB = "throw new NotDoneYet(\"1.1\");";
    private static final String IN_THEIR_ORDER = "1.1 \"letters leave the postbox in their order\"";
    private static final String ONCE = "1.1 \"a letter leaves the postbox once\"";

    private static ModuleRunner runner;

    private MiniatureWorkbook workbook;

    @BeforeAll
    static void shareTheRuns(@TempDir Path output) {
        runner = new RememberingRunner(output);
    }

    @BeforeEach
    void startFromAGoodWorkbook(@TempDir Path folder) {
        workbook = MiniatureWorkbook.in(folder, runner);
    }

    @Test
    @DisplayName("finds nothing in a workbook that keeps its promises")
    void findsNothing() {
        assertThat(workbook.findings()).isEmpty();
    }

    @Test
    @DisplayName("finds a good second module by itself")
    void acceptsASecondModule() {
        workbook.addModule("02-parcels");

        assertThat(workbook.findings()).isEmpty();
    }

    @Test
    @DisplayName("finds what is wrong in a second module")
    void looksIntoASecondModule() {
        workbook.addModule("02-parcels");
        workbook.replace("solutions/02-parcels/" + SORTING, "\"sorted: \" + letter", "letter");

        assertFound(
                workbook.findings(new SolutionsAreGreen()),
                "is red when solved",
                "2.2 \"a letter is marked\"");
    }

    @Nested
    @DisplayName("rejects a starter")
    class Starters {

        @BeforeEach
        void withoutAnswers() {
            workbook.delete(WRONG);
            workbook.delete(RIGHT);
        }

        @Test
        @DisplayName("with a test that is green before any work")
        void green() {
            addTest(
                    3,
                    "there is a postbox",
                    "assertThat(postbox).as(\"There should be a postbox.\").isNotNull();");

            assertFound(
                    workbook.findings(new StartersAreRed()),
                    "is green before any work",
                    "1.1 \"there is a postbox\"");
        }

        @Test
        @DisplayName("that fails by accident")
        void accident() {
            workbook.replace(MODULE + POSTBOX, STUB, "throw new NullPointerException();");

            assertFound(
                    workbook.findings(new StartersAreRed()),
                    "not intended: java.lang.NullPointerException",
                    IN_THEIR_ORDER,
                    ONCE);
        }

        @Test
        @DisplayName("with a stub that names another exercise")
        void anotherExercise() {
            workbook.replace(MODULE + POSTBOX, STUB, "throw new NotDoneYet(\"1.2\");");

            assertFound(
                    workbook.findings(new StartersAreRed()),
                    "needs exercise 1.2 to be done first",
                    IN_THEIR_ORDER,
                    ONCE);
        }

        @Test
        @DisplayName("that is red without a teaching sentence")
        void noSentence() {
            workbook.replace(MODULE + POSTBOX, STUB, "return List.of();");
            workbook.replace(
                    MODULE + POSTBOX,
                    "String letter) {\n        return List.of();",
                    "String letter) {");
            workbook.replace(
                    POSTBOX_TEST,
                    ".as(\"The letters should leave the postbox as they came.\")",
                    "");

            assertThat(workbook.findings(new StartersAreRed()))
                    .extracting(Finding::toString)
                    .anyMatch(found -> found.startsWith(IN_THEIR_ORDER + ": fails without a word"));
        }

        @Test
        @DisplayName("that is red with nothing but a name that AssertJ gives")
        void onlyAName() {
            workbook.replace(MODULE + POSTBOX, STUB, "return List.of();");
            workbook.replace(
                    MODULE + POSTBOX,
                    "String letter) {\n        return List.of();",
                    "String letter) {");
            workbook.replace(
                    POSTBOX_TEST,
                    ".as(\"The letters should leave the postbox as they came.\")",
                    ".extracting(String::toString)");

            assertThat(workbook.findings(new StartersAreRed()))
                    .extracting(Finding::toString)
                    .anyMatch(found -> found.startsWith(IN_THEIR_ORDER + ": fails without a word"));
        }

        @Test
        @DisplayName("in which a guard is red")
        void redGuard() {
            workbook.replace(MODULE + SORTING, "return \"sorted: \" + letter;", "return letter;");

            assertFound(
                    workbook.findings(new StartersAreRed()),
                    "is a guard, and is red before any work",
                    "1.2 \"a letter is marked\"");
        }

        @Test
        @DisplayName("that is done before any work")
        void guardsOnly() {
            workbook.replace(SORTING_TEST, "    @Order(2)\n", "    @Order(2)\n    @Guard\n");
            workbook.replace(SORTING_TEST, "    @Order(3)\n", "    @Order(3)\n    @Guard\n");

            assertThat(workbook.findings(new StartersAreRed()))
                    .extracting(Finding::toString)
                    .contains("1.2: is done before any work: it has no test but guards");
        }

        @Test
        @DisplayName("that does not compile")
        void starterDoesNotCompile() {
            workbook.replace(MODULE + POSTBOX, STUB, "not done yet");

            assertThat(workbook.findings(new ItCompiles()))
                    .extracting(Finding::toString)
                    .anyMatch(found -> found.startsWith("the starter: Postbox.java:"));
        }
    }

    @Nested
    @DisplayName("rejects a starter that works")
    class WorkingStarters {

        private static final String BEFORE = MODULE + "hints/1.2.before.txt";

        @BeforeEach
        void withoutRightAnswers() {
            workbook.delete(RIGHT);
        }

        @Test
        @DisplayName("and is not named as a wrong answer")
        void unnamed() {
            workbook.delete(WRONG + "1.2-calls-a-reader.diff");

            assertFound(
                    workbook.findings(new StartersDoHarm()),
                    "one of its wrong answers should be the line \"this is the starter\". Now 0 are",
                    "1.2");
        }

        @Test
        @DisplayName("with too few or too many red tests")
        void ideas() {
            workbook.replace(SORTING_TEST, "    @Order(3)\n", "    @Order(3)\n    @Guard\n");

            assertFound(
                    workbook.findings(new StartersDoHarm()),
                    "has 1 red tests. Two to five ideas are enough",
                    "1.2");
        }

        @Test
        @DisplayName("with another story than it publishes")
        void anotherStory() {
            workbook.write(BEFORE, "the office holds 7 readers\n");

            assertFound(
                    workbook.findings(new StartersDoHarm()),
                    "should have hints/1.2.before.txt just so:\nthe office holds 1 readers",
                    "1.2");
        }

        @Test
        @DisplayName("and publishes nothing to look back at")
        void nothingToLookBackAt() {
            workbook.replace(SORTING_TEST, "\"what happened\"", "\"something\"");

            assertFound(workbook.findings(new StartersDoHarm()), "publishes nothing as", "1.2");
        }

        @Test
        @DisplayName("and has no picture")
        void noPicture() {
            workbook.replace(SORTING_TEST, "Drawn.note(", "String.join(");

            assertFound(
                    workbook.findings(new PicturesShowTheDamage()),
                    "has no picture of what its starter does",
                    "1.2");
        }

        @Test
        @DisplayName("with a picture that shows nothing of the damage")
        void samePicture() {
            workbook.replace(
                    SORTING_TEST,
                    "\"holds \" + held() + \" readers\");\n        rep",
                    "\"is there\");\n        rep");

            assertFound(
                    workbook.findings(new PicturesShowTheDamage()),
                    "has the same picture with the starter and when it is solved",
                    "1.2 \"rule: the sorting office knows no reader\"");
        }

        @Test
        @DisplayName("of which the solution differs in nothing that can be seen")
        void sameStory() {
            workbook.replace(SORTING_TEST, "holds \" + held() + \" readers\"", "is there\"");
            workbook.write(BEFORE, "the office is there\n");

            assertFound(
                    workbook.findings(new StartersDoHarm()),
                    "publishes the same with its starter and when it is solved",
                    "1.2");
        }

        @Test
        @DisplayName("and leaves no sentence to remember")
        void nothingToRemember() {
            workbook.replace(SORTING_TEST, "remember = \"A", "remember = \"\" /*");
            workbook.replace(SORTING_TEST, "loose coupling.\")", "loose coupling. */)");

            assertFound(
                    workbook.findings(new StartersDoHarm()), "has no sentence to remember", "1.2");
        }
    }

    @Nested
    @DisplayName("rejects a solution")
    class Solutions {

        @BeforeEach
        void withoutAnswers() {
            workbook.delete(WRONG);
            workbook.delete(RIGHT);
        }

        @Test
        @DisplayName("that is red")
        void red() {
            workbook.replace(SOLUTION + POSTBOX, "letters.clear();", "");

            assertFound(workbook.findings(new SolutionsAreGreen()), "is red when solved", ONCE);
        }

        @Test
        @DisplayName("with a compiler warning")
        void warning() {
            workbook.replace(
                    SOLUTION + POSTBOX,
                    "List<String> all = List.copyOf(letters);",
                    "List<String> all = (List) letters;");

            assertThat(workbook.findings(new ItCompiles()))
                    .isNotEmpty()
                    .extracting(Finding::toString)
                    .anyMatch(
                            found -> found.startsWith("the solution: Postbox.java:18: unchecked"));
        }

        @Test
        @DisplayName("that needs another exercise to be solved as well")
        void needsAnother() {
            workbook.replace(
                    SOLUTION + POSTBOX,
                    "letters.add(letter);",
                    "letters.add(new letters.sorting.SortingOffice().plain(letter));");
            workbook.replace(
                    SOLUTION + SORTING,
                    "    /** The letter",
                    "    public String plain(String letter) {\n"
                            + "        return letter;\n"
                            + "    }\n\n"
                            + "    /** The letter");

            assertThat(workbook.findings(new ExercisesStandAlone()))
                    .extracting(Finding::toString)
                    .anyMatch(
                            found ->
                                    found.startsWith(
                                            "1.1: does not compile when it alone is solved"));
        }

        @Test
        @DisplayName("that runs other tests than the starter")
        void otherTests() {
            workbook.write(
                    SOLUTION + "src/test/java/letters/E01PostboxTest.java",
                    workbook.read(POSTBOX_TEST).replace("void once()", "void onlyOnce()"));

            assertFound(workbook.findings(new SolutionsAreGreen()), "ran in the", ONCE, ONCE);
        }
    }

    @Nested
    @DisplayName("rejects a wrong answer")
    class WrongAnswers {

        @BeforeEach
        void withoutRightAnswers() {
            workbook.delete(RIGHT);
        }

        @Test
        @DisplayName("that passes")
        void passes() {
            workbook.write(
                    WRONG + "1.1-never-cleared.diff",
                    "Once is enough.\n\nrejected: A letter left the postbox a second time.\n");

            assertFound(
                    workbook.findings(new WrongAnswersAreRejected()),
                    "passes. The tests of exercise 1.1 are too weak",
                    "1.1-never-cleared");
        }

        @Test
        @DisplayName("that is rejected without the expected words")
        void otherWords() {
            workbook.replace(
                    WRONG + "1.2-unmarked.diff",
                    "mark before the letter",
                    "mark behind the letter");

            assertFound(
                    workbook.findings(new WrongAnswersAreRejected()),
                    "is rejected without the words \"The sorting office should put its mark behind"
                            + " the letter.\"",
                    "1.2-unmarked");
        }

        @Test
        @DisplayName("that is rejected without a teaching sentence")
        void noSentence() {
            workbook.replace(POSTBOX_TEST, ".as(\"A letter left the postbox a second time.\")", "");
            workbook.replace(
                    WRONG + "1.1-never-cleared.diff",
                    "A letter left the postbox a second time.",
                    "Expecting empty");

            assertFound(
                    workbook.findings(new WrongAnswersAreRejected()),
                    "is rejected by \"a letter leaves the postbox once\" without a word",
                    "1.1-never-cleared");
        }

        @Test
        @DisplayName("that is not done instead of wrong")
        void notDone() {
            workbook.answer("1.1-lost", POSTBOX, workbook.read(MODULE + POSTBOX));
            workbook.replace(
                    WRONG + "1.1-lost.diff",
                    "rejected: The letters should leave the postbox as they came.",
                    "rejected: Nothing here yet.");

            assertFound(
                    workbook.findings(new WrongAnswersAreRejected()),
                    "is not an answer: exercise 1.1 is not done yet",
                    "1.1-lost",
                    "1.1-lost");
        }

        @Test
        @DisplayName("that does not compile")
        void doesNotCompile() {
            workbook.answer(
                    "1.1-lost",
                    POSTBOX,
                    workbook.read(SOLUTION + POSTBOX).replace("return all;", "return nothing;"));

            assertFound(
                    workbook.findings(new ItCompiles()),
                    "does not compile: [Postbox.java:",
                    "1.1-lost");
        }

        @Test
        @DisplayName("without a word about the idea behind it")
        void noWords() {
            String lost = workbook.read(WRONG + "1.1-lost.diff");
            workbook.write(WRONG + "1.1-lost.diff", lost.substring(lost.indexOf("--- a/")));

            assertFound(
                    workbook.findings(new WrongAnswersAreRejected()),
                    "needs the idea, and then the words that reject it",
                    "1.1-lost");
        }

        @Test
        @DisplayName("that is different from another solution than this one")
        void doesNotFit() {
            workbook.replace(SOLUTION + POSTBOX, "letters.clear();", "letters.removeAll(all);");

            assertThat(workbook.findings(new ItCompiles()))
                    .extracting(Finding::toString)
                    .isNotEmpty()
                    .allMatch(found -> found.contains("does not fit the solution any more"));
        }

        @Test
        @DisplayName("to an exercise that does not exist")
        void noSuchExercise() {
            workbook.write(
                    WRONG + "1.3-misfiled.diff", "There is a third exercise.\n\nrejected: No.\n");

            assertFound(
                    workbook.findings(new WrongAnswersAreRejected()),
                    "begins with the number of no exercise",
                    "1.3-misfiled");
        }

        @Test
        @DisplayName("that changes a file of another exercise")
        void strays() {
            workbook.answer(
                    "1.1-lost",
                    SORTING,
                    workbook.read(SOLUTION + SORTING) + "final class Mine {}\n");

            assertFound(
                    workbook.findings(new FilesAreInTheirPlace()),
                    "changes src/main/java/letters/sorting/SortingOffice.java, which is not a file"
                            + " of exercise 1.1",
                    "1.1-lost");
        }

        @Test
        @DisplayName("that is the starter but is rejected with other words")
        void starter() {
            workbook.replace(
                    WRONG + "1.2-calls-a-reader.diff",
                    "The sorting office should know no reader.",
                    "The letter has no stamp.");

            assertFound(
                    workbook.findings(new WrongAnswersAreRejected()),
                    "is rejected without the words \"The letter has no stamp.\"",
                    "1.2-calls-a-reader");
        }

        @Test
        @DisplayName("that is there twice under two names")
        void twice() {
            workbook.write(WRONG + "1.1-lost.diff", workbook.read(WRONG + "1.1-room-for-one.diff"));

            assertFound(
                    workbook.findings(new WrongAnswersAreRejected()),
                    "is the same as 1.1-lost",
                    "1.1-room-for-one");
        }

        @Test
        @DisplayName("missing when three are too few")
        void tooFew() {
            workbook.delete(WRONG + "1.1-lost.diff");

            assertFound(
                    workbook.findings(new WrongAnswersAreRejected()),
                    "has 3 wrong answers. At least 4 are needed",
                    "1.1");
        }
    }

    @Nested
    @DisplayName("rejects a right answer")
    class RightAnswers {

        @BeforeEach
        void withoutWrongAnswers() {
            workbook.delete(WRONG);
        }

        @Test
        @DisplayName("that a test refuses, under every locale and time zone")
        void refused() {
            workbook.replace(
                    POSTBOX_TEST,
                    ".as(\"A letter left the postbox a second time.\")",
                    ".isNotSameAs(List.of()).as(\"A letter left the postbox a second time.\")");

            assertThat(workbook.findings(new RightAnswersAreAccepted()))
                    .extracting(Finding::toString)
                    .anyMatch(
                            found ->
                                    found.startsWith(
                                            "1.1-linked: is right, and is refused by \"a letter"
                                                    + " leaves the postbox once\" in run 1 of 1,"
                                                    + " under ar-EG"))
                    .anyMatch(
                            found ->
                                    found.startsWith("1.1-set-of-letters: is right, and")
                                            && found.contains("in run 1 of 10, under tr-TR"));
        }

        @Test
        @DisplayName("that is refused only where numbers are written with other digits")
        void otherDigits() {
            workbook.replace(
                    SORTING_TEST,
                    "isEqualTo(\"sorted: from Ada\");",
                    "isEqualTo(\"sorted: from Ada\");\n"
                            + "        assertThat(String.format(\"%d\", 1))"
                            + ".as(\"One is one.\").isEqualTo(\"1\");");

            assertThat(workbook.findings(new RightAnswersAreAccepted()))
                    .isNotEmpty()
                    .extracting(Finding::toString)
                    .allMatch(found -> found.contains("under ar-EG"));
        }

        @Test
        @DisplayName("that is refused now and then because of unordered sets")
        void byLuck() {
            workbook.replace(
                    SORTING_TEST,
                    "isEqualTo(\"sorted: from Ada\");",
                    "isEqualTo(\"sorted: from Ada\");\n"
                            + "        assertThat(System.nanoTime() % 3)"
                            + ".as(\"This is luck.\").isNotZero();");
            for (String name : List.of("concat", "join", "constant")) {
                workbook.replace(RIGHT + "1.2-" + name + ".diff", "\n--- a", "\nrepeat\n\n--- a");
            }

            assertThat(workbook.findings(new RightAnswersAreAccepted()))
                    .extracting(Finding::toString)
                    .anyMatch(found -> found.contains("This is luck."));
        }

        @Test
        @DisplayName("that does not compile")
        void doesNotCompile() {
            workbook.replace(RIGHT + "1.2-concat.diff", ".concat(letter)", ".concat(lettre)");

            assertFound(
                    workbook.findings(new ItCompiles()),
                    "does not compile: [SortingOffice.java:",
                    "1.2-concat");
        }

        @Test
        @DisplayName("that does not say what is different")
        void noIdea() {
            String concat = workbook.read(RIGHT + "1.2-concat.diff");
            workbook.write(RIGHT + "1.2-concat.diff", concat.substring(concat.indexOf("--- a/")));

            assertFound(
                    workbook.findings(new RightAnswersAreAccepted()),
                    "needs a sentence on what is different",
                    "1.2-concat");
        }

        @Test
        @DisplayName("that is there twice, under two names")
        void twice() {
            workbook.write(RIGHT + "1.1-other.diff", workbook.read(RIGHT + "1.1-linked.diff"));

            assertFound(
                    workbook.findings(new RightAnswersAreAccepted()),
                    "is the same as 1.1-linked",
                    "1.1-other");
        }

        @Test
        @DisplayName("missing when two are too few")
        void tooFew() {
            workbook.delete(RIGHT + "1.2-join.diff");

            assertFound(
                    workbook.findings(new RightAnswersAreAccepted()),
                    "has 2 right answers. At least 3 are needed",
                    "1.2");
        }
    }

    @Nested
    @DisplayName("rejects a test")
    class Tests {

        @BeforeEach
        void withoutRightAnswers() {
            workbook.delete(RIGHT);
        }

        @Test
        @DisplayName("that no wrong answer fails")
        void neverBites() {
            addTest(
                    3,
                    "one letter is enough",
                    "postbox.post(\"from Ada\"); assertThat(postbox.empty()).as(\"A letter is"
                            + " lost.\").isNotNull();");

            assertFound(
                    workbook.findings(new EveryTestBites()),
                    "was never seen to fail",
                    "1.1 \"one letter is enough\"");
        }

        @Test
        @DisplayName("that is an architecture rule over a misspelt package")
        void misspeltRule() {
            workbook.replace(SORTING_TEST, "letters.reader..", "letters.raeder..");

            assertFound(
                    workbook.findings(new EveryTestBites()),
                    "was never seen to fail",
                    "1.2 \"rule: the sorting office knows no reader\"");
        }

        @Test
        @DisplayName("that fails only because the code throws")
        void failsByAccident() {
            workbook.replace(SORTING_TEST, "letters.reader..", "letters.raeder..");
            workbook.replace(
                    SORTING_TEST,
                    "        noClasses()",
                    "        new SortingOffice().sort(\"\");\n        noClasses()");
            workbook.answer(
                    "1.2-unmarked",
                    SORTING,
                    workbook.read(SOLUTION + SORTING)
                            .replaceFirst("return [^;]*;", "throw new IllegalStateException();"));

            assertFound(
                    workbook.findings(new EveryTestBites()),
                    "was never seen to fail",
                    "1.2 \"rule: the sorting office knows no reader\"");
        }
    }

    @Nested
    @DisplayName("rejects a description")
    class Descriptions {

        @BeforeEach
        void withoutAnswers() {
            workbook.delete(WRONG);
            workbook.delete(RIGHT);
        }

        @Test
        @DisplayName("with a gap in the numbers")
        void gap() {
            workbook.replace(SORTING_TEST, "number = \"1.2\"", "number = \"1.3\"");

            assertFound(
                    workbook.findings(new ExercisesAreDescribed()),
                    "should be number 1.2, by the name of its class",
                    "1.3");
        }

        @Test
        @DisplayName("with too many minutes for one sitting")
        void minutes() {
            workbook.replace(SORTING_TEST, "minutes = 10", "minutes = 45");

            assertFound(
                    workbook.findings(new ExercisesAreDescribed()),
                    "takes 45 minutes. It should be 5 to 20",
                    "1.2");
        }

        @Test
        @DisplayName("without a claim")
        void noClaim() {
            workbook.replace(SORTING_TEST, "claims = \"B1\"", "claims = {}");

            assertFound(
                    workbook.findings(new ExercisesAreDescribed()),
                    "covers no claim of the curriculum",
                    "1.2");
        }

        @Test
        @DisplayName("without a file to edit")
        void nothingToEdit() {
            workbook.replace(SORTING_TEST, "edit = \"" + SORTING + "\"", "edit = {}");

            assertFound(
                    workbook.findings(new ExercisesAreDescribed()), "has 0 files to edit", "1.2");
        }

        @Test
        @DisplayName("of a test without a sentence for a name")
        void nameless() {
            workbook.replace(
                    POSTBOX_TEST, "    @DisplayName(\"a letter leaves the postbox once\")\n", "");

            assertFound(
                    workbook.findings(new ExercisesAreDescribed()),
                    "has no sentence for a name",
                    "1.1 \"once()\"");
        }

        @Test
        @DisplayName("by a name that Maven does not take for a test")
        void notFound() {
            workbook.write(
                    MODULE + "src/test/java/letters/E03Stamps.java",
                    "package letters;\n\n"
                            + "class E03Stamps {\n"
                            + "    @org.junit.jupiter.api.Test\n"
                            + "    void stamped() {}\n"
                            + "}\n");

            assertFound(
                    workbook.findings(new TestsAreExercises()),
                    "has tests, and is not called E01…Test",
                    MODULE + "src/test/java/letters/E03Stamps.java");
        }

        @Test
        @DisplayName("by a test class that is too long to be read")
        void tooLong() {
            workbook.replace(
                    POSTBOX_TEST, "package letters;\n", "package letters;\n" + "\n".repeat(250));

            assertFound(
                    workbook.findings(new TestsAreExercises()),
                    "lines. A learner reads 250 at most",
                    POSTBOX_TEST);
        }

        @Test
        @DisplayName("by an abstract class that no exercise extends")
        void nobodyExtendsIt() {
            String details = MODULE + "src/test/java/letters/StampsDetails.java";
            workbook.write(
                    details,
                    "package letters;\n\n"
                            + "abstract class StampsDetails {\n"
                            + "    @org.junit.jupiter.api.Test\n"
                            + "    void stamped() {}\n"
                            + "}\n");

            assertFound(
                    workbook.findings(new TestsAreExercises()),
                    "has tests, and is not called E01…Test",
                    details);

            workbook.replace(
                    POSTBOX_TEST,
                    "class E01PostboxTest {",
                    "class E01PostboxTest extends StampsDetails {");
            assertThat(workbook.findings(new TestsAreExercises())).isEmpty();
        }

        @Test
        @DisplayName("that is missing from its tests")
        void noExercise() {
            workbook.write(
                    MODULE + "src/test/java/letters/E03StampsTest.java",
                    "package letters;\n\n"
                            + "class E03StampsTest {\n"
                            + "    @org.junit.jupiter.api.Test\n"
                            + "    void stamped() {}\n"
                            + "}\n");

            assertFound(
                    workbook.findings(new TestsAreExercises()),
                    "has tests, and no @Exercise",
                    MODULE + "src/test/java/letters/E03StampsTest.java");
        }

        @Test
        @DisplayName("of tests in a nested class, where the board does not see them")
        void nested() {
            workbook.replace(
                    POSTBOX_TEST,
                    "    private final Postbox",
                    "    @org.junit.jupiter.api.Nested\n"
                            + "    class Inside {}\n\n"
                            + "    private final Postbox");

            assertFound(
                    workbook.findings(new TestsAreExercises()), "has @Nested tests", POSTBOX_TEST);
        }
    }

    @Nested
    @DisplayName("rejects files")
    class Files {

        @BeforeEach
        void withoutAnswers() {
            workbook.delete(WRONG);
            workbook.delete(RIGHT);
        }

        @Test
        @DisplayName("to edit that are not there")
        void notThere() {
            workbook.replace(
                    POSTBOX_TEST,
                    "edit = \"" + POSTBOX + "\"",
                    "edit = {\"" + POSTBOX + "\", \"src/main/java/letters/Stamp.java\"}");
            workbook.write(
                    SOLUTION + "src/main/java/letters/Stamp.java",
                    "package letters;\n\npublic final class Stamp {}\n");

            assertFound(
                    workbook.findings(new FilesAreInTheirPlace()),
                    "says to edit src/main/java/letters/Stamp.java, which is not there",
                    "1.1");
        }

        @Test
        @DisplayName("to edit without a solution")
        void notSolved() {
            workbook.delete(SOLUTION + POSTBOX);

            assertFound(
                    workbook.findings(new FilesAreInTheirPlace()),
                    "has no solution for src/main/java/letters/Postbox.java",
                    "1.1");
        }

        @Test
        @DisplayName("to edit whose solution is the starter")
        void sameAsTheStarter() {
            workbook.write(SOLUTION + POSTBOX, workbook.read(MODULE + POSTBOX));

            assertFound(
                    workbook.findings(new FilesAreInTheirPlace()),
                    "is the starter, unchanged",
                    SOLUTION + POSTBOX);
        }

        @Test
        @DisplayName("to edit that belong to two exercises")
        void twoOwners() {
            workbook.replace(
                    SORTING_TEST,
                    "edit = \"" + SORTING + "\"",
                    "edit = {\"" + SORTING + "\", \"" + POSTBOX + "\"}");

            assertThat(workbook.findings(new FilesAreInTheirPlace()))
                    .extracting(Finding::toString)
                    .contains(
                            "1.2: edits src/main/java/letters/Postbox.java, which belongs to 1.1"
                                    + " already");
        }

        @Test
        @DisplayName("that are solved without being edited")
        void straySolution() {
            workbook.write(
                    SOLUTION + READER, workbook.read(MODULE + READER).replace("Gets", "Reads"));

            assertFound(
                    workbook.findings(new FilesAreInTheirPlace()),
                    "no exercise says to edit it",
                    READER);
        }

        @Test
        @DisplayName("that the list of given files forgets")
        void listIncomplete() {
            workbook.replace(MODULE + "given-files.txt", READER + "\n", "");

            assertFound(
                    workbook.findings(new FilesAreInTheirPlace()),
                    READER,
                    MODULE + "given-files.txt");
        }

        @Test
        @DisplayName("that bring a resource which the list of given files forgets")
        void resourceNotListed() {
            workbook.write(MODULE + "src/main/resources/letters/old.log", "Dear Ada");

            assertFound(
                    workbook.findings(new FilesAreInTheirPlace()),
                    "src/main/resources/letters/old.log",
                    MODULE + "given-files.txt");
        }
    }

    @Nested
    @DisplayName("rejects hints")
    class Hints {

        @BeforeEach
        void withoutAnswers() {
            workbook.delete(WRONG);
            workbook.delete(RIGHT);
        }

        @Test
        @DisplayName("that are missing")
        void missing() {
            workbook.delete(MODULE + "hints/1.2.md");

            assertFound(
                    workbook.findings(new HintsAreThere()), "has 0 hints in hints/1.2.md", "1.2");
        }

        @Test
        @DisplayName("with two tiers only")
        void twoTiers() {
            workbook.write(MODULE + "hints/1.1.md", "Think.\n---\nAsk.\n");

            assertFound(
                    workbook.findings(new HintsAreThere()), "has 2 hints in hints/1.1.md", "1.1");
        }

        @Test
        @DisplayName("for no exercise")
        void forNoExercise() {
            workbook.write(MODULE + "hints/1.3.md", "Think.\n---\nAsk.\n---\nDo.\n");

            assertFound(
                    workbook.findings(new HintsAreThere()),
                    "belongs to no exercise",
                    "hints/1.3.md");
        }

        @Test
        @DisplayName("that have no word for those who are done")
        void noAllDone() {
            workbook.delete(MODULE + "hints/all-done.md");

            assertFound(
                    workbook.findings(new HintsAreThere()),
                    "has no hints/all-done.md",
                    "01-letters");
        }

        @Test
        @DisplayName("that do not show the last exercise's table at the end")
        void noTableAtTheEnd() {
            workbook.replace(
                    SORTING_TEST,
                    "reporter.publishEntry(",
                    "reporter.publishEntry(\"Letters\", \"sorted  1\\nlost    0\\n\");\n        reporter.publishEntry(");

            assertFound(
                    workbook.findings(new HintsAreThere()),
                    "hints/all-done.md should contain the table that it shows:\nsorted  1",
                    "1.2");

            workbook.write(MODULE + "hints/all-done.md", "Done.\n\n  sorted  1\n  lost    0\n");

            assertThat(workbook.findings(new HintsAreThere())).isEmpty();
        }
    }

    @Nested
    @DisplayName("rejects a lesson")
    class Lesson {

        @BeforeEach
        void withoutAnswers() {
            workbook.delete(WRONG);
            workbook.delete(RIGHT);
        }

        @Test
        @DisplayName("that tells other minutes than the test")
        void minutes() {
            workbook.replace(MODULE + "README.md", "| 5 |", "| 6 |");

            assertFound(
                    workbook.findings(new TheLessonAgrees()),
                    "should have this row in the lesson's table:\n| 1.1 |",
                    "1.1");
        }

        @Test
        @DisplayName("without a section on an exercise")
        void noSection() {
            workbook.replace(MODULE + "README.md", "## 1.1 A letter waits", "## Letters wait");

            assertFound(
                    workbook.findings(new TheLessonAgrees()),
                    "has no section \"1.1 A letter waits\" in the lesson",
                    "1.1");
        }

        @Test
        @DisplayName("that ends without questions to discuss, where the board leads to")
        void noQuestions() {
            workbook.replace(MODULE + "README.md", "## Questions to discuss", "## The end");

            assertFound(
                    workbook.findings(new TheLessonAgrees()),
                    "has no section \"Questions to discuss\"",
                    "01-letters");
        }

        @Test
        @DisplayName("with a row for an exercise that is gone")
        void staleRow() {
            workbook.replace(MODULE + "README.md", "\n## 1.1", "| 1.3 | Stamps | 5 | |\n\n## 1.1");

            assertFound(
                    workbook.findings(new TheLessonAgrees()),
                    "is not an exercise",
                    "| 1.3 | Stamps | 5 | |");
        }

        @Test
        @DisplayName("that is missing")
        void missing() {
            workbook.delete(MODULE + "README.md");

            assertThat(workbook.findings(new TheLessonAgrees()))
                    .extracting(Finding::toString)
                    .contains("01-letters: has no lesson: README.md is missing or has no heading");
        }
    }

    @Nested
    @DisplayName("rejects notes")
    class Notes {

        private static final String NOTES = SOLUTION + "NOTES.md";

        @BeforeEach
        void withoutAnswers() {
            workbook.delete(WRONG);
            workbook.delete(RIGHT);
        }

        @Test
        @DisplayName("that quote a test which is not there")
        void quotation() {
            workbook.replace(NOTES, "knows no reader", "knows no writer");

            assertFound(
                    workbook.findings(new TheNotesAgree()),
                    "has no test called \"knows no writer\"",
                    "1.2");
        }

        @Test
        @DisplayName("beside a lesson that quotes a test which is not there")
        void quotationInTheLesson() {
            workbook.replace(MODULE + "README.md", "holds on to nobody", "holds on to somebody");

            assertFound(
                    workbook.findings(new TheNotesAgree()),
                    "has no test called \"holds on to somebody\"",
                    "1.2");
        }

        @Test
        @DisplayName("without an answer to a question")
        void noAnswer() {
            workbook.replace(
                    MODULE + "README.md",
                    "1. Who may open a letter?",
                    "1. Who may open a letter?\n2. And who may not?");

            assertFound(
                    workbook.findings(new TheNotesAgree()),
                    "asks 2 questions to discuss, and NOTES.md answers 1",
                    "01-letters");
        }
    }

    @Nested
    @DisplayName("rejects a workbook")
    class Whole {

        @Test
        @DisplayName("with a claim that no exercise covers")
        void uncovered() {
            workbook.replace(
                    "solutions/README.md", "| B1 |", "| A2 | Letters are private | 01 |\n| B1 |");

            assertFound(workbook.claims(), "should be covered by an exercise of 01-letters", "A2");
        }

        @Test
        @DisplayName("with an exercise that covers an unknown claim")
        void unlisted() {
            workbook.replace(
                    "solutions/README.md",
                    "| B1 | Whoever sorts letters knows no reader | 01 |\n",
                    "");

            assertFound(
                    workbook.claims(),
                    "is covered by 01-letters, but solutions/README.md does not list it there",
                    "B1");
        }

        @Test
        @DisplayName("with a claim in an unreadable row")
        void unreadableRow() {
            workbook.replace(
                    "solutions/README.md", "| B1 |", "| A2 | Letters are private | one |\n| B1 |");

            assertFound(workbook.claims(), "should name its modules", "A2");
        }

        @Test
        @DisplayName("with a link to a file that is not there")
        void deadLink() {
            workbook.replace(MODULE + "README.md", "in order here", "[in order](order.md) here");

            assertFound(
                    workbook.links(),
                    "links to order.md, which is not there",
                    MODULE + "README.md");
        }

        @Test
        @DisplayName("with a link to a heading that is not there")
        void deadAnchor() {
            workbook.replace(MODULE + "README.md", "#claims", "#promises");

            assertFound(
                    workbook.links(),
                    "links to ../solutions/README.md#promises, but the heading is missing",
                    MODULE + "README.md");
        }

        @Test
        @DisplayName("with a dead link that is broken over two lines")
        void brokenLink() {
            workbook.replace(MODULE + "README.md", "in order here", "[in\norder](order.md) here");

            assertFound(
                    workbook.links(),
                    "links to order.md, which is not there",
                    MODULE + "README.md");
        }

        @Test
        @DisplayName("with a picture that is not there")
        void deadPicture() {
            workbook.replace(MODULE + "README.md", "in order here", "![in order](order.svg) here");

            assertFound(
                    workbook.links(),
                    "links to order.svg, which is not there",
                    MODULE + "README.md");
        }

        @Test
        @DisplayName("with a module that one command does not know")
        void unknownToACommand() {
            workbook.addModule("02-parcels");
            workbook.replace("pom.xml", "</modules>", "</modules><module>01-letters</module>");

            assertFound(workbook.builds(), "does not name it as a module", "02-parcels");
        }

        @Test
        @DisplayName("with a module that no build knows")
        void unbuilt() {
            workbook.replace("pom.xml", "<module>01-letters</module>", "");
            workbook.replace("solutions/pom.xml", "<module>01-letters</module>", "");

            assertFound(
                    workbook.builds(), "does not name it as a module", "01-letters", "01-letters");
        }

        @Test
        @DisplayName("in which a file that was carried over has changed on the way")
        void driftedApart() {
            workbook.addModule("02-parcels");
            workbook.replace("02-parcels/" + READER, "Gets letters.", "Gets parcels.");

            assertFound(
                    workbook.copies(),
                    "is not the same as in the module before",
                    "02-parcels/" + READER);
        }

        @Test
        @DisplayName("in which a module repeats a file that is not listed")
        void unlistedCopy() {
            workbook.addModule("02-parcels");
            workbook.delete("solutions/02-parcels/carried-over.txt");

            assertFound(
                    workbook.copies(), "is the same as in a module before", "02-parcels/" + READER);
        }
    }

    private void addTest(int order, String sentence, String statements) {
        String test =
                """
                    @Test
                    @Order(%s)
                    @DisplayName("%s")
                    void another() {
                        %s
                    }

                """;
        workbook.replace(
                POSTBOX_TEST,
                "    @Test\n    @Order(1)",
                test.formatted(order, sentence, statements) + "    @Test\n    @Order(1)");
    }

    /** Nothing else is wrong, and the finding is the same for each of the culprits. */
    private static void assertFound(List<Finding> findings, String fault, String... culprits) {
        assertThat(findings)
                .extracting(Finding::culprit)
                .as("what the proof complains about")
                .containsExactly(culprits);
        assertThat(findings)
                .extracting(Finding::fault)
                .allMatch(told -> told.contains(fault), fault);
    }
}
