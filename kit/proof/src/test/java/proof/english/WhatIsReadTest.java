package proof.english;

import static org.assertj.core.api.Assertions.assertThat;
import static proof.english.Texts.LESSON;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The test of plain English reads")
class WhatIsReadTest {

    private static final String POSTBOX = "01-letters/src/main/java/letters/Postbox.java";
    private static final String TEST = "01-letters/src/test/java/letters/E01PostboxTest.java";

    private final Texts texts;

    WhatIsReadTest(@TempDir Path root) {
        texts = new Texts(root);
    }

    @Test
    @DisplayName("the cells of a table")
    void cells() {
        texts.write(LESSON, "| a | b |\n| --- | --- |\n| The box is empty | Nobody writes |\n");

        assertThat(texts.breaches()).extracting(Breach::words).containsExactly("Nobody");
    }

    @Test
    @DisplayName("no blocks of code")
    void code() {
        texts.write(
                LESSON, "```java\nbox.add(nobody);\n```\n\n````markdown\n```\nnobody\n```\n````\n");

        assertThat(texts.breaches()).isEmpty();
    }

    @Test
    @DisplayName("a message that is added up as one sentence")
    void addedUp() {
        texts.write(
                TEST,
                """
                class E01PostboxTest {
                    String message = "The box has " + box.size() + " letters, and"
                            + " nobody (not even " + name + ") " + "reads them.";
                }
                """);

        assertThat(texts.breaches())
                .extracting(Breach::toString)
                .containsExactly(
                        TEST
                                + ":2: somebody: nobody. Write: "
                                + texts.breaches().getFirst().rule().instead()
                                + "\n    The box has `…` letters, and nobody (not even `…`) reads them.");
    }

    @Test
    @DisplayName("a test name as a sentence without a full stop")
    void names() {
        texts.write(
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

        assertThat(texts.breaches())
                .extracting(breach -> breach.sentence().line() + " " + breach.rule().name())
                .containsExactly("2 no-noun", "4 two-clauses", "6 long-name");
    }

    @Test
    @DisplayName("a failure message as one with one question")
    void questions() {
        texts.write(TEST, "class E { String s = \"The box is full. Who writes? Who reads?\"; }");

        assertThat(texts.breaches()).extracting(Breach::words).containsExactly("2 questions");
    }

    @Test
    @DisplayName("Javadoc with its fragments")
    void javadoc() {
        texts.write(
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

        assertThat(texts.breaches())
                .extracting(Breach::words)
                .containsExactly("Nobody", "whoever", "tells of");
    }

    @Test
    @DisplayName("the Javadoc that a learner works from as a contract of five sentences")
    void contract() {
        String six = "/** One is here. Two is here. Three is. Four is. Five is. Six is. */\n";
        texts.write(POSTBOX, six);
        texts.write("solutions/" + POSTBOX, "");
        texts.write(POSTBOX.replace("Postbox", "Given"), six);

        assertThat(texts.breaches())
                .extracting(breach -> breach.sentence().passage().file() + breach.words())
                .containsExactly(POSTBOX + "6 sentences");
    }

    @Test
    @DisplayName("the ideas of an answer, and not the board's words")
    void answers() {
        texts.write(
                "solutions/01-letters/wrong-answers/1.1.md",
                """
                ### lost

                Nobody keeps letters.

                The board says:

                - nobody has read it; it is lost

                Ask: Does somebody wait?
                """);

        assertThat(texts.breaches())
                .extracting(Breach::words)
                .containsExactly("Nobody", "somebody");
    }
}
