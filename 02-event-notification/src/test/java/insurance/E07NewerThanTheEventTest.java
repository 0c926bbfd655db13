package insurance;

import static insurance.Customers.ADA;
import static insurance.Customers.GRACE;
import static insurance.Places.HIGH_STREET;
import static insurance.Places.HILL_STREET;
import static insurance.Places.LAKE_ROAD;
import static insurance.Places.MILL_LANE;
import static insurance.Places.RIVER_WALK;
import static org.assertj.core.api.Assertions.assertThat;

import insurance.customer.contract.Address;
import insurance.customer.contract.AddressChangedFromTo;
import insurance.customer.contract.CustomerDetails;
import insurance.customer.contract.Home;
import insurance.quoting.WatchfulQuoting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import messaging.UpstreamDownException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import workbook.Exercise;
import workbook.Failure;
import workbook.Guard;
import workbook.flow.Drawn;

@Exercise(
        number = "2.7",
        title = "Newer than the event",
        minutes = 8,
        edit = "src/main/java/insurance/quoting/WatchfulQuoting.java",
        claims = "D3",
        remember =
                "An answer is about now, and the event is about then: a stale event is noticed by comparing the two.")
class E07NewerThanTheEventTest {

    private WatchedInsurer insurer;
    private List<CustomerDetails> quoted;
    private boolean printerIsBroken;
    private WatchfulQuoting quoting;

    @BeforeEach
    void openQuoting() {
        insurer = new WatchedInsurer();
        quoted = new ArrayList<>();
        printerIsBroken = false;
        quoting = new WatchfulQuoting(insurer.askedBy("quoting"), this::makeQuote);
        insurer.eventsOf("quoting").subscribe(AddressChangedFromTo.class, quoting::on);
    }

    @Test
    @Order(1)
    @DisplayName("two quick moves: the answer may be newer than the event")
    void twoQuickMoves(TestReporter reporter) {
        move(ADA, HILL_STREET, LAKE_ROAD);
        move(ADA, LAKE_ROAD, HIGH_STREET);
        var failure = Failure.of(insurer::deliverAll);
        reporter.publishEntry("what happened", story());

        assertThat(failure)
                .withFailMessage(
                        """
                        A move that was overtaken is not a failure. The queue would deliver it again forever, and it would stay overtaken.
                        expected: no failure
                        but:      %s""",
                        failure.map(Object::toString).orElse(""))
                .isEmpty();
        InWords.compare(
                "Ada moved to 12 Lake Road, and on to 1 High Street before quoting had asked. Both answers said High Street, also the one to the event that meant Lake Road. So the quotes are wrong.",
                quotedStreets(),
                "1 High Street");
    }

    @Test
    @Order(2)
    @DisplayName("the move that was overtaken is kept, and the list does not change by looking")
    void theOvertakenMoveIsKept() {
        InWords.compare(
                "No event has come in yet, and the list of a new quoting is not empty. Is there a static field?",
                told(quoting.overtaken()));
        move(ADA, HILL_STREET, LAKE_ROAD);
        move(ADA, LAKE_ROAD, HIGH_STREET);
        insurer.deliverAll();
        List<AddressChangedFromTo> handedOut = quoting.overtaken();

        InWords.compare(
                "Ada moved to Lake Road, and there will never be a quote for that. It should not be passed over in silence.",
                told(handedOut),
                "Ada from 3 Hill Street in Oldtown to 12 Lake Road in Newtown");

        move(ADA, HIGH_STREET, LAKE_ROAD);
        insurer.deliverAll();
        move(GRACE, MILL_LANE, RIVER_WALK);
        move(GRACE, RIVER_WALK, HIGH_STREET);
        insurer.deliverAll();

        InWords.compare(
                "The list was handed out before Grace's move was overtaken. A list handed out stays as it is.",
                told(handedOut),
                "Ada from 3 Hill Street in Oldtown to 12 Lake Road in Newtown");
        InWords.compare(
                "Ada's first move to Lake Road never got its quote. It stays on the list when it is looked at, and when she moves there again.",
                told(quoting.overtaken()),
                "Ada from 3 Hill Street in Oldtown to 12 Lake Road in Newtown",
                "Grace from 8 Mill Lane in Oldtown to 5 River Walk in Newtown");
    }

