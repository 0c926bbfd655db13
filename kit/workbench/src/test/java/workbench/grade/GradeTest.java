package workbench.grade;

import static org.assertj.core.api.Assertions.assertThat;

import static workbench.SmallWorkbook.LETTER;
import static workbench.SmallWorkbook.MODULE;
import static workbench.SmallWorkbook.OFFICE;
import static workbench.SmallWorkbook.POSTBOX;
import static workbench.SmallWorkbook.POSTBOX_TEST;
import static workbench.SmallWorkbook.RULE;
import static workbench.SmallWorkbook.solvedPostbox;
import static workbench.SmallWorkbook.solvedRule;
import static workbench.grade.Status.DONE;
import static workbench.grade.Status.ENDLESS;
import static workbench.grade.Status.ENDS_JAVA;
import static workbench.grade.Status.MEMORY;
import static workbench.grade.Status.MISSING;
import static workbench.grade.Status.NOT_COMPILING;
import static workbench.grade.Status.PRINTS;
import static workbench.grade.Status.REFUSED;
import static workbench.grade.Status.UNTOUCHED;
import static workbench.grade.Status.WRITES;
import static workbench.grade.Status.WRONG;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import workbench.SmallWorkbook;
import workbench.Workbook;

import workbook.engine.Answer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

@DisplayName("When a room is graded,")
@Timeout(60)
class GradeTest {

    private static final String ALWAYS_GREEN =
            "package letters; import org.junit.jupiter.api.*; import workbook.Exercise;\n"
                    + "@Exercise(number = \"1.1\", title = \"Post a letter\", minutes = 5, edit = \"%s\", claims = \"A1\")\n"
                            .formatted(POSTBOX)
                    + "class %s { @Test void green() {} @Test void too() {} }\n";

    @TempDir private static Path root;

    private static Room room;
    private static Path outside;
    private static Summary summary;

    @BeforeAll
    @Timeout(300)
    static void grade() throws IOException, InterruptedException {
        SmallWorkbook.in(root.resolve("workbook"));
        Workbook workbook = Workbook.in(root.resolve("workbook"));
        room = new Room(root.resolve("room"));
        outside = root.resolve("workbook/solutions/README.md");

        room.finished("ada").beginner("bob");
        room.finishedBut("half", RULE, SmallWorkbook.starter(RULE));
        Files.createDirectories(room.folder().resolve("empty"));
        room.finished("nested");
        Files.createDirectories(room.folder().resolve("deep"));
        Files.move(room.folder().resolve("nested"), room.folder().resolve("deep/my-workbook"));
        room.beginner("nested");
        Files.move(room.folder().resolve("nested"), room.folder().resolve("deep/my-workbook-2"));
        Files.writeString(room.folder().resolve("dora.zip"), "no folder");
        room.finished("exercises only");
        for (String file : List.of("src/test/java/letters/E02SortingOfficeTest.java", LETTER)) {
            Files.delete(room.file("exercises only", file));
        }
        room.finished("one missing");
        Files.delete(room.file("one missing", OFFICE));
        wrong();
        broken();
        endless();
        cheats();
        harmful();

        Limits limits = new Limits(Duration.ofSeconds(60), Duration.ofSeconds(6), 128, 1_000_000);
        summary = GradeCommand.grade(workbook, room.folder(), limits);
    }

    private static void wrong() {
        room.finishedBut("newest first", POSTBOX, solvedPostbox("letters.add(0, letter);"));
        room.finishedBut("newest first too", POSTBOX, solvedPostbox("letters.addFirst(letter);"));
        room.finishedBut("loses", POSTBOX, solvedPostbox(""));
        room.finishedBut("own idea", RULE, solvedRule("return true;"));
    }

    private static void broken() {
        room.finishedBut("no java", POSTBOX, "this is no Java");
        room.finishedBut(
                "does not fit",
                POSTBOX,
                solvedPostbox("letters.add(letter);").replace("letters()", "all()"));
        room.finishedBut(
                "deep nesting",
                POSTBOX,
                solvedPostbox(
                        "letters.add(letter); int i = "
                                + "(".repeat(9_000)
                                + "1"
                                + ")".repeat(9_000)
                                + ";"));
    }

    private static void endless() {
        room.posting("loops", "while (true) { Thread.onSpinWait(); }");
        room.finishedBut(
                "loops at once",
                POSTBOX,
                solvedPostbox("letters.add(letter);")
                        .replace(
                                "    public void",
                                "    static { while (no() == 0) {} }\n static int no() { return 0; }\n    public void"));
        room.posting(
                "threads", "new Thread(() -> { while (true) { Thread.onSpinWait(); } }).start();");
    }

