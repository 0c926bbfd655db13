package workbook.flow;

import java.util.ArrayList;
import java.util.List;

/** Many tries in a row to handle one message: the first two and the last are enough to see it. */
final class Tries {

    private static final int FIRST = 2;
    private static final int FEW = 4;

    private Tries() {}

    static List<Seen> folded(List<Seen> seen) {
        List<Seen> folded = new ArrayList<>();
        int i = 0;
        while (i < seen.size()) {
            List<Integer> tries = tries(seen, i);
            if (tries.size() > FEW) {
                int from = tries.get(FIRST);
                int to = tries.getLast();
                folded.addAll(seen.subList(i, from));
                List<Seen> between = seen.subList(from, to);
                folded.add(
                        new Seen.Folded(
                                between.size(),
                                between.stream().filter(Seen.Asked.class::isInstance).toList()));
                i = to;
            }
            folded.add(seen.get(i));
            i++;
        }
        return folded;
    }

    /** Where the tries are that begin here and have nothing else between them. */
    private static List<Integer> tries(List<Seen> seen, int start) {
        List<Integer> tries = new ArrayList<>();
        if (seen.get(start) instanceof Seen.Begun first) {
            for (int i = start; i < seen.size() && isOf(first, seen.get(i)); i++) {
                if (seen.get(i) instanceof Seen.Begun) {
                    tries.add(i);
                }
            }
        }
        return tries;
    }

    private static boolean isOf(Seen.Begun first, Seen seen) {
        return switch (seen) {
            case Seen.Begun it ->
                    it.letter() == first.letter() && it.consumer().equals(first.consumer());
            case Seen.Failed it -> it.letter() == first.letter();
            case Seen.Asked it -> it.asker().equals(first.consumer());
            case Seen.Answered it -> it.asker().equals(first.consumer());
            default -> false;
        };
    }
}
