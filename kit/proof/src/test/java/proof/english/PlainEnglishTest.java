package proof.english;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The test of plain English")
class PlainEnglishTest {

    private static final String LESSON = "01-letters/README.md";
    private static final String POSTBOX = "01-letters/src/main/java/letters/Postbox.java";
    private static final String TEST = "01-letters/src/test/java/letters/E01PostboxTest.java";

    @TempDir Path root;

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
        write(LESSON, "# Letters\n\n" + sentence + "\n");

        assertThat(breaches())
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
        write(LESSON, "# Letters\n\n" + sentence + "\n");

        assertThat(breaches()).as("what is found in: " + sentence).isEmpty();
    }

    @Nested
    @DisplayName("reads")
    class Reads {

        @Test
        @DisplayName("the cells of a table")
        void cells() {
            write(LESSON, "| a | b |\n| --- | --- |\n| The box is empty | Nobody writes |\n");

            assertThat(breaches()).extracting(Breach::words).containsExactly("Nobody");
        }

        @Test
        @DisplayName("no blocks of code")
        void code() {
            write(
                    LESSON,
                    "```java\nbox.add(nobody);\n```\n\n````markdown\n```\nnobody\n```\n````\n");

            assertThat(breaches()).isEmpty();
        }

        @Test
        @DisplayName("a message that is added up as one sentence")
        void addedUp() {
            write(
                    TEST,
                    """
                    class E01PostboxTest {
                        String message = "The box has " + box.size() + " letters, and"
                                + " nobody (not even " + name + ") " + "reads them.";
                    }
                    """);

            assertThat(breaches())
                    .extracting(Breach::toString)
                    .containsExactly(
                            TEST
                                    + ":2: somebody: nobody. Write: "
                                    + breaches().getFirst().rule().instead()
                                    + "\n    The box has `…` letters, and nobody (not even `…`) reads them.");
        }

        @Test
        @DisplayName("a test name as a sentence without a full stop")
        void names() {
            write(
                    TEST,
                    """
                    class E01PostboxTest {
                        @DisplayName("what Ada writes comes first")
                        void one() {}
                        @DisplayName("the letter is written, and the box is full")
                        void two() {}
                        @DisplayName("a letter with a stamp is taken out of the box on the morning of the next day")
                        void three() {}
                        @DisplayName("rule: the printer knows the box, the letter and the stamp")
                        void four() {}
                    }
                    """);

            assertThat(breaches())
                    .extracting(breach -> breach.sentence().line() + " " + breach.rule().name())
                    .containsExactly("2 no-noun", "4 two-clauses", "6 long-name");
        }

        @Test
        @DisplayName("a failure message as one with one question")
        void questions() {
            write(TEST, "class E { String s = \"The box is full. Who writes? Who reads?\"; }");

            assertThat(breaches()).extracting(Breach::words).containsExactly("2 questions");
        }

        @Test
        @DisplayName("Javadoc with its fragments")
        void javadoc() {
            write(
                    POSTBOX,
                    """
                    /**
                     * What the office knows of a letter. A {@code nobody;} is skipped.
                     *
                     * <p>Nobody writes.
                     *
                     * @param size how many there are; zero at first
                     * @return whoever wrote it
                     */
                    // Each line
                    // tells of a letter.
                    """);

            assertThat(breaches())
                    .extracting(Breach::words)
                    .containsExactly("Nobody", "whoever", "tells of");
        }

        @Test
        @DisplayName("the Javadoc that a learner works from as a contract of five sentences")
        void contract() {
            String six = "/** One is here. Two is here. Three is. Four is. Five is. Six is. */\n";
            write(POSTBOX, six);
            write("solutions/" + POSTBOX, "");
            write(POSTBOX.replace("Postbox", "Given"), six);

            assertThat(breaches())
                    .extracting(breach -> breach.sentence().passage().file() + breach.words())
                    .containsExactly(POSTBOX + "6 sentences");
        }

        @Test
        @DisplayName("the ideas of an answer, and not the board's words")
        void answers() {
            write(
                    "solutions/01-letters/wrong-answers/1.1.md",
                    """
                    ### lost

                    Nobody keeps letters.

                    The board says:

                    - nobody has read it; it is lost

                    Ask: Does somebody wait?
                    """);

            assertThat(breaches()).extracting(Breach::words).containsExactly("Nobody", "somebody");
        }
    }

    @Nested
    @DisplayName("counts")
    class CountsOf {

        private final List<Breach> two =
                List.of(breach("Nobody writes."), breach("Somebody writes."));

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

        private Breach breach(String sentence) {
            return Rules.all().stream()
                    .flatMap(
                            rule ->
                                    rule
                                            .breaches(
                                                    new Passage(
                                                                    LESSON,
                                                                    1,
                                                                    Passage.Kind.PROSE,
                                                                    sentence)
                                                            .sentences())
                                            .stream())
                    .findFirst()
                    .orElseThrow();
        }

        private void record(String counts) {
            write("counts/01-letters.txt", counts);
        }

        private Path recorded() {
            return root.resolve("counts/01-letters.txt");
        }

        private Counts counts() {
            return new Counts(root.resolve("counts"));
        }
    }

    @Test
    @DisplayName("lets an exception pass, and names one that is not needed")
    void exceptions() {
        write(LESSON, "# Letters\n\nNobody is the point here.\n");
        Allowed allowed =
                new Allowed(
                        List.of(
                                "somebody || Nobody is the point || it is the point",
                                "anew || anew || once upon a time",
                                "stands || stands"));

        assertThat(new PlainEnglish(root, allowed).breaches()).isEmpty();
        assertThat(allowed.unused())
                .containsExactly("anew || anew || once upon a time", "stands || stands");
    }

    private List<Breach> breaches() {
        return new PlainEnglish(root, new Allowed(List.of())).breaches();
    }

    private void write(String place, String text) {
        try {
            Path file = root.resolve(place);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
