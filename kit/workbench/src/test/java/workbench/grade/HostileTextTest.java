package workbench.grade;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The page for the wall, with hostile or odd texts,")
class HostileTextTest {

    private static final Set<String> ELEMENTS =
            Set.of(
                    "html", "head", "meta", "title", "style", "body", "main", "header", "footer",
                    "h1", "h2", "h3", "h4", "p", "ol", "ul", "li", "div", "span", "b", "bdi", "pre",
                    "details", "summary");

    private static final Set<String> ATTRIBUTES =
            Set.of(
                    "lang",
                    "charset",
                    "http-equiv",
                    "content",
                    "name",
                    "class",
                    "tabindex",
                    "aria-hidden");

    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "</style><script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "'><svg/onload=alert(1)>",
                "</pre></details><iframe srcdoc='<script>alert(1)'>",
                "<a href=\"javascript:alert(1)\">look</a>",
                "javascript:alert(1)",
                "--><!--<script>",
                "]]><script>alert(1)</script>",
                "&lt;script&gt;alert(1)&lt;/script&gt;",
                "<style>*{display:none}</style>",
                "<meta http-equiv=refresh content='0;url=http://localhost'>",
                "{style}{room}{hash}"
            })
    @DisplayName("shows what participants write as plain text")
    void hostile(String text) throws IOException {
        Change change = new Change(text, List.of(text, "+" + text), false);
        Mark mark = Wall.wrong(text, Wall.answer("1.1-x", text, text), change);

        Document page =
                new Wall().participant(text, mark).participant("2" + text, mark).page(folder);

        Set<String> elements = new TreeSet<>();
        Set<String> attributes = new TreeSet<>();
        for (Element element : page.getAllElements()) {
            elements.add(element.tagName());
            for (Attribute attribute : element.attributes()) {
                attributes.add(attribute.getKey());
            }
        }
        elements.remove("#root");
        assertThat(ELEMENTS).containsAll(elements);
        assertThat(ATTRIBUTES).containsAll(attributes);
        assertThat(page.select("style")).hasSize(1);
        assertThat(page.select("pre.told, .idea, .place, h2 bdi").eachText())
                .hasSizeGreaterThan(5)
                .allMatch(shown -> shown.endsWith(text));
    }

    @Test
    @DisplayName("makes signs visible that turn a text round or hide it")
    void invisible() throws IOException {
        Document page =
                new Wall()
                        .participant("ada\u202Egnitset\u2066", Wall.wrong("a\u0000b\u0007c\uD800d"))
                        .page(folder);

        assertThat(page.select("h2 bdi").text()).isEqualTo("ada⟨U+202E⟩gnitset⟨U+2066⟩");
        assertThat(page.select(".told").text()).isEqualTo("a␀b␇c\uFFFDd");
    }

    @Test
    @DisplayName("leaves names of any language as they are")
    void languages() throws IOException {
        List<String> names = List.of("ümläut 🐘", "名前が長い人", "עדה לאבלייס", "👩‍👩‍👧");
        Wall wall = new Wall();
        names.forEach(name -> wall.participant(name, "✘"));

        assertThat(wall.page(folder).select("h2 bdi").eachText())
                .containsExactlyInAnyOrderElementsOf(names);
    }

    @Test
    @DisplayName("stays small, whatever its participants write")
    void large() throws IOException {
        String much = "<b>\u202E".repeat(2_500_000);

        new Wall().participant(much, Wall.wrong(much)).page(folder);

        assertThat(folder.resolve("room.html"))
                .satisfies(it -> assertThat(it.toFile().length()).isLessThan(60_000));
    }

    @Test
    @DisplayName("forbids the browser all that is not its own style")
    void policy() throws Exception {
        Document page = new Wall().participant("ada", "✘").page(folder);

        String policy = page.select("meta[http-equiv=Content-Security-Policy]").attr("content");
        String hash =
                Base64.getEncoder().encodeToString(Sha256.of(page.selectFirst("style").data()));
        assertThat(policy)
                .contains("default-src 'none'", "style-src 'sha256-" + hash + "'")
                .doesNotContain("unsafe");
        assertThat(Files.readAllBytes(folder.resolve("room.html")))
                .asString(StandardCharsets.UTF_8)
                .doesNotContain("http:", "https:", "url(", "@import");
    }
}
