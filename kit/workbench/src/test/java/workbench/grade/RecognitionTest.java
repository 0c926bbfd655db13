package workbench.grade;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import workbook.engine.Answer;

@DisplayName("A wrong answer is recognised")
class RecognitionTest {

    private static final String TOLD = "The letters should leave the postbox as they came.";

    private static final Answer NEWEST_FIRST =
            answer("1.1-newest-first", "as they came", "+letters.addFirst(letter);");
    private static final Answer LOST = answer("1.1-lost", "as they came", "-letters.add(letter);");
    private static final Answer SORTED =
            answer("1.1-sorted", "should leave the postbox", "+letters.sort(BY_SENDER);");
    private static final List<Answer> ALL = List.of(NEWEST_FIRST, LOST, SORTED);

    @Test
    @DisplayName("by the code, where several are rejected in the same words")
    void byTheCode() {
        assertThat(named("letters.addFirst(letter);\nletters.add(letter);")).contains(NEWEST_FIRST);
        assertThat(named("return;")).contains(LOST);
    }

    @Test
    @DisplayName("by the words that say most, where the code does not tell")
    void byTheWords() {
        assertThat(named("letters.add(letter);")).contains(SORTED);
    }

    @Test
    @DisplayName("not at all by the words of another exercise")
    void notAtAll() {
        Recognition recognition = Recognition.of(Stream.of("letters.addFirst(letter);"));

        assertThat(recognition.among(ALL, "1.1", "No letter may be lost.")).isEmpty();
        assertThat(recognition.among(ALL, "1.2", TOLD)).isEmpty();
    }

    private static Optional<Answer> named(String code) {
        return Recognition.of(Stream.of(code)).among(ALL, "1.1", TOLD);
    }

    private static Answer answer(String name, String words, String difference) {
        return new Answer(
                Path.of(name + ".diff"),
                name,
                "An idea.",
                Optional.empty(),
                List.of(words),
                List.of(),
                List.of(difference));
    }
}
