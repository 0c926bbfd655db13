package insurance;

import static insurance.Story.ADA;
import static insurance.Verdict.comesOut;
import static insurance.Verdict.same;
import static insurance.Verdict.works;

import insurance.messaging.DirectCommandBus;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        core = true,
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
    @DisplayName("after Ada's move her file shows the new address")
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
                call centre gets: %s
                Ada's file: %s"""
                        .formatted(
                                refused ? "no" : "yes",
                                failure.isPresent() ? "a failure" : "done",
                                files.get(ADA)));
        same(
                "The call centre asked for Ada's new address, and her file still shows "
                        + files.get(ADA)
                        + ": "
                        + (audit.isEmpty() ? "no system acted" : "the audit acted")
                        + ". Which of the two handlers should act?",
                List.of(files.get(ADA)),
                "12 Lake Road");
    }

    @Test
    @Order(2)
    @DisplayName("a second handler for the same command is refused")
    void secondHandlerIsRefused() {
        firstHandler(ChangeAddress.class, toCustomerManagement);

        for (Consumer<Command> second : List.of(toAudit, toCustomerManagement)) {
            var refusal = Failure.of(() -> bus.handle(ChangeAddress.class, second));

            same(
                    (second == toAudit ? "A second handler" : "The same handler once more")
                            + " was accepted for ChangeAddress, so a mistake in the program passes unnoticed.",
                    refusal.isPresent() ? List.of("refused") : List.of("accepted"),
                    "refused");
            same(
                    "Callers cannot tell this refusal from any other failure."
                            + " The contract in messaging.CommandBus names the exception.",
                    types(refusal),
                    SecondHandlerException.class);
        }
    }

    @Test
    @Order(3)
    @DisplayName("a command without a handler is refused")
    void noHandler() {
        firstHandler(SendQuote.class, toAudit);

        var refusal = Failure.of(() -> bus.send(adaMoves));

        same(
                "Customer management has not started yet, and the call centre learns nothing of it.",
                refusal.isPresent() ? List.of("a failure") : List.of("all is well"),
                "a failure");
        same(
                "The call centre learnt of a failure, but not that no system handles this command."
                        + " The contract in messaging.CommandBus names the exception.",
                types(refusal),
                NoHandlerException.class);
    }

    @Test
    @Order(4)
    @Guard
    @DisplayName("each kind of command reaches its own handler, once")
    void reachesItsOwnHandler() {
        firstHandler(ChangeAddress.class, toCustomerManagement);
        firstHandler(Billing.ChangeAddress.class, toAudit);

        bus.send(adaMoves);

        same(
                "Customer management handles this command, and should have got it exactly once.",
                customerManagement,
                adaMoves);
        same(
                "A command asks one system. This one also reached a system that was not asked.",
                audit);
    }

    @Test
    @Order(5)
    @Guard
    @DisplayName("the sender learns why its command was refused")
    void theSenderLearnsWhy() {
        var noSuchCustomer = new IllegalArgumentException("c-17 is unknown");
        var fault = new NullPointerException("the file has no address");
        for (RuntimeException why : List.of(noSuchCustomer, fault)) {
            DirectCommandBus another = new DirectCommandBus();
            another.handle(
                    ChangeAddress.class,
                    command -> {
                        throw why;
                    });

            comesOut(
                    "Customer management did not carry out the command, and the call centre cannot say why.",
                    Failure.of(() -> another.send(adaMoves)),
                    why);
        }
    }

    @Test
    @Order(6)
    @Guard
    @DisplayName("a refused command is handled again when it is sent again")
    void onceForEachSending() {
        firstHandler(
                ChangeAddress.class,
                command -> {
                    customerManagement.add(command);
                    throw new IllegalStateException("not today");
                });

        Failure.of(() -> bus.send(adaMoves));
        Failure.of(() -> bus.send(adaMoves));

        same(
                "The call centre sent the same command twice, and the handler did not get it twice."
                        + " A refusal is an answer, and a wish may be repeated.",
                customerManagement,
                adaMoves,
                adaMoves);
    }

    @Test
    @Order(7)
    @Guard
    @DisplayName("a handler for all commands does not act beside the one for this command")
    void noHandlerThroughTheBackDoor() {
        firstHandler(ChangeAddress.class, toCustomerManagement);
        Failure.of(() -> bus.handle(Command.class, toAudit));

        bus.send(adaMoves);

        same(
                "Two handlers acted on one command: the second one had registered for all commands.",
                audit);
        same(
                "The handler of the command's own class should have got it.",
                customerManagement,
                adaMoves);
    }

    private <C extends Command> void firstHandler(Class<C> type, Consumer<? super C> handler) {
        var refusal = Failure.of(() -> bus.handle(type, handler));
        works(
                "A new bus refused its first handler for "
                        + type.getName().replaceFirst(".*\\.E\\w+\\$", "").replace('$', '.')
                        + ". Is there a static field, or does the bus take two commands for the same?",
                refusal);
    }

    private static List<?> types(Optional<RuntimeException> refusal) {
        return refusal.map(Object::getClass).stream().toList();
    }
}
