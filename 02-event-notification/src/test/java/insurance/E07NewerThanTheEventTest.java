package insurance;

import static insurance.Customers.ADA;
import static insurance.Customers.GRACE;
import static insurance.Places.HIGH_STREET;
import static insurance.Places.HILL_STREET;
import static insurance.Places.LAKE_ROAD;
import static insurance.Places.MILL_LANE;
import static insurance.Places.RIVER_WALK;
import static insurance.Verdict.comesOut;
import static insurance.Verdict.same;
import static insurance.Verdict.works;

import insurance.customer.contract.Address;
import insurance.customer.contract.AddressChangedFromTo;
import insurance.customer.contract.CustomerDetails;
import insurance.customer.contract.Home;
import insurance.quoting.WatchfulQuoting;
import java.util.ArrayList;
import java.util.List;
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
        core = true,
        edit = "src/main/java/insurance/quoting/WatchfulQuoting.java",
        claims = "D3",
        remember =
                "An answer is about now, and the event is about then. Comparing the two shows a stale event.")
class E07NewerThanTheEventTest {

    private WatchedInsurer insurer;
    private List<CustomerDetails> quoted;
    private boolean printerIsBroken;
    private WatchfulQuoting quoting;

    @BeforeEach
    void openQuoting() {
        insurer = new WatchedInsurer();
        quoted = new ArrayList<>();
        quoting = new WatchfulQuoting(insurer.askedBy("quoting"), this::makeQuote);
        insurer.eventsOf("quoting").subscribe(AddressChangedFromTo.class, quoting::on);
        same(
                "No event has come yet, and the list of a new quoting is not empty. Is there a static field?",
                overtaken());
    }

    @Test
    @Order(1)
    @DisplayName("the answer may be newer than the event")
    void twoQuickMoves(TestReporter reporter) {
        move(ADA, HILL_STREET, LAKE_ROAD);
        move(ADA, LAKE_ROAD, HIGH_STREET);
        var failure = Failure.of(insurer::deliverAll);
        reporter.publishEntry("what happened", story());
        works(
                "An overtaken move is not a failure. The queue would deliver it again forever.",
                failure);
        same(
                "Ada had moved on when quoting asked. Both answers said 1 High Street, and the quotes are wrong.",
                quotedStreets(),
                "1 High Street");
    }