    private static void cheats() throws IOException {
        room.beginner("edits tests");
        room.write("edits tests", POSTBOX_TEST, ALWAYS_GREEN.formatted("E01PostboxTest"));
        room.beginner("adds tests");
        room.write(
                "adds tests",
                "src/test/java/letters/E01AnotherTest.java",
                ALWAYS_GREEN.formatted("E01AnotherTest"));
        room.beginner("tests as code");
        room.write(
                "tests as code",
                "src/main/java/letters/E01PostboxTest.java",
                ALWAYS_GREEN.formatted("E01PostboxTest"));
        room.beginner("second type");
        room.write(
                "second type",
                POSTBOX,
                SmallWorkbook.starter(POSTBOX) + "class E01PostboxTest {}\n");
        room.beginner("shadows");
        for (String type :
                List.of(
                        "org/junit/jupiter/api/Test",
                        "org/assertj/core/api/Assertions",
                        "com/tngtech/archunit/lang/ArchRule",
                        "workbook/NotDoneYet",
                        "java/lang/Object")) {
            room.write(
                    "shadows",
                    "src/main/java/" + type + ".java",
                    "package "
                            + type.substring(0, type.lastIndexOf('/')).replace('/', '.')
                            + ";\npublic class "
                            + type.substring(type.lastIndexOf('/') + 1)
                            + " {}\n");
        }
        room.beginner("other package");
        room.write(
                "other package",
                POSTBOX,
                "package org.assertj.core.api;\npublic class Postbox {}\n");
        room.beginner("no package");
        room.write(
                "no package", "src/main/java/letters/Postbox2.java", "public class Postbox2 {}\n");
        room.write(
                "no package",
                POSTBOX,
                SmallWorkbook.starter(POSTBOX).replace("package letters;", ""));
        room.beginner("turns round");
        room.write(
                "turns round",
                POSTBOX,
                SmallWorkbook.starter(POSTBOX)
                        .replaceFirst(
                                "(class Postbox \\{)",
                                "$1 static { System.setProperty(\"junit.jupiter.testmethod.order.default\", \"letters.Tidy\"); }"));
        room.write(
                "turns round",
                "src/main/java/letters/Tidy.java",
                """
                package letters;
                import org.junit.jupiter.api.*;
                public class Tidy implements MethodOrderer {
                    public void orderMethods(MethodOrdererContext context) {
                        context.getMethodDescriptors().clear();
                    }
                }
                """);
        room.posting(
                "stack",
                "if (new Throwable().getStackTrace()[1].getMethodName().isEmpty()) { return; }");
        room.posting(
                "by name",
                "try { new java.beans.Expression(Object.class, \"toString\", null).getValue(); }"
                        + " catch (Exception e) { throw new IllegalStateException(e); }");
        room.finished("build file");
        room.write("build file", "pom.xml", "<project><build>anything</build></project>");
        room.finishedBut(
                "given",
                LETTER,
                "package letters;\npublic record Letter(String to, int stamps) { static { System.exit(0); } }\n");
        room.finished("new class");
        room.write(
                "new class",
                POSTBOX,
                solvedPostbox("new letters.boxes.Box().put(letters, letter);"));
        room.write(
                "new class",
                "src/main/java/letters/boxes/Box.java",
                "package letters.boxes;\nimport java.util.List;\nimport letters.Letter;\npublic class Box {"
                        + " public void put(List<Letter> all, Letter one) { all.add(one); } }\n");
        room.write(
                "new class",
                "src/main/java/elsewhere/Thing.java",
                "package elsewhere;\nclass Thing {}\n");
        room.finished("link");
        Files.delete(room.file("link", POSTBOX));
        Files.createSymbolicLink(room.file("link", POSTBOX), room.file("ada", POSTBOX));
        room.finishedBut(
                "endless file",
                POSTBOX,
                solvedPostbox("letters.add(letter);") + "//".repeat(200_000));
    }

