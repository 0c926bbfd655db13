package browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;

@DisplayName("A picture, one step at a time")
@ExtendWith(WithBrowser.class)
@Timeout(300)
class OneStepAtATimeTest {

    private static final String SAID = "section.shown article.shown figure .player output";
    private static final String SLIDER = "section.shown article.shown figure .player input";
    private static final String FIGURE =
            "document.querySelector('section.shown article.shown figure')";

    private Browser browser;
    private int last;

    @BeforeEach
    @Timeout(300)
    void open(Browser opened) {
        browser = opened.open(RanModule.solved("02-event-notification"));
        Page.of(browser).choose("2.6");
        last = at(1);
        assertThat(at(0)).as("it begins with all of it").isEqualTo(last);
        assertThat(last).isGreaterThan(3);
    }

    @Test
    @DisplayName("goes back and forward by keys")
    void keys() {
        browser.press(Keys.ARROW_LEFT);
        assertThat(at(0)).isEqualTo(last - 1);
        browser.press(Keys.HOME);
        assertThat(at(0)).isEqualTo(1);
        browser.press(Keys.ARROW_LEFT);
        assertThat(at(0)).as("before the first there is none").isEqualTo(1);
        browser.press(Keys.ARROW_RIGHT, Keys.ARROW_RIGHT);
        assertThat(at(0)).isEqualTo(3);
        browser.press(Keys.END);
        assertThat(at(0)).isEqualTo(last);
    }

    @Test
    @DisplayName("goes by the buttons")
    void buttons() {
        assertThat(browser.find(button("last-of-type")).isEnabled()).isFalse();
        browser.find(button("first-of-type")).click();
        assertThat(at(0)).isEqualTo(last - 1);
        browser.find(button("last-of-type")).click();
        assertThat(at(0)).isEqualTo(last);
    }

    @Test
    @DisplayName("goes by the slider with the arrow keys")
    void slider() {
        browser.ask("arguments[0].focus()", browser.find(SLIDER));
        browser.press(Keys.ARROW_LEFT, Keys.ARROW_LEFT);
        assertThat(at(0)).isEqualTo(last - 2);
        browser.press(Keys.HOME);
        assertThat(at(0)).isEqualTo(1);
        assertThat(browser.find(SLIDER).getDomProperty("value")).isEqualTo("1");
    }

    @Test
    @DisplayName("shows what has happened until then")
    void later() {
        browser.press(Keys.HOME);
        assertThat(groups("g.current[data-m=\"1\"]")).isPositive();
        assertThat(groups("g.later")).isPositive();
        assertThat(groups("g[data-m=\"1\"].later")).isZero();
        browser.press(Keys.END);
        assertThat(groups("g.later")).isZero();
    }

    @Test
    @DisplayName("says each step in a sentence")
    void words() {
        browser.press(Keys.HOME);
        String first = browser.text(SAID);
        long fewer = knowledge();
        browser.press(Keys.END);

        assertThat(first).endsWith(".").doesNotContain("undefined");
        assertThat(browser.text(SAID)).isNotEqualTo(first);
        assertThat(knowledge()).isGreaterThan(fewer);
    }

    @Test
    @DisplayName("leaves the keys alone that belong to a list of choices")
    void lists() {
        browser.ask("document.getElementById('exercise').focus()");
        browser.press(Keys.ARROW_LEFT);

        assertThat(Page.of(browser).shown()).isEqualTo("2.5");
        Page.of(browser).choose("2.6");
        assertThat(at(0)).isEqualTo(last);
    }

    private static String button(String which) {
        return "section.shown article.shown figure .player button:" + which;
    }

    private long knowledge() {
        return (Long)
                browser.ask(
                        "return "
                                + FIGURE
                                + ".querySelectorAll('.now table:first-child td').length");
    }

    private long groups(String selector) {
        return (Long)
                browser.ask(
                        "return " + FIGURE + ".querySelectorAll(arguments[0]).length", selector);
    }

    /** The number before the slash, or the one behind it. */
    private int at(int which) {
        return Integer.parseInt(browser.text(SAID).split("\\s")[0].split("/")[which]);
    }
}
