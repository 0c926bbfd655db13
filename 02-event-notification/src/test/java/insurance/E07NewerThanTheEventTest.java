package insurance;

import static insurance.Places.HIGH_STREET;
import static insurance.Places.HILL_STREET;
import static insurance.Places.LAKE_ROAD;
import static insurance.Places.MILL_LANE;
import static insurance.Places.RIVER_WALK;
import static org.assertj.core.api.Assertions.assertThat;

import insurance.customer.contract.Address;
import insurance.customer.contract.AddressChangedFromTo;
import insurance.customer.contract.CustomerDetails;
import insurance.quoting.WatchfulQuoting;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
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

        assertThat(quotedStreets())
                .withFailMessage(
                        """
                        Quoting asked before anybody moved on. The answers belong to the events, and each move leads to a quote.
                        expected: 12 Lake Road, 1 High Street, 5 River Walk
                        but:      %s""",
                        quotedStreets())
                .isEqualTo("12 Lake Road, 1 High Street, 5 River Walk");
    }

    @Test
    @Order(2)
    @DisplayName("two quick moves: the answer may be newer than the event")
    void twoQuickMoves() {
        move("ada", HILL_STREET, LAKE_ROAD);
        move("ada", LAKE_ROAD, HIGH_STREET);
        insurer.deliverAll();

        assertThat(quotedStreets())
                .withFailMessage(
                        """
                        Ada moved to 12 Lake Road, and on to 1 High Street before quoting had asked. Both answers said High Street, also the one
                        to the event that meant Lake Road. See what comes of it when quoting does not notice.
                        expected quotes for: 1 High Street
                        but were for:        %s""",
                        quotedStreets())
                .isEqualTo("1 High Street");
    }

    @Test
    @Order(3)
    @DisplayName("the move that was overtaken is not passed over in silence")
    void theOvertakenMoveIsKept() {
        move("ada", HILL_STREET, LAKE_ROAD);
        move("ada", LAKE_ROAD, HIGH_STREET);
        insurer.deliverAll();

        assertThat(quoting.overtaken())
                .as(
                        "There was a move to Lake Road, and no quote was ever made for it. Somebody may have to know that.")
                .containsExactly(new AddressChangedFromTo("ada", HILL_STREET, LAKE_ROAD));
    }

    @Test
    @Order(4)
    @DisplayName("three quick moves, and back home: two are overtaken, in their order")
    void threeQuickMoves() {
        move("ada", HILL_STREET, LAKE_ROAD);
        move("ada", LAKE_ROAD, RIVER_WALK);
        move("ada", RIVER_WALK, HILL_STREET);
        insurer.deliverAll();

        assertThat(quoting.overtaken())
                .as(
                        "Ada was by the lake, then by the river, and came back home, all before quoting had asked. Two moves were overtaken.")
                .containsExactly(
                        new AddressChangedFromTo("ada", HILL_STREET, LAKE_ROAD),
                        new AddressChangedFromTo("ada", LAKE_ROAD, RIVER_WALK));
        assertThat(quotedStreets())
                .as(
                        "Ada is back home when quoting asks. Only for this last move the answer is the right one.")
                .isEqualTo("3 Hill Street");
    }

    @Test
    @Order(5)
    @DisplayName("one customer's move does not overtake another's")
    void customersDoNotOvertakeEachOther() {
        move("ada", HILL_STREET, LAKE_ROAD);
        move("grace", MILL_LANE, HIGH_STREET);
        move("grace", HIGH_STREET, RIVER_WALK);
        insurer.deliverAll();

        assertThat(quoting.overtaken())
                .as("Grace has overtaken her own first move. Ada's move was overtaken by nobody.")
                .containsExactly(new AddressChangedFromTo("grace", MILL_LANE, HIGH_STREET));
        assertThat(quotedStreets())
                .as("Grace has overtaken her own first move. Ada's move was overtaken by nobody.")
                .isEqualTo("12 Lake Road, 5 River Walk");
    }

    @Test
    @Order(6)
    @DisplayName("a quote is never made for a house that nobody has ever lived in")
    void noHouseThatNeverWas() {
        CustomerDetails cottage = newHouse(LAKE_ROAD, 1890, 60);
        CustomerDetails villa = newHouse(HIGH_STREET, 2015, 240);
        insurer.customers().put(cottage);
        announce("ada", HILL_STREET, LAKE_ROAD);
        insurer.customers().put(villa);
        announce("ada", LAKE_ROAD, HIGH_STREET);
        insurer.deliverAll();

        assertThat(quoted)
                .withFailMessage(
                        """
                        The address of one house and the floor area of another make a house that never was. Take the answer as a whole, or not at all.
                        expected quotes for: 1 High Street, built 2015, 240 square metres
                        but were for:        %s""",
                        quoted.stream()
                                .map(E07NewerThanTheEventTest::house)
                                .collect(Collectors.joining("; ")))
                .containsExactly(villa);
    }

    @Test
    @Order(7)
    @Guard
    @DisplayName("it asks once for each event")
    void itAsksOnce() {
        move("ada", HILL_STREET, LAKE_ROAD);
        move("grace", MILL_LANE, RIVER_WALK);
        insurer.deliverAll();

        assertThat(insurer.askers())
                .as(
                        "Whoever asks a second time, to be sure, may get yet another answer; and it is one more question for customer management.")
                .containsExactly("quoting", "quoting");
    }

    @Test
    @Order(8)
    @Guard
    @DisplayName("who is no customer any more gets no quote, and was not overtaken")
    void theCustomerHasLeft() {
        move("ada", HILL_STREET, LAKE_ROAD);
        insurer.customers().leave("ada");
        insurer.deliverAll();

        assertThat(quoted).as("Ada has left the insurer. Nobody needs a quote.").isEmpty();
        assertThat(quoting.overtaken())
                .as("Ada has left the insurer. Her move was not overtaken by another move.")
                .isEmpty();
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

    private static String house(CustomerDetails customer) {
        return "%s, built %d, %d square metres"
                .formatted(customer.address().street(), customer.yearBuilt(), customer.floorArea());
    }

    private String quotedStreets() {
        return quoted.stream()
                .map(customer -> customer.address().street())
                .collect(Collectors.joining(", "));
    }
}