    private static void harmful() {
        room.posting("exits", "System.exit(0);");
        room.posting("halts", "Runtime.getRuntime().halt(0);");
        room.posting(
                "prints", "for (int i = 0; i < 300_000; i++) { System.out.println(\"a line\"); }");
        room.posting(
                "prints past",
                "try (var out = new java.io.FileOutputStream(java.io.FileDescriptor.out)) {"
                        + " while (true) { out.write(new byte[1000]); } } catch (java.io.IOException e) { throw new java.io.UncheckedIOException(e); }");
        room.posting(
                "forges",
                "try { new java.io.FileOutputStream(java.io.FileDescriptor.out)"
                        + ".write(\"result\\tgreen\\t\\nended\\t0\\n\".getBytes()); }"
                        + " catch (java.io.IOException e) { throw new java.io.UncheckedIOException(e); }"
                        + " if (letters.isEmpty()) { throw new IllegalStateException(\"forged\"); }");
        room.posting(
                "hoards",
                "var all = new java.util.ArrayList<long[]>(); while (true) { all.add(new long[1_000_000]); }");
        room.posting("writes", writing(outside));
        room.posting(
                "writes to others", writing(root.resolve("room/ada/" + MODULE + "/" + POSTBOX)));
        room.posting("writes at home", writing(Path.of("notes.txt")));
    }

    private static String writing(Path file) {
        return "try { java.nio.file.Files.writeString(java.nio.file.Path.of(\""
                + file.toString().replace("\\", "\\\\")
                + "\"), \"I was here\"); } catch (java.io.IOException e) { throw new java.io.UncheckedIOException(e); }";
    }

    @Test
    @DisplayName("who has solved everything is done, in whatever folder the modules stand")
    void finished() {
        assertThat(statuses("ada")).containsExactly(DONE, DONE, DONE);
        assertThat(statuses("deep")).containsExactly(DONE, DONE, DONE);
        assertThat(statuses("exercises only")).containsExactly(DONE, DONE, DONE);
        assertThat(grade("ada").notes()).isEmpty();
    }

    @Test
    @DisplayName("what is as it was handed out is untouched, and what is not there is missing")
    void unfinished() {
        assertThat(statuses("bob")).containsExactly(UNTOUCHED, UNTOUCHED, UNTOUCHED);
        assertThat(statuses("half")).containsExactly(DONE, DONE, UNTOUCHED);
        assertThat(statuses("empty")).containsExactly(MISSING, MISSING, MISSING);
        assertThat(grade("empty").notes())
                .containsExactly(
                        "no module was found: no folder like 01-letters with src/main/java in it. There is nothing");
        assertThat(statuses("one missing")).containsExactly(DONE, MISSING, DONE);
    }

    @Test
    @DisplayName("a wrong answer is told in the test's own words, and named if it has a name")
    void wrongAnswers() {
        Mark mark = grade("newest first").marks().get("1.1");

        assertThat(mark.status()).isEqualTo(WRONG);
        assertThat(mark.green()).isEqualTo(1);
        assertThat(mark.told()).contains("in the order in which they came");
        assertThat(mark.wrongAnswer()).map(Answer::name).contains("1.1-newest-first");
        assertThat(grade("own idea").marks().get("1.3").wrongAnswer()).isEmpty();
    }

    @Test
    @DisplayName("the most common wrong answers come first")
    void common() {
        assertThat(summary.mostCommon(summary.exercises().getFirst()))
                .extracting(it -> it.participants() + " " + it.answer().name())
                .startsWith("2 1.1-newest-first", "1 1.1-lost");
    }

    @Test
    @DisplayName("what does not compile spoils no other exercise")
    void notCompiling() {
        assertThat(statuses("no java")).containsExactly(NOT_COMPILING, DONE, DONE);
        assertThat(grade("no java").marks().get("1.1").told()).startsWith("Postbox.java:1: ");
        assertThat(statuses("does not fit")).containsExactly(NOT_COMPILING, DONE, DONE);
        assertThat(statuses("deep nesting")).containsExactly(NOT_COMPILING, DONE, DONE);
        assertThat(grade("deep nesting").marks().get("1.1").told())
                .endsWith("is too deep or too long for the compiler");
    }

    @Test
    @DisplayName("what never ends is cut off, inside a test and outside, and the rest still runs")
    void neverEnding() {
        assertThat(statuses("loops")).containsExactly(ENDLESS, DONE, DONE);
        assertThat(grade("loops").marks().get("1.1").told()).contains("no letter is lost");
        assertThat(statuses("loops at once")).containsExactly(ENDLESS, DONE, DONE);
        assertThat(statuses("threads")).containsExactly(DONE, DONE, DONE);
    }

