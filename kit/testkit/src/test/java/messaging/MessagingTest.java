package messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import messaging.Flow.Kind;
import messaging.contract.Insurance;
import messaging.contract.Insurance.AddressChanged;
import messaging.contract.Insurance.ChangeAddress;
import messaging.contract.Insurance.QuoteMade;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The two buses on one queue")
class MessagingTest {

    private final ChangeAddress changeAddress = new ChangeAddress("ada");
    private final AddressChanged adaMoved = new AddressChanged("ada", "12 Lake Road");

    private final Flow flow = new Flow();
    private final InMemoryQueue queue = new InMemoryQueue(flow);
    private final Messaging messaging = new Messaging(queue, Insurance.envelopes());

    private final List<Message> customerManagement = new ArrayList<>();
    private final List<Message> quoting = new ArrayList<>();
    private final List<Message> communications = new ArrayList<>();

    @Test
    @DisplayName("bring a command to its one handler, later")
    void command() {
        commands("customer management").handle(ChangeAddress.class, customerManagement::add);

        commands("the website").send(changeAddress);

        assertThat(customerManagement).isEmpty();
        queue.deliverAll();
        assertThat(customerManagement).containsExactly(changeAddress);
    }

    @Test
    @DisplayName("tell the sender of a command that it has no handler")
    void noHandler() {
        assertThatExceptionOfType(NoHandlerException.class)
                .isThrownBy(() -> commands("the website").send(changeAddress))
                .withMessage("nobody handles ChangeAddress");
        assertThat(flow.steps()).isEmpty();
    }

    @Test
    @DisplayName("refuse a second handler, whichever system it belongs to")
    void secondHandler() {
        commands("customer management").handle(ChangeAddress.class, customerManagement::add);

        assertThatExceptionOfType(SecondHandlerException.class)
                .isThrownBy(() -> commands("quoting").handle(ChangeAddress.class, quoting::add))
                .withMessage("ChangeAddress already has its handler");
    }

    @Test
    @DisplayName("keep the first handler responsible after they refused a second")
    void firstHandlerStays() {
        commands("customer management").handle(ChangeAddress.class, customerManagement::add);
        assertThatExceptionOfType(SecondHandlerException.class)
                .isThrownBy(() -> commands("quoting").handle(ChangeAddress.class, quoting::add));

        commands("the website").send(changeAddress);
        queue.deliverAll();

        assertThat(customerManagement).containsExactly(changeAddress);
        assertThat(quoting).isEmpty();
    }

