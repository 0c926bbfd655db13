package insurance;

import static insurance.Story.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import insurance.messaging.DirectCommandBus;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import messaging.Command;
import messaging.NoHandlerException;
import messaging.SecondHandlerException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import workbook.Exercise;
import workbook.Failure;
import workbook.Guard;
import workbook.flow.Drawn;

@Exercise(
        number = "1.2",
        title = "A command has exactly one handler",
        minutes = 8,
        edit = "src/main/java/insurance/messaging/DirectCommandBus.java",
        claims = "B2",
        remember = "A command has exactly one handler: a second one is a mistake, and so is none.")
class E02OneHandlerTest {

    private record ChangeAddress(String customerId, String newAddress) implements Command {}

    private record SendQuote(String quoteId) implements Command {}

    private interface Billing {

        /** Another system's command, which happens to have the same name. */
        record ChangeAddress(String invoiceId) implements Command {}
    }

    private final ChangeAddress adaMoves = new ChangeAddress(ADA, "12 Lake Road");
    private final List<Command> customerManagement = new ArrayList<>();
    private final List<Command> audit = new ArrayList<>();
    private final Consumer<Command> toCustomerManagement = customerManagement::add;
    private final Consumer<Command> toAudit =
            it -> {
                Drawn.gets("audit", it);
                audit.add(it);
            };
    private final DirectCommandBus bus = new DirectCommandBus();

    @Test
    @Order(1)
    @DisplayName("Ada moves, and her file shows the new address")
    void herFileShowsTheNewAddress(TestReporter reporter) {
        Map<String, String> files = new HashMap<>(Map.of(ADA, "3 Hill Street"));
        firstHandler(
                ChangeAddress.class,
                it -> {
                    Drawn.gets("customer", it);
                    files.put(it.customerId(), it.newAddress());
                });
        boolean refused = Failure.of(() -> bus.handle(ChangeAddress.class, toAudit)).isPresent();

        Drawn.puts("call centre", adaMoves);
        var failure = Failure.of(() -> bus.send(adaMoves));
        Drawn.note("Ada's file", files.get(ADA));

        reporter.publishEntry(
                "what happened",
                """
                customer management registers
                the audit registers, too: %s
                call centre: Ada moves
                call centre is told: %s
                Ada's file: %s"""
                        .formatted(
                                refused ? "no" : "yes",
                                failure.isPresent() ? "it failed" : "done",
                                files.get(ADA)));
        assertThat(files)
                .withFailMessage(
                        """
                        The call centre asked for Ada's new address, and her file still shows %s.
                        expected: customer management handles the command, and the file shows 12 Lake Road
                        but:      the audit registered a handler, too, and %s
                        Which of the two handlers should act?""",
                        files.get(ADA), audit.isEmpty() ? "no system acted" : "the audit acted")
                .containsEntry(ADA, "12 Lake Road");
    }

    @Test
    @Order(2)
    @DisplayName("a second handler for the same command is refused")
    void secondHandlerIsRefused() {
        firstHandler(ChangeAddress.class, toCustomerManagement);

        for (Consumer<Command> second : List.of(toAudit, toCustomerManagement)) {
            var refusal = Failure.of(() -> bus.handle(ChangeAddress.class, second));

            String whose = second == toAudit ? "A second handler" : "The same handler once more";
            assertThat(refusal)
                    .withFailMessage(
                            """
                            %s was accepted for ChangeAddress, so the mistake comes to light only when Ada complains.
                            expected: registering it is refused
                            but:      it was accepted""",
                            whose)
                    .isPresent();
            assertThat(refusal)
                    .withFailMessage(
                            """
                            %s was refused, but callers cannot tell this refusal from any other failure.
                            expected: the exception that the contract in messaging.CommandBus names
                            but:      %s""",
                            whose, refusal.orElseThrow())
                    .containsInstanceOf(SecondHandlerException.class);
        }
    }

