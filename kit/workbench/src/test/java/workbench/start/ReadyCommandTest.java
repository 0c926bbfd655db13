package workbench.start;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The command that looks whether a machine is ready")
class ReadyCommandTest {

    @Test
    @DisplayName("says so when Maven ran without a network")
    void offline() {
        assertThat(ReadyCommand.said(5, true))
                .contains("Ready", "5 modules", "work without a network");
    }

    @Test
    @DisplayName("asks for a run without a network when Maven had one")
    void online() {
        assertThat(ReadyCommand.said(5, false))
                .doesNotContain("Ready")
                .contains("mvn -o test -Dready");
    }
}
