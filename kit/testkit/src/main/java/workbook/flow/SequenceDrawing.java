package workbook.flow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import workbook.flow.LaneStep.Room;
import workbook.flow.Svg.Anchor;

/**
 * Systems as lanes, time downwards. A message is an arrow from the sending to the handling. So
 * waiting is a slope, and overtaking is a crossing. A row is as high as what is written in it.
 */
final class SequenceDrawing {

    private static final int TOP = 46;
    private static final int BOTTOM = 24;
    private static final int LOWEST_ROW = 26;
    private static final int TYPE = 21;
    private static final int SAYS = 6;
    private static final int BAR = 6;
    private static final int DOT = 9;
    private static final int NAME = 24;
    private static final int MOST_WAITING = 6;

    private final List<Seen> seen;
    private final List<Seen> rows;
    private final Optional<String> red;
    private final Lanes lanes;
    private final int longest;
    private final LostLetters lost;
    private final Map<Letter, String> firstConsumer = new HashMap<>();
    private final Map<Letter, int[]> said = new HashMap<>();
    private final Map<String, Integer> lastTried = new HashMap<>();
    private final Map<String, Integer> newest = new HashMap<>();
    private final Map<String, Deque<Handling>> handling = new HashMap<>();
    private final Map<String, Deque<Integer>> calls = new HashMap<>();
    private final List<LaneStep> steps = new ArrayList<>();
    private final List<Picture.Moment> moments = new ArrayList<>();
    private int y = TOP;
    private int below;
    private int drawn;

    /** A consumer is at work on a letter since this row. */
    private record Handling(String consumer, Letter letter, int from, LaneStep step) {}

    private SequenceDrawing(List<Seen> seen, Optional<String> red) {
        this.seen = seen;
        rows = Rounds.folded(seen);
        lost = new LostLetters(seen);
        this.red = red;
        lanes = Lanes.of(seen);
        longest = lanes.longestLabel();
        for (Seen it : seen) {
            if (it instanceof Seen.Begun begun) {
                firstConsumer.putIfAbsent(begun.letter(), begun.consumer());
            }
        }
    }

    /**
     * The picture. It is empty if nothing moved between systems.
     *
     * @param red what a red test says, in one sentence
     */
    static Optional<Picture> of(List<Seen> seen, Optional<String> red) {
        SequenceDrawing drawing = new SequenceDrawing(seen, red);
        return drawing.lanes.names().isEmpty() ? Optional.empty() : Optional.of(drawing.picture());
    }

    private Picture picture() {
        rows.forEach(this::draw);
        red.ifPresent(this::drawRed);
        handling.values().forEach(open -> open.forEach(it -> endBar(it, y)));
        int height = y + below + BOTTOM;
        Svg svg = new Svg();
        for (String system : lanes.names()) {
            svg.line("lane", x(system), 40, x(system), height - 10);
            svg.rect("box", x(system) - 90, 12, 180, 28);
            svg.label("name", Anchor.MIDDLE, x(system), 31, system, NAME);
        }
        for (int i = 0; i < steps.size(); i++) {
            svg.moment(i + 1, steps.get(i).lines());
        }
        for (int i = 0; i < steps.size(); i++) {
            svg.moment(i + 1, steps.get(i).marks());
        }
        return new Picture(
                "sequence",
                "What moved between the systems, from top to bottom",
                svg.picture(lanes.width(), height, "Systems as lanes, time downwards: " + words()),
                moments,
                List.of());
    }

    private String words() {
        return moments.size() + " steps, in words below";
    }

    private void draw(Seen it) {
        drawn++;
        switch (it) {
            case Seen.Put put -> draw(put);
            case Seen.Begun begun -> draw(begun);
            case Seen.Handled handled -> handled(handled);
            case Seen.Failed failed -> draw(failed);
            case Seen.GivenUp givenUp -> draw(givenUp);
            case Seen.Asked asked -> draw(asked);
            case Seen.Answered answered -> draw(answered);
            case Seen.Mailed mailed -> draw(mailed);
            case Seen.Noted noted -> draw(noted);
            case Seen.Called called -> draw(called);
            case Seen.Returned returned -> draw(returned);
            case Seen.Free free -> draw(free);
            case Seen.Folded folded -> draw(folded);
            case Seen.Part part -> draw(part);
            case Seen.Shown other -> {}
            case Seen.Span other -> {}
            case Seen.Strip other -> {}
            case Seen.Reached other -> {}
            case Seen.Appended log -> {}
            case Seen.Refused log -> {}
            case Seen.Read log -> {}
        }
    }

