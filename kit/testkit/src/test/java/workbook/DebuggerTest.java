package workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A limit in time")
class DebuggerTest {

    private static final Duration LIMIT = Duration.ofSeconds(3);

    @Test
    @DisplayName("holds when no debugger looks")
    void holds() {
        assertThat(Debugger.unlessAttached(LIMIT, List.of("-Xmx256m"))).isEqualTo(LIMIT);
    }

    @Test
    @DisplayName("does not hold while a debugger is attached")
    void doesNotHold() {
        String option = "-agentlib:jdwp=transport=dt_socket,server=y,suspend=y,address=5005";

        assertThat(Debugger.unlessAttached(LIMIT, List.of("-Xmx256m", option)))
                .isGreaterThan(Duration.ofHours(1));
    }
}
