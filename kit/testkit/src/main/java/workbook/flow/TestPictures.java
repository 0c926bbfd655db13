package workbook.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is shown of one test.
 *
 * @param method the name of its method
 * @param sentence its name as a person reads it
 * @param failure what its failure says, line by line; none if it is green
 */
record TestPictures(String method, String sentence, List<String> failure, List<Picture> pictures) {

    boolean green() {
        return failure.isEmpty();
    }

    /** The kinds of its pictures. */
    List<String> kinds() {
        return pictures.stream().map(Picture::kind).toList();
    }

    /** All pictures that there are of what was seen. */
    static List<Picture> of(List<Seen> seen, Optional<String> red) {
        return of(seen, red, "");
    }

    /**
     * The same, with what a test has published as what happened.
     *
     * @param story empty if this test has published nothing
     */
    static List<Picture> of(List<Seen> all, Optional<String> red, String story) {
        List<Seen> seen = Tries.folded(all);
        List<Picture> stars = StarDrawing.of(seen);
        boolean inParts = seen.stream().anyMatch(Seen.Part.class::isInstance);
        List<Picture> pictures = new ArrayList<>();
        StoryDrawing.figures(story).ifPresent(pictures::add);
        StatesDrawing.of(seen).ifPresent(pictures::add);
        SpanDrawing.of(seen).ifPresent(pictures::add);
        StripDrawing.of(seen).ifPresent(pictures::add);
        if (inParts) {
            pictures.addAll(stars);
        }
        SequenceDrawing.of(seen, red).ifPresent(pictures::add);
        LagDrawing.of(seen).ifPresent(pictures::add);
        BranchDrawing.of(seen).ifPresent(pictures::add);
        pictures.addAll(LogDrawing.of(seen, red));
        pictures.addAll(ArrivalDrawing.of(seen));
        QueueDrawing.of(seen).ifPresent(pictures::add);
        if (!inParts) {
            pictures.addAll(stars);
        }
        TreeDrawing.of(seen).ifPresent(pictures::add);
        if (pictures.isEmpty()) {
            StoryDrawing.lanes(story, red).ifPresent(pictures::add);
        }
        return pictures;
    }
}
