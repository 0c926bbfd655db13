package workbench.grade;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.engine.Answer;

@DisplayName("The page for the wall")
class RoomPageTest {

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
                Wall.answer(
                        "1.1-newest-first",
                        "The newest letter lies on top.",
                        "Which one do you open first?");
        Change change =
                new Change("src/Box.java", List.of("@@ -1 +1 @@", "-old", "+new", " same"), true);
        Mark mark = Wall.wrong("Letters lie in their order.", answer, change);

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

    @Test
    @DisplayName("is there for an empty room, too")
    void empty() throws IOException {
        Document page = new Wall().participant("ada", "--").participant("bob", "--").page(folder);

        assertThat(page.select(".row .standing").eachText())
                .containsExactly("of 0", "handed in nothing", "handed in nothing");
        assertThat(page.select(".cell")).isEmpty();
    }
}
