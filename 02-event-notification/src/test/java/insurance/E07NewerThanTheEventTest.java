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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import workbook.Exercise;
import workbook.Failure;
import workbook.Guard;

@Exercise(
        number = "2.7",
        title = "Newer than the event",
        minutes = 8,
        edit = "src/main/java/insurance/quoting/WatchfulQuoting.java",
        claims = "D3")
class E07NewerThanTheEventTest {

    private Insurer insurer;
    private List<CustomerDetails> quoted;
    private boolean printerIsBroken;
    private WatchfulQuoting quoting;

    @BeforeEach
    void openQuoting() {
        insurer = new Insurer();
        quoted = new ArrayList<>();
        printerIsBroken = false;
        quoting = new WatchfulQuoting(insurer.askedBy("quoting"), this::makeQuote);
        insurer.messaging().eventsOf("quoting").subscribe(AddressChangedFromTo.class, quoting::on);
    }

    @Test
    @Order(1)
    @Guard
    @DisplayName("nobody moves in between: a quote for each move")
    void nobodyMovesInBetween() {
        move(ADA, HILL_STREET, LAKE_ROAD);
        insurer.deliverAll();
        move(ADA, LAKE_ROAD, HIGH_STREET);
        move(GRACE, MILL_LANE, RIVER_WALK);
        insurer.deliverAll();

        InWords.compare(
                "Quoting asked before anybody moved on. The answers belong to the events, and each move leads to a quote.",
                quotedStreets(),
                "12 Lake Road",
                "1 High Street",
                "5 River Walk");
    }

    @Test
    @Order(2)
    @DisplayName("two quick moves: the answer may be newer than the event")
    void twoQuickMoves() {
        move(ADA, HILL_STREET, LAKE_ROAD);
        move(ADA, LAKE_ROAD, HIGH_STREET);
        var failure = Failure.of(insurer::deliverAll);

        assertThat(failure)
                .withFailMessage(
                        """
                        A move that was overtaken is no failure. The queue would deliver it again for ever, and it would stay overtaken.
                        expected: no failure
                        but:      %s""",
                        failure.map(Object::toString).orElse(""))
                .isEmpty();
        InWords.compare(
                "Ada moved to 12 Lake Road, and on to 1 High Street before quoting had asked. So both answers said High Street, also the one to the event that meant Lake Road. See which quotes come of it when quoting does not notice.",
                quotedStreets(),
                "1 High Street");
    }

    @Test
    @Order(3)
    @Guard
    @DisplayName("two companies of one group: each has its own overtaken moves")
    void eachHasItsOwnList() {
        move(ADA, HILL_STREET, LAKE_ROAD);
        move(ADA, LAKE_ROAD, HIGH_STREET);
        insurer.deliverAll();

        var elsewhere = new WatchfulQuoting(insurer.askedBy("quoting"), quoted::add);

        InWords.compare(
                "A sister company has a quoting of its own, and that has not heard of any move. Its list should be its own, too.",
                told(elsewhere.overtaken()));
    }

    @Test
    @Order(4)
    @DisplayName("the move that was overtaken is not passed over in silence")
    void theOvertakenMoveIsKept() {
        move(ADA, HILL_STREET, LAKE_ROAD);
        move(ADA, LAKE_ROAD, HIGH_STREET);
        insurer.deliverAll();

        InWords.compare(
                "There was a move to Lake Road, and no quote was ever made for it. Somebody may have to know that.",
                told(quoting.overtaken()),
                "Ada from 3 Hill Street in Oldtown to 12 Lake Road in Newtown");
    }

    @Test
    @Order(5)
    @DisplayName("five quick moves, to and fro and back home: four are overtaken, in their order")
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
    @Order(6)
    @DisplayName("a list handed out stays as it is, and looking at it changes nothing")
    void lookingChangesNothing() {
        move(ADA, HILL_STREET, LAKE_ROAD);
        move(ADA, LAKE_ROAD, HIGH_STREET);
        insurer.deliverAll();
        List<AddressChangedFromTo> handedOut = quoting.overtaken();
        move(ADA, HIGH_STREET, LAKE_ROAD);
        insurer.deliverAll();
        move(GRACE, MILL_LANE, RIVER_WALK);
        move(GRACE, RIVER_WALK, HIGH_STREET);
        insurer.deliverAll();

        InWords.compare(
                "Somebody took the list along before Grace's move was overtaken. A list handed out stays as it is.",
                told(handedOut),
                "Ada from 3 Hill Street in Oldtown to 12 Lake Road in Newtown");
        InWords.compare(
                "Ada's move stays on the list, also when somebody has looked at it, and also when she moves to Lake Road a second time. That first move never got its quote.",
                told(quoting.overtaken()),
                "Ada from 3 Hill Street in Oldtown to 12 Lake Road in Newtown",
                "Grace from 8 Mill Lane in Oldtown to 5 River Walk in Newtown");
    }

