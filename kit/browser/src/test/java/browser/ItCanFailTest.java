package browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Each fault of a page is found")
@ExtendWith(WithBrowser.class)
@Timeout(180)
class ItCanFailTest {

    private static final String PICTURE =
            "<figure><svg role=img width=200 height=60>%s</svg><ol><li>%s</li></ol></figure>";

    @TempDir private Path folder;

    @Test
    @DisplayName("an error of a script and a missing file")
    void errors(Browser browser) throws IOException {
        open(browser, "<img src=missing.png alt=''><script>throw new Error('so there')</script>");

        assertThat(String.join("\n", browser.errors())).contains("so there", "missing.png");
        assertThat(browser.errors()).as("once").isEmpty();
    }

    @Test
    @DisplayName("text that is too pale and a control without a name")
    void rules(Browser browser) throws IOException {
        Looks looks = open(browser, "<p style='color:#bbb'>pale</p><input>");

        assertThat(String.join("\n", looks.brokenRules())).contains("color-contrast", "label");
    }

    @Test
    @DisplayName("words in a picture that are too pale for what they are written on")
    void pale(Browser browser) throws IOException {
        Looks looks =
                open(
                        browser,
                        PICTURE.formatted(
                                "<text y=20 fill='#aaa'>on paper</text>"
                                        + "<rect width=100 height=30 y=30 fill='#333'/>"
                                        + "<text y=50 fill='#111'>on a box</text>"
                                        + "<text y=50 x=120 fill='#111'>beside it</text>",
                                "words"));

        assertThat(looks.paleWords())
                .hasSize(2)
                .anyMatch(it -> it.startsWith("on paper"))
                .anyMatch(it -> it.startsWith("on a box"));
    }

    @Test
    @DisplayName("a picture without words")
    void wordless(Browser browser) throws IOException {
        String named = "<title>flow</title><text y=20>Ada</text>";

        assertThat(open(browser, PICTURE.formatted(named, "words")).picturesWithoutWords())
                .isEmpty();
        for (String wordless :
                List.of(
                        PICTURE.formatted(named, ""),
                        PICTURE.formatted("<text y=20>Ada</text>", "words"),
                        PICTURE.formatted(named, "words").replace("role=img", ""))) {
            assertThat(open(browser, wordless).picturesWithoutWords()).hasSize(1);
        }
    }

    @Test
    @DisplayName("words that are cut off or overlap")
    void cutOff(Browser browser) throws IOException {
        Looks looks =
                open(
                        browser,
                        PICTURE.formatted(
                                "<text x=190 y=20>too far right</text><text x=5 y=50>one</text>"
                                        + "<text x=9 y=50>two</text>"
                                        + "<text x=9 y=34>near</text>",
                                "words"));

        assertThat(looks.wordsCutOff()).containsExactly("too far right");
        assertThat(looks.wordsUponWords()).containsExactly("one | two");
        assertThat(looks.wordsThatTouch()).containsExactly("one | two", "one | near", "two | near");
    }

    @Test
    @DisplayName("a page that can be pushed to the side")
    void sticksOut(Browser browser) throws IOException {
        Looks looks = open(browser, "<div style='width:600px'>wide</div>");

        assertThat(looks.stickingOut()).isEmpty();
        browser.wide(400);
        assertThat(looks.stickingOut()).anyMatch(it -> it.contains("wide"));
    }

    @Test
    @DisplayName("one line on what to install on a machine without a browser")
    void missing() {
        assertThat(Chromium.of(List.of("/nowhere/chromium"), List.of("/bin/sh"))).isEmpty();
        assertThat(Chromium.of(List.of("/bin/sh"), List.of("/nowhere/driver"))).isEmpty();
        assertThat(Chromium.of(List.of("/nowhere", "/bin/sh"), List.of("/bin/sh"))).isPresent();
        assertThat(Chromium.MISSING.lines()).hasSize(1);
        assertThat(Chromium.MISSING).contains("apt-get install chromium chromium-driver");
    }

    private Looks open(Browser browser, String body) throws IOException {
        Path page = folder.resolve("page.html");
        Files.writeString(
                page,
                "<!doctype html><html lang=en><meta charset=utf-8><meta name=viewport"
                        + " content='width=device-width'><title>page</title><main><h1>A page</h1>"
                        + body
                        + "</main></html>");
        return new Looks(browser.open(page));
    }
}
