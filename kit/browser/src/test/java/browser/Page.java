package browser;

import java.util.List;

/** The page with the pictures, as a person uses it. */
record Page(Browser browser) {

    static Page of(Browser browser) {
        return new Page(browser);
    }

    /** The numbers of the exercises that one can choose from. */
    List<String> exercises() {
        return strings(
                "return Array.from(document.querySelectorAll('section.exercise'), it => it.dataset.number)");
    }

    /** The number of the exercise that is shown. */
    String shown() {
        return String.join(
                " ",
                strings(
                        """
                        return Array.from(document.querySelectorAll('section.exercise'))
                          .filter(it => it.offsetHeight > 0).map(it => it.dataset.number)"""));
    }

    /** Chooses an exercise from the list. */
    Page choose(String number) {
        browser.ask(
                """
                const list = document.getElementById('exercise');
                if (list) { list.value = arguments[0]; list.dispatchEvent(new Event('change')); }""",
                number);
        browser.until(
                "return document.querySelector('section.exercise[data-number=\"'+arguments[0]+'\"]').offsetHeight > 0",
                number);
        return this;
    }

    List<String> strings(String script, Object... arguments) {
        return ((List<?>) browser.ask(script, arguments)).stream().map(String::valueOf).toList();
    }
}