    @Test
    @Order(3)
    @DisplayName("of five quick moves four are overtaken, in their order")
    void fiveQuickMoves() {
        move(ADA, HILL_STREET, LAKE_ROAD);
        move(ADA, LAKE_ROAD, RIVER_WALK);
        move(ADA, RIVER_WALK, LAKE_ROAD);
        move(ADA, LAKE_ROAD, RIVER_WALK);
        move(ADA, RIVER_WALK, HILL_STREET);
        insurer.deliverAll();

        InWords.compare(
                "Ada was by the lake and by the river, twice each, and came back home, all before quoting had asked. Four moves were overtaken, and each of them counts.",
                told(quoting.overtaken()),
                "Ada from 3 Hill Street in Oldtown to 12 Lake Road in Newtown",
                "Ada from 12 Lake Road in Newtown to 5 River Walk in Newtown",
                "Ada from 5 River Walk in Newtown to 12 Lake Road in Newtown",
                "Ada from 12 Lake Road in Newtown to 5 River Walk in Newtown");
        InWords.compare(
                "Ada is back home when quoting asks. Only for this last move the answer is the right one.",
                quotedStreets(),
                "3 Hill Street");
    }

    @Test
    @Order(4)
    @DisplayName("a move is overtaken by the same customer's move to another address")
    void customersDoNotOvertakeEachOther() {
        Address sameStreetElsewhere = new Address(HIGH_STREET.street(), "Oldtown");
        move(ADA, HILL_STREET, LAKE_ROAD);
        move(GRACE, MILL_LANE, HIGH_STREET);
        move(GRACE, HIGH_STREET, sameStreetElsewhere);
        insurer.deliverAll();

        InWords.compare(
                "Grace moved to High Street in Newtown, and on to High Street in Oldtown. She has overtaken her own first move, and not Ada's.",
                told(quoting.overtaken()),
                "Grace from 8 Mill Lane in Oldtown to 1 High Street in Newtown");
        InWords.compare(
                "Grace has overtaken her own first move. Ada's move was not overtaken.",
                quotedStreets(),
                "12 Lake Road",
                "1 High Street");
    }

    @Test
    @Order(5)
    @DisplayName("no quote mixes two houses")
    void noHouseThatNeverWas() {
        insurer.customers().put(newHouse(LAKE_ROAD, 1890, 60));
        announce(ADA, HILL_STREET, LAKE_ROAD);
        insurer.deliverAll();
        insurer.customers().put(newHouse(RIVER_WALK, 1970, 30));
        announce(ADA, LAKE_ROAD, RIVER_WALK);
        insurer.customers().put(newHouse(HIGH_STREET, 2015, 240));
        announce(ADA, RIVER_WALK, HIGH_STREET);
        insurer.deliverAll();

        InWords.compare(
                "The address of one house and the floor area of another make a house that never was. Take the answer as a whole, or not at all.",
                quoted.stream().map(InWords::told).toList(),
                "Ada, 12 Lake Road in Newtown, ada@example.org, built 1890, 60 m²",
                "Ada, 1 High Street in Newtown, ada@example.org, built 2015, 240 m²");
    }

    @Test
    @Order(6)
    @Guard
    @DisplayName("each move gets its quote when the answers are in time")
    void inTime() {
        move(ADA, HILL_STREET, LAKE_ROAD);
        insurer.deliverAll();
        move(ADA, LAKE_ROAD, HIGH_STREET);
        move(GRACE, MILL_LANE, RIVER_WALK);
        insurer.deliverAll();

        InWords.compare(
                "Quoting asked before the next move. The answers belong to the events, and each move leads to a quote.",
                quotedStreets(),
                "12 Lake Road",
                "1 High Street",
                "5 River Walk");
    }

    @Test
    @Order(7)
    @Guard
    @DisplayName("two quotings share nothing")
    void eachHasItsOwnList() {
        move(ADA, HILL_STREET, LAKE_ROAD);
        move(ADA, LAKE_ROAD, HIGH_STREET);
        insurer.deliverAll();

        var elsewhere = new WatchfulQuoting(insurer.askedBy("quoting"), quoted::add);

        InWords.compare(
                "The second insurer has a quoting of its own, which got no event so far. Is there a static field?",
                told(elsewhere.overtaken()));
    }

