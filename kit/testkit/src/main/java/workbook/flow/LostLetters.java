package workbook.flow;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The messages that no consumer got. Most of them do no harm: an event needs no listener, and a
 * test does not deliver everything.
 */
final class LostLetters {

    private final Set<Letter> delivered = new HashSet<>();
    private final Set<String> heard = new HashSet<>();
    private final Set<Letter> perhaps = new HashSet<>();

    LostLetters(List<Seen> seen) {
        Set<Letter> said = new HashSet<>();
        for (Seen it : seen) {
            switch (it) {
                case Seen.Put put -> said.add(put.letter());
                case Seen.Begun begun -> {
                    delivered.add(begun.letter());
                    heard.add(begun.letter().type());
                }
                // What is not drawn may have been the delivery.
                case Seen.Folded folded -> perhaps.addAll(said);
                default -> {}
            }
        }
    }

    boolean nobodyGot(Letter letter) {
        return !delivered.contains(letter) && !perhaps.contains(letter);
    }

    /** Whether it should have come: a command, or an event of a type that a consumer listens to. */
    boolean wasMissed(Letter letter) {
        return nobodyGot(letter) && (letter.command() || heard.contains(letter.type()));
    }
}
