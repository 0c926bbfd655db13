package workbook.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A wrong answer")
class AnswerTest {

    @TempDir private Path solution;
    private Path folder;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectory(solution.resolve("wrong-answers"));
    }

    @Test
    @DisplayName("has an exercise, an idea, rejecting words and a difference")
    void isRead() throws IOException {
        Files.writeString(
                folder.resolve("1.2-last-one-wins.diff"),
                """
                The newest one counts,
                as in any map.

                rejected: A second handler was accepted
                rejected: for ChangeAddress

                --- a/src/main/java/Bus.java
                +++ b/src/main/java/Bus.java
                @@ -1,1 +1,1 @@
                -rejected: this is code
                +and this
                """);

        Answer answer = Answer.wrong(solution).getFirst();

        assertThat(answer.name()).isEqualTo("1.2-last-one-wins");
        assertThat(answer.exercise()).isEqualTo("1.2");
        assertThat(answer.idea()).isEqualTo("The newest one counts, as in any map.");
        assertThat(answer.words())
                .containsExactly("A second handler was accepted", "for ChangeAddress");
        assertThat(answer.difference())
                .hasSize(5)
                .first()
                .isEqualTo("--- a/src/main/java/Bus.java");
    }

    @Test
    @DisplayName("may be as git has made it, with no word yet")
    void withoutWords() throws IOException {
        Files.writeString(
                folder.resolve("1.2-new.diff"), "diff --git a/A.java b/A.java\n--- a/A.java\n");

        Answer answer = Answer.wrong(solution).getFirst();

        assertThat(answer.idea()).isEmpty();
        assertThat(answer.words()).isEmpty();
        assertThat(answer.difference()).hasSize(2);
    }

    @Test
    @DisplayName("is one of many in the order of their names")
    void inOrder() throws IOException {
        for (String name : new String[] {"1.2-b.diff", "1.2-a.diff", "1.1-z.diff", "notes.txt"}) {
            Files.writeString(folder.resolve(name), "An idea.\n");
        }

        assertThat(Answer.wrong(solution))
                .extracting(Answer::name)
                .containsExactly("1.1-z", "1.2-a", "1.2-b");
    }

    @Test
    @DisplayName("is kept in a document with others")
    void inADocument() throws IOException {
        Files.writeString(
                folder.resolve("1.2.md"),
                """
                # 1.2 One handler

                What the document says before is for the reader.

                ## Often seen

                ### last-one-wins

                The newest one counts,
                as in any map.

                The board says:

                - A second handler was accepted
                - for ChangeAddress

                Ask: Whose handler is it on Monday?

                ```diff
                --- a/src/main/java/Bus.java
                +++ b/src/main/java/Bus.java
                @@ -1,1 +1,1 @@
                -### this is code
                +and this
                ```

                ## Seldom seen

                ### as-it-was

                Nothing has to be done.

                The board says:

                - Something has

                This is the starter.
                """);

        assertThat(Answer.wrong(solution))
                .extracting(Answer::name, Answer::idea, Answer::words, Answer::isStarter)
                .containsExactly(
                        tuple(
                                "1.2-as-it-was",
                                "Nothing has to be done.",
                                List.of("Something has"),
                                true),
                        tuple(
                                "1.2-last-one-wins",
                                "The newest one counts, as in any map.",
                                List.of("A second handler was accepted", "for ChangeAddress"),
                                false));
        assertThat(Answer.wrong(solution).getLast().difference())
                .hasSize(5)
                .contains("-### this is code");
    }

    @Test
    @DisplayName("cannot be found without a solution")
    void nowhere() {
        assertThat(Answer.wrong(solution.resolve("nowhere"))).isEmpty();
    }
}
