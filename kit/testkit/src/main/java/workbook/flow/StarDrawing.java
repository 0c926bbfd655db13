package workbook.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import workbook.flow.Svg.Anchor;

/**
 * The system that is asked in the middle, those that ask around it. The more questions, the thicker
 * the line.
 */
final class StarDrawing {

    private static final int WIDTH = 720;
    private static final int HEIGHT = 320;
    private static final int LOW = 90;
    private static final int THICKEST = 16;

    private StarDrawing() {}

    /** One star for each system that was asked at least twice in a part of the test. */
    static List<Picture> of(List<Seen> drawn) {
        List<Seen> seen = new ArrayList<>();
        for (Seen it : drawn) {
            seen.addAll(it instanceof Seen.Folded folded ? folded.counted() : List.of(it));
        }
        List<Picture> stars = new ArrayList<>();
        String part = "";
        int from = 0;
        for (int i = 0; i < seen.size(); i++) {
            if (seen.get(i) instanceof Seen.Part next) {
                stars.addAll(ofOne(part, seen.subList(from, i)));
                part = next.title() + ": ";
                from = i;
            }
        }
        stars.addAll(ofOne(part, seen.subList(from, seen.size())));
        return stars;
    }

    private static List<Picture> ofOne(String part, List<Seen> seen) {
        Map<String, Map<String, Integer>> asked = new TreeMap<>();
        for (Seen it : seen) {
            if (it instanceof Seen.Asked question) {
                asked.computeIfAbsent(question.asked(), name -> new TreeMap<>())
                        .merge(question.asker(), 1, Integer::sum);
            }
        }
        List<Picture> stars = new ArrayList<>();
        asked.forEach((system, askers) -> star(part, system, askers).ifPresent(stars::add));
        return stars;
    }

    private static Optional<Picture> star(String part, String system, Map<String, Integer> askers) {
        int all = askers.values().stream().mapToInt(Integer::intValue).sum();
        if (all < 2) {
            return Optional.empty();
        }
        int height = askers.size() < 3 ? LOW : HEIGHT;
        Svg svg = new Svg();
        List<String> words = new ArrayList<>();
        int number = 0;
        for (Map.Entry<String, Integer> asker : askers.entrySet()) {
            double angle = Math.PI + 2 * Math.PI * number / askers.size();
            number++;
            int x = WIDTH / 2 + (int) Math.round(272 * Math.cos(angle));
            int y = height / 2 + (int) Math.round(115 * Math.sin(angle));
            int thick = Math.min(THICKEST, asker.getValue());
            svg.line("star thick" + thick, x, y, WIDTH / 2, height / 2);
            svg.circle("box", (x + WIDTH / 2) / 2, (y + height / 2) / 2, 15);
            svg.text(
                    "name",
                    Anchor.MIDDLE,
                    (x + WIDTH / 2) / 2,
                    (y + height / 2) / 2 + 5,
                    "" + asker.getValue());
            svg.rect("box", x - 75, y - 15, 150, 30);
            svg.label("name", Anchor.MIDDLE, x, y + 5, asker.getKey(), 22);
            words.add(
                    "%s asks %s %s."
                            .formatted(
                                    asker.getKey(),
                                    system,
                                    asker.getValue() == 1 ? "once" : asker.getValue() + " times"));
        }
        svg.rect("box strong", WIDTH / 2 - 85, height / 2 - 20, 170, 40);
        svg.label("name", Anchor.MIDDLE, WIDTH / 2, height / 2 + 5, system, 24);
        String title = part + "%s is asked %s times".formatted(system, all);
        return Optional.of(
                new Picture("star", title, svg.picture(WIDTH, height, title), List.of(), words));
    }
}
