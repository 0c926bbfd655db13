package insurance;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static insurance.Customers.ADA;
import static insurance.Customers.GRACE;
import static insurance.Customers.MARY;
import static insurance.Places.HIGH_STREET;
import static insurance.Places.HILL_STREET;
import static insurance.Places.LAKE_ROAD;
import static insurance.Places.RIVER_WALK;
import static org.assertj.core.api.Assertions.assertThat;
import static workbook.rules.KnowNothingOf.knowNothingOf;

import insurance.communications.contract.SendQuote;
import insurance.customer.CustomerManagement;
import insurance.customer.contract.Address;
import insurance.customer.contract.Home;
import java.util.List;
import java.util.concurrent.TimeUnit;
import messaging.Flow;
import messaging.Message;
import messaging.Messaging;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import workbook.Exercise;
import workbook.Failure;
import workbook.Guard;

@Exercise(
        number = "2.1",
        title = "Announce, don't tell",
        minutes = 8,
        edit = "src/main/java/insurance/customer/CustomerManagement.java",
        claims = {"D1", "D2", "A1"})
class E01AnnounceTest {

    private Insurer insurer;
    private CustomerManagement customerManagement;

    @BeforeEach
    void openCustomerManagement() {
        insurer = new Insurer();
        insurer.messaging().commandsOf("communications").handle(SendQuote.class, command -> {});
        customerManagement = withFourCustomers(insurer.messaging());
    }

    @Test
    @Order(1)
    @DisplayName("a move is announced: whose address has changed, and nothing else")
    void aMoveIsAnnounced() {
        customerManagement.move(ADA, Homes.at(LAKE_ROAD));
        customerManagement.move(MARY, Homes.at(RIVER_WALK));
        customerManagement.move(GRACE, Homes.at(HIGH_STREET));

        InWords.compare(
                "Customer management should tell its news and nothing else. Anything more says what others are to do.",
                said(),
                "AddressChanged[customerId=c-17]",
                "AddressChanged[customerId=c-20]",
                "AddressChanged[customerId=c-18]");
        InWords.compare(
                "The words are right; only the sender is not. Customer management speaks under the name customer, as it did from the start.",
                senders(),
                "customer",
                "customer",
                "customer");
    }

    @Test
    @Order(2)
    @DisplayName("whoever asks afterwards hears the new address, and the rest as before")
    void whoeverAsksHearsTheNewAddress() {
        customerManagement.move(ADA, Homes.at(LAKE_ROAD));

        InWords.compare(
                "The notification does not say where Ada lives now, so the file has to: with the new address, and all else as before.",
                file(ADA),
                "Ada, 12 Lake Road in Newtown, ada@example.org, built 2005, 80 m²");
        InWords.compare(
                "Ada has moved, and Grace's file has changed.",
                file(GRACE),
                "Grace, 8 Mill Lane in Oldtown, grace@example.org, built 1998, 90 m²");
    }

    @Test
    @Order(3)
    @DisplayName("when it is announced, the new address is in the file already")
    void firstStoredThenAnnounced() {
        FileWhenAnnounced queue = new FileWhenAnnounced();
        CustomerManagement watched = withFourCustomers(new Messaging(queue, insurer.envelopes()));

        queue.lookInto(() -> watched.customer(ADA).map(it -> it.home().address()).orElseThrow());
        watched.move(ADA, Homes.at(LAKE_ROAD));

        InWords.compare(
                "Whoever hears a thin notification asks back, perhaps at once. The answer has to be the new address: first it is true, then it is announced.",
                queue.addresses().stream().map(InWords::told).toList(),
                "12 Lake Road in Newtown");
    }

    @Test
    @Order(4)
    @DisplayName("moving back home is news, too")
    void everyMoveIsNews() {
        customerManagement.move(ADA, Homes.at(LAKE_ROAD));
        customerManagement.move(ADA, Homes.at(HILL_STREET));
        customerManagement.move(ADA, Homes.at(LAKE_ROAD));

        InWords.compare(
                "Ada has moved three times. The three events say the same words, and each is news of its own.",
                announced(),
                "AddressChanged[customerId=c-17]",
                "AddressChanged[customerId=c-17]",
                "AddressChanged[customerId=c-17]");
    }

