package workbench.grade;

import java.util.function.UnaryOperator;
import javax.xml.stream.XMLStreamException;
import workbench.source.ExerciseSource;
import workbook.engine.Answer;

/**
 * One exercise of one participant on the wall: a sign, and what it opens to.
 *
 * @param discreet takes out of a text what the wall should not show
 */
record Card(ExerciseSource exercise, Mark mark, UnaryOperator<String> discreet) {

    private static final int LONGEST_FAILURE = 2_000;

    /**
     * @param isLacking whether half of the room has done it, and this participant has not
     */
    void write(boolean isLacking, Html html) throws XMLStreamException {
        String css = "cell " + mark.status().word() + (isLacking ? " lacking" : "");
        if (hasMore()) {
            // Those of one name close each other.
            html.open("details", "class", css, "name", "cell");
            html.open("summary");
            face(isLacking, html);
            html.close();
            html.open("div", "class", "card");
            inside(html);
            html.close().close();
        } else {
            html.open("div", "class", css);
            face(isLacking, html);
            html.close();
        }
    }

    private boolean hasMore() {
        return !mark.changes().isEmpty() || mark.status().isTried();
    }

    private void face(boolean isLacking, Html html) throws XMLStreamException {
        html.element("span", "number", exercise.number());
        html.open("span", "class", "sign", "aria-hidden", "true");
        html.text(mark.status().sign()).close();
        html.element(
                "span",
                "words",
                " "
                        + mark.status().meaning()
                        + (isLacking ? ", half of the room has done it" : ""));
    }

    private void inside(Html html) throws XMLStreamException {
        html.open("h3").text(exercise.number() + " " + exercise.title()).close();
        html.open("p");
        html.text(mark.status().sign() + " " + mark.status().meaning());
        if (mark.green() > 0) {
            html.text(", " + mark.green() + " of " + mark.tests() + " tests are green");
        }
        html.close();
        if (!mark.told().isBlank()) {
            html.open("h4").text("What the board says").close();
            html.open("pre", "class", "told", "tabindex", "0");
            html.text(VisibleText.of(discreet.apply(mark.told()), LONGEST_FAILURE));
            html.close();
        }
        if (mark.wrongAnswer().isPresent()) {
            html.open("h4").text("Perhaps the idea is").close();
            html.open("p");
            thought(mark.wrongAnswer().get(), html);
            html.close();
        }
        if (!mark.changes().isEmpty()) {
            html.open("h4").text("What is different from the starter").close();
            for (Change change : mark.changes()) {
                difference(change, html);
            }
        }
    }

    /** An idea, and what to ask about it. */
    static void thought(Answer answer, Html html) throws XMLStreamException {
        html.element("span", "idea", answer.idea());
        if (answer.question().isPresent()) {
            html.element("span", "question", " Ask: " + answer.question().get());
        }
    }

    private void difference(Change change, Html html) throws XMLStreamException {
        html.element("p", "place", discreet.apply(change.place()));
        html.open("pre", "class", "difference", "tabindex", "0");
        for (String line : change.lines()) {
            html.element("span", kind(line), discreet.apply(line) + "\n");
        }
        if (!change.isWhole()) {
            html.element("span", "at", "… and more than fits here\n");
        }
        html.close();
    }

    private static String kind(String line) {
        return switch (line.isEmpty() ? ' ' : line.charAt(0)) {
            case '+' -> "added";
            case '-' -> "removed";
            case '@' -> "at";
            default -> "same";
        };
    }
}
