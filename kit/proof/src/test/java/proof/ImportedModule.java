package proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * A module as an IDE imports it: what its POM and the parents' say, without any plugin.
 *
 * @param name its artifact's id
 * @param folder where it is
 * @param release the Java that it is compiled for
 * @param dependencies the names of the artifacts that its code sees
 * @param forTests those that only its tests see besides
 */
record ImportedModule(
        String name,
        Path folder,
        String release,
        List<String> dependencies,
        List<String> forTests) {

    /**
     * The modules of a workbook. The solutions are none: they borrow their code while Maven runs.
     */
    static List<ImportedModule> of(Path workbook) {
        try (Stream<Path> files = Files.walk(workbook, 3)) {
            return files.filter(file -> file.endsWith("pom.xml"))
                    .map(Path::getParent)
                    .filter(folder -> Files.isDirectory(folder.resolve("src")))
                    .filter(folder -> !workbook.relativize(folder).startsWith("solutions"))
                    .sorted()
                    .map(ImportedModule::in)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The Java files of one of its two standard folders, {@code main} or {@code test}. */
    List<Path> sources(String which) {
        Path sources = folder.resolve("src").resolve(which).resolve("java");
        if (Files.notExists(sources)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ImportedModule in(Path folder) {
        List<Element> poms = withParents(folder.resolve("pom.xml"));
        List<String> main = new ArrayList<>();
        List<String> tests = new ArrayList<>();
        for (Element pom : poms) {
            for (Element dependency : children(child(pom, "dependencies"), "dependency")) {
                boolean test = text(dependency, "scope").filter("test"::equals).isPresent();
                (test ? tests : main).add(text(dependency, "artifactId").orElseThrow());
            }
        }
        String release =
                poms.stream()
                        .flatMap(pom -> child(pom, "properties").stream())
                        .flatMap(all -> text(all, "maven.compiler.release").stream())
                        .findFirst()
                        .orElseThrow();
        String name = text(poms.getFirst(), "artifactId").orElseThrow();
        return new ImportedModule(name, folder, release, main, tests);
    }

    private static List<Element> withParents(Path file) {
        List<Element> all = new ArrayList<>();
        Optional<Path> next = Optional.of(file);
        while (next.isPresent()) {
            Path pom = next.get();
            Element project = parsed(pom);
            all.add(project);
            next =
                    child(project, "parent")
                            .map(parent -> text(parent, "relativePath").orElse("../pom.xml"))
                            .map(place -> pom.resolveSibling(place).normalize());
        }
        return all;
    }

    private static Element parsed(Path pom) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(pom.toFile())
                    .getDocumentElement();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalArgumentException(pom.toString(), e);
        }
    }

    private static Optional<String> text(Element parent, String name) {
        return child(parent, name).map(Node::getTextContent);
    }

    private static Optional<Element> child(Element parent, String name) {
        return children(Optional.of(parent), name).stream().findFirst();
    }

    private static List<Element> children(Optional<Element> parent, String name) {
        return parent.stream()
                .map(Node::getChildNodes)
                .flatMap(all -> IntStream.range(0, all.getLength()).mapToObj(all::item))
                .filter(node -> node instanceof Element && node.getNodeName().equals(name))
                .map(Element.class::cast)
                .toList();
    }
}
