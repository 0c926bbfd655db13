package workbench.grade;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static org.assertj.core.api.Assertions.assertThat;
import static workbench.SmallWorkbook.LETTER;
import static workbench.SmallWorkbook.MODULE;
import static workbench.SmallWorkbook.OFFICE;
import static workbench.SmallWorkbook.POSTBOX;
import static workbench.SmallWorkbook.POSTBOX_TEST;
import static workbench.SmallWorkbook.solvedPostbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import workbench.SmallWorkbook;
import workbench.Workbook;
import workbench.incremental.Folder;

/**
 * A room full of bad luck and bad will. Each row is a participant. It says how the hand-in differs
 * from a finished one, what the three exercises deserve, and what the remarks are. All of them are
 * graded in one run, between two honest participants.
 */
@Tag("long")
@DisplayName("In a room with unlucky and hostile participants,")
@Timeout(60)
class RoomTest {

    private static final String FIRST = "00 first";
    private static final String LAST = "zz last";
    private static final String RIGHT = solvedPostbox("letters.add(letter);");
    private static final String NAP = "301.75";

    @TempDir private static Path root;

    private static Room room;
    private static Summary summary;

    /** How a hand-in differs. */
    private interface Difference {
        void in(Room room, String name) throws IOException;
    }

    /**
     * A participant.
     *
     * @param signs what the exercises deserve
     * @param said words that have to be among the remarks; without any, remarks are not allowed
     */
    private record Row(String name, String signs, Difference difference, List<String> said) {

        @Override
        public String toString() {
            return name + ": " + signs;
        }
    }

    private static Row row(String name, String signs, Difference difference, String... said) {
        return new Row(name, signs, difference, List.of(said));
    }

    /** A finished hand-in with another text in one of its files. */
    private static Difference with(String place, String text) {
        return (in, name) -> in.finishedBut(name, place, text);
    }

    /** A finished hand-in with one more file. */
    private static Difference and(String place, String text) {
        return (in, name) -> in.finished(name).write(name, place, text);
    }

    /** A finished hand-in whose postbox does this besides. */
    private static Difference doing(String code) {
        return (in, name) -> in.posting(name, code);
    }

    /** A finished hand-in that is then moved about. */
    private static Difference moved(String from, String to) {
        return (in, name) -> {
            in.finished(name);
            Path folder = in.folder().resolve(name);
            Files.createDirectories(folder.resolve(to).getParent());
            Files.move(folder.resolve(from), folder.resolve(to));
        };
    }

    static Stream<Row> rows() {
        return Stream.of(where(), names(), files(), texts(), running(), harm(), cheats())
                .flatMap(rows -> rows)
                .filter(row -> canBeAName(row.name()));
    }

