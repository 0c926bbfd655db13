package proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import workbook.board.Anchor;

/**
 * Holds every link in every text of the workbook against what it leads to. Links to other places in
 * the net are not followed.
 */
public final class LinksResolve {

    private LinksResolve() {}

    /** The links that lead nowhere. */
    public static List<Finding> findings(Workbook workbook) {
        try (Stream<Path> files = Files.walk(workbook.root())) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .filter(
                            file ->
                                    !workbook.root()
                                            .relativize(file)
                                            .toString()
                                            .matches("(?s)(.*[/\\\\])?(target|\\.git)[/\\\\].*"))
                    .sorted()
                    .flatMap(file -> findings(workbook, file))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Finding> findings(Workbook workbook, Path file) {
        return Markdown.of(file).links().stream()
                .filter(link -> !link.matches("[a-z]+:.*"))
                .flatMap(link -> fault(file, link).stream())
                .map(fault -> new Finding(workbook.root().relativize(file).toString(), fault));
    }

    private static Optional<String> fault(Path file, String link) {
        int hash = link.indexOf('#');
        String path = hash < 0 ? link : link.substring(0, hash);
        Path target = path.isEmpty() ? file : file.resolveSibling(path);
        if (Files.notExists(target)) {
            return Optional.of("links to " + link + ", which is not there");
        }
        if (hash < 0) {
            return Optional.empty();
        }
        String anchor = link.substring(hash + 1);
        boolean found =
                Markdown.of(target).headings().stream().map(Anchor::of).anyMatch(anchor::equals);
        return found
                ? Optional.empty()
                : Optional.of("links to " + link + ", but the heading is missing");
    }
}
