package workbook.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The output of a learner's code")
class PrintedTest {

    private final Printed printed = new Printed();
    private final PrintStream stream = new PrintStream(printed, true, StandardCharsets.UTF_8);

    @Test
    @DisplayName("is nothing at first")
    void nothing() {
        assertThat(printed.text()).isEmpty();
    }

    @Test
    @DisplayName("is kept line by line, umlauts and all")
    void lines() {
        stream.print("Müller moves\nGrace stays");

        assertThat(printed.text()).containsExactly("Müller moves", "Grace stays");
    }

    @Test
    @DisplayName("is kept whole up to ten lines")
    void tenLines() {
        stream.print("line\n".repeat(10));

        assertThat(printed.text()).hasSize(10).containsOnly("line");
    }

    @Test
    @DisplayName("is counted after that")
    void manyLines() {
        stream.print("line\n".repeat(1_000_000));

        assertThat(printed.text()).hasSize(11).last().isEqualTo("… and 999990 more");
    }

    @Test
    @DisplayName("is cut when it is one line without end")
    void oneLongLine() {
        stream.print("x".repeat(1_000_000));

        assertThat(printed.text()).containsExactly("x".repeat(4_000));
    }

    @Test
    @DisplayName("is forgotten when the next test begins")
    void forgotten() {
        stream.println("sending");

        printed.clear();

        assertThat(printed.text()).isEmpty();
    }
}
