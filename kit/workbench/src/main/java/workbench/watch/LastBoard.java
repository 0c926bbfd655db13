package workbench.watch;

import java.util.List;
import java.util.Optional;

/**
 * What the last run has left for the keys.
 *
 * @param current the number of the exercise that the board tells in full
 * @param toDo the numbers of all that are not done
 * @param allRed a few lines on each that is red
 */
record LastBoard(Optional<String> current, List<String> toDo, List<String> allRed) {

    static final LastBoard NONE = new LastBoard(Optional.empty(), List.of(), List.of());

    LastBoard at(String exercise) {
        return new LastBoard(
                Optional.of(exercise).filter(number -> !number.isEmpty()), toDo, allRed);
    }

    LastBoard with(List<String> open, List<String> red) {
        return new LastBoard(current, open, red);
    }

    /** Where the next exercise to do is in the list. After the last one, behind it. */
    int next() {
        return current.map(toDo::indexOf).orElse(-1) + 1;
    }
}
