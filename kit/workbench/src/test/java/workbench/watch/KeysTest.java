package workbench.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.jline.utils.NonBlocking;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("Of the keys on a terminal,")
@Timeout(30)
class KeysTest {

    @Test
    @DisplayName("letters count one by one")
    void letters() throws IOException {
        assertThat(pressed("nhaH")).containsExactly('n', 'h', 'a', 'H');
    }

    @Test
    @DisplayName("arrows and function keys are not letters")
    void sequences() throws IOException {
        String up = "\u001b[A";
        String home = "\u001b[H";
        String f2 = "\u001bOQ";
        String f5 = "\u001b[15~";
        String controlLeft = "\u001b[1;5D";
        String altH = "\u001bh";

        assertThat(pressed(up + home + "n" + f2 + f5 + "r" + controlLeft + altH + "q"))
                .containsExactly('n', 'r', 'q');
    }

    @Test
    @DisplayName("each needs Enter on a dumb terminal or without one")
    void enter() {
        assertThat(Keys.needEnter(true, "dumb")).isTrue();
        assertThat(Keys.needEnter(false, "xterm")).isTrue();
        assertThat(Keys.needEnter(true, "xterm")).isFalse();
        assertThat(Keys.needEnter(true, null)).isFalse();
    }

    private static List<Character> pressed(String typed) throws IOException {
        List<Character> pressed = new ArrayList<>();
        Keys.read(NonBlocking.nonBlocking("typed", new StringReader(typed)), pressed::add);
        return pressed;
    }
}
