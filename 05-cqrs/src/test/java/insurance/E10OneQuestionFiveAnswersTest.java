package insurance;

import static org.assertj.core.api.Assertions.assertThat;

import insurance.nights.Kept.Asked;
import insurance.nights.Kept.Heard;
import insurance.nights.Kept.Moved;
import insurance.nights.Kept.State;
import insurance.nights.Nights;
import insurance.nights.NightsByTheLake;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import workbook.Exercise;
import workbook.Guard;

@Exercise(
        number = "5.10",
        title = "One question, five answers",
        minutes = 16,
        core = true,
        edit = "src/main/java/insurance/nights/NightsByTheLake.java",
        claims = {"H1", "H2"},
        remember =
                "You can answer only from what you keep. Commands keep wishes, notifications occasions, state transfer states, event sourcing facts, and CQRS answers.")
class E10OneQuestionFiveAnswersTest {

    private static final int TODAY = 14;

    // Ada moves to the lake on day 3, and away on day 6. She is back on day 8, and away on day 12.
    // That is 3 nights and 4 nights. Grace moves to the lake on day 5, and stays.
    private final List<Asked> commands =
            List.of(
                    new Asked("ada", 3, "12 Lake Road"),
                    new Asked("grace", 5, "9 Lake Road"),
                    new Asked("ada", 6, "3 Hill Street"),
                    new Asked("ada", 8, "12 Lake Road"),
                    new Asked("ada", 9, "no street at all"),
                    new Asked("ada", 12, "5 Park Lane"));
    private final List<Heard> notifications =
            List.of(
                    new Heard("ada", 3, 3, "12 Lake Road"),
                    new Heard("grace", 5, 5, "9 Lake Road"),
                    new Heard("ada", 6, 8, "12 Lake Road"),
                    new Heard("ada", 8, 8, "12 Lake Road"),
                    new Heard("ada", 12, 12, "5 Park Lane"));
    private final List<State> states =
            List.of(
                    new State("ada", 1, 1, "3 Hill Street"),
                    new State("grace", 1, 1, "8 Mill Lane"),
                    new State("ada", 2, 3, "12 Lake Road"),
                    new State("grace", 2, 5, "9 Lake Road"),
                    new State("ada", 4, 8, "12 Lake Road"),
                    new State("ada", 5, 12, "5 Park Lane"));
    private final List<Moved> log =
            List.of(
                    new Moved("ada", 3, 3, "12 Lake Road"),
                    new Moved("grace", 5, 5, "9 Lake Road"),
                    new Moved("ada", 8, 8, "12 Lake Road"),
                    new Moved("ada", 6, 9, "3 Hill Street"),
                    new Moved("ada", 12, 12, "5 Park Lane"));
    private final Map<String, Integer> ready = Map.of("ada", 7, "grace", 9);

    @Test
    @Order(1)
    @DisplayName("a source that does not know says so")
    void commandsCannotSay(TestReporter reporter) {
        reporter.publishEntry(
                "what happened",
                """
                how many nights by the lake?
                commands        %s
                notification    %s
                state transfer  %s
                event sourcing  %s
                CQRS            %s"""
                        .formatted(
                                fromCommands(),
                                fromNotifications("ada"),
                                fromStates("ada"),
                                fromLog("ada"),
                                fromReadModel("ada")));
        assertThat(fromCommands())
                .withFailMessage(
                        """
                        Five sources were asked one question, and all five are sure of their answer.
                        commands, notification, state transfer, event sourcing, CQRS: %s, %s, %s, %s, %s
                        expected from commands: %s
                        but:                    %s
                        Which of these commands were refused, and where would you see it?""",
                        fromCommands(),
                        fromNotifications("ada"),
                        fromStates("ada"),
                        fromLog("ada"),
                        fromReadModel("ada"),
                        Nights.CANNOT_SAY,
                        fromCommands())
                .isEqualTo(Nights.CANNOT_SAY);
    }

    @Test
    @Order(2)
    @DisplayName("notifications have holes")
    void notificationsHaveHoles() {
        assertThat(fromNotifications("ada"))
                .withFailMessage(
                        """
                        Ada moved on day 6. The question where to was answered on day 8, after her next move.
                        expected from notifications: 7 to 9 nights
                        but:                         %s
                        Where was she between day 6 and day 8, as far as this source knows?""",
                        fromNotifications("ada"))
                .isEqualTo(new Nights(7, 9));
    }

    @Test
    @Order(3)
    @DisplayName("states are complete, unless an event was lost")
    void aStateIsMissing() {
        assertThat(fromStates("ada"))
                .withFailMessage(
                        """
                        Ada's versions are 1, 2, 4 and 5. One event was lost, and the answer does not show it.
                        expected from states: 4 to 9 nights
                        but:                  %s
                        Between which two days has she moved away and back, without your knowing when?""",
                        fromStates("ada"))
                .isEqualTo(new Nights(4, 9));
    }

    @Test
    @Order(4)
    @DisplayName("the log knows, also what was reported late")
    void theLogKnows(TestReporter reporter) {
        assertThat(fromLog("ada"))
                .withFailMessage(
                        """
                        Ada moved away on day 6, and customer management learned of it on day 9.
                        expected from the log: 7 nights
                        but:                   %s
                        Where did she sleep in the night after day 6?""",
                        fromLog("ada"))
                .isEqualTo(Nights.exactly(7));
        reporter.publishEntry(
                "How many nights did Ada sleep by the lake?",
                row("commands", fromCommands(), "a wish is not a fact")
                        + row("notification", fromNotifications("ada"), "one answer came too late")
                        + row("state transfer", fromStates("ada"), "one event was lost")
                        + row("event sourcing", fromLog("ada"), "and the log says why")
                        + row("CQRS", fromReadModel("ada"), "it was ready"));
    }

    @Test
    @Order(5)
    @Guard
    @DisplayName("a read model has the answer ready")
    void theReadModelIsReady() {
        Verdict.same(
                List.of(Nights.exactly(7), Nights.exactly(9), Nights.exactly(0)),
                List.of(fromReadModel("ada"), fromReadModel("grace"), fromReadModel("joan")),
                "In the read model, Ada has 7 nights, Grace has 9, and Joan has none: it knows all customers, and she "
                        + "was never by the lake.");
    }

    @Test
    @Order(6)
    @Guard
    @DisplayName("without holes, all sources agree")
    void withoutHoles() {
        Nights nine = Nights.exactly(9);
        Verdict.same(
                List.of(nine, nine, nine),
                List.of(fromNotifications("grace"), fromStates("grace"), fromLog("grace")),
                "Grace moved to the lake on day 5, and today is day 14. No event was lost, and all came in time. "
                        + "So notifications, states and the log agree.");
    }

    private Nights fromCommands() {
        return NightsByTheLake.fromCommands("ada", commands, TODAY);
    }

    private Nights fromNotifications(String customerId) {
        return NightsByTheLake.fromNotifications(customerId, notifications, TODAY);
    }

    private Nights fromStates(String customerId) {
        return NightsByTheLake.fromStates(customerId, states, TODAY);
    }

    private Nights fromLog(String customerId) {
        return NightsByTheLake.fromLog(customerId, log, TODAY);
    }

    private Nights fromReadModel(String customerId) {
        return NightsByTheLake.fromReadModel(customerId, ready);
    }

    private static String row(String source, Nights nights, String why) {
        return "%-16s%-12s%s%n".formatted(source, nights, why);
    }
}