    private static Stream<Row> where() {
        return Stream.of(
                row("checkout", "✔✔✔", (in, name) -> in.finished(name)),
                row("one down", "✔✔✔", moved(MODULE, "book/" + MODULE)),
                row("two down", "✔✔✔", moved(MODULE, "classroom/book-ada/" + MODULE)),
                row(
                        "is the module",
                        "✔✔✔",
                        moved(MODULE + "/src", "src"),
                        "the folder itself was taken for 01-letters"),
                row(
                        "only src",
                        "✔✔✔",
                        (in, name) -> {
                            moved(MODULE + "/src", "src").in(in, name);
                            Files.deleteIfExists(in.folder().resolve(name).resolve(MODULE));
                        },
                        "the folder itself was taken for 01-letters"),
                row("with blanks", "✔✔✔", moved(MODULE, "01 Letters"), "01 Letters was taken for"),
                row(
                        "suffix",
                        "✔✔✔",
                        moved(MODULE, MODULE + "-solved"),
                        "01-letters-solved was taken for 01-letters"),
                row(
                        "solved beside",
                        "✔✔✔",
                        (in, name) -> {
                            moved(MODULE, MODULE + "-solved").in(in, name);
                            in.beginner(name);
                        },
                        "01-letters was passed over: 01-letters-solved was graded"),
                row(
                        "zip",
                        "---",
                        (in, name) ->
                                SmallWorkbook.write(in.folder().resolve(name + "/all.zip"), "PK"),
                        "There is all.zip: unpack it first"),
                row(
                        "links",
                        "---",
                        (in, name) -> {
                            Path folder = Files.createDirectories(in.folder().resolve(name));
                            Files.createSymbolicLink(
                                    folder.resolve(MODULE),
                                    in.folder().resolve(FIRST).resolve(MODULE));
                        },
                        "01-letters is a link, and was not followed"),
                row(
                        "backup",
                        "✔✔✔",
                        (in, name) -> {
                            in.posting(name, "return;");
                            Path folder = in.folder().resolve(name);
                            Files.createDirectories(folder.resolve("backup"));
                            Files.move(folder.resolve(MODULE), folder.resolve("backup/" + MODULE));
                            moved(MODULE, "workbook/" + MODULE).in(in, name);
                        },
                        "backup/01-letters was passed over: workbook/01-letters was graded"),
                row(
                        "twice",
                        "✔✔✔",
                        (in, name) -> {
                            moved(MODULE, "a/" + MODULE).in(in, name);
                            moved(MODULE, "b/" + MODULE).in(in, name);
                        },
                        "b/01-letters was passed over: a/01-letters was graded"),
                row(
                        "packed on a Mac",
                        "✔✔✔",
                        (in, name) -> {
                            moved(MODULE, "__MACOSX/" + MODULE).in(in, name);
                            in.finished(name);
                        }),
                row(
                        "empty",
                        "---",
                        (in, name) -> Files.createDirectories(in.folder().resolve(name)),
                        "no module was found: no folder like 01-letters"),
                row(
                        "exercises only",
                        "✔✔✔",
                        (in, name) -> {
                            in.finished(name);
                            Files.delete(in.file(name, LETTER));
                            Files.delete(in.file(name, POSTBOX_TEST));
                        }));
    }

    private static Stream<Row> names() {
        return Stream.of(
                        "-dash",
                        "=1+1",
                        "Ann \"O'Hara\", <b>& co",
                        "ümläut and 🐘",
                        "名前が長い人",
                        "two\nlines")
                .map(it -> row(it, "✔✔✔", (in, name) -> in.finished(name)));
    }

