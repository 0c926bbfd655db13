package workbench.grade;

import static workbench.SmallWorkbook.POSTBOX;
import static workbench.SmallWorkbook.solvedPostbox;
import static workbench.grade.Row.and;
import static workbench.grade.Row.doing;
import static workbench.grade.Row.row;
import static workbench.grade.Row.with;

import java.util.stream.Stream;

/** Participants who want to be graded by something else than the tests. */
final class Cheats {

    private Cheats() {}

    static Stream<Row> rows() {
        return Stream.of(
                row(
                        "forges",
                        "✘✔✔",
                        doing(
                                "try { new java.io.FileOutputStream(java.io.FileDescriptor.out)"
                                        + ".write(\"x\\tTested\\ttrue\\t\\nx\\tEnded\\t0\\n\".getBytes()); }"
                                        + " catch (java.io.IOException e) { return; }"
                                        + " if (letters.isEmpty()) { throw new IllegalStateException(); }"),
                        "java.io.FileOutputStream"),
                row(
                        "tests as code",
                        "○○○",
                        (in, name) ->
                                in.beginner(name)
                                        .write(
                                                name,
                                                "src/main/java/letters/E01PostboxTest.java",
                                                "package letters; class E01PostboxTest {}"),
                        "would stand in for a given class"),
                row(
                        "stands in for Java",
                        "✔✔✔",
                        and(
                                "src/main/java/java/lang/Object.java",
                                "package java.lang; public class Object {}"),
                        "would stand in for a class of Java"),
                row(
                        "stands in for JUnit",
                        "✔✔✔",
                        and(
                                "src/main/java/org/junit/jupiter/api/Test.java",
                                "package org.junit.jupiter.api; public @interface Test {}"),
                        "would stand in for a class of Java, JUnit"),
                row(
                        "other package",
                        "R✔✔",
                        with(
                                POSTBOX,
                                solvedPostbox().replace("package letters", "package java.util")),
                        "says that it is in package java.util"),
                row(
                        "second type",
                        "R✔✔",
                        with(POSTBOX, solvedPostbox() + "class E01PostboxTest {}\n"),
                        "would stand in for the given class E01PostboxTest"),
                row(
                        "listens to JUnit",
                        "✔✔✔",
                        and(
                                "src/main/resources/META-INF/services/org.junit.platform.launcher.TestExecutionListener",
                                "letters.Postbox"),
                        "is new among the tests or resources, and was ignored"),
                row(
                        "configures JUnit",
                        "✔✔✔",
                        and(
                                "src/test/resources/junit-platform.properties",
                                "junit.jupiter.conditions.deactivate=*"),
                        "is new among the tests or resources, and was ignored"),
                row(
                        "module",
                        "✔✔✔",
                        and("src/main/java/module-info.java", "module letters {}"),
                        "makes a Java module of the code, and was ignored"),
                row(
                        "annotated package",
                        "✔✔✔",
                        and(
                                "src/main/java/letters/package-info.java",
                                "@Deprecated package letters;")));
    }
}
