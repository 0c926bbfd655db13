package workbench.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A line between two processes")
class LineTest {

    @Test
    @DisplayName("brings words over as they are, whatever is in them")
    void bringsWords() {
        List<String> words =
                List.of("board", "", "two\nlines", "a\ttab", "back\\slash \\n", "end\r\n", "");

        String line = Line.of("token", words);

        assertThat(line).doesNotContain("\n", "\r");
        assertThat(Line.words("token", line)).contains(words);
    }

    @Test
    @DisplayName("is told from everything else by its token")
    void token() {
        assertThat(Line.words("token", "result\tgreen")).isEmpty();
        assertThat(Line.words("token", "tokens\tgreen")).isEmpty();
        assertThat(Line.words("token", "token")).isEmpty();
    }
}
