package proof.english;

import static org.assertj.core.api.Assertions.assertThat;
import static proof.english.Texts.LESSON;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The test of plain English")
class PlainEnglishTest {

    private final Texts texts;

    PlainEnglishTest(@TempDir Path root) {
        texts = new Texts(root);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("finds the turns that are hard to read")
    @CsvSource(
            delimiter = '|',
            value = {
                "whoever       | A letter belongs to whoever opens it.",
                "somebody      | Nobody waits for the letter.",
                "someone       | The letter is for someone else.",
                "tells-of      | The letter tells of a move.",
                "is-told       | Quoting is told the old address.",
                "hears-of      | The printer hears of each letter.",
                "stands        | Her name stands on the letter.",
                "anew          | The letter is written anew.",
                "is-no         | A card is no letter.",
                "is-no         | If there is no such letter, the box is empty.",
                "need-not      | Ada need not answer.",
                "for-ever      | The letter waits for ever.",
                "semicolon     | The box is empty; the letter is gone.",
                "no-noun       | What Ada writes comes first.",
                "nested        | A letter which Ada wrote to a friend who moved is lost.",
                "long          | A letter that is put into the box in the evening is taken out of it on the next morning before the office opens.",
            })
    void turns(String rule, String sentence) {
        texts.teach(sentence);

        assertThat(texts.breaches())
                .as("what is found in: " + sentence)
                .hasSize(1)
                .first()
                .asString()
                .startsWith(LESSON + ":3: " + rule + ": ")
                .contains("Write: ")
                .endsWith(sentence);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("lets good sentences pass")
    @CsvSource(
            delimiter = '|',
            value = {
                "Who opens the letter, and what does she read?",
                "The letter is no longer in the box.",
                "A card stands in for the letter.",
                "Type `mvn test; echo nobody` in a shell.",
                "She knows who writes, and she sees which letter is hers.",
                "The answer is no if the box is full.",
                "A folder with a ; in its name.",
                "She typed box.add(letter); // and saved."
            })
    void good(String sentence) {
        texts.teach(sentence);

        assertThat(texts.breaches()).as("what is found in: " + sentence).isEmpty();
    }

    @Test
    @DisplayName("lets an exception pass, and names one that is not needed")
    void exceptions() {
        texts.teach("Nobody is the point here.");
        Allowed allowed =
                new Allowed(
                        List.of(
                                "somebody || Nobody is the point || it is the point",
                                "anew || anew || once upon a time",
                                "stands || stands"));

        assertThat(new PlainEnglish(texts.root(), allowed).breaches()).isEmpty();
        assertThat(allowed.unused())
                .containsExactly("anew || anew || once upon a time", "stands || stands");
    }
}
