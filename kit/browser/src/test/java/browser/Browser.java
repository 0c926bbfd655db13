package browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;

/** A browser that a person sits at. */
final class Browser implements AutoCloseable {

    private static final int HIGH = 900;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ChromeDriver driver;
    private String media = "";
    private String scheme = "light";

    Browser(ChromeDriver driver) {
        this.driver = driver;
        driver.manage().timeouts().scriptTimeout(Duration.ofSeconds(120));
    }

    /** An empty page, wide, light, on a screen, and without complaints so far. */
    Browser fresh() {
        driver.get("about:blank");
        errors();
        scripts(true);
        media = "";
        return light().wide(1280);
    }

    Browser open(Path file) {
        return open(file.toUri().toString());
    }

    Browser open(String address) {
        driver.get(address);
        return this;
    }

    Browser wide(int width) {
        return size(width, HIGH);
    }

    Browser size(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        return this;
    }

    Browser light() {
        scheme = "light";
        return emulate();
    }

    Browser dark() {
        scheme = "dark";
        return emulate();
    }

    /** How the page looks on paper. */
    Browser onPaper() {
        media = "print";
        return emulate();
    }

    private Browser emulate() {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "media",
                        media,
                        "features",
                        List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
        return this;
    }

    /** Whether pages may run scripts from now on. */
    Browser scripts(boolean allowed) {
        driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", !allowed));
        return this;
    }

    /** Presses keys, wherever the focus is. */
    Browser press(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
        return this;
    }

    WebElement find(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    /** The text of the one element that is on the screen. */
    String text(String selector) {
        return all(selector).stream()
                .filter(WebElement::isDisplayed)
                .findFirst()
                .map(WebElement::getText)
                .orElse("");
    }

    /** What a script returns. It is not the page's own, and its rules for scripts do not count. */
    Object ask(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /** What a script hands to the function that is its last argument. */
    Object askAndWait(String script, Object... arguments) {
        return driver.executeAsyncScript(script, arguments);
    }

    boolean isTrue(String script, Object... arguments) {
        return Boolean.TRUE.equals(ask(script, arguments));
    }

    /** Waits until a script returns true. */
    void until(String script, Object... arguments) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!isTrue(script, arguments)) {
            if (System.nanoTime() > end) {
                throw new AssertionError(
                        "never true: " + script + "\nThe page says: " + text("body"));
            }
        }
    }

    /** What the console has complained about since this was last asked. */
    List<String> errors() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(it -> it.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    /** The page as a printer gets it, on the paper that the page asks for. */
    byte[] printed() {
        Map<String, Object> pdf =
                driver.executeCdpCommand(
                        "Page.printToPDF",
                        Map.of("preferCSSPageSize", true, "printBackground", true));
        return Base64.getDecoder().decode(pdf.get("data").toString());
    }

    /** A picture of what is on the screen, or of one element. */
    void photograph(Path file) {
        try {
            Files.createDirectories(file.getParent());
            Object height = ask("return document.documentElement.scrollHeight");
            Object width = ask("return innerWidth");
            Map<String, Object> png =
                    driver.executeCdpCommand(
                            "Page.captureScreenshot",
                            Map.of(
                                    "captureBeyondViewport",
                                    true,
                                    "clip",
                                    Map.of(
                                            "x", 0, "y", 0, "width", width, "height", height,
                                            "scale", 1)));
            Files.write(file, Base64.getDecoder().decode(png.get("data").toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
