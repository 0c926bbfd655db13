package workbench.grade;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A participant's change of a file")
class ChangeTest {

    @Test
    @DisplayName("is shown as lines added and removed, with a little around them")
    void difference() {
        Change change = change("a\nb\nc\nd\ne\nf\n", "a\nb\nc\nD\ne\nf\n");

        assertThat(change.lines())
                .containsExactly("@@ -2,5 +2,5 @@", " b", " c", "-d", "+D", " e", " f");
        assertThat(change.isWhole()).isTrue();
    }

    @Test
    @DisplayName("is nothing but additions where the file is new")
    void fresh() {
        assertThat(change("", "a\nb\n").lines()).endsWith("+a", "+b");
    }

    @Test
    @DisplayName("does not depend on how lines end")
    void windows() {
        assertThat(change("a\nb\n", "a\r\nb\r\n").lines()).isEmpty();
    }

    @Test
    @DisplayName("is cut where a line or the whole is too long for a wall")
    void cut() {
        Change wide = change("", "x".repeat(200_000));
        Change tall = change("", lines(500, 7));

        assertThat(wide.lines()).allMatch(line -> line.length() < 200);
        assertThat(tall.lines()).hasSizeLessThan(200);
        assertThat(tall.isWhole()).isFalse();
    }

    @Test
    @DisplayName("is not looked for where that would take long")
    void hard() {
        Change change =
                Assertions.assertTimeoutPreemptively(
                        Duration.ofSeconds(20), () -> change(lines(60_000, 1), lines(66_000, 3)));

        assertThat(change.isWhole()).isFalse();
    }

    private static String lines(int number, int step) {
        return IntStream.range(0, number)
                .mapToObj(i -> Integer.toString(step * i % 10_007))
                .collect(Collectors.joining("\n"));
    }

    private static Change change(String starter, String now) {
        return Change.between(
                "A.java",
                starter.getBytes(StandardCharsets.UTF_8),
                now.getBytes(StandardCharsets.UTF_8));
    }
}
