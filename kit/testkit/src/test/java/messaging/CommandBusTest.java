package messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import messaging.contract.Insurance.ChangeAddress;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The command bus")
class CommandBusTest {

    private final Buses buses = new Buses();
    private final ChangeAddress changeAddress = buses.changeAddress;

    private final List<Message> customerManagement = new ArrayList<>();
    private final List<Message> quoting = new ArrayList<>();

    @Test
    @DisplayName("brings a command to its one handler, later")
    void command() {
        buses.commands("customer management").handle(ChangeAddress.class, customerManagement::add);

        buses.commands("the website").send(changeAddress);

        assertThat(customerManagement).isEmpty();
        buses.queue.deliverAll();
        assertThat(customerManagement).containsExactly(changeAddress);
    }

    @Test
    @DisplayName("tells the sender of a command that it has no handler")
    void noHandler() {
        assertThatExceptionOfType(NoHandlerException.class)
                .isThrownBy(() -> buses.commands("the website").send(changeAddress))
                .withMessage("nobody handles ChangeAddress");
        assertThat(buses.flow.steps()).isEmpty();
    }

    @Test
    @DisplayName("refuses a second handler, whichever system it belongs to")
    void secondHandler() {
        buses.commands("customer management").handle(ChangeAddress.class, customerManagement::add);

        assertThatExceptionOfType(SecondHandlerException.class)
                .isThrownBy(
                        () -> buses.commands("quoting").handle(ChangeAddress.class, quoting::add))
                .withMessage("ChangeAddress already has its handler");
    }

    @Test
    @DisplayName("keeps the first handler responsible after it refused a second")
    void firstHandlerStays() {
        buses.commands("customer management").handle(ChangeAddress.class, customerManagement::add);
        assertThatExceptionOfType(SecondHandlerException.class)
                .isThrownBy(
                        () -> buses.commands("quoting").handle(ChangeAddress.class, quoting::add));

        buses.commands("the website").send(changeAddress);
        buses.queue.deliverAll();

        assertThat(customerManagement).containsExactly(changeAddress);
        assertThat(quoting).isEmpty();
    }

    @Test
    @DisplayName("refuses a handler of a whole kind of commands")
    void handlerOfASupertype() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> buses.commands("audit").handle(Command.class, quoting::add))
                .withMessage("Command is a kind of command, not a command");
    }

    @Test
    @DisplayName("brings a command to the handler of its own class only")
    void handlerOfTheOwnClass() {
        class Change implements Command {}
        class UrgentChange extends Change {}
        buses.commands("customer management").handle(Change.class, customerManagement::add);
        buses.commands("quoting").handle(UrgentChange.class, quoting::add);
        Command urgent = new UrgentChange();

        buses.commands("the website").send(urgent);
        buses.queue.deliverAll();

        assertThat(quoting).containsExactly(urgent);
        assertThat(customerManagement).isEmpty();
    }
}
