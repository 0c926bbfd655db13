package messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import messaging.Flow.Kind;
import messaging.contract.Insurance.AddressChanged;
import messaging.contract.Insurance.ChangeAddress;
import messaging.contract.Insurance.QuoteMade;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The two buses on one queue")
class MessagingTest {

    private final Buses buses = new Buses();
    private final ChangeAddress changeAddress = buses.changeAddress;
    private final AddressChanged adaMoved = buses.adaMoved;

    private final List<Message> customerManagement = new ArrayList<>();
    private final List<Message> communications = new ArrayList<>();

    @Test
    @DisplayName("write on each envelope which system put it there")
    void source() {
        buses.commands("customer management").handle(ChangeAddress.class, customerManagement::add);

        buses.commands("the website").send(changeAddress);
        buses.events("customer management").publish(adaMoved);

        assertThat(buses.flow.steps())
                .extracting(step -> step.envelope().source())
                .containsExactly("the website", "customer management");
    }

    @Test
    @DisplayName("begin a new flow with each message that no other one caused")
    void newFlows() {
        buses.events("customer management").publish(adaMoved);
        buses.events("customer management").publish(adaMoved);

        assertThat(buses.flow.steps())
                .extracting(Flow.Step::envelope)
                .extracting(Envelope::id, Envelope::correlationId, Envelope::causationId)
                .containsExactly(tuple("1", "1", "1"), tuple("2", "2", "2"));
    }

    @Test
    @DisplayName("write on each envelope its cause and the beginning of its flow")
    void threeHops() {
        buses.commands("customer management")
                .handle(
                        ChangeAddress.class,
                        command -> buses.events("customer management").publish(adaMoved));
        buses.events("quoting")
                .subscribe(
                        AddressChanged.class,
                        event -> buses.events("quoting").publish(new QuoteMade("ada")));
        buses.events("communications").subscribe(QuoteMade.class, communications::add);

        buses.commands("the website").send(changeAddress);
        buses.queue.deliverAll();

        assertThat(buses.flow.steps(Kind.DELIVERED))
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
    @DisplayName("keep the cause while another message is handled inside")
    void nestedHandling() {
        buses.commands("customer management").handle(ChangeAddress.class, customerManagement::add);
        buses.events("quoting")
                .subscribe(
                        AddressChanged.class,
                        event -> {
                            buses.commands("quoting").send(changeAddress);
                            buses.queue.deliverAll();
                            buses.events("quoting").publish(new QuoteMade("ada"));
                        });

        buses.events("customer management").publish(adaMoved);
        buses.queue.deliverNext();

        assertThat(buses.flow.steps(Kind.PUBLISHED).getLast().envelope())
                .returns("QuoteMade", Envelope::type)
                .returns("1", Envelope::causationId);
    }

    @Test
    @DisplayName("forget the cause once it has been handled or has failed")
    void causeIsForgotten() {
        buses.quotingFails();
        buses.events("customer management").publish(adaMoved);
        buses.queue.deliverAll();

        buses.events("quoting").publish(new QuoteMade("grace"));

        assertThat(buses.flow.steps().getLast().envelope())
                .returns("2", Envelope::correlationId)
                .returns("2", Envelope::causationId);
    }
}
