package workbook.flow;

import java.util.List;
import java.util.Map;

/**
 * A picture, and the words for it.
 *
 * @param kind what kind of picture it is, in one word
 * @param title what it shows
 * @param svg the picture. Each moment is a group. Its attribute {@code data-m} is the number of the
 *     moment, from 1 on
 * @param moments what happens, step by step; none if the picture shows all of it at once
 * @param words what the picture shows, if it has no moments
 */
public record Picture(
        String kind, String title, String svg, List<Moment> moments, List<String> words) {

    /** Keeps its own copies. */
    public Picture {
        moments = List.copyOf(moments);
        words = List.copyOf(words);
    }

    /**
     * One step.
     *
     * @param sentence what happens
     * @param wrong whether this is where it goes wrong
     * @param learned who knows something new now, and what
     * @param queue what is in the queue at this moment; empty where that was not seen
     */
    public record Moment(
            String sentence, boolean wrong, Map<String, String> learned, List<String> queue) {

        /** Keeps its own copies. */
        public Moment {
            learned = Map.copyOf(learned);
            queue = List.copyOf(queue);
        }
    }
}