    @Test
    @Order(8)
    @Guard
    @DisplayName(
            "customer management does not answer: that failure comes out, and nothing was overtaken")
    void noAnswer() {
        insurer.customerManagement().goDown();
        move(ADA, HILL_STREET, LAKE_ROAD);
        var failure = Failure.of(insurer::deliverAll);
        List<String> overtaken = told(quoting.overtaken());
        insurer.customerManagement().comeBack();
        insurer.queue().deliverAll();

        assertItComesOut(failure, UpstreamDownException.class);
        InWords.compare(
                "Customer management did not answer. That does not say that Ada has moved on.",
                overtaken);
        InWords.compare(
                "Customer management is back, and the queue has delivered again. Now there should be a quote.",
                quotedStreets(),
                "12 Lake Road");
    }

    @Test
    @Order(9)
    @Guard
    @DisplayName("making the quote fails: that failure comes out, and nothing was overtaken")
    void noQuote() {
        printerIsBroken = true;
        move(ADA, HILL_STREET, LAKE_ROAD);
        var failure = Failure.of(insurer::deliverAll);
        List<String> overtaken = told(quoting.overtaken());
        printerIsBroken = false;
        insurer.queue().deliverAll();

        assertItComesOut(failure, IllegalArgumentException.class);
        InWords.compare(
                "Making the quote failed. That is trouble of our own, and no move of Ada's.",
                overtaken);
        InWords.compare(
                "Quotes can be made again, and the queue has delivered again. Now there should be one.",
                quotedStreets(),
                "12 Lake Road");
    }

    @Test
    @Order(10)
    @Guard
    @DisplayName("it asks once for each event")
    void itAsksOnce() {
        move(ADA, HILL_STREET, LAKE_ROAD);
        move(GRACE, MILL_LANE, RIVER_WALK);
        insurer.deliverAll();

        InWords.compare(
                "A second question may get yet another answer, and it is more work for customer management.",
                insurer.askers(),
                "quoting",
                "quoting");
    }

    @Test
    @Order(11)
    @Guard
    @DisplayName("a customer who has left gets no quote, and was not overtaken")
    void theCustomerHasLeft() {
        move(ADA, HILL_STREET, LAKE_ROAD);
        insurer.customers().leave(ADA);
        insurer.deliverAll();

        InWords.compare("Ada has left the insurer. She needs no quote.", quotedStreets());
        InWords.compare(
                "Ada has left the insurer. Her move was not overtaken by another move.",
                told(quoting.overtaken()));
    }

    private String story() {
        List<String> lines =
                new ArrayList<>(List.of("Ada moves to 12 Lake Road", "Ada moves to 1 High Street"));
        quotedStreets().forEach(street -> lines.add("quote for " + street));
        quoting.overtaken().forEach(move -> lines.add("overtaken: " + move.to().street()));
        return String.join("\n", lines);
    }

    private void move(String customerId, Address from, Address to) {
        Home home = Homes.at(to);
        Address copy = new Address(to.street(), to.city());
        insurer.customers()
                .put(
                        Customers.AT_FIRST
                                .get(customerId)
                                .at(new Home(copy, home.yearBuilt(), home.floorArea())));
        announce(customerId, from, to);
    }

    private void announce(String customerId, Address from, Address to) {
        insurer.messaging()
                .eventsOf("customer")
                .publish(new AddressChangedFromTo(customerId, from, to));
    }

    private static CustomerDetails newHouse(Address address, int yearBuilt, int floorArea) {
        return Customers.AT_FIRST.get(ADA).at(new Home(address, yearBuilt, floorArea));
    }

    private List<String> quotedStreets() {
        return quoted.stream().map(customer -> customer.home().address().street()).toList();
    }

    private void makeQuote(CustomerDetails customer) {
        if (printerIsBroken) {
            throw new IllegalArgumentException("the printer is broken");
        }
        quoted.add(customer);
        Drawn.note("quoting", "quotes " + customer.home().address().street());
    }

    private static void assertItComesOut(
            Optional<RuntimeException> failure, Class<? extends Throwable> cause) {
        assertThat(failure)
                .withFailMessage(
                        """
                        Something failed, and no failure came out. So the queue will not deliver again, and Ada's quote is lost.
                        expected: the failure comes out
                        but:      on returned as if all were well""")
                .isPresent();
        Causes.assertNames(failure.orElseThrow(), cause);
    }

    private static List<String> told(List<AddressChangedFromTo> events) {
        return events.stream()
                .map(
                        event ->
                                "%s from %s to %s"
                                        .formatted(
                                                Customers.name(event.customerId()),
                                                InWords.told(event.from()),
                                                InWords.told(event.to())))
                .toList();
    }
}
