package browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The page of each module, handed out and solved")
@ExtendWith(WithBrowser.class)
@Timeout(600)
class ThePagesTest {

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = Modules.IN_BOTH_STATES)
    @DisplayName("shows the exercise that one chooses")
    void opens(String state, String module, Browser browser) {
        Page page = Page.of(browser.open(page(state, module)));

        assertThat(page.exercises()).hasSizeGreaterThan(6);
        assertThat(page.exercises()).contains(page.shown());
        for (String number : page.exercises()) {
            page.choose(number);
            assertThat(page.shown()).isEqualTo(number);
            assertThat(browser.text("section.shown h2")).contains(number);
        }
        assertThat(browser.errors()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = Modules.IN_BOTH_STATES)
    @DisplayName("can be read by light and in the dark")
    void readable(String state, String module, Browser browser) {
        Looks looks = new Looks(browser.open(page(state, module))).unfolded();

        assertThat(browser.all("svg")).isNotEmpty();
        assertThat(looks.picturesWithoutWords()).isEmpty();
        assertThat(looks.wordsCutOff()).isEmpty();
        assertThat(looks.wordsThatTouch()).isEmpty();
        assertThat(looks.paleWords()).isEmpty();
        assertThat(looks.brokenRules()).isEmpty();
        browser.dark();
        assertThat(looks.paleWords()).as("in the dark").isEmpty();
        assertThat(looks.brokenRules()).as("in the dark").isEmpty();
        assertThat(browser.errors()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = Modules.IN_BOTH_STATES)
    @DisplayName("fits on a wide screen and on a telephone")
    void fits(String state, String module, Browser browser) {
        Looks looks = new Looks(browser.open(page(state, module))).unfolded();

        assertThat(looks.stickingOut()).isEmpty();
        browser.wide(400);
        assertThat(looks.stickingOut()).as("400 pixels").isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"starter, 02-event-notification", "solved, 05-cqrs"})
    @DisplayName("is printed as it is shown, without what one cannot press on paper")
    void printed(String state, String module, Browser browser) {
        browser.open(page(state, module));
        Paper paper = Paper.of(browser.printed());

        assertThat(paper.text())
                .contains(browser.text("h1"), browser.text("section.shown figcaption"))
                .doesNotContain("← back", "next →", "Who knows what");
        browser.onPaper().dark();
        assertThat(new Looks(browser).paleWords()).isEmpty();
        assertThat(
                        browser.isTrue(
                                """
                                return Array.from(document.querySelectorAll('section.shown svg'))
                                  .every(it => it.getBoundingClientRect().right <= innerWidth)"""))
                .as("each picture is as wide as the paper at most")
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"starter, 01-commands-vs-events", "solved, 04-event-sourcing"})
    @DisplayName("shows all of it where scripts may not run")
    void withoutScripts(String state, String module, Browser browser) {
        browser.scripts(false).open(page(state, module));

        assertThat(browser.all("section.exercise")).allMatch(it -> it.isDisplayed());
        assertThat(browser.all("figure")).isNotEmpty().allMatch(it -> it.isDisplayed());
        browser.scripts(true);
    }

    private static Path page(String state, String module) {
        return state.equals("solved") ? RanModule.solved(module) : RanModule.starter(module);
    }
}
