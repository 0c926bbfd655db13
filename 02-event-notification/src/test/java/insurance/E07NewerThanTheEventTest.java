package insurance;

import static insurance.Places.HIGH_STREET;
import static insurance.Places.HILL_STREET;
import static insurance.Places.LAKE_ROAD;
import static insurance.Places.MILL_LANE;
import static insurance.Places.RIVER_WALK;

import insurance.customer.contract.Address;
import insurance.customer.contract.AddressChangedFromTo;
import insurance.customer.contract.CustomerDetails;
import insurance.quoting.WatchfulQuoting;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import workbook.Exercise;
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
    private WatchfulQuoting quoting;

    @BeforeEach
    void openQuoting() {
        insurer = new Insurer();
        quoted = new ArrayList<>();
        quoting = new WatchfulQuoting(insurer.askedBy("quoting"), quoted::add);
        insurer.messaging().eventsOf("quoting").subscribe(AddressChangedFromTo.class, quoting::on);
    }

    @Test
    @Order(1)
    @Guard
    @DisplayName("nobody moves in between: a quote for each move")
    void nobodyMovesInBetween() {
        move("ada", HILL_STREET, LAKE_ROAD);
        insurer.deliverAll();
        move("ada", LAKE_ROAD, HIGH_STREET);
        move("grace", MILL_LANE, RIVER_WALK);
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
        move("ada", HILL_STREET, LAKE_ROAD);
        move("ada", LAKE_ROAD, HIGH_STREET);
        insurer.deliverAll();

        InWords.compare(
                "Ada moved to 12 Lake Road, and on to 1 High Street before quoting had asked. So both answers said High Street, also the one to the event that meant Lake Road. See which quotes come of it when quoting does not notice.",
                quotedStreets(),
                "1 High Street");
    }

    @Test
    @Order(3)
    @DisplayName("the move that was overtaken is not passed over in silence")
    void theOvertakenMoveIsKept() {
        move("ada", HILL_STREET, LAKE_ROAD);
        move("ada", LAKE_ROAD, HIGH_STREET);
        insurer.deliverAll();

        InWords.compare(
                "There was a move to Lake Road, and no quote was ever made for it. Somebody may have to know that.",
                overtaken(),
                "ada to 12 Lake Road in Newtown");
    }

    @Test
    @Order(4)
    @DisplayName("three quick moves, and back home: two are overtaken, in their order")
    void threeQuickMoves() {
        move("ada", HILL_STREET, LAKE_ROAD);
        move("ada", LAKE_ROAD, RIVER_WALK);
        move("ada", RIVER_WALK, HILL_STREET);
        insurer.deliverAll();

        InWords.compare(
                "Ada was by the lake, then by the river, and came back home, all before quoting had asked. Two moves were overtaken.",
                overtaken(),
                "ada to 12 Lake Road in Newtown",
                "ada to 5 River Walk in Newtown");
        InWords.compare(
                "Ada is back home when quoting asks. Only for this last move the answer is the right one.",
                quotedStreets(),
                "3 Hill Street");
    }

    @Test
    @Order(5)
    @DisplayName("one customer's move does not overtake another's")
    void customersDoNotOvertakeEachOther() {
        move("ada", HILL_STREET, LAKE_ROAD);
        move("grace", MILL_LANE, HIGH_STREET);
        move("grace", HIGH_STREET, RIVER_WALK);
        insurer.deliverAll();

        InWords.compare(
                "Grace has overtaken her own first move. Ada's move was overtaken by nobody.",
                overtaken(),
                "grace to 1 High Street in Newtown");
        InWords.compare(
                "Grace has overtaken her own first move. Ada's move was overtaken by nobody.",
                quotedStreets(),
                "12 Lake Road",
                "5 River Walk");
    }

    @Test
    @Order(6)
    @DisplayName("the same street in another city is another address")
    void theSameStreetElsewhere() {
        Address elsewhere = new Address(LAKE_ROAD.street(), "Oldtown");
        move("ada", HILL_STREET, LAKE_ROAD);
        move("ada", LAKE_ROAD, elsewhere);
        insurer.deliverAll();

        InWords.compare(
                "Ada moved to Lake Road in Newtown, and on to Lake Road in Oldtown. The first move was overtaken by the second.",
                overtaken(),
                "ada to 12 Lake Road in Newtown");
    }

    @Test
    @Order(7)
    @DisplayName("a quote is never made for a house that nobody has ever lived in")
    void noHouseThatNeverWas() {
        CustomerDetails cottage = newHouse(LAKE_ROAD, 1890, 60);
        CustomerDetails villa = newHouse(HIGH_STREET, 2015, 240);
        insurer.customers().put(cottage);
        announce("ada", HILL_STREET, LAKE_ROAD);
        insurer.customers().put(villa);
        announce("ada", LAKE_ROAD, HIGH_STREET);
        insurer.deliverAll();

        InWords.compare(
                "The address of one house and the floor area of another make a house that never was. Take the answer as a whole, or not at all.",
                quoted.stream().map(InWords::told).toList(),
                "Ada, 1 High Street in Newtown, ada@example.org, built 2015, 240 m²");
    }

    @Test
    @Order(8)
    @Guard
    @DisplayName("it asks once for each event")
    void itAsksOnce() {
        move("ada", HILL_STREET, LAKE_ROAD);
        move("grace", MILL_LANE, RIVER_WALK);
        insurer.deliverAll();

        InWords.compare(
                "Whoever asks a second time, to be sure, may get yet another answer; and it is one more question for customer management.",
                insurer.askers(),
                "quoting",
                "quoting");
    }

    @Test
    @Order(9)
    @Guard
    @DisplayName("who is no customer any more gets no quote, and was not overtaken")
    void theCustomerHasLeft() {
        move("ada", HILL_STREET, LAKE_ROAD);
        insurer.customers().leave("ada");
        insurer.deliverAll();

        InWords.compare("Ada has left the insurer. Nobody needs a quote.", quotedStreets());
        InWords.compare(
                "Ada has left the insurer. Her move was not overtaken by another move.",
                overtaken());
    }

    private void move(String customerId, Address from, Address to) {
        insurer.customers().move(customerId, new Address(to.street(), to.city()));
        announce(customerId, from, to);
    }

    private void announce(String customerId, Address from, Address to) {
        insurer.messaging()
                .eventsOf("customer")
                .publish(new AddressChangedFromTo(customerId, from, to));
    }

    private static CustomerDetails newHouse(Address address, int yearBuilt, int floorArea) {
        return new CustomerDetails("ada", "Ada", "ada@example.org", address, yearBuilt, floorArea);
    }

    private List<String> quotedStreets() {
        return quoted.stream().map(customer -> customer.address().street()).toList();
    }

    private List<String> overtaken() {
        return quoting.overtaken().stream()
                .map(event -> event.customerId() + " to " + InWords.told(event.to()))
                .toList();
    }
}
