package workbook.flow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The page of a module, {@code target/flow.html}. It needs nothing but itself: no network, no
 * server. The pictures of an exercise are kept beside it until the exercise runs again.
 */
public final class FlowPage {

    private final Path module;
    private final Path kept;

    /**
     * @param module the module's folder
     */
    public FlowPage(Path module) {
        this.module = module;
        kept = module.resolve("target/workbook/flow");
    }

    /** Where it is. */
    public Path file() {
        return module.resolve("target/flow.html");
    }

    /**
     * Keeps what was drawn of an exercise.
     *
     * @throws IOException if it cannot be written
     */
    void keep(String exercise, String section) throws IOException {
        Files.createDirectories(kept);
        Files.writeString(kept.resolve(exercise + ".html"), section);
    }

    /**
     * Writes the page, with all exercises that have ever run.
     *
     * @param title the module's title
     * @param here the number of the exercise that is shown first; empty if it does not matter
     * @throws IOException if it cannot be written
     */
    void write(String title, String here) throws IOException {
        Files.createDirectories(file().getParent());
        StringBuilder sections = new StringBuilder();
        for (Path section : sections()) {
            sections.append(Files.readString(section));
        }
        Path unfinished = file().resolveSibling("flow.html.new");
        Files.writeString(unfinished, html(title, here, sections.toString()));
        // A browser that looks now sees the old page or the new one, and never a half.
        Files.move(unfinished, file(), StandardCopyOption.REPLACE_EXISTING);
    }

    /**
     * The page as it is now.
     *
     * @param title the module's title, in case that nothing has run yet
     */
    public String read(String title) {
        try {
            return Files.exists(file()) ? Files.readString(file()) : html(title, "", "");
        } catch (IOException e) {
            return html(title, "", "");
        }
    }

    private List<Path> sections() throws IOException {
        if (!Files.isDirectory(kept)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(kept)) {
            return new ArrayList<>(
                    files.filter(
                                    file ->
                                            file.getFileName()
                                                    .toString()
                                                    .matches("\\d+\\.\\d+\\.html"))
                            .sorted(Comparator.comparingInt(FlowPage::place))
                            .toList());
        }
    }

    private static int place(Path section) {
        return Integer.parseInt(section.getFileName().toString().split("\\.")[1]);
    }

    private static String html(String title, String here, String sections) {
        Embedded style = Embedded.of(FlowPage.class, "page.css");
        Embedded script = Embedded.of(FlowPage.class, "page.js");
        return """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '%s'; script-src '%s'; connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'">
        <link rel="icon" href="data:,">
        <title>%s: what your insurer did</title>
        <style>%s</style>
        </head>
        <body>
        <header>
        <h1>%s: what your insurer did</h1>
        <div id="choice" class="choice"></div>
        <p id="live" role="status" hidden></p>
        </header>
        <main data-here="%s">
        %s</main>
        <script>%s</script>
        </body>
        </html>
        """
                .formatted(
                        style.hash(),
                        script.hash(),
                        Svg.escaped(title),
                        style.text(),
                        Svg.escaped(title),
                        Svg.escaped(here),
                        sections.isEmpty() ? "<p>No exercise has run yet.</p>\n" : sections,
                        script.text());
    }
}