    private LaneStep next(Room room, String sentence, Map<String, String> learned) {
        return next(room, sentence, false, learned, List.of());
    }

    private LaneStep next(
            Room room,
            String sentence,
            boolean wrong,
            Map<String, String> learned,
            List<String> queue) {
        y += Math.max(LOWEST_ROW, below + room.above());
        below = room.below();
        LaneStep step = new LaneStep();
        steps.add(step);
        moments.add(new Picture.Moment(sentence, wrong, learned, queue));
        return step;
    }

    private void draw(Seen.Put put) {
        Letter letter = put.letter();
        boolean nobodyGot = lost.nobodyGot(letter);
        LaneStep step =
                next(
                        roomFor(letter, nobodyGot),
                        put.from()
                                + (letter.command()
                                        ? " sends the command "
                                        : " publishes the event ")
                                + letter.told()
                                + "."
                                + (nobodyGot ? " It is not delivered in this test." : ""),
                        Map.of(put.from(), letter.told()));
        int x = x(put.from());
        said.put(letter, new int[] {x, y});
        boolean left = firstConsumer.containsKey(letter) && x(firstConsumer.get(letter)) < x;
        written(step, letter, left ? Anchor.END : Anchor.START, left ? x - 14 : x + 14);
        if (nobodyGot) {
            // Only a test that is red complains about it, and only where a listener would be.
            boolean bad = red.isPresent() && lost.wasMissed(letter);
            step.lines().line(letter.kind() + " lost", x, y, x + 40, y + 8);
            step.marks()
                    .text(bad ? "lost bad" : "lost", Anchor.START, x + 46, y + 12, "not delivered");
        }
        dot(step.marks(), letter, x, y);
    }

    private static Room roomFor(Letter letter, boolean lost) {
        return new Room(letter.says().isEmpty() ? 20 : 34, lost ? 18 : 12);
    }

    private void written(LaneStep step, Letter letter, Anchor anchor, int x) {
        int type = letter.says().isEmpty() ? SAYS : TYPE;
        step.marks().label("type", anchor, x, y - type, letter.type(), longest);
        if (!letter.says().isEmpty()) {
            step.marks().label("says", anchor, x, y - SAYS, letter.says(), longest);
        }
    }

    private static void dot(Svg svg, Letter letter, int x, int y) {
        svg.circle("dot " + letter.kind(), x, y, DOT);
        svg.text("number " + letter.kind(), Anchor.MIDDLE, x, y + 4, "" + letter.number());
    }

    private void draw(Seen.Begun begun) {
        Letter letter = begun.letter();
        String consumer = begun.consumer();
        String key = letter.number() + " " + consumer;
        boolean again = lastTried.containsKey(key);
        boolean late = !again && newest.getOrDefault(consumer, 0) > letter.number();
        newest.merge(consumer, letter.number(), Math::max);
        List<String> queue =
                begun.waiting().stream()
                        .limit(MOST_WAITING)
                        .map(it -> it.letter().told() + " for " + it.consumer())
                        .collect(Collectors.toCollection(ArrayList::new));
        if (begun.inAll() > queue.size()) {
            queue.add("and " + (begun.inAll() - queue.size()) + " more");
        }
        boolean known = said.containsKey(letter);
        LaneStep step =
                next(
                        again || known ? new Room(again ? 34 : 12, 12) : roomFor(letter, false),
                        consumer
                                + " gets "
                                + letter.told()
                                + (again ? " again." : ".")
                                + (late ? " It is older than the message before." : ""),
                        false,
                        Map.of(consumer, letter.told()),
                        queue);
        int x = x(consumer);
        int[] from = said.getOrDefault(letter, new int[] {x - 90, y - 10});
        if (!known && !again) {
            written(step, letter, Anchor.START, x + 14);
        }
        Svg svg = step.lines();
        if (again) {
            int before = lastTried.get(key);
            svg.path(
                    "again " + letter.kind(),
                    "M%s %sC%s %s %s %s %s %s"
                            .formatted(
                                    x - 6,
                                    before + 6,
                                    x - 44,
                                    before + 14,
                                    x - 44,
                                    y - 8,
                                    x - 8,
                                    y));
            svg.head(letter.kind(), x - DOT, y, 0.2);
            step.marks().text("again", Anchor.END, x - 38, (before + y) / 2 + 4, "again");
        } else if (from[0] == x) {
            svg.path(
                    letter.kind() + " open",
                    "M%s %sC%s %s %s %s %s %s"
                            .formatted(x, from[1], x + 50, from[1] + 8, x + 50, y - 8, x + DOT, y));
            svg.head(letter.kind(), x + DOT, y, Math.PI - 0.2);
        } else {
            arrow(svg, letter.kind() + (late ? " late" : ""), from[0], from[1], x, y);
        }
        dot(step.marks(), letter, x, y);
        lastTried.put(key, y);
        handling.computeIfAbsent(consumer, it -> new ArrayDeque<>())
                .push(new Handling(consumer, letter, y, step));
    }

