package browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("The poster")
@ExtendWith(WithBrowser.class)
@Timeout(180)
class ThePosterTest {

    private static final Path POSTER = RanModule.WORKBOOK.resolve("solutions/poster.html");

    @Test
    @DisplayName("can be read by light and in the dark")
    void readable(Browser browser) {
        Looks looks = new Looks(browser.open(POSTER));

        assertThat(browser.all("svg")).hasSize(1);
        assertThat(looks.picturesWithoutWords()).isEmpty();
        assertThat(looks.wordsCutOff()).isEmpty();
        assertThat(looks.wordsUponWords()).isEmpty();
        assertThat(looks.paleWords()).isEmpty();
        assertThat(looks.brokenRules()).isEmpty();
        browser.dark();
        assertThat(looks.paleWords()).as("in the dark").isEmpty();
        assertThat(looks.brokenRules()).as("in the dark").isEmpty();
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    @DisplayName("is moved inside its frame where the screen is small")
    void fits(Browser browser) {
        Looks looks = new Looks(browser.open(POSTER));

        assertThat(looks.stickingOut()).isEmpty();
        browser.wide(400);
        assertThat(looks.stickingOut()).as("400 pixels").isEmpty();
    }

    @Test
    @DisplayName("is one sheet of A3, landscape, with five columns and an answer below each")
    void printed(Browser browser) {
        Paper paper = Paper.of(browser.open(POSTER).printed());

        assertThat(paper.sheets()).containsExactly("420 × 297");
        assertThat(paper.text())
                .contains(
                        "01 Commands vs events",
                        "02 Event notification",
                        "03 Event-carried state transfer",
                        "04 Event sourcing",
                        "05 CQRS",
                        "how many hours did Ada live by the lake?",
                        "cannot say")
                .doesNotContain("The same in words", "Print it");
    }
}
