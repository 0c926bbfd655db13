package browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What a person would notice at the page that is open. Each answer is a list of complaints. */
record Looks(Browser browser) {

    /** The rules of WCAG 2.2 at level AA, as far as axe can tell, and its own advice. */
    private static final String RULES =
            """
            const done = arguments[arguments.length - 1];
            axe.run(document, {resultTypes: ['violations']}).then(
              found => done(found.violations.flatMap(it => it.nodes.slice(0, 5).map(
                node => it.id + ': ' + node.target.join(' ') + ': ' + node.failureSummary))),
              failure => done(['axe: ' + failure]));""";

    /** What axe says: contrast, names of controls, order of headings, and so on. */
    List<String> brokenRules() {
        browser.ask(Script.AXE);
        return strings(browser.askAndWait(RULES));
    }

    List<String> paleWords() {
        return ask("paleWords");
    }

    List<String> picturesWithoutWords() {
        return ask("wordless");
    }

    List<String> wordsCutOff() {
        return ask("cutOff");
    }

    List<String> wordsUponWords() {
        return ask("overlapping");
    }

    List<String> wordsThatTouch() {
        return ask("touching");
    }

    List<String> stickingOut() {
        return ask("sticksOut");
    }

    /** Shows all that one could choose, at once. */
    Looks unfolded() {
        ask("unfold");
        return this;
    }

    private List<String> ask(String name) {
        return strings(browser.ask(Script.LOOKS + "\nreturn looks." + name + "();"));
    }

    private static List<String> strings(Object list) {
        return ((List<?>) list).stream().map(String::valueOf).toList();
    }

    /** Read once. */
    private static final class Script {

        static final String AXE = resource("/axe.min.js");
        static final String LOOKS = resource("/browser/looks.js");

        private static String resource(String name) {
            try (InputStream in = Looks.class.getResourceAsStream(name)) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