    @Test
    @DisplayName("edited and added tests count for nothing, and are named")
    void tests() {
        assertThat(statuses("edits tests")).containsExactly(UNTOUCHED, UNTOUCHED, UNTOUCHED);
        assertThat(grade("edits tests").notes())
                .containsExactly(MODULE + "/" + POSTBOX_TEST + " was changed; yours is used");
        assertThat(statuses("adds tests")).containsExactly(UNTOUCHED, UNTOUCHED, UNTOUCHED);
        assertThat(grade("adds tests").notes())
                .containsExactly(
                        MODULE
                                + "/src/test/java/letters/E01AnotherTest.java is new among the tests or resources, and was ignored");
    }

    @Test
    @DisplayName("classes that stand in for others are refused, however they are smuggled in")
    void shadows() {
        assertThat(statuses("tests as code")).containsExactly(UNTOUCHED, UNTOUCHED, UNTOUCHED);
        assertThat(grade("tests as code").notes())
                .allMatch(it -> it.contains("would stand in for a given class"));
        assertThat(statuses("second type")).containsExactly(REFUSED, UNTOUCHED, UNTOUCHED);
        assertThat(grade("second type").marks().get("1.1").told())
                .contains("would stand in for the given class E01PostboxTest");
        assertThat(statuses("shadows")).containsExactly(UNTOUCHED, UNTOUCHED, UNTOUCHED);
        assertThat(grade("shadows").notes())
                .hasSize(5)
                .allMatch(
                        it -> it.contains("a class of Java, JUnit, AssertJ, ArchUnit or the kit"));
        assertThat(statuses("other package")).containsExactly(REFUSED, UNTOUCHED, UNTOUCHED);
    }

    @Test
    @DisplayName("a file that does not say its package is refused")
    void noPackage() {
        assertThat(statuses("no package")).containsExactly(REFUSED, UNTOUCHED, UNTOUCHED);
        assertThat(grade("no package").notes())
                .hasSize(2)
                .allMatch(it -> it.contains("does not say which package it is in"));
    }

    @Test
    @DisplayName("who tries to say how JUnit works is named")
    void junit() {
        assertThat(grade("turns round").notes().getFirst())
                .contains("org.junit.jupiter.api.MethodOrderer", "java.lang.System.setProperty");
    }

    @Test
    @DisplayName("who looks at the call stack, or calls by name, is named")
    void looksAround() {
        assertThat(grade("stack").notes().getFirst())
                .contains("reaches for java.lang.StackTraceElement");
        assertThat(grade("by name").notes().getFirst())
                .contains("reaches for java.beans.Expression");
    }

    @Test
    @DisplayName("what is no folder, and a second checkout, is passed over, and said so")
    void passedOver() {
        assertThat(summary.notes())
                .containsExactly("dora.zip is not a folder, and was passed over");
        assertThat(grade("deep").notes())
                .containsExactly(
                        "my-workbook-2/"
                                + MODULE
                                + " was passed over: my-workbook/"
                                + MODULE
                                + " was graded");
        assertThat(Matrix.of(summary)).contains("   dora.zip is not a folder, and was passed over");
    }

    @Test
    @DisplayName("when somebody spoils another's files unseen, all run again, and it is said")
    void spoilt(@TempDir Path folder) throws IOException, InterruptedException {
        Room small = new Room(folder.resolve("room")).finished("ada").finished("bob");
        Path bob = small.folder().resolve("bob");
        Workbook workbook = Workbook.in(root.resolve("workbook"));
        Limits limits = new Limits(Duration.ofSeconds(60), Duration.ofSeconds(6), 128, 1_000_000);
        Path work = Files.createDirectories(folder.resolve("work"));
        Grader grader =
                new Grader(
                        workbook,
                        small.folder(),
                        limits,
                        work,
                        name -> SmallWorkbook.write(bob.resolve("hacked.txt"), "I was here"));
        grader.prepare();

        List<Grade> grades = grader.grade(Participant.in(small.folder(), grader.modules()));

        assertThat(grader.notes())
                .singleElement()
                .asString()
                .startsWith("the code of a participant has changed " + bob);
        assertThat(grades).allMatch(grade -> grade.done() == 3);
    }

    @Test
    @DisplayName("build files and given classes are the instructor's")
    void given() {
        assertThat(statuses("build file")).containsExactly(DONE, DONE, DONE);
        assertThat(grade("build file").notes())
                .containsExactly(MODULE + "/pom.xml was changed; yours is used");
        assertThat(statuses("given")).containsExactly(DONE, DONE, DONE);
        assertThat(grade("given").notes())
                .containsExactly(MODULE + "/" + LETTER + " was changed; yours is used");
    }

