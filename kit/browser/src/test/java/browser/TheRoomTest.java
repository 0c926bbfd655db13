package browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

@DisplayName("The room on the wall")
@ExtendWith(WithBrowser.class)
@Timeout(600)
class TheRoomTest {

    @TempDir private static Path folder;
    private static Path room;
    private static Path named;

    @BeforeAll
    @Timeout(600)
    static void grade() throws IOException {
        GradedRoom graded = new GradedRoom(folder);
        room = graded.graded("grades");
        named = graded.graded("named", "--names");
    }

    @Test
    @DisplayName("fits on a wall and on a telephone")
    void opens(Browser browser) {
        Looks looks = new Looks(browser.size(1920, 1080).open(room));

        assertThat(browser.all(".row h2")).hasSize(5);
        assertThat(looks.stickingOut()).isEmpty();
        browser.wide(400);
        assertThat(looks.stickingOut()).as("400 pixels").isEmpty();
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    @DisplayName("can be read from the back of the room")
    void large(Browser browser) {
        browser.size(1920, 1080).open(room);

        assertThat(fontSize(browser, ".row:nth-child(2) .sign")).isGreaterThanOrEqualTo(30);
        assertThat(fontSize(browser, ".row:nth-child(2) h2")).isGreaterThanOrEqualTo(28);
        assertThat(fontSize(browser, ".row:nth-child(2) .number")).isGreaterThanOrEqualTo(20);
    }

    @Test
    @DisplayName("opens one sign at a time by click or key")
    void signs(Browser browser) {
        browser.size(1280, 900).open(room);
        WebElement wrong = browser.find(".cell.wrong > summary");

        wrong.click();
        assertThat(browser.text(".card h3")).isEqualTo("1.2 A command has exactly one handler");
        assertThat(browser.text(".card"))
                .contains(
                        "What the board says", "Perhaps the idea is", "different from the starter");
        assertThat(browser.text(".difference")).contains("<script>window.evil=1</script>");

        WebElement other = browser.find(".cell.done > summary");
        browser.ask("arguments[0].focus()", other);
        browser.press(Keys.ENTER);
        assertThat(browser.all("details.cell[open]")).hasSize(1);
    }

    @Test
    @DisplayName("keeps an open sign on the screen with nothing over it")
    void card(Browser browser) {
        for (int width : List.of(1280, 400)) {
            browser.wide(width).open(room).find(".cell.wrong > summary").click();

            assertThat(new Looks(browser).stickingOut()).as("%s pixels", width).isEmpty();
            assertThat(
                            browser.isTrue(
                                    """
                                    const title = document.querySelector('details[open] h3');
                                    title.scrollIntoView({block: 'center'});
                                    const box = title.getBoundingClientRect();
                                    return title.contains(document.elementFromPoint(box.left + 5, box.top + 5))
                                      && box.left >= 0 && box.right <= innerWidth;"""))
                    .as("%s pixels", width)
                    .isTrue();
        }
    }

    @Test
    @DisplayName("can be read by light and in the dark, with a sign open")
    void readable(Browser browser) {
        Looks looks = new Looks(browser.open(room));
        browser.find(".cell.wrong > summary").click();

        assertThat(looks.brokenRules()).isEmpty();
        browser.dark();
        assertThat(looks.brokenRules()).as("in the dark").isEmpty();
    }

    @Test
    @DisplayName("shows no name unless names are wanted")
    void names(Browser browser) {
        browser.open(room);
        assertThat(browser.find("body").getDomProperty("textContent"))
                .doesNotContain("cleo", "Lovelace", "window.evil=1<script>")
                .contains("No. 1", "No. 4");
        browser.open(named);
        assertThat(browser.find("body").getDomProperty("textContent"))
                .contains("cleo", "Lovelace", GradedRoom.EVIL);

        assertThat(browser.isTrue("return window.evil === undefined")).isTrue();
        assertThat(browser.all("script, img, iframe")).isEmpty();
        assertThat(new Looks(browser).stickingOut()).isEmpty();
        assertThat(new Looks(browser.wide(400)).stickingOut()).as("400 pixels").isEmpty();
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    @DisplayName("has on top who needs help next")
    void order(Browser browser) {
        browser.open(named);

        assertThat(browser.all(".row h2").stream().map(WebElement::getText))
                .startsWith("Done by", "bea", GradedRoom.EVIL);
    }

    @Test
    @DisplayName("is printed with all of its signs")
    void printed(Browser browser) {
        Paper paper = Paper.of(browser.open(room).printed());

        assertThat(paper.text()).contains("The room", "No. 1", "1.7", "✘");
        assertThat(paper.sheets()).hasSizeLessThan(3);
    }

    private static double fontSize(Browser browser, String selector) {
        return ((Number)
                        browser.ask(
                                "return parseFloat(getComputedStyle(document.querySelector(arguments[0])).fontSize)",
                                selector))
                .doubleValue();
    }
}
