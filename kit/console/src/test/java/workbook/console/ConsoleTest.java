package workbook.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The console")
class ConsoleTest {

    private static final String GREEN_TICK = "\u001b[32m✔\u001b[0m 1.1";

    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();

    @Test
    @DisplayName("shows colour where the screen has it")
    void colour() {
        console(StandardCharsets.UTF_8, true).print(GREEN_TICK);

        assertThat(shown(StandardCharsets.UTF_8)).isEqualTo(GREEN_TICK);
    }

    @Test
    @DisplayName("shows no escape sequence where it has not")
    void noColour() {
        console(StandardCharsets.UTF_8, false).print(GREEN_TICK);

        assertThat(shown(StandardCharsets.UTF_8)).isEqualTo("✔ 1.1");
    }

    @Test
    @DisplayName("takes every style out again")
    void noStyle() {
        console(StandardCharsets.UTF_8, false)
                .print("\u001b[1;31mone\u001b[0m \u001b[2mtwo\u001b[m");

        assertThat(shown(StandardCharsets.UTF_8)).isEqualTo("one two");
    }

    @Test
    @DisplayName("shows plain signs where the screen knows no others")
    void ascii() {
        console(StandardCharsets.US_ASCII, false).print("✔ ✘ ○ ● ← → … – ’");

        assertThat(shown(StandardCharsets.US_ASCII)).isEqualTo("+ x . * <- -> ... - '");
    }

    @Test
    @DisplayName("shows plain signs on a screen that knows only some of them")
    void windows() {
        Charset windows = Charset.forName("windows-1252");

        console(windows, false).print("✔ done … für Ada");

        assertThat(shown(windows)).isEqualTo("+ done ... für Ada");
    }

    @Test
    @DisplayName("shows colour and plain signs together")
    void colourInAscii() {
        console(StandardCharsets.US_ASCII, true).print(GREEN_TICK);

        assertThat(shown(StandardCharsets.US_ASCII)).isEqualTo("\u001b[32m+\u001b[0m 1.1");
    }

    private Console console(Charset charset, boolean colour) {
        return new Console(new PrintStream(screen, false, charset), charset, colour);
    }

    private String shown(Charset charset) {
        return screen.toString(charset).stripTrailing();
    }
}
