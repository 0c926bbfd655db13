package workbench.grade;

import static workbench.SmallWorkbook.POSTBOX;
import static workbench.grade.Row.FIRST;
import static workbench.grade.Row.doing;
import static workbench.grade.Row.row;

import java.nio.file.Path;
import java.util.stream.Stream;

/** Participants whose code starts processes, or writes and deletes elsewhere. */
final class HarmfulCode {

    /** How long their processes sleep, in seconds. No other process sleeps for so long. */
    static final String NAP = "301.75";

    private HarmfulCode() {}

    static Stream<Row> rows(Path workbook) {
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
                        (in, name) -> in.posting(name, writing(workbook.resolve("new.txt"))),
                        "wrote outside its own folder"),
                row(
                        "git hook",
                        "WWW",
                        (in, name) ->
                                in.posting(
                                        name,
                                        writing(workbook.resolve(".git/hooks/post-checkout"))),
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
}
