package proof.english;

import java.util.List;
import java.util.function.Function;

/**
 * A rule of plain English that a machine can hold.
 *
 * @param name one word for it
 * @param instead what to write instead
 * @param found where the sentences of a passage break it
 */
record Rule(String name, String instead, Function<List<Sentence>, List<Found>> found) {

    /**
     * A place where a rule is broken.
     *
     * @param sentence where
     * @param words which of its words, or how many
     */
    record Found(Sentence sentence, String words) {}

    /** Where the sentences of a passage break it. */
    List<Breach> breaches(List<Sentence> passage) {
        return found.apply(passage).stream()
                .map(place -> new Breach(this, place.sentence(), place.words()))
                .toList();
    }
}