    private static Stream<Row> files() {
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
                        and(folder + "Postbox (1).java", RIGHT),
                        "Postbox (1).java would stand in for the given class Postbox"),
                row(
                        "copied folder",
                        "✔✔✔",
                        and("src/main/java/letters - Copy/Postbox.java", RIGHT),
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
                                    RIGHT.replace("Postbox", "Mailbox"));
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
                                    RIGHT.replace("package letters", "package letters.boxes"));
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
                            in.write(name, POSTBOX, olderStarter());
                        },
                        "01-letters is from an older version of the workbook (1 file)"));
    }

    private static String olderStarter() {
        return SmallWorkbook.starter(POSTBOX).replace("class Postbox {", "class Postbox { // old");
    }

    private static Stream<Row> texts() {
        return Stream.of(
                row("Windows", "✔✔✔", with(POSTBOX, RIGHT.replace("\n", "\r\n"))),
                row(
                        "byte order mark",
                        "C✔✔",
                        with(POSTBOX, "\ufeff" + RIGHT),
                        "1.1: src/main/java/letters/Postbox.java begins with a byte order mark"),
                row(
                        "UTF-16",
                        "C✔✔",
                        (in, name) -> {
                            in.finished(name);
                            Files.write(in.file(name, POSTBOX), RIGHT.getBytes(UTF_16));
                        },
                        "is written in UTF-16"),
                row(
                        "Latin-1",
                        "C✔✔",
                        (in, name) -> {
                            in.finished(name);
                            Files.write(
                                    in.file(name, POSTBOX),
                                    (RIGHT + "// f\u00fcr alle\n").getBytes(ISO_8859_1));
                        },
                        "is not written in UTF-8, as javac reads it: look at line 17"),
                row(
                        "conflict",
                        "C✔✔",
                        with(POSTBOX, RIGHT + "<<<<<<< HEAD\n=======\n>>>>>>> theirs\n"),
                        "has a conflict marker of git in line"),
                row("syntax", "C✔✔", with(POSTBOX, "no Java"), "1.1: Postbox.java:1:"),
                row(
                        "does not fit",
                        "C✔✔",
                        with(POSTBOX, RIGHT.replace("letters()", "all()")),
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
                        with(POSTBOX, RIGHT + "//".repeat(200_000)),
                        "is longer than any answer"),
                row(
                        "hard for javac",
                        "C✔✔",
                        with(POSTBOX, RIGHT.replace("private final", pairs() + " private final")),
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

    private static Stream<Row> running() {
        return Stream.of(
                row("loops", "L✔✔", doing("while (true) { Thread.onSpinWait(); }")),
                row(
                        "catches all",
                        "L✔✔",
                        doing(
                                "while (true) { try { Thread.sleep(100); } catch (Throwable t) { continue; } }")),
                row(
                        "thread",
                        "✔✔✔",
                        doing(
                                "new Thread(() -> { while (true) { Thread.onSpinWait(); } }, \"busy\").start();"),
                        "left running after the tests: busy (Postbox.java:"),
                row(
                        "thread elsewhere",
                        "✔✔✔",
                        doing(
                                "new Thread(new ThreadGroup(Thread.currentThread().getThreadGroup().getParent(), \"own\"),"
                                        + " () -> { while (true) { Thread.onSpinWait(); } }, \"hidden\").start();"),
                        "left running after the tests: hidden"),
                row(
                        "obedient thread",
                        "✔✔✔",
                        doing(
                                "Thread.ofPlatform().daemon().start(() -> { try { Thread.sleep(99_000); }"
                                        + " catch (InterruptedException e) { return; } });")),
                row(
                        "common pool",
                        "✔✔✔",
                        doing(
                                "java.util.concurrent.ForkJoinPool.commonPool().execute("
                                        + "() -> { while (true) { Thread.onSpinWait(); } });"),
                        "a task in the common pool"),
                row(
                        "throwing thread",
                        "✔✔✔",
                        doing("new Thread(() -> { throw new IllegalStateException(); }).start();")),
                row("exits", "X✔✔", doing("System.exit(0);")),
                row("exits in disguise", "X✔✔", doing("/* \\u002a\\u002f System.exit(0); /* */")),
                row(
                        "exits at once",
                        "X✔✔",
                        with(
                                POSTBOX,
                                RIGHT.replace(
                                        "private final",
                                        "static { System.exit(1); } private final"))),
                row(
                        "exits when asked",
                        "X✔✔",
                        doing(
                                "throw new IllegalStateException() { @Override public String getMessage()"
                                        + " { System.exit(0); return \"\"; } };")),
                row("halts", "X✔✔", doing("Runtime.getRuntime().halt(0);"), "java.lang.Runtime"),
                row(
                        "never lets go",
                        "L✔✔",
                        doing(
                                "Runtime.getRuntime().addShutdownHook(new Thread(() -> { while (true) {"
                                        + " Thread.onSpinWait(); } })); System.exit(0);"),
                        "java.lang.Runtime"),
                row(
                        "endless message",
                        "✘✔✔",
                        doing(
                                "throw new IllegalStateException() { @Override public String getMessage()"
                                        + " { return getMessage(); } };")),
                row(
                        "long message",
                        "✘✔✔",
                        doing("throw new IllegalStateException(\"x\".repeat(4_000_000));")),
                row(
                        "cause of itself",
                        "✘✔✔",
                        doing(
                                "RuntimeException a = new RuntimeException(\"a\"); RuntimeException b ="
                                        + " new RuntimeException(\"b\", a); a.initCause(b); throw a;")),
                row(
                        "memory",
                        "M✔✔",
                        doing(
                                "var all = new java.util.ArrayList<long[]>(); while (true) { all.add(new long[500_000]); }")),
                row(
                        "prints",
                        "✔✔✔",
                        doing(
                                "for (int i = 0; i < 300_000; i++) { System.out.println(\"a line\"); }"),
                        "prints much: 8 MB"),
                row(
                        "prints past",
                        "P✔✔",
                        doing(
                                "try (var out = new java.io.FileOutputStream(java.io.FileDescriptor.out)) {"
                                        + " while (true) { out.write(new byte[1000]); } }"
                                        + " catch (java.io.IOException e) { throw new java.io.UncheckedIOException(e); }"),
                        "java.io.FileOutputStream"),
                row("no output", "✔✔✔", doing("System.setOut(null);"), "java.lang.System.setOut"),
                row(
                        "standard input",
                        "✔✔✔",
                        doing(
                                "try { System.in.read(); } catch (java.io.IOException e) { return; }")),
                row(
                        "locale",
                        "✔✔✔",
                        doing(
                                "java.util.Locale.setDefault(java.util.Locale.forLanguageTag(\"ar-EG\"));"),
                        "changed the default locale of Java"),
                row(
                        "time zone",
                        "✔✔✔",
                        doing(
                                "java.util.TimeZone.setDefault(java.util.TimeZone.getTimeZone(\"Asia/Tokyo\"));"),
                        "changed the default time zone of Java"));
    }

    private static Stream<Row> harm() {
        return Stream.of(
                row(
                        "orphan",
                        "✔✔✔",
                        doing(starting("\"sh\", \"-c\", \"sleep " + NAP + " &\"", "")),
                        "started other processes, which were ended"),
                row(
                        "child and halt",
                        "X✔✔",
                        doing(
                                starting("\"sleep\", \"" + NAP + "\"", "")
                                        + " Runtime.getRuntime().halt(0);"),
                        "started other processes, which were ended"),
                row(
                        "child holds the output",
                        "X✔✔",
                        doing(
                                starting("\"sleep\", \"" + NAP + "\"", ".inheritIO()")
                                        + " Runtime.getRuntime().halt(0);"),
                        "started other processes, which were ended"),
                row(
                        "writes elsewhere",
                        "WWW",
                        (in, name) -> in.posting(name, writing(root.resolve("workbook/new.txt"))),
                        "wrote outside its own folder"),
                row(
                        "git hook",
                        "WWW",
                        (in, name) ->
                                in.posting(
                                        name,
                                        writing(root.resolve("workbook/.git/hooks/post-checkout"))),
                        "wrote outside its own folder"),
                row(
                        "writes to the first",
                        "WWW",
                        (in, name) -> in.posting(name, writing(in.file(FIRST, POSTBOX))),
                        "wrote outside its own folder"),
                row(
                        "deletes classes",
                        "✔✔✔",
                        doing(
                                """
                                try (var all = java.nio.file.Files.walk(java.nio.file.Path.of("..").toAbsolutePath())) {
                                    all.filter(it -> it.toString().contains("participant-"))
                                            .filter(it -> it.toString().endsWith(".class"))
                                            .filter(it -> !it.startsWith(java.nio.file.Path.of("").toAbsolutePath()))
                                            .forEach(it -> it.toFile().delete());
                                } catch (java.io.IOException e) { return; }
                                """),
                        "reaches for java.io.File, java.nio.file.Files"),
                row(
                        "writes at home",
                        "✔✔✔",
                        (in, name) -> in.posting(name, writing(Path.of("notes.txt"))),
                        "reaches for java.nio.file.Files"),
                row(
                        "writes through a library",
                        "✔✔✔",
                        doing("org.assertj.core.util.Files.newTemporaryFile();"),
                        "reaches for org.assertj.core.util.Files"));
    }

    private static Stream<Row> cheats() {
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
                        with(POSTBOX, RIGHT.replace("package letters", "package java.util")),
                        "says that it is in package java.util"),
                row(
                        "second type",
                        "R✔✔",
                        with(POSTBOX, RIGHT + "class E01PostboxTest {}\n"),
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

    private static String starting(String command, String how) {
        return "try { new ProcessBuilder("
                + command
                + ")"
                + how
                + ".start(); } catch (java.io.IOException e) { throw new java.io.UncheckedIOException(e); }";
    }

    private static String writing(Path file) {
        return "try { java.nio.file.Files.writeString(java.nio.file.Path.of(\""
                + file.toString().replace("\\", "\\\\")
                + "\"), \"I was here\"); } catch (java.io.IOException e) { throw new java.io.UncheckedIOException(e); }";
    }

    // Where the system has no UTF-8, some names are impossible.
    private static boolean canBeAName(String name) {
        try {
            Path.of(name);
            return true;
        } catch (InvalidPathException e) {
            return false;
        }
    }

    @BeforeAll
    @Timeout(900)
    static void grade() throws IOException, InterruptedException {
        Path book = root.resolve("workbook");
        SmallWorkbook workbook = SmallWorkbook.in(book);
        workbook.write(POSTBOX, olderStarter());
        git(book, "init", "--quiet");
        commit(book, "the older version");
        workbook.write(POSTBOX, SmallWorkbook.starter(POSTBOX));
        commit(book, "the newer version");

        room = new Room(Files.createDirectories(root.resolve("room")));
        room.finished(FIRST).finished(LAST);
        Files.createDirectories(room.folder().resolve("__MACOSX"));
        for (Row row : rows().toList()) {
            row.difference().in(room, row.name());
        }
        Folder.delete(room.folder().resolve("tmp"));
        Limits limits = new Limits(Duration.ofSeconds(240), Duration.ofSeconds(10), 128, 1_000_000);
        summary = GradeCommand.grade(Workbook.in(book), room.folder(), limits);
    }

    private static void commit(Path book, String words) throws IOException, InterruptedException {
        git(book, "add", "--all");
        git(
                book,
                "-c",
                "user.name=Test",
                "-c",
                "user.email=test@localhost",
                "commit",
                "--quiet",
                "-m",
                words);
    }

    private static void git(Path book, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        Process git = new ProcessBuilder(command).directory(book.toFile()).inheritIO().start();
        assertThat(git.waitFor()).as(String.join(" ", command)).isZero();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    @DisplayName("each gets what it deserves with a line that says why")
    void deserves(Row row) {
        Grade grade = grade(row.name());

        assertThat(signs(grade))
                .as("%s, of whom is said: %s", row, grade.remarks())
                .isEqualTo(row.signs());
        if (row.said().isEmpty()) {
            assertThat(grade.remarks()).isEmpty();
        } else {
            assertThat(String.join("\n", grade.remarks())).contains(row.said());
        }
    }

    @Test
    @DisplayName("honest participants keep everything, whatever the others do")
    void honest() {
        assertThat(signs(grade(FIRST))).isEqualTo("✔✔✔");
        assertThat(signs(grade(LAST))).isEqualTo("✔✔✔");
        assertThat(grade(LAST).remarks()).isEmpty();
    }

    @Test
    @DisplayName("neither a process nor a folder is left over")
    void leftOver() {
        assertThat(
                        ProcessHandle.allProcesses()
                                .map(process -> process.info().commandLine().orElse(""))
                                .filter(command -> command.contains("sleep " + NAP)))
                .isEmpty();
        assertThat(summary.grades()).extracting(Grade::participant).doesNotContain("__MACOSX");
    }

    @Test
    @DisplayName("the table keeps its columns, whatever the names are")
    void columns() {
        assertThat(Matrix.of(summary)).anyMatch(line -> line.startsWith(" two?lines "));
    }

    private static Grade grade(String name) {
        return summary.grades().stream()
                .filter(grade -> grade.participant().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String signs(Grade grade) {
        return grade.marks().values().stream()
                .map(mark -> mark.status().sign())
                .collect(Collectors.joining());
    }
}
