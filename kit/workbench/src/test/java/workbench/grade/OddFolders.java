package workbench.grade;

import static workbench.SmallWorkbook.LETTER;
import static workbench.SmallWorkbook.MODULE;
import static workbench.SmallWorkbook.POSTBOX_TEST;
import static workbench.grade.Row.FIRST;
import static workbench.grade.Row.moved;
import static workbench.grade.Row.row;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.stream.Stream;
import workbench.SmallWorkbook;

/** Participants whose hand-in lies where it should not, or whose names are unusual. */
final class OddFolders {

    private OddFolders() {}

    static Stream<Row> rows() {
        return Stream.concat(places(), names()).filter(row -> canBeAName(row.name()));
    }

    private static Stream<Row> places() {
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

    // Where the system has no UTF-8, some names are impossible.
    private static boolean canBeAName(String name) {
        try {
            Path.of(name);
            return true;
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
