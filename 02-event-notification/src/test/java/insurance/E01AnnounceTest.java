package insurance;

import static insurance.Customers.ADA;
import static insurance.Customers.GRACE;
import static insurance.Customers.MARY;
import static insurance.Places.HIGH_STREET;
import static insurance.Places.HILL_STREET;
import static insurance.Places.LAKE_ROAD;
import static insurance.Places.RIVER_WALK;
import static insurance.Verdict.comesOut;
import static insurance.Verdict.same;
import static insurance.Verdict.works;
import static workbook.rules.KnowNothingOf.knowNothingOf;

import insurance.customer.CustomerManagement;
import insurance.customer.contract.Address;
import insurance.customer.contract.Home;
import java.util.List;
import java.util.stream.Collectors;
import messaging.Message;
import messaging.Messaging;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import workbook.Exercise;
import workbook.Failure;
import workbook.Guard;
import workbook.flow.Drawn;

@Exercise(
        number = "2.1",
        title = "Announce, don't tell",
        minutes = 8,
        core = true,
        edit = "src/main/java/insurance/customer/CustomerManagement.java",
        claims = {"D1", "D2", "A1"},
        remember =
                "An event notification announces what is true already, and makes its listeners ask back.")
class E01AnnounceTest {

    private WatchedInsurer insurer;
    private CustomerManagement customerManagement;

    @BeforeEach
    void openCustomerManagement() {
        insurer = new WatchedInsurer();
        customerManagement = withFourCustomers(insurer.messaging());
    }

    @Test
    @Order(1)
    @DisplayName("when it is announced, the new address is in the file already")
    void firstStoredThenAnnounced(TestReporter reporter) {
        FileWhenAnnounced queue = new FileWhenAnnounced();
        Messaging messaging = new Messaging(queue, insurer.envelopes());
        CustomerManagement watched = withFourCustomers(messaging);
        queue.lookInto(() -> watched.customer(ADA).map(it -> it.home().address()).orElseThrow());

        watched.move(ADA, Homes.at(LAKE_ROAD));
        Drawn.note("customer", "the move is over");

        List<String> answers = queue.addresses().stream().map(Address::street).toList();
        reporter.publishEntry("what happened", story(answers));
        same(
                "Ada has moved, and no event says so. Quoting does not know that it has to ask.",
                answers.isEmpty() ? List.of("no event") : List.of("an event"),
                "an event");
        same(
                "Quoting learned of Ada's move, asked back at once, and got another answer than her"
                        + " new address. So the quote is for a house that she has left.",
                answers.stream().distinct().toList(),
                "12 Lake Road");
    }

    @Test
    @Order(2)
    @DisplayName("an address that has not changed is not an event")
    void nothingHasChanged() {
        Address theSame = new Address(HILL_STREET.street(), HILL_STREET.city());
        Home herHome = new Home(theSame, 1932, 125);

        works(
                "Ada's address is what it was before. That is not a mistake of the call centre's.",
                Failure.of(() -> customerManagement.move(ADA, herHome)));
        same(
                "Ada's address is what it was before, and an event says that it has changed.",
                announced());
    }

    @Test
    @Order(3)
    @Guard
    @DisplayName("a move is announced without the address")
    void aMoveIsAnnounced() {
        customerManagement.move(ADA, Homes.at(LAKE_ROAD));
        customerManagement.move(MARY, Homes.at(RIVER_WALK));
        customerManagement.move(GRACE, Homes.at(HIGH_STREET));

        same(
                "The event says whose address has changed. Anything more says what others are to do.",
                said(),
                "AddressChanged[customerId=c-17]",
                "AddressChanged[customerId=c-20]",
                "AddressChanged[customerId=c-18]");
    }

    @Test
    @Order(4)
    @Guard
    @DisplayName("a question afterwards is answered with the new home")
    void theAnswerAfterwards() {
        customerManagement.move(ADA, Homes.at(LAKE_ROAD));

        same(
                "The file has to say where Ada lives now: with the new address, and all else as before.",
                file(ADA),
                "Ada, 12 Lake Road in Newtown, ada@example.org, built 2005, 80 m²");
        same(
                "Ada has moved. Grace has not, so her file should be as it was.",
                file(GRACE),
                "Grace, 8 Mill Lane in Oldtown, grace@example.org, built 1998, 90 m²");
    }

    @Test
    @Order(5)
    @Guard
    @DisplayName("moving back home is a move, too")
    void everyMoveIsNews() {
        customerManagement.move(ADA, Homes.at(LAKE_ROAD));
        customerManagement.move(ADA, Homes.at(HILL_STREET));
        customerManagement.move(ADA, Homes.at(LAKE_ROAD));

        same(
                "Ada has moved three times. The three events say the same words, and each is an event of its own.",
                announced(),
                "AddressChanged[customerId=c-17]",
                "AddressChanged[customerId=c-17]",
                "AddressChanged[customerId=c-17]");
    }

    @Test
    @Order(6)
    @Guard
    @DisplayName("each part of an address counts")
    void eachPartOfTheAddressCounts() {
        customerManagement.move(ADA, Homes.at(new Address(HILL_STREET.street(), "Newtown")));
        same(
                "Ada has moved from Hill Street in Oldtown to Hill Street in Newtown. That is"
                        + " another house, and news.",
                announced(),
                "AddressChanged[customerId=c-17]");

        customerManagement.move(GRACE, Homes.at(HILL_STREET));
        same(
                "Grace has moved from Mill Lane to Hill Street, both in Oldtown. That is another house, and news.",
                announced(),
                "AddressChanged[customerId=c-17]",
                "AddressChanged[customerId=c-18]");

        customerManagement.move(GRACE, Homes.at(new Address("5 Hill Street", "Oldtown")));
        same(
                "Grace has moved from 3 to 5 Hill Street, next door. That is another house, and news.",
                announced(),
                "AddressChanged[customerId=c-17]",
                "AddressChanged[customerId=c-18]",
                "AddressChanged[customerId=c-18]");
    }

    @Test
    @Order(7)
    @Guard
    @DisplayName("a move of an unknown customer is refused without an event")
    void noSuchCustomer() {
        var refusal = Failure.of(() -> customerManagement.move("c-99", Homes.at(LAKE_ROAD)));

        comesOut(
                "The customer is unknown, and the call centre should learn that.",
                refusal,
                IllegalArgumentException.class);
        same(
                "Customer management refused, and announced the move all the same. Only what has"
                        + " happened is an event.",
                announced());
        same(
                "Customer management refused, and opened a file for her all the same. A refusal leaves no trace.",
                file("c-99"));
    }

    @Test
    @Order(8)
    @Guard
    @Timeout(30)
    @DisplayName("rule: customer management knows none of its listeners")
    void customerManagementKnowsNoListener() {
        OurClasses.in("insurance.customer..")
                .should(
                        knowNothingOf(
                                "insurance.quoting",
                                "insurance.communications",
                                "insurance.underwriting",
                                "insurance.dataplatform"))
                .because("it announces what has happened, and each listener decides what to do")
                .check(OurClasses.ALL);
    }

    private static CustomerManagement withFourCustomers(Messaging messaging) {
        CustomerManagement customerManagement =
                new CustomerManagement(messaging.eventsOf("customer"));
        Customers.AT_FIRST.values().forEach(customerManagement::register);
        return customerManagement;
    }

    private static String story(List<String> answers) {
        return "Ada moves to 12 Lake Road\n"
                + answers.stream()
                        .map(it -> "quoting asks, and gets\n  " + it + "\nquote for " + it)
                        .collect(Collectors.joining("\n"));
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
}