    @Test
    @DisplayName("refuse a handler of a whole kind of commands")
    void handlerOfASupertype() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> commands("audit").handle(Command.class, quoting::add))
                .withMessage("Command is a kind of command, not a command");
    }

    @Test
    @DisplayName("bring a command to the handler of its own class only")
    void handlerOfTheOwnClass() {
        class Change implements Command {}
        class UrgentChange extends Change {}
        commands("customer management").handle(Change.class, customerManagement::add);
        commands("quoting").handle(UrgentChange.class, quoting::add);
        Command urgent = new UrgentChange();

        commands("the website").send(urgent);
        queue.deliverAll();

        assertThat(quoting).containsExactly(urgent);
        assertThat(customerManagement).isEmpty();
    }

    @Test
    @DisplayName("bring an event also to a subscriber of its supertype")
    void subscriberOfASupertype() {
        events("the data team").subscribe(Event.class, communications::add);

        events("customer management").publish(adaMoved);
        queue.deliverAll();

        assertThat(communications).containsExactly(adaMoved);
    }

    @Test
    @DisplayName("refuse a system that subscribes to the same type twice")
    void subscribingTwice() {
        events("quoting").subscribe(AddressChanged.class, quoting::add);

        assertThatIllegalStateException()
                .isThrownBy(() -> events("quoting").subscribe(AddressChanged.class, quoting::add))
                .withMessage("quoting already listens to AddressChanged");
    }

    @Test
    @DisplayName("keep the cause while another message is handled inside")
    void nestedHandling() {
        commands("customer management").handle(ChangeAddress.class, customerManagement::add);
        events("quoting")
                .subscribe(
                        AddressChanged.class,
                        event -> {
                            commands("quoting").send(changeAddress);
                            queue.deliverAll();
                            events("quoting").publish(new QuoteMade("ada"));
                        });

        events("customer management").publish(adaMoved);
        queue.deliverNext();

        assertThat(flow.steps(Kind.PUBLISHED).getLast().envelope())
                .returns("QuoteMade", Envelope::type)
                .returns("1", Envelope::causationId);
    }

    @Test
    @DisplayName("bring an event to all its subscribers, once each")
    void event() {
        events("quoting").subscribe(AddressChanged.class, quoting::add);
        events("communications").subscribe(AddressChanged.class, communications::add);

        events("customer management").publish(adaMoved);
        queue.deliverAll();

        assertThat(quoting).containsExactly(adaMoved);
        assertThat(communications).containsExactly(adaMoved);
    }

    @Test
    @DisplayName("let an event be published without any subscriber")
    void noSubscriber() {
        events("customer management").publish(adaMoved);
        queue.deliverAll();

        assertThat(flow.steps()).extracting(Flow.Step::kind).containsExactly(Kind.PUBLISHED);
    }

    @Test
    @DisplayName("keep a subscriber's failure from the publisher and from the other subscribers")
    void failingSubscriber() {
        events("quoting")
                .subscribe(
                        AddressChanged.class,
                        event -> {
                            throw new IllegalStateException("no tariff");
                        });
        events("communications").subscribe(AddressChanged.class, communications::add);

        events("customer management").publish(adaMoved);
        queue.deliverAll();

        assertThat(communications).containsExactly(adaMoved);
    }

    @Test
    @DisplayName("write on each envelope which system put it there")
    void source() {
        commands("customer management").handle(ChangeAddress.class, customerManagement::add);

        commands("the website").send(changeAddress);
        events("customer management").publish(adaMoved);

        assertThat(flow.steps())
                .extracting(step -> step.envelope().source())
                .containsExactly("the website", "customer management");
    }

    @Test
    @DisplayName("begin a new flow with each message that no other one caused")
    void newFlows() {
        events("customer management").publish(adaMoved);
        events("customer management").publish(adaMoved);

        assertThat(flow.steps())
                .extracting(Flow.Step::envelope)
                .extracting(Envelope::id, Envelope::correlationId, Envelope::causationId)
                .containsExactly(tuple("1", "1", "1"), tuple("2", "2", "2"));
    }

    @Test
    @DisplayName("write on each envelope its cause and the beginning of its flow")
    void threeHops() {
        commands("customer management")
                .handle(
                        ChangeAddress.class,
                        command -> events("customer management").publish(adaMoved));
        events("quoting")
                .subscribe(
                        AddressChanged.class,
                        event -> events("quoting").publish(new QuoteMade("ada")));
        events("communications").subscribe(QuoteMade.class, communications::add);

        commands("the website").send(changeAddress);
        queue.deliverAll();

        assertThat(flow.steps(Kind.DELIVERED))
                .extracting(Flow.Step::envelope)
                .extracting(
                        Envelope::type,
                        Envelope::id,
                        Envelope::correlationId,
                        Envelope::causationId)
                .containsExactly(
                        tuple("ChangeAddress", "1", "1", "1"),
                        tuple("AddressChanged", "2", "1", "1"),
                        tuple("QuoteMade", "3", "1", "2"));
    }

    @Test
    @DisplayName("forget the cause once it has been handled or has failed")
    void causeIsForgotten() {
        events("quoting")
                .subscribe(
                        AddressChanged.class,
                        event -> {
                            throw new IllegalStateException("no tariff");
                        });
        events("customer management").publish(adaMoved);
        queue.deliverAll();

        events("quoting").publish(new QuoteMade("grace"));

        assertThat(flow.steps().getLast().envelope())
                .returns("2", Envelope::correlationId)
                .returns("2", Envelope::causationId);
    }

    private CommandBus commands(String system) {
        return messaging.commandsOf(system);
    }

    private EventBus events(String system) {
        return messaging.eventsOf(system);
    }
}