    @Test
    @Order(5)
    @DisplayName("another city, another street or another number: each is another address")
    void eachPartOfTheAddressCounts() {
        customerManagement.move(ADA, Homes.at(new Address(HILL_STREET.street(), "Newtown")));
        InWords.compare(
                "Ada has moved from Hill Street in Oldtown to Hill Street in Newtown. That is another house, and news.",
                announced(),
                "AddressChanged[customerId=c-17]");

        customerManagement.move(GRACE, Homes.at(HILL_STREET));
        InWords.compare(
                "Grace has moved from Mill Lane to Hill Street, both in Oldtown. That is another house, and news.",
                announced(),
                "AddressChanged[customerId=c-17]",
                "AddressChanged[customerId=c-18]");

        customerManagement.move(GRACE, Homes.at(new Address("5 Hill Street", "Oldtown")));
        InWords.compare(
                "Grace has moved from 3 to 5 Hill Street, next door. That is another house, and news.",
                announced(),
                "AddressChanged[customerId=c-17]",
                "AddressChanged[customerId=c-18]",
                "AddressChanged[customerId=c-18]");
    }

    @Test
    @Order(6)
    @DisplayName("she lives there already: no news")
    void nothingHasChanged() {
        Address theSame = new Address(HILL_STREET.street(), HILL_STREET.city());
        Home herHome = new Home(theSame, 1932, 120);

        var refusal = Failure.of(() -> customerManagement.move(ADA, herHome));

        assertThat(refusal)
                .withFailMessage(
                        """
                        Ada's address is what it was before. That is no mistake of anybody's, only no news.
                        expected: nothing happens
                        but:      %s""",
                        refusal.map(Object::toString).orElse(""))
                .isEmpty();
        InWords.compare(
                "Ada's address is what it was before. An event says that something has happened, and nothing has.",
                announced());
    }

    @Test
    @Order(7)
    @DisplayName("no such customer: refused, and no word about it")
    void noSuchCustomer() {
        var refusal = Failure.of(() -> customerManagement.move("c-99", Homes.at(LAKE_ROAD)));

        assertThat(refusal)
                .withFailMessage(
                        """
                        There is no such customer, and the call centre should hear that.
                        expected: an IllegalArgumentException
                        but:      %s""",
                        refusal.map(Object::toString).orElse("move returned as if all were well"))
                .containsInstanceOf(IllegalArgumentException.class);
        InWords.compare(
                "Customer management refused, and announced the move all the same. What did not happen is no event.",
                announced());
        InWords.compare(
                "Customer management refused, and opened a file for nobody all the same. What is refused leaves no trace.",
                file("c-99"));
    }

    @Test
    @Order(8)
    @Guard
    @Timeout(value = 30, unit = TimeUnit.SECONDS)
    @DisplayName("rule: customer management knows nobody")
    void customerManagementKnowsNobody() {
        classes()
                .that()
                .resideInAPackage("insurance.customer..")
                .should(
                        knowNothingOf(
                                "insurance.quoting",
                                "insurance.communications",
                                "insurance.underwriting",
                                "insurance.dataplatform"))
                .because(
                        "it announces what has happened, and who listens decides what to do about it")
                .check(OurClasses.ALL);
    }

    private static CustomerManagement withFourCustomers(Messaging messaging) {
        CustomerManagement customerManagement = new CustomerManagement(messaging);
        Customers.AT_FIRST.values().forEach(customerManagement::register);
        return customerManagement;
    }

    private List<String> file(String customerId) {
        return customerManagement.customer(customerId).stream().map(InWords::told).toList();
    }

    private List<String> announced() {
        return insurer.saidBy("customer").stream().map(Message::toString).toList();
    }

    private List<String> said() {
        return insurer.flow().steps().stream()
                .map(step -> step.envelope().message().toString())
                .toList();
    }

    private List<String> senders() {
        return insurer.flow().steps().stream().map(Flow.Step::from).toList();
    }
}
