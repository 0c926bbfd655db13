package workbook.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One exercise on the page. */
final class ExerciseHtml {

    private static final String NOTHING =
            "Nothing moves between systems in this test. It looks only at a result, so there is"
                    + " nothing to draw.";
    private static final String NOTHING_AT_ALL =
            "Nothing moves between systems in this exercise, so there is nothing to draw.";

    private final String number;
    private final String title;
    private final boolean green;
    private final StringBuilder html = new StringBuilder();

    /**
     * @param green whether all of its tests are
     */
    ExerciseHtml(String number, String title, boolean green) {
        this.number = number;
        this.title = title;
        this.green = green;
    }

    /**
     * The exercise as a section.
     *
     * @param before what the starter did; empty if that is not known
     * @param now what the learner's code did; empty if no test said so
     */
    String section(List<TestPictures> tests, String before, String now) {
        String mark = green ? "✔" : "✘";
        line(
                "<section class=\"exercise\" data-number=\"%s\" data-title=\"%s\" data-mark=\"%s\">"
                        .formatted(escaped(number), escaped(title), mark));
        line(
                "<h2><span class=\"%s\">%s</span> %s %s</h2>"
                        .formatted(green ? "good" : "bad", mark, escaped(number), escaped(title)));
        columns(before, now);
        line("<p class=\"tests\"></p>");
        if (tests.isEmpty()) {
            line("<p class=\"quiet\">" + NOTHING_AT_ALL + "</p>");
        }
        tests.forEach(this::test);
        line("</section>");
        return html.toString();
    }

    private void columns(String before, String now) {
        if (before.isEmpty() && now.isEmpty()) {
            return;
        }
        line("<div class=\"columns\">");
        column("With the starter", before);
        column("Now", now);
        line("</div>");
    }

    private void column(String heading, String text) {
        if (!text.isEmpty()) {
            line("<div><strong>" + heading + "</strong><pre>" + escaped(text) + "</pre></div>");
        }
    }

    private void test(TestPictures test) {
        String mark = test.green() ? "✔" : "✘";
        line(
                "<article class=\"test\" id=\"%s-%s\" data-mark=\"%s\" data-sentence=\"%s\">"
                        .formatted(
                                escaped(number),
                                escaped(test.method()),
                                mark,
                                escaped(Words.shortened(test.sentence(), 100))));
        line(
                "<h3><span class=\"%s\">%s</span> %s</h3>"
                        .formatted(test.green() ? "good" : "bad", mark, escaped(test.sentence())));
        if (!test.green()) {
            line(
                    "<div class=\"failure\"><strong>%s</strong><pre>%s</pre></div>"
                            .formatted(
                                    escaped(test.failure().getFirst()),
                                    escaped(
                                            String.join(
                                                    "\n",
                                                    test.failure()
                                                            .subList(1, test.failure().size())))));
        }
        if (test.pictures().isEmpty()) {
            line("<p class=\"quiet\">" + NOTHING + "</p>");
        }
        test.pictures().forEach(this::picture);
        line("</article>");
    }

    private void picture(Picture picture) {
        line("<figure class=\"%s\">".formatted(picture.kind()));
        line("<figcaption>" + escaped(picture.title()) + "</figcaption>");
        line("<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"picture\">");
        html.append(picture.svg());
        line("</div>");
        String legend = Legend.of(picture);
        if (!legend.isEmpty()) {
            line("<p class=\"legend\">" + escaped(legend) + "</p>");
        }
        line("<details><summary>The same in words</summary>");
        line("<ol>");
        picture.moments().forEach(moment -> moment(moment, picture.moments().indexOf(moment)));
        picture.words().forEach(words -> line("<li>" + escaped(words) + "</li>"));
        line("</ol>");
        line("</details>");
        line("</figure>");
    }

    private void moment(Picture.Moment moment, int index) {
        List<String> learned = new ArrayList<>();
        String sentence = escaped(moment.sentence());
        String only = escaped(oneLine(String.join("", moment.learned().values())));
        boolean inTheSentence = moment.learned().size() == 1 && sentence.contains(only);
        for (Map.Entry<String, String> it : new TreeMap<>(moment.learned()).entrySet()) {
            learned.add(oneLine(it.getKey()));
            // What the sentence says already is only marked there.
            if (!inTheSentence) {
                learned.add(oneLine(it.getValue()));
            }
        }
        line(
                "<li data-m=\"%s\"%s%s%s>%s</li>"
                        .formatted(
                                index + 1,
                                moment.wrong() ? " class=\"wrong\"" : "",
                                data("learned", learned),
                                data("queue", moment.queue()),
                                inTheSentence ? marked(sentence, only) : sentence));
    }

    private static String marked(String sentence, String part) {
        int from = sentence.lastIndexOf(part);
        int to = from + part.length();
        return sentence.substring(0, from) + "<b>" + part + "</b>" + sentence.substring(to);
    }

    private static String data(String name, List<String> lines) {
        return lines.isEmpty()
                ? ""
                : " data-" + name + "=\"" + escaped(String.join("\n", lines)) + "\"";
    }

    private static String oneLine(String text) {
        String line = text.replace('\n', ' ').strip();
        return line.isEmpty() ? "–" : line;
    }

    private static String escaped(String text) {
        return Svg.escaped(text);
    }

    private void line(String text) {
        html.append(text).append('\n');
    }
}
