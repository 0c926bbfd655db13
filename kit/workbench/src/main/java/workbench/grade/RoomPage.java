package workbench.grade;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import workbench.source.ExerciseSource;
import workbook.flow.Embedded;

/**
 * The room on a wall: one page that needs nothing besides itself, and runs nothing. Each line is a
 * participant, the one who needs help next on top. Each exercise opens to what went wrong.
 */
final class RoomPage {

    private static final int LONGEST_NAME = 60;
    private static final String FRAME = "room.html";
    private static final String STYLE = "room.css";

    private final Summary summary;
    private final Labels labels;
    private final HelpOrder order;
    private final List<ExerciseSource> begun;

    RoomPage(Summary summary, Labels labels) {
        this.summary = summary;
        this.labels = labels;
        order = new HelpOrder(summary.grades());
        begun = summary.exercises().stream().filter(this::isBegun).toList();
    }

    private boolean isBegun(ExerciseSource exercise) {
        return summary.grades().stream()
                .map(grade -> grade.marks().get(exercise.number()).status())
                .anyMatch(status -> status == Status.DONE || status.isTried());
    }

    void write(Path file) throws IOException {
        Embedded style = Embedded.of(RoomPage.class, STYLE);
        String[] frame =
                Embedded.of(RoomPage.class, FRAME)
                        .text()
                        .replace("{style}", style.text())
                        .replace("{hash}", style.hash())
                        .split("\\{room\\}");
        try (Writer writer = Files.newBufferedWriter(file)) {
            writer.write(frame[0]);
            Html html = new Html(writer);
            write(html);
            html.flush();
            writer.write(frame[1]);
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void write(Html html) throws XMLStreamException {
        html.open("main");
        heading(html);
        thoughts(html);
        html.open("ol", "class", "room");
        everyone(html);
        for (Grade grade : order.sorted()) {
            row(grade, html);
        }
        html.close();
        legend(html);
        html.close();
    }

    private void heading(Html html) throws XMLStreamException {
        html.open("header");
        html.open("h1").text("The room").close();
        html.element("p", "moment", summary.moment().replace('T', ' '));
        html.close();
    }

    /** The wrong answers that several gave. They are closed: the wall should not give them away. */
    private void thoughts(Html html) throws XMLStreamException {
        if (summary.mostCommon().isEmpty()) {
            return;
        }
        html.open("details", "class", "thoughts");
        html.open("summary").text("What several think").close();
        html.open("ul");
        for (Summary.Common common : summary.mostCommon()) {
            html.open("li");
            html.element("b", "count", common.participants() + " × " + common.answer().exercise());
            html.text(" ");
            Card.thought(common.answer(), html);
            html.close();
        }
        html.close().close();
    }

    private void everyone(Html html) throws XMLStreamException {
        html.open("li", "class", "row all");
        long present = summary.grades().stream().filter(HelpOrder::isPresent).count();
        html.open("div", "class", "who");
        html.open("h2").text("Done by").close();
        html.element("p", "standing", "of " + present);
        html.close();
        html.open("div", "class", "cells");
        for (ExerciseSource exercise : begun) {
            long done =
                    summary.grades().stream()
                            .filter(it -> markOf(it, exercise).status() == Status.DONE)
                            .count();
            html.open("div", "class", "cell share");
            html.element("span", "number", exercise.number());
            html.element("span", "words", " done by ");
            html.element("span", "sign", Long.toString(done));
            html.close();
        }
        html.close().close();
    }

    private void row(Grade grade, Html html) throws XMLStreamException {
        List<String> lacking = order.lacking(grade);
        html.open("li", "class", "row");
        html.open("div", "class", "who");
        html.open("h2");
        html.open("bdi").text(VisibleText.of(labels.of(grade), LONGEST_NAME)).close();
        html.close();
        html.element("p", "standing", standing(grade, lacking.size()));
        html.close();
        html.open("div", "class", "cells");
        for (ExerciseSource exercise : begun) {
            new Card(exercise, markOf(grade, exercise), text -> labels.without(grade, text))
                    .write(lacking.contains(exercise.number()), html);
        }
        html.close().close();
    }

    private static String standing(Grade grade, int lacking) {
        if (!HelpOrder.isPresent(grade)) {
            return "handed in nothing";
        }
        return grade.done() + " done" + (lacking > 0 ? ", " + lacking + " behind" : "");
    }

    private static Mark markOf(Grade grade, ExerciseSource exercise) {
        return grade.marks().get(exercise.number());
    }

    private void legend(Html html) throws XMLStreamException {
        html.open("footer");
        html.open("p");
        for (Status status : Status.values()) {
            boolean isSeen =
                    summary.grades().stream()
                            .flatMap(grade -> begun.stream().map(it -> markOf(grade, it)))
                            .anyMatch(mark -> mark.status() == status);
            if (isSeen) {
                html.element("b", status.word(), status.sign());
                html.text(" " + status.meaning() + "   ");
            }
        }
        html.close();
        int hidden = summary.exercises().size() - begun.size();
        if (hidden > 0) {
            html.open("p").text("Not shown: " + hidden + " that the room has not begun.").close();
        }
        html.open("p");
        html.text(
                "On top: the participant who lacks most of what half of the room has done (it has"
                        + " a frame). Of two with as much to make up: the one with more in red, then the one with fewer done.");
        html.close().close();
    }
}