    @Test
    @Order(2)
    @DisplayName("the move that was overtaken is kept")
    void theOvertakenMoveIsKept() {
        move(ADA, HILL_STREET, LAKE_ROAD);
        move(ADA, LAKE_ROAD, HIGH_STREET);
        insurer.deliverAll();
        var handedOut = quoting.overtaken();
        same(
                "Ada gets no quote for Lake Road. Quoting should not pass that over in silence.",
                handedOut.stream().map(InWords::told).toList(),
                "Ada from 3 Hill Street in Oldtown to 12 Lake Road in Newtown");

        move(ADA, HIGH_STREET, LAKE_ROAD);
        insurer.deliverAll();
        move(GRACE, MILL_LANE, RIVER_WALK);
        move(GRACE, RIVER_WALK, HIGH_STREET);
        insurer.deliverAll();

        same(
                "The list was handed out before Grace's move was overtaken. A list handed out stays as it is.",
                handedOut.stream().map(InWords::told).toList(),
                "Ada from 3 Hill Street in Oldtown to 12 Lake Road in Newtown");
        same(
                "Ada's first move never got its quote. It stays on the list when she moves there again.",
                overtaken(),
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

        same(
                "Ada moved five times before quoting asked. Four moves were overtaken, and each of them counts.",
                overtaken(),
                "Ada from 3 Hill Street in Oldtown to 12 Lake Road in Newtown",
                "Ada from 12 Lake Road in Newtown to 5 River Walk in Newtown",
                "Ada from 5 River Walk in Newtown to 12 Lake Road in Newtown",
                "Ada from 12 Lake Road in Newtown to 5 River Walk in Newtown");
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

        same(
                "Grace moved on from High Street in Newtown to Oldtown. Her first move is overtaken, and Ada's is not.",
                overtaken(),
                "Grace from 8 Mill Lane in Oldtown to 1 High Street in Newtown");
        same(
                "Grace has overtaken her own first move. Ada's move was not overtaken.",
                quotedStreets(),
                "12 Lake Road",
                "1 High Street");
    }

    @Test
    @Order(5)
    @DisplayName("no quote mixes two houses")
    void noHouseThatNeverWas() {
        insurer.customers().move(ADA, new Home(LAKE_ROAD, 1890, 60));
        announce(ADA, HILL_STREET, LAKE_ROAD);
        insurer.deliverAll();
        insurer.customers().move(ADA, new Home(RIVER_WALK, 1970, 30));
        announce(ADA, LAKE_ROAD, RIVER_WALK);
        insurer.customers().move(ADA, new Home(HIGH_STREET, 2015, 240));
        announce(ADA, RIVER_WALK, HIGH_STREET);
        insurer.deliverAll();

        same(
                "A quote mixes two houses. Take the answer as a whole, or not at all.",
                quoted.stream().map(InWords::told).toList(),
                "Ada, 12 Lake Road in Newtown, ada@example.org, built 1890, 60 m²",
                "Ada, 1 High Street in Newtown, ada@example.org, built 2015, 240 m²");
    }

    @Test
    @Order(6)
    @Guard
    @DisplayName("each move in time gets its quote, for one question")
    void inTime() {
        move(ADA, HILL_STREET, LAKE_ROAD);
        move(GRACE, MILL_LANE, RIVER_WALK);
        insurer.deliverAll();

        same(
                "Quoting asked in time. The answers belong to the events, and each move leads to a quote.",
                quotedStreets(),
                "12 Lake Road",
                "5 River Walk");
        same(
                "One question for each event is enough. A second one may get yet another answer.",
                insurer.askers(),
                "quoting",
                "quoting");

        move(GRACE, RIVER_WALK, LAKE_ROAD);
        insurer.customers().leave(GRACE);
        insurer.deliverAll();
        same("Grace has left. Her move was not overtaken by another move.", overtaken());
    }

    @Test
    @Order(7)
    @Guard
    @DisplayName("a failure does not say that a move was overtaken")
    void aFailure() {
        insurer.customerManagement().goDown();
        move(ADA, HILL_STREET, LAKE_ROAD);
        var noAnswer = Failure.of(insurer::deliverAll);
        insurer.customerManagement().comeBack();
        printerIsBroken = true;
        insurer.queue().deliverAll();
        List<String> overtaken = overtaken();
        printerIsBroken = false;
        insurer.queue().deliverAll();
        comesOut(
                "The queue will not deliver again, and Ada's quote is lost.",
                noAnswer,
                UpstreamDownException.class);
        same("Something failed. That does not say that Ada has moved on.", overtaken);
        same(
                "All is well again, and the queue has delivered again. Now there should be a quote.",
                quotedStreets(),
                "12 Lake Road");
    }

    private String story() {
        List<String> lines =
                new ArrayList<>(List.of("Ada moves to 12 Lake Road", "Ada moves to 1 High Street"));
        quotedStreets().forEach(street -> lines.add("quote for " + street));
        quoting.overtaken().forEach(move -> lines.add("overtaken: " + move.to().street()));
        return String.join("\n", lines);
    }

    private void move(String customerId, Address from, Address to) {
        insurer.customers().move(customerId, to);
        announce(customerId, from, to);
    }

    private void announce(String customerId, Address from, Address to) {
        insurer.eventsOf("customer").publish(new AddressChangedFromTo(customerId, from, to));
    }

    private void makeQuote(CustomerDetails customer) {
        if (printerIsBroken) {
            throw new IllegalArgumentException("the printer is broken");
        }
        quoted.add(customer);
        Drawn.note("quoting", "quotes " + customer.home().address().street());
    }

    private List<String> quotedStreets() {
        return quoted.stream().map(customer -> customer.home().address().street()).toList();
    }

    private List<String> overtaken() {
        return quoting.overtaken().stream().map(InWords::told).toList();
    }
}
