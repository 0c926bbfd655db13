package workbook.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static workbook.flow.Golden.assertIsGolden;
import static workbook.flow.Golden.sentences;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A picture with lanes of what happens again and again")
class RoundsTest {

    @Test
    @DisplayName("shows the first two rounds of many and the last one")
    void rounds() {
        Picture picture = lanes(() -> Office.versions(LongStream.rangeClosed(1, 12).toArray()));

        assertThat(sentences(picture))
                .containsExactly(
                        "customer publishes the event Moved (version 1, Ada).",
                        "quoting gets Moved (version 1, Ada).",
                        "customer publishes the event Moved (version 2, Ada).",
                        "quoting gets Moved (version 2, Ada).",
                        "… like this 9 times more …",
                        "customer publishes the event Moved (version 12, Ada).",
                        "quoting gets Moved (version 12, Ada).");
        assertIsGolden("rounds", picture);
    }

    @Test
    @DisplayName("folds what is not known together with the rounds beside it")
    void roundsBesideAFold() {
        Picture picture = lanes(() -> Office.versions(new long[10_000]));

        assertThat(sentences(picture))
                .hasSizeLessThan(9)
                .filteredOn(it -> it.startsWith("…"))
                .singleElement()
                .asString()
                .matches("… \\d{5} more steps are not drawn …");
    }

    @Test
    @DisplayName("shows what differs from the rounds before it")
    void anotherRound() {
        Picture picture =
                lanes(
                        () -> {
                            Office.versions(1, 2, 3, 4, 5, 6);
                            Drawn.note("quoting", "is out of order");
                            Office.versions(7, 8, 9);
                        });

        assertThat(sentences(picture))
                .contains("… like this 3 times more …", "quoting: is out of order.")
                .contains("quoting gets Moved (version 7, Ada).");
    }

    @Test
    @DisplayName("of many different steps shows the first ones and the last ones")
    void manySteps() {
        Picture picture =
                lanes(
                        () -> {
                            for (int step = 1; step <= 60; step++) {
                                Drawn.note("quoting", "step " + step);
                            }
                        });

        assertThat(sentences(picture))
                .hasSize(41)
                .startsWith("quoting: step 1.")
                .contains("… 20 more steps are not drawn …")
                .endsWith("quoting: step 60.");
    }

    @Test
    @DisplayName("folds once what was folded for two reasons")
    void foldedTwice() {
        List<Seen> folded =
                Rounds.folded(
                        List.of(
                                new Seen.Noted("quoting", "first"),
                                new Seen.Folded(3, List.of()),
                                new Seen.Folded(4, List.of()),
                                new Seen.Noted("quoting", "last")));

        assertThat(folded).hasSize(3).contains(new Seen.Folded(7, List.of()));
    }

    private static Picture lanes(Runnable code) {
        return Office.drawn("sequence", code);
    }
}
