package workbench.grade;

import java.util.List;
import java.util.Map;

/**
 * What became of one participant.
 *
 * @param participant the name
 * @param marks of all exercises, by number, in their order
 * @param notes what the instructor should know besides
 */
record Grade(String participant, Map<String, Mark> marks, List<String> notes) {

    long done() {
        return marks.values().stream().filter(mark -> mark.status() == Status.DONE).count();
    }
}
