package proof.poster;

import java.util.List;
import java.util.Optional;

/** Something that was seen while a solution told its Monday. Each takes one line of the drawing. */
sealed interface Happening {

    /** A system says something. The number is the message's own. */
    record Said(int number, String system, boolean command, String words) implements Happening {}

    /** A system begins to handle a message. */
    record Heard(int number, String system) implements Happening {}

    /** A system could not handle a message, which waits. */
    record Failed(int number, String system) implements Happening {}

    /**
     * One system asks another.
     *
     * @param answer empty if there was none
     */
    record Asked(String asker, String asked, Optional<String> answer) implements Happening {}

    /** An e-mail goes out to Ada. */
    record Emailed(String words) implements Happening {}

    /** An event is written into the log. */
    record Written(String system, long position, String words) implements Happening {}

    /** A system reads these positions of the log. */
    record Read(String system, List<Long> positions) implements Happening {}

    /** Something that no message says. */
    record Noted(String system, String words) implements Happening {}
}
