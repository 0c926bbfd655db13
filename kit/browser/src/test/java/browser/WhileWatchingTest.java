package browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("While a module is watched, its page")
@ExtendWith(WithBrowser.class)
@Timeout(600)
class WhileWatchingTest {

    private static final String MODULE = "01-commands-vs-events";
    private static final String BUS = "src/main/java/insurance/messaging/DirectCommandBus.java";
    private static final String NOTES_WHEN_IT_IS_DRAWN =
            """
            window.drawn = [];
            new MutationObserver(changes => {
              if (changes.some(it => Array.from(it.addedNodes).some(node => node.tagName === 'MAIN'))) {
                window.drawn.push(Date.now());
              }
            }).observe(document.body, {childList: true});""";

    @TempDir private Path workbook;
    private Path module;
    private OtherProcess watch;
    private String address;

    @BeforeEach
    @Timeout(600)
    void start() {
        module = RanModule.copied(MODULE, workbook);
        watch = new OtherProcess(workbook, "watch", "01");
        address = watch.sees(line -> line.startsWith(" look     http")).text().substring(10);
    }

    @AfterEach
    @Timeout(60)
    void stop() {
        watch.close();
    }

    @Test
    @DisplayName("follows each save within 0.3 s of the board")
    void follows(Browser browser) throws IOException {
        watch.sees(line -> line.startsWith(" watching"));
        browser.open(address + "#1.5");
        browser.until("return document.querySelectorAll('section.exercise').length === 7");
        browser.size(800, 500).ask("window.scrollTo(0, 210)");
        browser.ask(NOTES_WHEN_IT_IS_DRAWN);
        assertThat(browser.text("#live")).isEqualTo("This page follows each save.");
        List<Long> delays = new ArrayList<>();
        for (String version : List.of("solved", "starter", "solved")) {
            watch.isQuiet();
            browser.ask("window.drawn = []");
            save(version);
            long board = watch.sees(line -> line.contains(" s after the save")).when();
            browser.until("return window.drawn.length > 0");
            delays.add((Long) browser.ask("return window.drawn[0]") - board);
            browser.until(
                    "return document.querySelector('[data-number=\"1.2\"]').dataset.mark === arguments[0]",
                    version.equals("solved") ? "✔" : "✘");
        }

        assertThat(delays.stream().sorted().toList().get(1))
                .as("milliseconds, the one in the middle of %s", delays)
                .isLessThan(300);
        assertThat(browser.ask("return window.scrollY")).isEqualTo(210L);
        assertThat(Page.of(browser).shown()).isEqualTo("1.5");
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    @DisplayName("says when the code does not compile")
    void doesNotCompile(Browser browser) throws IOException {
        watch.sees(line -> line.startsWith(" watching"));
        browser.open(address);
        browser.until("return document.querySelectorAll('section.exercise').length === 7");

        Files.writeString(module.resolve(BUS), "no Java");

        browser.until(
                "return document.getElementById('live').textContent.includes('does not run now')");
        assertThat(Page.of(browser).exercises()).hasSize(7);
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    @DisplayName("says when the watch has ended")
    void ends(Browser browser) {
        watch.sees(line -> line.startsWith(" watching"));
        browser.open(address);
        browser.until("return document.getElementById('live').textContent.includes('follows')");

        watch.isQuiet();
        watch.types("q");

        browser.until(
                "return document.getElementById('live').textContent.startsWith('The watch has ended.')");
        assertThat(watch.status()).isZero();
        assertThat(browser.errors()).isEmpty();
        assertThat(new Looks(browser).brokenRules()).isEmpty();
    }

    @Test
    @DisplayName("says that the watch does not answer any more after a power cut")
    void powerCut(Browser browser) {
        watch.sees(line -> line.startsWith(" watching"));
        browser.open(address);
        browser.until("return document.getElementById('live').textContent.includes('follows')");

        watch.close();

        browser.until(
                "return document.getElementById('live').textContent.includes('last picture')");
    }

    private void save(String version) throws IOException {
        Path from =
                version.equals("solved")
                        ? RanModule.WORKBOOK.resolve("solutions").resolve(MODULE)
                        : RanModule.WORKBOOK.resolve(MODULE);
        Files.write(module.resolve(BUS), Files.readAllBytes(from.resolve(BUS)));
    }
}
