package workbench.grade;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
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
import workbook.engine.Answer;

@DisplayName("The page for the wall")
class RoomPageTest {

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

    @Test
    @DisplayName("has a line for each participant with the neediest on top")
    void order() throws IOException {
        Document page =
                new Wall()
                        .participant("ada", "✔✔✔")
                        .participant("bob", "✔✘○")
                        .participant("cleo", "✔✔○")
                        .page(folder);

        assertThat(page.select(".row h2").eachText())
                .containsExactly("Done by", "bob", "cleo", "ada");
        assertThat(page.select(".row .standing").eachText())
                .containsExactly("of 3", "1 done, 1 behind", "2 done", "3 done");
        assertThat(page.select(".row.all .sign").eachText()).containsExactly("3", "2", "1");
    }

    @Test
    @DisplayName("opens to failure, likely misunderstanding and difference")
    void opens() throws IOException {
        Answer answer =
                new Answer(
                        Path.of("1.1.md"),
                        "1.1-newest-first",
                        "The newest letter lies on top.",
                        Optional.of("Which one do you open first?"),
                        List.of(),
                        List.of(),
                        List.of());
        Change change =
                new Change("src/Box.java", List.of("@@ -1 +1 @@", "-old", "+new", " same"), true);
        Mark mark =
                new Mark(
                        Status.WRONG,
                        1,
                        3,
                        "Letters lie in their order.",
                        Optional.of(answer),
                        List.of(change));

        Element card =
                new Wall()
                        .participant("ada", mark)
                        .page(folder)
                        .selectFirst("details.cell.wrong > .card");

        assertThat(card.text())
                .contains(
                        "1.1 Idea 1",
                        "1 of 3 tests are green",
                        "Letters lie in their order.",
                        "The newest letter lies on top.",
                        "Ask: Which one do you open first?",
                        "src/Box.java");
        assertThat(card.select(".removed").eachText()).containsExactly("-old");
        assertThat(card.select(".added").eachText()).containsExactly("+new");
    }

    @Test
    @DisplayName("shows only exercises that were begun")
    void begun() throws IOException {
        Document page =
                new Wall().participant("ada", "✔✘○○").participant("bob", "✔○○-").page(folder);

        assertThat(page.select(".row.all .number").eachText()).containsExactly("1.1", "1.2");
        assertThat(page.text()).contains("Not shown: 2 that the room has not begun.");
    }

    @Test
    @DisplayName("says each sign in words")
    void words() throws IOException {
        Document page =
                new Wall()
                        .participant("ada", "✔✔")
                        .participant("bob", "✘✔")
                        .participant("cleo", "-✔")
                        .participant("dora", "✔✔")
                        .page(folder);

        assertThat(page.select("details.cell.wrong.lacking > summary").eachText())
                .containsExactly("1.1✘ something is wrong with it, half of the room has done it");
        assertThat(page.select("div.cell.missing.lacking")).hasSize(1);
        assertThat(page.select(".cell .sign")).allMatch(sign -> !sign.text().isBlank());
        assertThat(page.select(".cell")).allMatch(cell -> cell.select(".words").size() == 1);
    }

    @Test
    @DisplayName("has no names unless they are wanted")
    void names() throws IOException {
        Mark mark =
                Wall.wrong(
                        "wrote outside its own folder: /room/ada lovelace/x, C:\\ada lovelace",
                        new Change("src/A.java", List.of("+ * @author Ada Lovelace"), true));
        Wall wall = new Wall().participant("ada lovelace", mark);

        assertThat(wall.page(folder).text()).contains("ada lovelace", "@author Ada");
        assertThat(wall.pageWithoutNames(folder).text())
                .contains("No. 1")
                .doesNotContainIgnoringCase("lovelace");
        assertThat(Labels.numbers(wall.grades()).whoIsWho())
                .containsExactly("   No. 1  ada lovelace");
    }

    @Test
    @DisplayName("gives lasting numbers that do not follow the alphabet")
    void numbers() {
        Wall wall = new Wall();
        List<String> names = List.of("ada", "bob", "cleo", "dora", "emil", "fay");
        names.forEach(name -> wall.participant(name, "✔"));

        List<String> lines = Labels.numbers(wall.grades()).whoIsWho();

        assertThat(lines).isEqualTo(Labels.numbers(wall.grades().reversed()).whoIsWho());
        assertThat(lines.stream().map(line -> line.replaceFirst(".*  ", "")))
                .containsExactlyInAnyOrderElementsOf(names)
                .isNotEqualTo(names);
    }

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
        Answer answer =
                new Answer(
                        Path.of("1.1.md"),
                        "1.1-x",
                        text,
                        Optional.of(text),
                        List.of(),
                        List.of(),
                        List.of());
        Mark mark =
                new Mark(
                        Status.WRONG,
                        0,
                        3,
                        text,
                        Optional.of(answer),
                        List.of(new Change(text, List.of(text, "+" + text), false)));

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

    @Test
    @DisplayName("is there for an empty room, too")
    void empty() throws IOException {
        Document page = new Wall().participant("ada", "--").participant("bob", "--").page(folder);

        assertThat(page.select(".row .standing").eachText())
                .containsExactly("of 0", "handed in nothing", "handed in nothing");
        assertThat(page.select(".cell")).isEmpty();
    }
}
