package workbook.flow;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The systems, each with a lane of its own, from left to right.
 *
 * @param names in the order in which they were first seen. The e-mails that go out come last
 * @param apart how far two lanes are from each other
 */
record Lanes(List<String> names, int apart) {

    static final String OUTSIDE = "e-mail";
    static final int LEFT = 100;

    private static final int RIGHT = 270;
    private static final int LETTER = 7;

    static Lanes of(List<Seen> seen) {
        List<String> names = names(seen);
        int apart =
                switch (names.size()) {
                    case 0, 1, 2 -> 400;
                    case 3 -> 340;
                    case 4 -> 260;
                    default -> 220;
                };
        return new Lanes(names, apart);
    }

    private static List<String> names(List<Seen> seen) {
        Set<String> names = new LinkedHashSet<>();
        boolean mail = false;
        for (Seen it : seen) {
            switch (it) {
                case Seen.Put put -> names.add(put.from());
                case Seen.Begun begun -> names.add(begun.consumer());
                case Seen.Asked asked -> names.addAll(List.of(asked.asker(), asked.asked()));
                case Seen.Noted noted -> names.add(noted.system());
                case Seen.Called called -> names.addAll(List.of(called.caller(), called.called()));
                case Seen.Mailed mailed -> {
                    mail = true;
                    if (!mailed.by().isEmpty()) {
                        names.add(mailed.by());
                    }
                }
                default -> {}
            }
        }
        if (mail) {
            names.add(OUTSIDE);
        }
        return List.copyOf(names);
    }

    /** Where a system has its lane. */
    int x(String system) {
        return LEFT + Math.max(0, names.indexOf(system)) * apart;
    }

    /** All of it, with room for what is written to the right of the last lane. */
    int width() {
        return LEFT + (names.size() - 1) * apart + RIGHT;
    }

    /** How many letters have room between two lanes. */
    int longestLabel() {
        return (Math.min(apart, RIGHT + 60) - 30) / LETTER;
    }
}
