package workbook.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What happens again and again, each time between the same systems and in the same order. Two
 * rounds and the last one are enough to see it.
 */
final class Rounds {

    private static final int FIRST = 2;
    private static final int FEWEST = 4;
    private static final int SHORTEST = 2;
    private static final int LONGEST = 24;
    private static final int MOST_ROWS = 44;
    private static final int FIRST_ROWS = 26;
    private static final int LAST_ROWS = 14;

    private final List<Seen> seen;
    private final List<Object> shapes;
    private final List<Seen> folded = new ArrayList<>();

    /** So many rounds begin at a place, of so many steps each. */
    private record Run(int from, int length, int rounds) {

        int steps() {
            return length * rounds;
        }

        int end() {
            return from + steps();
        }

        int end(int round) {
            return from + round * length;
        }
    }

    private Rounds(List<Seen> seen) {
        this.seen = seen;
        shapes = seen.stream().map(Rounds::shape).toList();
    }

    static List<Seen> folded(List<Seen> seen) {
        return joined(shortened(new Rounds(seen).folded()));
    }

    /** Nothing is seen between two that are folded one after the other. */
    private static List<Seen> joined(List<Seen> all) {
        List<Seen> joined = new ArrayList<>();
        for (Seen it : all) {
            if (it instanceof Seen.Folded next
                    && !joined.isEmpty()
                    && joined.getLast() instanceof Seen.Folded before) {
                List<Seen> counted = new ArrayList<>(before.counted());
                counted.addAll(next.counted());
                joined.removeLast();
                joined.add(new Seen.Folded(before.steps() + next.steps(), counted));
            } else {
                joined.add(it);
            }
        }
        return joined;
    }

    /** A picture that is longer than a few screens is not looked at. */
    private static List<Seen> shortened(List<Seen> all) {
        List<Integer> rows = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (isARow(all.get(i))) {
                rows.add(i);
            }
        }
        if (rows.size() <= MOST_ROWS) {
            return all;
        }
        int from = rows.get(FIRST_ROWS);
        int to = rows.get(rows.size() - LAST_ROWS);
        List<Seen> gone = all.subList(from, to);
        int steps = 0;
        List<Seen> counted = new ArrayList<>();
        for (Seen it : gone) {
            steps += it instanceof Seen.Folded already ? already.steps() : isARow(it) ? 1 : 0;
            counted.addAll(it instanceof Seen.Folded already ? already.counted() : List.of());
        }
        counted.addAll(counted(gone));
        List<Seen> some = new ArrayList<>(all.subList(0, from));
        some.add(new Seen.Folded(steps, counted));
        some.addAll(all.subList(to, all.size()));
        return some;
    }

    private static boolean isARow(Seen it) {
        return switch (it) {
            case Seen.Handled end -> false;
            case Seen.Free end -> false;
            case Seen.Shown other -> false;
            case Seen.Span other -> false;
            case Seen.Strip other -> false;
            case Seen.Reached other -> false;
            case Seen.Appended log -> false;
            case Seen.Refused log -> false;
            case Seen.Read log -> false;
            default -> true;
        };
    }

    private List<Seen> folded() {
        int i = 0;
        while (i < seen.size()) {
            Run run = longestFrom(i);
            if (run.rounds() >= FEWEST) {
                i = fold(run);
            } else {
                folded.add(seen.get(i));
                i++;
            }
        }
        return folded;
    }

    private int fold(Run run) {
        folded.addAll(seen.subList(run.from(), run.end(FIRST)));
        int end = alike(run.end(), run);
        if (end < seen.size() && seen.get(end) instanceof Seen.Folded already) {
            return foldFurther(run, end, already);
        }
        int last = run.end(run.rounds() - 1);
        List<Seen> between = seen.subList(run.end(FIRST), last);
        folded.add(new Seen.Folded(between.size(), run.rounds() - FIRST - 1, counted(between)));
        folded.addAll(seen.subList(last, run.end()));
        return run.end();
    }

    /** Some of it is not known. The rounds before that, and after that, are not drawn either. */
    private int foldFurther(Run run, int place, Seen.Folded already) {
        int end = place + 1 + restOfARound(run, place + 1);
        Run next = new Run(end, run.length(), rounds(end, run.length()));
        if (shapesAreAlike(run.from(), end, run.length())) {
            end = next.end(Math.max(0, next.rounds() - 1));
        }
        List<Seen> gone = new ArrayList<>(seen.subList(run.end(FIRST), place));
        gone.addAll(seen.subList(place + 1, end));
        List<Seen> counted = new ArrayList<>(counted(gone));
        counted.addAll(already.counted());
        folded.add(new Seen.Folded(gone.size() + already.steps(), counted));
        return end;
    }

    private int alike(int from, Run run) {
        int i = from;
        while (i < seen.size() && shapes.get(i).equals(shapes.get(i - run.length()))) {
            i++;
        }
        return i;
    }

    private int restOfARound(Run run, int from) {
        for (int steps = run.length() - 1; steps > 0; steps--) {
            int begin = run.from() + run.length() - steps;
            if (shapesAreAlike(begin, from, steps)) {
                return steps;
            }
        }
        return 0;
    }

    private Run longestFrom(int from) {
        Run longest = new Run(from, 1, 1);
        for (int length = SHORTEST; length <= LONGEST; length++) {
            Run run = new Run(from, length, rounds(from, length));
            if (run.rounds() >= FEWEST && run.steps() > longest.steps()) {
                longest = run;
            }
        }
        return longest;
    }

    private int rounds(int from, int length) {
        int rounds = from + length <= seen.size() ? 1 : 0;
        while (rounds > 0 && shapesAreAlike(from, from + rounds * length, length)) {
            rounds++;
        }
        return rounds;
    }

    private boolean shapesAreAlike(int one, int other, int length) {
        return other + length <= seen.size()
                && shapes.subList(one, one + length).equals(shapes.subList(other, other + length));
    }

    private static List<Seen> counted(List<Seen> gone) {
        return gone.stream()
                .filter(it -> it instanceof Seen.Asked || it instanceof Seen.Part)
                .toList();
    }

    /** The part that has to be the same. The words of a message may differ. */
    private static Object shape(Seen it) {
        return switch (it) {
            case Seen.Put put -> List.of("put", put.from(), put.letter().type());
            case Seen.Begun begun -> List.of("begun", begun.consumer(), begun.letter().type());
            case Seen.Handled handled -> List.of("handled", handled.consumer());
            case Seen.Asked asked ->
                    List.of("asked", asked.asker(), asked.asked(), asked.answered());
            case Seen.Answered answered -> List.of("answered", answered.asker(), answered.asked());
            case Seen.Mailed mailed -> List.of("mailed", mailed.by(), mailed.wentOut());
            case Seen.Noted noted -> noted;
            case Seen.Called called -> called;
            case Seen.Returned returned -> returned;
            case Seen.Free free -> List.of("free", free.system());
            // The rest is never a part of a round.
            default -> new Object[] {Objects.requireNonNull(it)};
        };
    }
}
