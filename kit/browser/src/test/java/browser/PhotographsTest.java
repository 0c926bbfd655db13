package browser;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * For a person who wants to look: {@code -Dphotographs=folder} puts pictures of the pages there.
 */
@DisplayName("Photographs")
@Timeout(900)
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

    @Test
    @DisplayName("of the room, with a sign open")
    void room(@TempDir Path folder, Browser browser) throws IOException {
        GradedRoom room = new GradedRoom(folder);
        browser.size(1920, 1080).open(room.graded("grades"));
        browser.photograph(album.resolve("room.png"));
        browser.find(".cell.wrong > summary").click();
        browser.photograph(album.resolve("room-open.png"));
        browser.wide(400).photograph(album.resolve("room-400.png"));
    }

    @Test
    @DisplayName("of the page beside a watch")
    void watch(@TempDir Path folder, Browser browser) {
        RanModule.copied("02-event-notification", folder);
        try (OtherProcess watch = new OtherProcess(folder, "watch", "02")) {
            String look = watch.sees(line -> line.startsWith(" look     http")).text();
            watch.sees(line -> line.startsWith(" watching"));
            watch.isQuiet();
            browser.open(look.substring(10));
            browser.until("return document.querySelectorAll('section.exercise').length > 0");
            browser.until("return !document.getElementById('live').hidden");
            browser.photograph(album.resolve("live.png"));
            browser.dark().wide(400).photograph(album.resolve("live-dark-400.png"));
        }
    }

    private void photograph(Browser browser, String colour) {
        for (Object number : Page.of(browser).exercises()) {
            Page.of(browser).choose(number.toString());
            browser.photograph(album.resolve(number + "-" + colour + ".png"));
        }
    }
}
