package workbench.grade;

import static workbench.SmallWorkbook.LETTER;
import static workbench.SmallWorkbook.OFFICE;
import static workbench.SmallWorkbook.POSTBOX;
import static workbench.SmallWorkbook.POSTBOX_TEST;
import static workbench.SmallWorkbook.solvedPostbox;
import static workbench.grade.Row.FIRST;
import static workbench.grade.Row.and;
import static workbench.grade.Row.row;

import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import workbench.SmallWorkbook;

/** Participants with files that are missing, moved, changed or new. */
final class OddFiles {

    private OddFiles() {}

    static Stream<Row> rows() {
        String folder = "src/main/java/letters/";
        return Stream.of(
                row(
                        "leftovers",
                        "✔✔✔",
                        (in, name) -> {
                            in.finished(name);
                            for (String leftover :
                                    List.of(
                                            ".DS_Store",
                                            ".Postbox.java.swp",
                                            "Postbox.java~",
                                            "Postbox.java.orig",
                                            "._Postbox.java",
                                            ".#Postbox.java")) {
                                in.write(name, folder + leftover, "\0\1\2");
                            }
                        }),
                row(
                        "build folders",
                        "✔✔✔",
                        (in, name) -> {
                            in.finished(name).write(name, "target/classes/A.class", "x");
                            in.write(name, ".idea/workspace.xml", "<project/>");
                            in.write(name, "letters.iml", "<module/>");
                        }),
                row(
                        "downloaded twice",
                        "✔✔✔",
                        and(folder + "Postbox (1).java", solvedPostbox()),
                        "Postbox (1).java would stand in for the given class Postbox"),
                row(
                        "copied folder",
                        "✔✔✔",
                        and("src/main/java/letters - Copy/Postbox.java", solvedPostbox()),
                        "in a package that no exercise works in"),
                row(
                        "helpers",
                        "✔✔✔",
                        (in, name) -> {
                            in.finishedBut(
                                    name,
                                    POSTBOX,
                                    solvedPostbox("new letters.boxes.Box().put(letters, letter);"));
                            in.write(
                                    name,
                                    folder + "boxes/Box.java",
                                    """
                                    package letters.boxes;
                                    import java.util.List;
                                    import letters.Letter;
                                    public class Box {
                                        public void put(List<Letter> all, Letter one) { all.add(one); }
                                    }
                                    """);
                        }),
                row(
                        "half a draft",
                        "✔✔✔",
                        and(
                                folder + "Draft.java",
                                "package letters;\nclass Draft {\n  void draft("),
                        "Draft.java does not compile, and was left out: Draft.java:3:"),
                row(
                        "a draft of a kind",
                        "✔✔✔",
                        and(
                                folder + "Draft.java",
                                "package letters;\nclass Draft { Lettr one; }\n"),
                        "Draft.java does not compile, and was left out: Draft.java:2: cannot find"),
                row(
                        "needs a draft",
                        "C✔✔",
                        (in, name) -> {
                            in.finishedBut(
                                    name, POSTBOX, solvedPostbox("new Draft().put(letter);"));
                            in.write(
                                    name,
                                    folder + "Draft.java",
                                    "package letters;\nclass Draft { void put(Letter l) { int }\n");
                        },
                        "1.1: Draft.java:2:"),
                row(
                        "renamed class",
                        "-✔✔",
                        (in, name) -> {
                            in.finished(name);
                            Files.delete(in.file(name, POSTBOX));
                            in.write(
                                    name,
                                    folder + "Mailbox.java",
                                    solvedPostbox().replace("Postbox", "Mailbox"));
                        },
                        "Postbox.java is not there, but src/main/java/letters/Mailbox.java is new"),
                row(
                        "moved file",
                        "-✔✔",
                        (in, name) -> {
                            in.finished(name);
                            Files.delete(in.file(name, POSTBOX));
                            in.write(
                                    name,
                                    folder + "boxes/Postbox.java",
                                    solvedPostbox()
                                            .replace("package letters", "package letters.boxes"));
                        },
                        "but src/main/java/letters/boxes/Postbox.java is"),
                row(
                        "a folder for a file",
                        "-✔✔",
                        (in, name) -> {
                            in.finished(name);
                            Files.delete(in.file(name, POSTBOX));
                            Files.createDirectories(in.file(name, POSTBOX));
                        },
                        "1.1: src/main/java/letters/Postbox.java is not there"),
                row(
                        "a link for a file",
                        "R✔✔",
                        (in, name) -> {
                            in.finished(name);
                            Files.delete(in.file(name, POSTBOX));
                            Files.createSymbolicLink(
                                    in.file(name, POSTBOX), in.file(FIRST, POSTBOX));
                        },
                        "is a link"),
                row(
                        "changed given",
                        "✔✔✔",
                        and(LETTER, "package letters;\npublic record Letter() {}\n"),
                        "Letter.java was changed. Yours is used"),
                row(
                        "changed tests",
                        "✔✔✔",
                        and(POSTBOX_TEST, "package letters;\nclass E01PostboxTest {}\n"),
                        "E01PostboxTest.java was changed. Yours is used"),
                row(
                        "changed build",
                        "✔✔✔",
                        and("pom.xml", "<project><build/></project>"),
                        "pom.xml was changed. Yours is used"),
                row(
                        "older version",
                        "○✔○",
                        (in, name) -> {
                            in.beginner(name);
                            in.finished("tmp");
                            Files.move(
                                    in.file("tmp", OFFICE),
                                    in.file(name, OFFICE),
                                    StandardCopyOption.REPLACE_EXISTING);
                            in.write(name, POSTBOX, olderPostbox());
                        },
                        "01-letters is from an older version of the workbook (1 file)"));
    }

    /** What was handed out for 1.1 in an older version. */
    static String olderPostbox() {
        return SmallWorkbook.starter(POSTBOX).replace("class Postbox {", "class Postbox { // old");
    }
}
