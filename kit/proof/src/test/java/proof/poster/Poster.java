package proof.poster;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import workbook.flow.Embedded;

/** One sheet with a column for each pattern, as a page that needs nothing but itself. */
final class Poster {

    private static final List<List<String>> ACTS =
            List.of(
                    List.of("09:00", "Ada moves", "to 12 Lake", "Road"),
                    List.of("12:00", "customer", "management", "answers", "nobody"),
                    List.of("15:00", "it is up", "again; Ada", "moves back"),
                    List.of("17:00", "Ada leaves"));
    private static final String QUESTION =
            "On Tuesday the data platform is asked: how many hours did Ada live by the lake?";
    private static final int TIMES = 104;
    private static final int FIRST_ACT = 152;
    private static final int LETTERS_IN_A_LINE = 40;

    private final List<Monday> mondays;
    private final List<Integer> tops = new ArrayList<>();
    private final StringBuilder svg = new StringBuilder();

    Poster(List<Monday> mondays) {
        this.mondays = List.copyOf(mondays);
        tops.add(FIRST_ACT);
        for (int act = 0; act < ACTS.size(); act++) {
            tops.add(tops.getLast() + height(act));
        }
    }

    private int height(int act) {
        int lines = mondays.stream().mapToInt(it -> it.acts().get(act).size()).max().orElse(0);
        return Math.max((lines + 1) * Drawing.LINE, 18 * ACTS.get(act).size() + 22);
    }

    /** The page. */
    String html() {
        Embedded style = Embedded.of(Poster.class, "/poster/poster.css");
        return """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '%s'; img-src data:">
        <link rel="icon" href="data:,">
        <title>One Monday, five patterns</title>
        <style>%s</style>
        </head>
        <body>
        <main>
        <h1>One Monday, five patterns</h1>
        <p class="screen">Print it on A3, landscape. It shows what the solutions of the five modules do.</p>
        <figure>
        <div class="scroll" tabindex="0" role="group" aria-label="the poster">
        %s</div>
        %s</figure>
        </main>
        </body>
        </html>
        """
                .formatted(style.hash(), style.text(), picture(), words());
    }

    private String picture() {
        int width = TIMES + mondays.size() * Drawing.WIDTH;
        head(width);
        for (int act = 0; act < ACTS.size(); act++) {
            time(act, width);
        }
        IntStream.range(0, mondays.size())
                .forEach(
                        i -> {
                            int x = TIMES + i * Drawing.WIDTH;
                            text("title", x + 16, FIRST_ACT - 68, mondays.get(i).title());
                            svg.append(Drawing.of(mondays.get(i), x, tops));
                        });
        int height = foot(width);
        return """
        <svg class="poster" role="img" viewBox="0 0 %s %s" width="%s" height="%s" xmlns="http://www.w3.org/2000/svg">
        <title>One Monday, five patterns: their messages, and what the data platform knows afterwards</title>
        %s</svg>
        """
                .formatted(width, height, width, height, svg);
    }

    private void head(int width) {
        text("heading", 8, 40, "One Monday, five patterns");
        int x = width - 860;
        x = legend("command", x, "a command");
        x = legend("event", x, "an event");
        x = legend("question", x, "a question");
        x = legend("answer", x, "its answer");
        legend("append", x, "into the log, and out of it");
        for (int i = 0; i < mondays.size(); i++) {
            rect(
                    "column",
                    TIMES + i * Drawing.WIDTH + 4,
                    58,
                    Drawing.WIDTH - 8,
                    tops.getLast() - 58);
        }
    }

    private int legend(String style, int x, String words) {
        svg.append(
                "<line class=\"%s\" x1=\"%s\" y1=\"34\" x2=\"%s\" y2=\"34\"/>\n"
                        .formatted(style, x, x + 42));
        text("name", x + 50, 38, words);
        return x + 70 + 9 * words.length();
    }

    private void time(int act, int width) {
        int top = tops.get(act);
        svg.append(
                "<line class=\"hour\" x1=\"0\" y1=\"%s\" x2=\"%s\" y2=\"%s\"/>\n"
                        .formatted(top, width, top));
        List<String> words = ACTS.get(act);
        for (int i = 0; i < words.size(); i++) {
            text(i == 0 ? "time" : "act", 8, top + 22 + 17 * i, words.get(i));
        }
    }

    private int foot(int width) {
        int top = tops.getLast() + 8;
        text("act", 8, top + 20, "Ada's");
        text("act", 8, top + 37, "mailbox");
        text("act", 8, top + 62, "questions");
        text("act", 8, top + 79, "asked");
        rect("banner", 0, top + 96, width, 34);
        text("banner", 12, top + 119, QUESTION);
        int lowest = 0;
        for (int i = 0; i < mondays.size(); i++) {
            int x = TIMES + i * Drawing.WIDTH + 16;
            Monday monday = mondays.get(i);
            List<String> emails = monday.emails();
            text(
                    "fact",
                    x,
                    top + 20,
                    emails.isEmpty()
                            ? "none: nothing here writes e-mails"
                            : emails.size() + " e-mails:");
            text(
                    "fact",
                    x,
                    top + 37,
                    String.join(", ", emails.stream().map(Poster::shortened).toList()));
            text("fact", x, top + 70, monday.questions());
            text("answer", x, top + 168, monday.answer());
            List<String> reason = lines(monday.because());
            for (int line = 0; line < reason.size(); line++) {
                text("reason", x, top + 194 + 19 * line, reason.get(line));
            }
            lowest = Math.max(lowest, reason.size());
        }
        return top + 194 + 19 * lowest;
    }

    private static String shortened(String email) {
        return email.replaceAll("Your quote .*: (\\d+) euros.*", "$1 €");
    }

    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (line.length() + word.length() > LETTERS_IN_A_LINE) {
                lines.add(line.toString().strip());
                line.setLength(0);
            }
            line.append(word).append(' ');
        }
        lines.add(line.toString().strip());
        return lines;
    }

    private void rect(String style, int x, int y, int width, int height) {
        svg.append(
                "<rect class=\"%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"4\"/>\n"
                        .formatted(style, x, y, width, height));
    }

    private void text(String style, int x, int y, String words) {
        svg.append(
                "<text class=\"%s\" x=\"%s\" y=\"%s\">%s</text>\n"
                        .formatted(style, x, y, Html.escaped(words)));
    }

    private String words() {
        StringBuilder html =
                new StringBuilder(
                        "<details class=\"screen\">\n<summary>The same in words</summary>\n");
        for (Monday monday : mondays) {
            html.append("<h2>%s</h2>\n".formatted(Html.escaped(monday.title())));
            List<List<String>> told = Told.of(monday);
            for (int act = 0; act < ACTS.size(); act++) {
                html.append(
                        "<h3>%s</h3>\n".formatted(Html.escaped(String.join(" ", ACTS.get(act)))));
                html.append("<ol>\n");
                told.get(act)
                        .forEach(it -> html.append("<li>%s</li>\n".formatted(Html.escaped(it))));
                html.append("</ol>\n");
            }
            html.append(
                    "<p>%s <strong>%s.</strong> %s</p>\n"
                            .formatted(
                                    Html.escaped(QUESTION),
                                    Html.escaped(monday.answer()),
                                    Html.escaped(monday.because())));
        }
        return html.append("</details>\n").toString();
    }
}