    @Test
    @DisplayName("a new class counts beside the files of an exercise, and nowhere else")
    void newClasses() {
        assertThat(statuses("new class")).containsExactly(DONE, DONE, DONE);
        assertThat(grade("new class").notes())
                .containsExactly(
                        MODULE
                                + "/src/main/java/elsewhere/Thing.java is new, in a package that no exercise works in, and was ignored");
    }

    @Test
    @DisplayName("links, and files that are too long, are not read")
    void files() {
        assertThat(statuses("link")).containsExactly(REFUSED, DONE, DONE);
        assertThat(statuses("endless file")).containsExactly(REFUSED, DONE, DONE);
    }

    @Test
    @DisplayName("who ends Java ends one exercise")
    void exits() {
        assertThat(statuses("exits")).containsExactly(ENDS_JAVA, DONE, DONE);
        assertThat(statuses("halts")).containsExactly(ENDS_JAVA, DONE, DONE);
    }

    @Test
    @DisplayName(
            "what is printed reaches nobody; who prints without end is cut off, and nobody can print results")
    void prints() {
        assertThat(statuses("prints")).containsExactly(DONE, DONE, DONE);
        assertThat(grade("prints").notes()).containsExactly("prints much: 8 MB");
        assertThat(statuses("prints past")).containsExactly(PRINTS, DONE, DONE);
        assertThat(statuses("forges")).containsExactly(WRONG, DONE, DONE);
    }

    @Test
    @DisplayName("memory has a limit")
    void memory() {
        assertThat(statuses("hoards")).containsExactly(MEMORY, DONE, DONE);
    }

    @Test
    @DisplayName(
            "who writes outside their own folder is found out, and spoils nobody else's verdict")
    void writes() {
        assertThat(statuses("writes")).containsExactly(WRITES, WRITES, WRITES);
        assertThat(grade("writes").notes().getFirst())
                .isEqualTo("wrote outside its own folder: " + outside);
        assertThat(statuses("writes to others")).containsExactly(WRITES, WRITES, WRITES);
        assertThat(statuses("writes at home")).containsExactly(DONE, DONE, DONE);
        assertThat(grade("writes at home").notes().getFirst())
                .contains("reaches for java.nio.file.Files", "so it ran alone");
    }

    @Test
    @DisplayName(
            "the screen shows a matrix, what its signs mean, the common mistakes, and what to look at")
    void matrix() {
        List<String> lines = Matrix.of(summary);

        assertThat(lines)
                .contains(
                        "                    01",
                        "                    1 2 3   done",
                        " ada                ✔ ✔ ✔   3 of 3",
                        " exits              X ✔ ✔   2 of 3",
                        "   X ends Java, for instance with System.exit",
                        "   2 ×  1.1-newest-first: The newest letter lies on top.")
                .anyMatch(it -> it.startsWith("   shadows: … and 2 more, in grades.json"));
    }

    @Test
    @DisplayName("the files hold the same, for other programs")
    void files(@TempDir Path out) throws Exception {
        new GradeFiles(summary).write(out);

        assertThat(Files.readAllLines(out.resolve("grades.csv")))
                .contains("exits,2,ends-java,done,done")
                .first()
                .asString()
                .endsWith("participant,done,1.1 Post a letter,1.2 Sort letters,1.3 Write the rule");
        assertThat(out.resolve("grades.json"))
                .content()
                .contains("\"name\" : \"newest first\"", "\"wrongAnswer\" : \"1.1-newest-first\"");
        assertThat(
                        javax.xml.parsers.DocumentBuilderFactory.newInstance()
                                .newDocumentBuilder()
                                .parse(out.resolve("grades.xml").toFile())
                                .getElementsByTagName("testcase")
                                .getLength())
                .isEqualTo(3 * summary.grades().size());
    }

    @Test
    @DisplayName("nothing of the participants is changed, and nothing is left over")
    void leavesNothing() {
        assertThat(SmallWorkbook.filesBelow(room.folder().resolve("bob/" + MODULE)))
                .containsExactlyInAnyOrderElementsOf(SmallWorkbook.starter());
    }

    private static Grade grade(String participant) {
        return summary.grades().stream()
                .filter(grade -> grade.participant().equals(participant))
                .findFirst()
                .orElseThrow();
    }

    private static List<Status> statuses(String participant) {
        return grade(participant).marks().values().stream().map(Mark::status).toList();
    }
}