    /** From dot to dot: it begins and ends at the edge of each. */
    private static void arrow(Svg svg, String style, int x1, int y1, int x2, int y2) {
        double angle = Math.atan2(y2 - y1, x2 - x1);
        int dx = (int) Math.round(DOT * Math.cos(angle));
        int dy = (int) Math.round(DOT * Math.sin(angle));
        svg.arrow(style, x1 + dx, y1 + dy, x2 - dx, y2 - dy);
    }

    private void handled(Seen.Handled handled) {
        end(handled.consumer(), handled.letter(), y + 14);
    }

    private void end(String consumer, Letter letter, int to) {
        Deque<Handling> open = handling.getOrDefault(consumer, new ArrayDeque<>());
        open.stream()
                .filter(it -> it.letter() == letter)
                .findFirst()
                .ifPresent(
                        it -> {
                            open.remove(it);
                            endBar(it, to);
                        });
        lastTried.put(letter.number() + " " + consumer, to);
    }

    private void endBar(Handling it, int to) {
        int from = it.from() + DOT;
        it.step()
                .lines()
                .rect("bar", x(it.consumer()) - BAR, from, 2 * BAR, Math.max(6, to - from));
    }

    private void draw(Seen.Failed failed) {
        Letter letter = failed.letter();
        LaneStep step =
                next(
                        Room.LINE,
                        "%s fails to handle %s%s.%s"
                                .formatted(
                                        failed.consumer(),
                                        letter.told(),
                                        failed.why().isEmpty() ? "" : ": " + failed.why(),
                                        comesAgain(failed) ? " The message comes again." : ""),
                        true,
                        Map.of(),
                        List.of());
        cross(step.marks(), failed.consumer(), "failed");
        step.marks()
                .label(
                        "says bad",
                        Anchor.START,
                        x(failed.consumer()) + 64,
                        y + 4,
                        failed.why(),
                        longest - 7);
        end(failed.consumer(), letter, y);
    }

    private boolean comesAgain(Seen.Failed failed) {
        return rows.stream()
                .skip(drawn)
                .anyMatch(
                        it ->
                                it instanceof Seen.Begun next
                                        && next.letter() == failed.letter()
                                        && next.consumer().equals(failed.consumer()));
    }

    private void cross(Svg svg, String system, String what) {
        int x = x(system);
        svg.path("cross", "M%s %sl12 12m0 -12l-12 12".formatted(x - 6, y - 6));
        svg.text("type bad", Anchor.START, x + 12, y + 4, what);
    }

    private void draw(Seen.GivenUp givenUp) {
        LaneStep step =
                next(
                        Room.LINE,
                        "%s is given no more of %s: it is a dead letter."
                                .formatted(givenUp.consumer(), givenUp.letter().told()),
                        true,
                        Map.of(),
                        List.of());
        cross(step.marks(), givenUp.consumer(), "given up");
    }

