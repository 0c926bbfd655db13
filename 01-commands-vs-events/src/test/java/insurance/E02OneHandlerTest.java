package insurance;

import static org.assertj.core.api.Assertions.assertThat;

import insurance.messaging.DirectCommandBus;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import messaging.Command;
import messaging.NoHandlerException;
import messaging.SecondHandlerException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import workbook.Exercise;
import workbook.Failure;

@Exercise(
        number = "1.2",
        title = "A command has exactly one handler",
        minutes = 10,
        edit = "src/main/java/insurance/messaging/DirectCommandBus.java",
        claims = "B2")
class E02OneHandlerTest {

    private record ChangeAddress(String customerId, String newAddress) implements Command {}

    private record SendQuote(String quoteId) implements Command {}

    private final ChangeAddress adaMoves = new ChangeAddress("ada", "12 Lake Road");
    private final List<Command> customerManagement = new ArrayList<>();
    private final List<Command> communications = new ArrayList<>();
    private final Consumer<Command> toCustomerManagement = customerManagement::add;
    private final Consumer<Command> toCommunications = communications::add;
    private DirectCommandBus bus;

    @BeforeEach
    void openTheBus() {
        bus = new DirectCommandBus();
    }

    @Test
    @Order(1)
    @DisplayName("a command reaches its handler, once")
    void reachesItsHandler() {
        bus.handle(ChangeAddress.class, toCustomerManagement);

        bus.send(adaMoves);

        assertThat(customerManagement)
                .as(
                        "Customer management should have got the command that it handles, exactly once.")
                .containsExactly(adaMoves);
    }

    @Test
    @Order(2)
    @DisplayName("each kind of command goes to its own handler")
    void goesToItsOwnHandler() {
        bus.handle(ChangeAddress.class, toCustomerManagement);
        bus.handle(SendQuote.class, toCommunications);

        bus.send(adaMoves);

        assertThat(customerManagement)
                .as(
                        "A command asks one particular system. This one did not reach the system that handles it.")
                .containsExactly(adaMoves);
        assertThat(communications)
                .as(
                        "A command asks one particular system. This one also reached a system that it was not meant for.")
                .isEmpty();
    }

    @Test
    @Order(3)
    @DisplayName("a second handler for the same command is refused")
    void secondHandlerIsRefused() {
        bus.handle(ChangeAddress.class, toCustomerManagement);

        var refusal = Failure.of(() -> bus.handle(ChangeAddress.class, toCommunications));

        assertThat(refusal)
                .withFailMessage(
                        """
                        A second handler was accepted for ChangeAddress, so nobody knows which of the two will act.
                        expected: registering a second handler is refused
                        but:      it was accepted""")
                .isPresent();
        assertThat(refusal)
                .withFailMessage(
                        """
                        You refused the second handler, but callers cannot tell this refusal from any other failure.
                        expected: the exception that the contract in messaging.CommandBus names
                        but:      %s""",
                        refusal.orElseThrow())
                .containsInstanceOf(SecondHandlerException.class);
    }

    @Test
    @Order(4)
    @DisplayName("after that refusal the first handler is still the one")
    void theFirstHandlerStays() {
        bus.handle(ChangeAddress.class, toCustomerManagement);
        Failure.of(() -> bus.handle(ChangeAddress.class, toCommunications));

        bus.send(adaMoves);

        assertThat(communications)
                .withFailMessage(
                        """
                        The second handler was refused, and got the command all the same.
                        expected: whoever was refused gets nothing
                        but:      it handled the command""")
                .isEmpty();
        assertThat(customerManagement)
                .as("The handler that was there first has lost its command.")
                .containsExactly(adaMoves);
    }

    @Test
    @Order(5)
    @DisplayName("a command that nobody handles is not lost in silence")
    void nobodyHandlesIt() {
        bus.handle(SendQuote.class, toCommunications);

        var refusal = Failure.of(() -> bus.send(adaMoves));

        assertThat(refusal)
                .withFailMessage(
                        """
                        A command that nobody handles disappeared. The sender believes that Ada's address is being changed.
                        expected: the sender is told
                        but:      send returned as if all were well""")
                .isPresent();
        assertThat(refusal)
                .withFailMessage(
                        """
                        The sender was told, but it cannot tell "nobody handles this" from any other failure.
                        expected: the exception that the contract in messaging.CommandBus names
                        but:      %s""",
                        refusal.orElseThrow())
                .containsInstanceOf(NoHandlerException.class);
    }

    @Test
    @Order(6)
    @DisplayName("the sender learns that its command was refused")
    void theSenderLearnsOfTheFailure() {
        var noSuchCustomer = new IllegalArgumentException("there is no customer ada");
        bus.handle(
                ChangeAddress.class,
                command -> {
                    throw noSuchCustomer;
                });

        var answer = Failure.of(() -> bus.send(adaMoves));

        assertThat(answer)
                .withFailMessage(
                        """
                        Customer management refused the command, and the sender did not hear why.
                        expected: the sender gets the handler's own exception: there is no customer ada
                        but:      it got %s""",
                        answer.map(Object::toString)
                                .orElse("nothing, as if the command had worked"))
                .containsSame(noSuchCustomer);
    }

    @Test
    @Order(7)
    @DisplayName("each command is handled once: refused or not, new or the same again")
    void onceForEachCommand() {
        bus.handle(
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
                        The command was sent twice, and the handler refused both times.
                        expected: it is asked twice: a refusal is an answer, and the same wish may be wished again
                        but:      it was asked %d times""",
                        customerManagement.size())
                .containsExactly(adaMoves, adaMoves);
    }

    @Test
    @Order(8)
    @DisplayName("even the same handler is not registered twice")
    void theSameHandlerTwice() {
        bus.handle(ChangeAddress.class, toCustomerManagement);

        var refusal = Failure.of(() -> bus.handle(ChangeAddress.class, toCustomerManagement));

        assertThat(refusal)
                .as(
                        "The same handler was registered twice, and nobody noticed. Somewhere the system is put together twice.")
                .containsInstanceOf(SecondHandlerException.class);
    }
}