    @Test
    @Order(7)
    @DisplayName("one customer's move does not overtake another's")
    void customersDoNotOvertakeEachOther() {
        move(ADA, HILL_STREET, LAKE_ROAD);
        move(GRACE, MILL_LANE, HIGH_STREET);
        move(GRACE, HIGH_STREET, RIVER_WALK);
        insurer.deliverAll();

        InWords.compare(
                "Grace has overtaken her own first move. Ada's move was overtaken by nobody.",
                told(quoting.overtaken()),
                "Grace from 8 Mill Lane in Oldtown to 1 High Street in Newtown");
        InWords.compare(
                "Grace has overtaken her own first move. Ada's move was overtaken by nobody.",
                quotedStreets(),
                "12 Lake Road",
                "5 River Walk");
    }

    @Test
    @Order(8)
    @DisplayName("the same street in another city is another address")
    void theSameStreetElsewhere() {
        Address elsewhere = new Address(LAKE_ROAD.street(), "Oldtown");
        move(ADA, HILL_STREET, LAKE_ROAD);
        move(ADA, LAKE_ROAD, elsewhere);
        insurer.deliverAll();

        InWords.compare(
                "Ada moved to Lake Road in Newtown, and on to Lake Road in Oldtown. The first move was overtaken by the second.",
                told(quoting.overtaken()),
                "Ada from 3 Hill Street in Oldtown to 12 Lake Road in Newtown");
    }

    @Test
    @Order(9)
    @DisplayName("a quote is never made for a house that nobody has ever lived in")
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
    @Order(10)
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

        assertItComesOut(failure);
        InWords.compare(
                "Customer management did not answer. Nobody can say from that whether Ada has moved on.",
                overtaken);
        InWords.compare(
                "Customer management is back, and the queue has delivered again. Now there should be a quote.",
                quotedStreets(),
                "12 Lake Road");
    }

    @Test
    @Order(11)
    @Guard
    @DisplayName("making the quote fails: that failure comes out, and nothing was overtaken")
    void noQuote() {
        printerIsBroken = true;
        move(ADA, HILL_STREET, LAKE_ROAD);
        var failure = Failure.of(insurer::deliverAll);
        List<String> overtaken = told(quoting.overtaken());
        printerIsBroken = false;
        insurer.queue().deliverAll();

        assertItComesOut(failure);
        InWords.compare(
                "Making the quote failed. That is trouble of our own, and no move of Ada's.",
                overtaken);
        InWords.compare(
                "Quotes can be made again, and the queue has delivered again. Now there should be one.",
                quotedStreets(),
                "12 Lake Road");
    }

    @Test
    @Order(12)
    @Guard
    @DisplayName("it asks once for each event")
    void itAsksOnce() {
        move(ADA, HILL_STREET, LAKE_ROAD);
        move(GRACE, MILL_LANE, RIVER_WALK);
        insurer.deliverAll();

        InWords.compare(
                "Whoever asks a second time, to be sure, may get yet another answer; and it is one more question for customer management.",
                insurer.askers(),
                "quoting",
                "quoting");
    }

    @Test
    @Order(13)
    @Guard
    @DisplayName("who is no customer any more gets no quote, and was not overtaken")
    void theCustomerHasLeft() {
        move(ADA, HILL_STREET, LAKE_ROAD);
        insurer.customers().leave(ADA);
        insurer.deliverAll();

        InWords.compare("Ada has left the insurer. Nobody needs a quote.", quotedStreets());
        InWords.compare(
                "Ada has left the insurer. Her move was not overtaken by another move.",
                told(quoting.overtaken()));
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
            throw new IllegalStateException("the printer is broken");
        }
        quoted.add(customer);
    }

    private static void assertItComesOut(Optional<RuntimeException> failure) {
        assertThat(failure)
                .withFailMessage(
                        """
                        Something failed, and the queue did not hear of it. So it will not deliver again, and Ada's quote is lost.
                        expected: the failure comes out
                        but:      on returned as if all were well""")
                .isPresent();
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
