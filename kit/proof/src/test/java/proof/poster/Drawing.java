package proof.poster;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One Monday as a column: systems as lanes, time downwards, the same hours in every column. */
final class Drawing {

    static final int WIDTH = 344;

    /** How high a line of an act is. */
    static final int LINE = 28;

    private static final int LEFT = 44;
    private static final int RIGHT = 300;

    /** Where the log is, close to the one who writes it. */
    private static final int OF_THE_LOG = 126;

    private static final int LETTER = 7;
    private static final int BOLD_LETTER = 8;
    private static final String LOG = "the log";
    private static final Map<String, List<String>> NAMES =
            Map.of(
                    "customer",
                    List.of("customer", "management"),
                    LOG,
                    List.of("the log"),
                    "quoting",
                    List.of("quoting"),
                    "communications",
                    List.of("commu-", "nications"),
                    "cards",
                    List.of("clerk's", "cards"));
    private static final List<String> ORDER =
            List.of("customer", LOG, "quoting", "cards", "communications");

    private final Monday monday;
    private final List<String> lanes;
    private final StringBuilder svg = new StringBuilder();
    private final Map<Integer, Happening.Said> said = new HashMap<>();
    private final Map<Integer, Integer> saidAt = new HashMap<>();
    private int y;

    private Drawing(Monday monday) {
        this.monday = monday;
        lanes = ORDER.stream().filter(name -> monday.systems().contains(name)).toList();
    }

    /**
     * Draws it.
     *
     * @param x where the column begins
     * @param tops where each act begins, and where the last one ends
     */
    static String of(Monday monday, int x, List<Integer> tops) {
        return new Drawing(monday).drawn(x, tops);
    }

    private String drawn(int x, List<Integer> tops) {
        svg.append("<g transform=\"translate(%s 0)\">\n".formatted(x));
        lanes(tops);
        for (int act = 0; act < monday.acts().size(); act++) {
            y = tops.get(act) + LINE;
            for (Happening happening : monday.acts().get(act)) {
                draw(happening);
                y += LINE;
            }
        }
        return svg.append("</g>\n").toString();
    }

    private void lanes(List<Integer> tops) {
        int top = tops.getFirst();
        // From noon until three, customer management answers nobody.
        shape(
                "<rect class=\"down\" x=\"%s\" y=\"%s\" width=\"16\" height=\"%s\"/>",
                lane("customer") - 8, tops.get(1), tops.get(2) - tops.get(1));
        for (String name : lanes) {
            List<String> words = NAMES.get(name);
            for (int i = 0; i < words.size(); i++) {
                text(
                        "name",
                        "middle",
                        lane(name),
                        top - 24 + 14 * (i - words.size() + 1),
                        words.get(i));
            }
            line(
                    name.equals(LOG) ? "lane log" : "lane",
                    lane(name),
                    top - 16,
                    lane(name),
                    tops.getLast());
        }
    }

    private void draw(Happening happening) {
        switch (happening) {
            case Happening.Said it -> said(it);
            case Happening.Heard it -> heard(it);
            case Happening.Failed it -> failed(it);
            case Happening.Asked it -> asked(it.asker(), it.asked(), it.answer());
            case Happening.Emailed it -> emailed(it.words());
            case Happening.Written it -> written(it);
            case Happening.Read it -> read(it);
            case Happening.Noted it -> label("note", lane(it.system()), y, it.words());
        }
    }

    private void said(Happening.Said it) {
        said.put(it.number(), it);
        saidAt.put(it.number(), y);
        label(it.command() ? "command" : "event", lane(it.system()), y, it.words());
        dot(it.command() ? "command" : "event", lane(it.system()), y);
    }

    private void heard(Happening.Heard it) {
        Happening.Said message = said.get(it.number());
        String kind = message.command() ? "command" : "event";
        arrow(kind, lane(message.system()), saidAt.get(it.number()), lane(it.system()), y);
    }

    private void failed(Happening.Failed it) {
        cross(lane(it.system()), y);
        label("bad", lane(it.system()), y + 8, "it has to wait");
    }

