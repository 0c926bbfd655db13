package workbook.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A text that is broken into lines")
class WrappedTest {

    @Test
    @DisplayName("breaks between words as late as possible")
    void betweenWords() {
        assertThat(Wrapped.to(12, "a quote has been made"))
                .containsExactly("a quote has", "been made");
    }

    @Test
    @DisplayName("keeps a word whole that is longer than a line")
    void longWord() {
        assertThat(Wrapped.to(5, "a CustomerManagement"))
                .containsExactly("a", "CustomerManagement");
    }

    @Test
    @DisplayName("keeps its indentation, for it may be code")
    void indentation() {
        assertThat(Wrapped.to(72, "    bus.publish(event);"))
                .containsExactly("    bus.publish(event);");
    }

    @Test
    @DisplayName("keeps its indentation on each line")
    void indentationOfEachLine() {
        assertThat(Wrapped.to(12, "  a quote has been made"))
                .containsExactly("  a quote", "  has been", "  made");
    }

    @Test
    @DisplayName("stays one line when it is empty")
    void empty() {
        assertThat(Wrapped.to(12, "")).containsExactly("");
    }
}
