package browser;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * For a person who wants to look: {@code -Dphotographs=folder} puts pictures of the pages there.
 */
@DisplayName("Photographs")
@Timeout(300)
@ExtendWith(WithBrowser.class)
@EnabledIfSystemProperty(named = "workbook.photographs", matches = ".+")
class PhotographsTest {

    private final Path album = Path.of(System.getProperty("workbook.photographs")).toAbsolutePath();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01-commands-vs-events",
                "02-event-notification",
                "03-ecst",
                "04-event-sourcing",
                "05-cqrs"
            })
    @DisplayName("of each exercise, before and after")
    void pictures(String module, Browser browser) {
        photograph(browser.open(RanModule.starter(module)), "red");
        photograph(browser.open(RanModule.solved(module)), "green");
    }

    @Test
    @DisplayName("of the poster, on a wide screen and in the dark")
    void poster(Browser browser) {
        browser.size(1680, 1200).open(RanModule.WORKBOOK.resolve("solutions/poster.html"));
        browser.photograph(album.resolve("poster.png"));
        browser.dark().photograph(album.resolve("poster-dark.png"));
    }

    private void photograph(Browser browser, String colour) {
        for (Object number : Page.of(browser).exercises()) {
            Page.of(browser).choose(number.toString());
            browser.photograph(album.resolve(number + "-" + colour + ".png"));
        }
    }
}
