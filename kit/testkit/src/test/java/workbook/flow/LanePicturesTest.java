package workbook.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static workbook.flow.Golden.assertIsGolden;
import static workbook.flow.Golden.sentences;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import workbook.flow.Office.AddressChanged;
import workbook.flow.Office.Moved;

@DisplayName("A picture with lanes")
class LanePicturesTest {

    private static final Pattern TEXT =
            Pattern.compile("<text class=\"([^\"]*)\" x=\"(-?\\d+)\" y=\"(\\d+)\">([^<]*)<");

    /** Words in a picture: their left end, their right end, and their line. */
    private record Line(String words, int left, int right, int y) {

        boolean isBesideOrFarFrom(Line other) {
            return right <= other.left || other.right <= left || Math.abs(y - other.y) >= 14;
        }
    }

    @Test
    @DisplayName("has no words that touch those of another line")
    void linesApart() {
        for (Picture picture : List.of(lanes(Office::trouble), lanes(Office::twoQuickMoves))) {
            List<Line> lines = lines(picture.svg());
            assertThat(lines).hasSizeGreaterThan(20);
            for (Line line : lines) {
                assertThat(lines)
                        .as("lines near %s", line)
                        .allMatch(other -> other == line || line.isBesideOrFarFrom(other));
            }
        }
    }

    @Test
    @DisplayName("draws no arrow over words")
    void wordsOverArrows() {
        String svg = lanes(Office::twoQuickMoves).svg();

        assertThat(svg.lastIndexOf("class=\"head"))
                .isPositive()
                .isLessThan(svg.indexOf("class=\"type\""));
    }

    @Test
    @DisplayName("says without alarm that no listener got an event")
    void notDelivered() {
        Office office = new Office();
        List<Seen> seen =
                Office.seen(
                        () -> {
                            office.moves(Office.LAKE_ROAD);
                            office.queue.deliverAll();
                        });

        assertThat(svg(seen, Optional.empty())).contains("class=\"lost\"").doesNotContain("bad");
        assertThat(svg(seen, Optional.of("No.")))
                .contains("class=\"lost\"")
                .doesNotContain("lost bad");
    }

    @Test
    @DisplayName("of a red test complains about a message that should have been delivered")
    void missed() {
        Office office = new Office();
        List<Seen> seen =
                Office.seen(
                        () -> {
                            office.moves(Office.LAKE_ROAD);
                            office.queue.deliverNext();
                            office.moves(Office.HIGH_STREET);
                        });

        assertThat(svg(seen, Optional.empty())).contains("not delivered").doesNotContain("bad");
        // The second move and the command SendQuote.
        assertThat(svg(seen, Optional.of("No.")).split("lost bad", -1)).hasSize(3);
    }

    @Test
    @DisplayName("calls no message lost that may have been delivered in a fold")
    void perhaps() {
        AddressChanged late = new AddressChanged("c-17", Office.LAKE_ROAD);
        Picture picture =
                lanes(
                        () -> {
                            Drawn.puts("customer", late);
                            Office.versions(1, 2, 3);
                            Office.versions(new long[100]);
                            Drawn.gets("quoting", late);
                            Office.versions(new long[100]);
                        });

        assertThat(sentences(picture).getFirst()).doesNotContain("not delivered");
    }

    @Test
    @DisplayName("has a bar over the time in which the sender waits")
    void waits() {
        Picture picture =
                lanes(
                        () -> {
                            Moved moved = new Moved(1, "c-17");
                            Drawn.puts(
                                    "call centre",
                                    moved,
                                    () ->
                                            Drawn.gets(
                                                    "mail server",
                                                    moved,
                                                    () -> Drawn.note("mail server", "hangs")));
                            Drawn.note("call centre", "is free again");
                        });

        assertThat(sentences(picture))
                .containsSubsequence(
                        "mail server: hangs.",
                        "call centre has waited until now, and goes on.",
                        "call centre: is free again.");
        assertIsGolden("waits", picture);
    }

    @Test
    @DisplayName("has no such bar if the sender does not wait")
    void doesNotWait() {
        Picture picture =
                lanes(
                        () -> {
                            Moved moved = new Moved(1, "c-17");
                            Drawn.puts("call centre", moved, () -> {});
                            Drawn.note("call centre", "is free again");
                            Drawn.gets("mail server", moved);
                        });

        assertThat(picture.svg()).doesNotContain("waits");
        assertThat(sentences(picture)).hasSize(3);
    }

    @Test
    @DisplayName("does not say again of a message that also came in the part before")
    void parts() {
        Moved moved = new Moved(1, "c-17");
        Picture picture =
                lanes(
                        () -> {
                            Drawn.part("first");
                            Drawn.gets("quoting", moved);
                            Drawn.part("second");
                            Drawn.gets("quoting", moved);
                        });

        assertThat(picture.svg()).doesNotContain("again");
    }

    private static Picture lanes(Runnable code) {
        return Office.drawn("sequence", code);
    }

    private static String svg(List<Seen> seen, Optional<String> red) {
        return SequenceDrawing.of(seen, red)
                .orElseThrow()
                .svg()
                .replace("type bad", "type of the red line");
    }

    private static List<Line> lines(String svg) {
        List<Line> lines = new ArrayList<>();
        Matcher text = TEXT.matcher(svg);
        while (text.find()) {
            String words = text.group(4);
            int x = Integer.parseInt(text.group(2));
            int width = 7 * words.length();
            String style = " " + text.group(1) + " ";
            int left =
                    style.contains(" mid ")
                            ? x - width / 2
                            : style.contains(" end ") ? x - width : x;
            lines.add(new Line(words, left, left + width, Integer.parseInt(text.group(3))));
        }
        return lines;
    }
}
