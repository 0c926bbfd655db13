package proof.english;

import static org.assertj.core.api.Assertions.assertThat;
import static proof.english.Texts.LESSON;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The test of plain English counts")
class CountsTest {

    private final List<Breach> two = List.of(breach("Nobody writes."), breach("Somebody writes."));
    private final Texts texts;

    CountsTest(@TempDir Path root) {
        texts = new Texts(root);
    }

    @Test
    @DisplayName("more than recorded as a fault, with each sentence")
    void more() {
        record("somebody 1\n");

        assertThat(counts().tooMany(two))
                .singleElement()
                .asString()
                .contains("01-letters has 2 sentences", "At most 1", "Nobody writes.");
    }

    @Test
    @DisplayName("fewer than recorded as a number to lower")
    void fewer() {
        record("anew 4\nsomebody 3\n");

        assertThat(counts().tooMany(two)).isEmpty();
        assertThat(counts().tooHigh(two))
                .containsExactly(
                        "01-letters: anew: 0 are left, 4 are recorded",
                        "01-letters: somebody: 2 are left, 3 are recorded");

        counts().lower(two);

        assertThat(recorded()).hasContent("somebody 2");
    }

    @Test
    @DisplayName("never upwards")
    void upwards() {
        record("somebody 1\n");

        counts().lower(two);

        assertThat(recorded()).hasContent("somebody 1");
    }

    private static Breach breach(String sentence) {
        Passage passage = new Passage(LESSON, 1, Passage.Kind.PROSE, sentence);
        return Rules.all().stream()
                .flatMap(rule -> rule.breaches(passage.sentences()).stream())
                .findFirst()
                .orElseThrow();
    }

    private void record(String counts) {
        texts.write("counts/01-letters.txt", counts);
    }

    private Path recorded() {
        return texts.root().resolve("counts/01-letters.txt");
    }

    private Counts counts() {
        return new Counts(texts.root().resolve("counts"));
    }
}
