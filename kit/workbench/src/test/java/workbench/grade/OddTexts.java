package workbench.grade;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static workbench.SmallWorkbook.POSTBOX;
import static workbench.SmallWorkbook.solvedPostbox;
import static workbench.grade.Row.and;
import static workbench.grade.Row.row;
import static workbench.grade.Row.with;

import java.nio.file.Files;
import java.util.stream.Stream;

/** Participants with files that javac cannot read or compile. */
final class OddTexts {

    private OddTexts() {}

    static Stream<Row> rows() {
        return Stream.of(
                row("Windows", "✔✔✔", with(POSTBOX, solvedPostbox().replace("\n", "\r\n"))),
                row(
                        "byte order mark",
                        "C✔✔",
                        with(POSTBOX, "\ufeff" + solvedPostbox()),
                        "1.1: src/main/java/letters/Postbox.java begins with a byte order mark"),
                row(
                        "UTF-16",
                        "C✔✔",
                        (in, name) -> {
                            in.finished(name);
                            Files.write(in.file(name, POSTBOX), solvedPostbox().getBytes(UTF_16));
                        },
                        "is written in UTF-16"),
                row(
                        "Latin-1",
                        "C✔✔",
                        (in, name) -> {
                            in.finished(name);
                            Files.write(
                                    in.file(name, POSTBOX),
                                    (solvedPostbox() + "// f\u00fcr alle\n").getBytes(ISO_8859_1));
                        },
                        "is not written in UTF-8, as javac reads it: look at line 17"),
                row(
                        "conflict",
                        "C✔✔",
                        with(POSTBOX, solvedPostbox() + "<<<<<<< HEAD\n=======\n>>>>>>> theirs\n"),
                        "has a conflict marker of git in line"),
                row("syntax", "C✔✔", with(POSTBOX, "no Java"), "1.1: Postbox.java:1:"),
                row(
                        "does not fit",
                        "C✔✔",
                        with(POSTBOX, solvedPostbox().replace("letters()", "all()")),
                        "1.1: E01PostboxTest.java:"),
                row(
                        "parentheses",
                        "C✔✔",
                        with(POSTBOX, deep("(".repeat(80_000) + "1" + ")".repeat(80_000))),
                        "is too deep or too long for the compiler"),
                row(
                        "concatenations",
                        "C✔✔",
                        with(POSTBOX, deep("\"\" + i".concat(" + i".repeat(20_000)))),
                        "is too deep or too long for the compiler"),
                row(
                        "very long",
                        "R✔✔",
                        with(POSTBOX, solvedPostbox() + "//".repeat(200_000)),
                        "is longer than any answer"),
                row(
                        "hard for javac",
                        "C✔✔",
                        with(
                                POSTBOX,
                                solvedPostbox()
                                        .replace("private final", pairs() + " private final")),
                        "is too deep or too long for the compiler"),
                row(
                        "hard helper",
                        "✔✔✔",
                        and(
                                "src/main/java/letters/Hard.java",
                                "package letters;\nclass Hard { " + pairs() + " }\n"),
                        "Hard.java does not compile, and was left out: is too deep or too long"));
    }

    private static String deep(String expression) {
        return solvedPostbox("letters.add(letter); int i = 1; Object deep = " + expression + ";");
    }

    // Each type holds the one before twice: forty of them are more than the universe can hold.
    private static String pairs() {
        StringBuilder code =
                new StringBuilder(
                        "record Pair<A, B>(A a, B b) {} static <T> Pair<T, T> twice(T t) { return"
                                + " new Pair<>(t, t); } static Object hard() { return ");
        code.append("twice(".repeat(40)).append("1").append(")".repeat(40)).append("; }");
        return code.toString();
    }
}