    private void asked(String asker, String asked, Optional<String> answer) {
        int from = lane(asker);
        int to = lane(asked);
        if (answer.isPresent()) {
            arrow("question", from, y - 10, to, y - 4);
            arrow("answer", to, y - 1, from, y + 5);
            label("question", to, y - 6, answer.get());
        } else {
            arrow("question", from, y - 6, to, y);
            cross(to + 4, y);
            label("bad", to, y - 6, "asks: no answer");
        }
    }

    private void emailed(String words) {
        int x = lane(lanes.getLast());
        shape("<path class=\"mail\" d=\"M%s %sh26v17h-26zl13 9l13 -9\"/>", x - 13, y - 9);
        label("mail", x - 10, y, words.replaceAll("Your quote (.*): (\\d+) euros.*", "$1: $2 €"));
    }

    private void written(Happening.Written it) {
        arrow("append", lane(it.system()), y, lane(LOG) - 11, y);
        shape(
                "<rect class=\"entry\" x=\"%s\" y=\"%s\" width=\"22\" height=\"18\" rx=\"3\"/>",
                lane(LOG) - 11, y - 9);
        text("number", "middle", lane(LOG), y + 4, Long.toString(it.position()));
        label("fact", lane(LOG) + 6, y, it.words());
    }

    private void read(Happening.Read it) {
        arrow("append", lane(LOG) + 11, y, lane(it.system()), y);
        String positions =
                String.join(", ", it.positions().stream().map(position -> "" + position).toList());
        label("fact", lane(LOG) + 6, y - 3, "reads " + positions);
    }

    private int lane(String system) {
        int place = lanes.indexOf(system);
        if (place < 0) {
            throw new IllegalArgumentException(monday.title() + " has no lane for " + system);
        }
        if (!lanes.contains(LOG)) {
            return LEFT + (RIGHT - LEFT) * place / Math.max(1, lanes.size() - 1);
        }
        return switch (place) {
            case 0 -> LEFT;
            case 1 -> OF_THE_LOG;
            default -> OF_THE_LOG + (RIGHT - OF_THE_LOG) * (place - 1) / (lanes.size() - 2);
        };
    }

    /** Words beside a lane, on the side where there is room for them. */
    private void label(String style, int x, int height, String words) {
        int letter = style.matches("command|event|bad|mail") ? BOLD_LETTER : LETTER;
        boolean fits = x + 10 + letter * words.length() < WIDTH;
        text(style, fits ? "start" : "end", fits ? x + 10 : x - 12, height - 4, words);
    }

    private void text(String style, String anchor, int x, int height, String words) {
        shape(
                "<text class=\"%s\" text-anchor=\"%s\" x=\"%s\" y=\"%s\">%s</text>",
                style, anchor, x, height, Html.escaped(words));
    }

    private void line(String style, int x1, int y1, int x2, int y2) {
        shape(
                "<line class=\"%s\" x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\"/>",
                style, x1, y1, x2, y2);
    }

    private void arrow(String style, int x1, int y1, int x2, int y2) {
        line(style, x1, y1, x2, y2);
        double angle = Math.atan2(y2 - y1, x2 - x1);
        shape(
                "<path class=\"head %s\" d=\"M%s %sL%s %sL%s %sZ\"/>",
                style,
                x2,
                y2,
                x2 - Math.round(10 * Math.cos(angle - 0.42)),
                y2 - Math.round(10 * Math.sin(angle - 0.42)),
                x2 - Math.round(10 * Math.cos(angle + 0.42)),
                y2 - Math.round(10 * Math.sin(angle + 0.42)));
    }

    private void dot(String style, int x, int height) {
        shape("<circle class=\"dot %s\" cx=\"%s\" cy=\"%s\" r=\"5\"/>", style, x, height);
    }

    private void cross(int x, int height) {
        shape("<path class=\"cross\" d=\"M%s %sl12 12m0 -12l-12 12\"/>", x - 6, height - 6);
    }

    private void shape(String format, Object... values) {
        svg.append(format.formatted(values)).append('\n');
    }
}
