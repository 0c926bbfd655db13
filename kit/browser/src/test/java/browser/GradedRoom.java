package browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A room of four: one has done nothing, one means no good, two have done all. */
final class GradedRoom {

    /** The name of the one who means no good. */
    static final String EVIL = "<script>window.evil=1<script>";

    private static final String MODULE = "01-commands-vs-events";
    private static final String BUS = "src/main/java/insurance/messaging/DirectCommandBus.java";
    private static final String LONG = "Ada Augusta King, Countess of Lovelace, ".repeat(6).strip();

    private final Path folder;

    /**
     * @param folder an empty one, for the room and for a workbook with one module
     */
    GradedRoom(Path folder) throws IOException {
        this.folder = folder;
        RanModule.copied(MODULE, workbook());
        Path solution = RanModule.WORKBOOK.resolve("solutions").resolve(MODULE);
        RanModule.copy(solution, workbook().resolve("solutions").resolve(MODULE));
        participant("bea");
        RanModule.copy(solution.resolve("src"), participant("cleo").resolve("src"));
        RanModule.copy(solution.resolve("src"), participant(LONG).resolve("src"));
        Path evil = participant(EVIL);
        RanModule.copy(solution.resolve("src"), evil.resolve("src"));
        String bus = Files.readString(evil.resolve(BUS));
        String forgetful =
                bus.replaceFirst(
                        "(?s)if \\(handlers.containsKey\\(type\\)\\) \\{.*?\\}",
                        "// </pre><script>window.evil=1</script>");
        assertThat(forgetful).as("the wrong answer is one").isNotEqualTo(bus);
        Files.writeString(evil.resolve(BUS), forgetful);
    }

    /** Grades the room, as an instructor types it. Returns the page for the wall. */
    Path graded(String out, String... options) {
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "grade",
                                folder.resolve("room").toString(),
                                "--out",
                                folder.resolve(out).toString()));
        arguments.addAll(List.of(options));
        try (OtherProcess grading =
                new OtherProcess(workbook(), arguments.toArray(String[]::new))) {
            assertThat(grading.status()).isZero();
        }
        return folder.resolve(out).resolve("room.html");
    }

    private Path workbook() {
        return folder.resolve("workbook");
    }

    private Path participant(String name) {
        return RanModule.copied(MODULE, folder.resolve("room").resolve(name));
    }
}
