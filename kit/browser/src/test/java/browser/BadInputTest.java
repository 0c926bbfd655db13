package browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import workbook.flow.FlowPage;

@DisplayName("The page of an unexpected flow")
@ExtendWith(WithBrowser.class)
@Timeout(180)
class BadInputTest {

    @TempDir private Path module;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>window.evil=1</script>",
                "</script><script>window.evil=1</script>",
                "\"><img src=x onerror=\"window.evil=1\">",
                "</title></svg><svg onload=\"window.evil=1\">",
                "' onmouseover='window.evil=1",
                "]]><style>*{display:none}</style>",
                "עדה לאבלייס",
                "\u202Eecalp esrever",
                "👩‍👩‍👧 名前が長い人"
            })
    @DisplayName("shows each name as plain text")
    void names(String name, Browser browser) {
        browser.open(Hostile.named(module, name));

        assertThat(browser.isTrue("return window.evil === undefined")).isTrue();
        assertThat(browser.all("script")).hasSize(1);
        assertThat(browser.all("img, iframe, object, embed")).isEmpty();
        assertThat(browser.find("h2").getText()).contains(name.replace("\u202E", ""));
        assertThat(browser.find("svg").isDisplayed()).isTrue();
        assertThat(new Looks(browser).brokenRules()).isEmpty();
        assertThat(browser.errors()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Adaaaaaaaaaa", "Ada moves again and again. ", "עדה", "𝔸"})
    @DisplayName("stays on the screen with very long names, on a telephone, too")
    void longNames(String name, Browser browser) {
        browser.open(Hostile.named(module, name.repeat(60)));
        Looks looks = new Looks(browser);

        assertThat(looks.stickingOut()).isEmpty();
        assertThat(looks.wordsCutOff()).isEmpty();
        browser.wide(400);
        assertThat(looks.stickingOut()).as("400 pixels").isEmpty();
    }

    @Test
    @DisplayName("folds ten thousand steps")
    void tenThousand(Browser browser) {
        Path page = Hostile.ofLength(module, 10_000);

        long before = System.nanoTime();
        browser.open(page);

        assertThat(Hostile.size(page)).isLessThan(600_000);
        assertThat((System.nanoTime() - before) / 1_000_000).as("milliseconds").isLessThan(5_000);
        // Each event is published and handled. An e-mail and a note come after them.
        assertThat(browser.find("figure ol").getDomProperty("textContent"))
                .containsPattern("\\b(19[,.]?\\d\\d\\d|29[,.]?\\d\\d\\d)\\b");
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    @DisplayName("says so where no exercise has run")
    void nothing(Browser browser) throws IOException {
        Path page = module.resolve("flow.html");
        Files.writeString(page, new FlowPage(module).read("01 Commands vs events"));

        browser.open(page);

        assertThat(browser.text("main")).isEqualTo("No exercise has run yet.");
        assertThat(new Looks(browser).brokenRules()).isEmpty();
        assertThat(browser.errors()).isEmpty();
    }
}
