package workbench.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import workbook.board.BoardObserver.Moment;

@DisplayName("A message between two processes")
class MessageCodecTest {

    private static final List<Report> REPORTS =
            List.of(
                    new Report.Begun(),
                    new Report.BoardDrawn(
                            Moment.AT_THE_END,
                            "",
                            List.of(),
                            List.of("two\nlines", "a\ttab", "back\\slash \\n", "end\r\n", ""),
                            List.of("ü 字 \u001b[31m")),
                    new Report.NotCompiled(
                            List.of(
                                    new Report.CompileError("src/A.java", 3, "';' expected"),
                                    new Report.CompileError("", 0, ""))),
                    new Report.CutOff("1.2", "it ends", 1L << 40, -1),
                    new Report.Tested(true, ""));

    private final MessageCodec<Report> reports = new MessageCodec<>(Report.class, "token");
    private final MessageCodec<Order> orders = new MessageCodec<>(Order.class, "token");

    @ParameterizedTest
    @FieldSource("REPORTS")
    @DisplayName("arrives as it was sent, in one line")
    void arrives(Report report) {
        String line = reports.line(report);

        assertThat(line).doesNotContain("\n", "\r");
        assertThat(reports.message(line)).contains(report);
    }

    @Test
    @DisplayName("may hold paths and other records")
    void order() {
        Order.Classes classes = new Order.Classes(Path.of("a b", "c"), Path.of("/d"));
        Order order =
                new Order.Compile(
                        classes, Path.of("m"), Path.of("f"), List.of("x", "y"), Path.of(""));

        assertThat(orders.message(orders.line(order))).contains(order);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tested\ttrue\t",
                "tokens\tTested\ttrue\t",
                "token",
                "token\t",
                "token\tWarmUp",
                "token\tTested\ttrue",
                "token\tTested\ttrue\t\tmore",
                "token\tLeftRunning\t2000000000",
                "token\tLeftRunning\tmany",
                "token\tCutOff\t1.2\tsentence\tlong\t0",
                "token\tBoardDrawn\tNEVER\t\t0\t0\t0"
            })
    @DisplayName("is nothing that merely looks like one")
    void noMessage(String line) {
        assertThat(reports.message(line)).isEmpty();
    }
}