    @Test
    @Order(3)
    @DisplayName("a command without a handler is refused")
    void noHandler() {
        firstHandler(SendQuote.class, toAudit);

        var refusal = Failure.of(() -> bus.send(adaMoves));

        assertThat(refusal)
                .withFailMessage(
                        """
                        Customer management has not started yet, and the call centre was told that all is well.
                        expected: the call centre learns that no system handles ChangeAddress
                        but:      send returned as if Ada's address were being changed""")
                .isPresent();
        assertThat(refusal)
                .withFailMessage(
                        """
                        The call centre learnt of a failure, but not that no system handles this command.
                        expected: the exception that the contract in messaging.CommandBus names
                        but:      %s""",
                        refusal.orElseThrow())
                .containsInstanceOf(NoHandlerException.class);
    }

    @Test
    @Order(4)
    @Guard
    @DisplayName("each kind of command reaches its own handler, once")
    void reachesItsOwnHandler() {
        firstHandler(ChangeAddress.class, toCustomerManagement);
        firstHandler(Billing.ChangeAddress.class, toAudit);

        bus.send(adaMoves);

        assertThat(customerManagement)
                .as(
                        "Customer management handles this command, and should have got it exactly once.")
                .containsExactly(adaMoves);
        assertThat(audit)
                .as("A command asks one system. This one also reached a system that was not asked.")
                .isEmpty();
    }

    @Test
    @Order(5)
    @Guard
    @DisplayName("the sender learns why its command was refused")
    void theSenderLearnsWhy() {
        var noSuchCustomer = new IllegalArgumentException("there is no customer c-17");
        firstHandler(
                ChangeAddress.class,
                command -> {
                    throw noSuchCustomer;
                });

        var answer = Failure.of(() -> bus.send(adaMoves));

        assertThat(Story.causesOf(answer))
                .withFailMessage(
                        """
                        Customer management refused the command, and the call centre cannot say why.
                        expected: the handler's exception, or one that has it as its cause: there is no customer c-17
                        but:      %s""",
                        Story.told(answer, "nothing, as if the command had worked"))
                .contains(noSuchCustomer);
    }

    @Test
    @Order(6)
    @Guard
    @DisplayName("a command that is sent twice is handled twice, even if it was refused")
    void onceForEachSending() {
        firstHandler(
                ChangeAddress.class,
                command -> {
                    customerManagement.add(command);
                    throw new IllegalStateException("not today");
                });

        Failure.of(() -> bus.send(adaMoves));
        Failure.of(() -> bus.send(adaMoves));

        assertThat(customerManagement)
                .withFailMessage(
                        """
                        The call centre sent the same command twice, and the handler did not get it twice.
                        expected: two commands: a refusal is an answer, and a wish may be repeated
                        but:      %s""",
                        customerManagement.size())
                .containsExactly(adaMoves, adaMoves);
    }

    @Test
    @Order(7)
    @Guard
    @DisplayName("a handler for all commands does not act beside the one for this command")
    void noHandlerThroughTheBackDoor() {
        firstHandler(ChangeAddress.class, toCustomerManagement);
        Failure.of(() -> bus.handle(Command.class, toAudit));

        bus.send(adaMoves);

        assertThat(audit)
                .withFailMessage(
                        """
                        Two handlers acted on one command: the second one had registered for all commands.
                        expected: the handler of the command's own class, and no other
                        but:      the audit acted, too""")
                .isEmpty();
        assertThat(customerManagement)
                .as("The handler of the command's own class should have got it.")
                .containsExactly(adaMoves);
    }

    private <C extends Command> void firstHandler(Class<C> type, Consumer<? super C> handler) {
        var refusal = Failure.of(() -> bus.handle(type, handler));
        assertThat(refusal)
                .withFailMessage(
                        """
                        A new bus refused its first handler for %s.
                        expected: two buses share nothing, and each kind of command may have its handler
                        but:      %s
                        Is there a static field? Or does the bus take two commands for the same?""",
                        type.getName().replaceFirst(".*\\.E\\w+\\$", "").replace('$', '.'),
                        Story.told(refusal, ""))
                .isEmpty();
    }
}