    private void draw(Seen.Asked asked) {
        LaneStep step =
                next(
                        new Room(18, asked.answered() ? 20 : 38),
                        "%s asks %s: %s.%s"
                                .formatted(
                                        asked.asker(),
                                        asked.asked(),
                                        asked.about(),
                                        asked.answered() ? "" : " There is no answer."),
                        !asked.answered(),
                        Map.of(),
                        List.of());
        int from = x(asked.asker());
        int to = x(asked.asked());
        int side = to < from ? -1 : 1;
        Svg svg = step.lines();
        step.marks()
                .label(
                        "says",
                        side < 0 ? Anchor.END : Anchor.START,
                        from + side * 14,
                        y - 4,
                        asked.about() + "?",
                        longest);
        if (asked.answered()) {
            svg.arrow("question", from + side * BAR, y, to, y + 16);
        } else {
            svg.line("question", from + side * BAR, y, to - side * 40, y + 12);
            svg.path("cross", "M%s %sl10 10m0 -10l-10 10".formatted(to - side * 40 - 5, y + 8));
            step.marks()
                    .text(
                            "type bad",
                            side < 0 ? Anchor.START : Anchor.END,
                            to - side * 12,
                            y + 34,
                            "no answer");
        }
    }

    private void draw(Seen.Answered answered) {
        Optional<String> newer = newerThanTheEvent(answered);
        LaneStep step =
                next(
                        new Room(newer.isPresent() ? 34 : 22, 22),
                        "%s answers %s: %s.%s"
                                .formatted(
                                        answered.asked(),
                                        answered.asker(),
                                        answered.says(),
                                        newer.map(it -> " " + it).orElse("")),
                        newer.isPresent(),
                        Map.of(answered.asker(), answered.says()),
                        List.of());
        int from = x(answered.asked());
        int to = x(answered.asker());
        int side = to < from ? -1 : 1;
        String late = newer.isPresent() ? " late" : "";
        step.lines().arrow("answer" + late, from, y - 18, to - side * BAR, y);
        step.marks()
                .label(
                        "says" + late,
                        side < 0 ? Anchor.START : Anchor.END,
                        to - side * 14,
                        y + 16,
                        answered.says(),
                        longest);
        newer.ifPresent(
                it ->
                        step.marks()
                                .text(
                                        "type late",
                                        Anchor.MIDDLE,
                                        (from + to) / 2,
                                        y - 16,
                                        "newer than " + number(answered)));
    }

    private String number(Seen.Answered answered) {
        return "event " + handling.get(answered.asker()).peek().letter().number();
    }

    /** Compares the answer with the event that is being handled by the system that asked. */
    private Optional<String> newerThanTheEvent(Seen.Answered answered) {
        Handling now = handling.getOrDefault(answered.asker(), new ArrayDeque<>()).peek();
        if (now == null) {
            return Optional.empty();
        }
        Map<String, List<String>> meant = new TreeMap<>(now.letter().values());
        for (Map.Entry<String, List<String>> it : answered.values().entrySet()) {
            List<String> values = meant.get(it.getKey());
            if (values != null && it.getValue().stream().noneMatch(values::contains)) {
                return Optional.of(
                        "That is newer than the event, which says %s.".formatted(values.getLast()));
            }
        }
        return Optional.empty();
    }

    private void draw(Seen.Mailed mailed) {
        LaneStep step =
                next(
                        new Room(18, 18),
                        mailed.wentOut()
                                ? "An e-mail goes out to %s: %s"
                                        .formatted(mailed.to(), mailed.text())
                                : "No e-mail goes out to %s: the mail server is down."
                                        .formatted(mailed.to()),
                        !mailed.wentOut(),
                        Map.of(),
                        List.of());
        int x = x(Lanes.OUTSIDE);
        Svg svg = step.marks();
        if (lanes.names().contains(mailed.by())) {
            step.lines().arrow("post", x(mailed.by()) + BAR, y, x - 14, y);
        }
        svg.rect("mail", x - 13, y - 9, 26, 18);
        svg.path("mail", "M%s %sl13 9l13 -9".formatted(x - 13, y - 9));
        svg.label("type", Anchor.START, x + 20, y - 3, mailed.to(), longest);
        if (mailed.wentOut()) {
            svg.label("says", Anchor.START, x + 20, y + 12, mailed.text(), longest);
        } else {
            svg.path("cross", "M%s %sl30 22m0 -22l-30 22".formatted(x - 15, y - 11));
            svg.text("says bad", Anchor.START, x + 20, y + 12, "the mail server is down");
        }
    }

