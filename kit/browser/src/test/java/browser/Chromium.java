package browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** Where Chromium and its driver are on this machine. Nothing is ever downloaded. */
final class Chromium {

    /** What to do where it is missing. */
    static final String MISSING =
            "There is no Chromium with its driver here. On Debian: apt-get install chromium"
                    + " chromium-driver. Elsewhere: -Dchromium=… and -Dchromedriver=…";

    private static final List<String> BROWSERS =
            List.of(
                    "/usr/bin/chromium",
                    "/usr/bin/chromium-browser",
                    "/usr/bin/google-chrome",
                    "/Applications/Chromium.app/Contents/MacOS/Chromium",
                    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");
    private static final List<String> DRIVERS =
            List.of(
                    "/usr/bin/chromedriver",
                    "/usr/lib/chromium-browser/chromedriver",
                    "/usr/local/bin/chromedriver",
                    "/opt/homebrew/bin/chromedriver");

    private final Path browser;
    private final Path driver;

    private Chromium(Path browser, Path driver) {
        this.browser = browser;
        this.driver = driver;
    }

    /** The one of this machine. Empty if it is not installed. */
    static Optional<Chromium> ofThisMachine() {
        return of(
                named("workbook.chromium").map(List::of).orElse(BROWSERS),
                named("workbook.chromedriver").map(List::of).orElse(DRIVERS));
    }

    /** The first browser and the first driver of these that are there. Empty if one is not. */
    static Optional<Chromium> of(List<String> browsers, List<String> drivers) {
        return first(browsers)
                .flatMap(found -> first(drivers).map(driver -> new Chromium(found, driver)));
    }

    private static Optional<String> named(String property) {
        return Optional.ofNullable(System.getProperty(property)).filter(it -> !it.isBlank());
    }

    private static Optional<Path> first(List<String> places) {
        return places.stream().map(Path::of).filter(Files::isExecutable).findFirst();
    }

    /** Starts it, without a window. It finds no other machine than this one. */
    ChromeDriver start() {
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(browser.toFile());
        options.setCapability("goog:loggingPrefs", logs);
        options.addArguments(
                "--headless=new",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-extensions",
                "--no-first-run",
                "--force-color-profile=srgb",
                "--lang=en-US",
                "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1");
        if (isRoot()) {
            // Chromium does not lock itself in when it is started by root.
            options.addArguments("--no-sandbox");
        }
        ChromeDriverService service =
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(driver.toFile())
                        .usingAnyFreePort()
                        .withSilent(true)
                        .build();
        return new ChromeDriver(service, options);
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }
}