    private void draw(Seen.Noted noted) {
        LaneStep step =
                next(
                        Room.LINE,
                        noted.system() + ": " + noted.what() + ".",
                        Map.of(noted.system(), noted.what()));
        int x = x(noted.system());
        step.marks()
                .rect("note", x - 6, y - 6, 12, 12)
                .label("says", Anchor.START, x + 14, y + 4, noted.what(), longest);
    }

    private void draw(Seen.Called called) {
        LaneStep step =
                next(
                        new Room(20, 10),
                        "%s calls %s and waits.".formatted(called.caller(), called.called()),
                        Map.of());
        int from = x(called.caller());
        int to = x(called.called());
        int side = to < from ? -1 : 1;
        step.lines().arrow("call", from + side * BAR, y, to - side * BAR, y);
        step.marks()
                .label(
                        "says",
                        side < 0 ? Anchor.END : Anchor.START,
                        from + side * 14,
                        y - 5,
                        "calls, and waits",
                        longest);
        calls.computeIfAbsent(called.called(), it -> new ArrayDeque<>()).push(y);
    }

    private void draw(Seen.Returned returned) {
        LaneStep step =
                next(
                        Room.LINE,
                        (returned.worked() ? "%s returns to %s." : "%s fails, and so does %s.")
                                .formatted(returned.called(), returned.caller()),
                        !returned.worked(),
                        Map.of(),
                        List.of());
        int from = x(returned.called());
        int to = x(returned.caller());
        int side = to < from ? -1 : 1;
        step.lines()
                .arrow(
                        returned.worked() ? "return" : "return late",
                        from + side * BAR,
                        y,
                        to - side * BAR,
                        y);
        Deque<Integer> open = calls.getOrDefault(returned.called(), new ArrayDeque<>());
        if (!open.isEmpty()) {
            int began = open.pop();
            step.lines().rect("bar", from - BAR, began - 4, 2 * BAR, y - began + 8);
        }
    }

    /** A bar over the time in which the sender waited. There is none if it did not have to wait. */
    private void draw(Seen.Free free) {
        int[] from = said.get(free.letter());
        if (from == null || y <= from[1]) {
            return;
        }
        LaneStep step =
                next(
                        Room.LINE,
                        "%s has waited until now, and goes on.".formatted(free.system()),
                        Map.of());
        int x = x(free.system());
        int top = from[1] + DOT;
        step.lines().rect("waits", x - BAR, top, 2 * BAR, y - top);
        step.marks().text("type late", Anchor.END, x - 14, (top + y) / 2 + 4, "waits");
    }

    private void draw(Seen.Folded folded) {
        // Whether they were at work any longer is not known.
        endBars();
        if (!Seen.only(Seen.Part.class, folded.counted()).isEmpty()) {
            beginAfresh();
        }
        LaneStep step = next(new Room(24, 14), folded.told(), Map.of());
        for (String system : lanes.names()) {
            step.lines().path("folded", "M%s %sl10 6l-20 8l10 6".formatted(x(system), y - 10));
        }
        step.marks().text("says", Anchor.START, Lanes.LEFT + 18, y + 5, folded.told());
    }

    private void draw(Seen.Part part) {
        beginAfresh();
        LaneStep step = next(new Room(26, 10), part.title() + ".", Map.of());
        step.lines().line("part", 20, y, lanes.width() - 20, y);
        step.marks().label("name", Anchor.START, 24, y - 6, part.title(), 60);
    }

    /** Also for a message that comes in the part before and in the next one. */
    private void beginAfresh() {
        endBars();
        said.clear();
        lastTried.clear();
        newest.clear();
    }

    private void endBars() {
        handling.values().forEach(open -> open.forEach(it -> endBar(it, y + 14)));
        handling.clear();
    }

    private void drawRed(String why) {
        LaneStep step =
                next(new Room(16, 24), "Here the test is red: " + why, true, Map.of(), List.of());
        int right = lanes.width() - 20;
        step.lines().line("red", 20, y, right, y);
        step.marks().label("type bad", Anchor.START, 24, y + 18, "✘ red here: " + why, right / 8);
    }

    private int x(String system) {
        return lanes.x(system);
    }
}
