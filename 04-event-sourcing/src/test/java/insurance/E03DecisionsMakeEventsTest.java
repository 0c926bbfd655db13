package insurance;

import static insurance.People.ADA;
import static insurance.People.FORMER_ADA;
import static insurance.People.GRACE;
import static insurance.People.HILL_STREET;
import static insurance.People.LAKE_ROAD;
import static insurance.People.MILL_LANE;
import static insurance.People.OTHER_HILL_STREET;
import static insurance.People.STRANGER;
import static insurance.People.ada;

import insurance.customer.Customer;
import insurance.customer.CustomerDecisions;
import insurance.customer.contract.Address;
import insurance.customer.contract.CustomerCommand.ChangeEmail;
import insurance.customer.contract.CustomerCommand.EndInsurance;
import insurance.customer.contract.CustomerEvent;
import insurance.customer.contract.CustomerEvent.AddressChanged;
import insurance.customer.contract.CustomerEvent.HouseSurveyed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import workbook.Exercise;
import workbook.flow.Drawn;

@Exercise(
        number = "4.3",
        title = "Decisions make events",
        minutes = 12,
        core = true,
        edit = "src/main/java/insurance/customer/CustomerDecisions.java",
        claims = "A1",
        remember =
                "Command and state make events, or a refusal. An event says what is new, and "
                        + "an event that says nothing new is not one.")
class E03DecisionsMakeEventsTest extends DecisionsMakeEventsDetails {

    @Test
    @Order(1)
    @DisplayName("a move is said only when a customer moves")
    void countsMoves(TestReporter reporter) {
        List<Address> confirmedEachYear = new ArrayList<>(Collections.nCopies(11, HILL_STREET));
        Collections.fill(confirmedEachYear.subList(3, 8), LAKE_ROAD);
        List<CustomerEvent> file = new ArrayList<>();
        Customer ada = ADA;
        for (Address address : confirmedEachYear) {
            Drawn.note("Ada confirms", address.street());
            List<CustomerEvent> said =
                    CustomerDecisions.decide(move("ada", address, 1932, 120), ada);
            said.forEach(it -> Drawn.note("her file says", it.getClass().getSimpleName()));
            file.addAll(said);
            ada = ada("ada@example.org", address, 1932, 120);
        }
        long moves = file.stream().filter(AddressChanged.class::isInstance).count();
        long surveys = file.size() - moves;

        reporter.publishEntry(
                "what happened",
                "Ada confirms her address each year\nher file says:\n%s moves\n%s surveys"
                        .formatted(moves, surveys));
        Verdict.that(
                moves == 2,
                "Ada confirmed her address in eleven years, and moved twice. Her file counts "
                        + "other moves than she made.",
                "2 moves",
                moves,
                "What does an event say that was not known before?");
    }

    @Test
    @Order(2)
    @DisplayName("an event says only what is new")
    void onlyWhatChanges() {
        assertDecided(
                move("ada", LAKE_ROAD, 1932, 120),
                ADA,
                "Ada moves to a house that is as old and as large as the last. Nothing new is "
                        + "known about the house.",
                new AddressChanged("ada", "mary", LAKE_ROAD));
        assertDecided(
                move("ada", OTHER_HILL_STREET, 1932, 120),
                ADA,
                "There is a Hill Street in another city, too. Ada moves there.",
                new AddressChanged("ada", "mary", OTHER_HILL_STREET));
        assertDecided(
                move("grace", MILL_LANE, 1998, 110),
                GRACE,
                "Grace lives where she lived, and the house has grown. She has not moved.",
                new HouseSurveyed("grace", "mary", 1998, 110));
        assertDecided(
                move("grace", MILL_LANE, 2001, 90),
                GRACE,
                "Grace lives where she lived, and the house is a new one. She has not moved.",
                new HouseSurveyed("grace", "mary", 2001, 90));
    }

    @Test
    @Order(3)
    @DisplayName("where nothing changes, nothing happens")
    void nothingChanges() {
        String nothingNew = " An event that says nothing new is not an event.";
        Address asWritten = new Address("3 Hill Street", "Oldtown");
        assertDecided(
                move("ada", asWritten, 1932, 120),
                ADA,
                "Ada lives there already, in that very house." + nothingNew);
        assertDecided(
                correct("ada", asWritten, "just to be sure"),
                ADA,
                "Ada's file says that already." + nothingNew);
        assertDecided(
                new ChangeEmail("grace", "grace", new String("grace@example.org")),
                GRACE,
                "Grace reads her e-mail there already." + nothingNew);
        assertDecided(
                new EndInsurance("ada", "mary", "another reason"),
                FORMER_ADA,
                "Ada has left already." + nothingNew);
    }

    @Test
    @Order(4)
    @DisplayName("nonsense is refused in every command")
    void refusesNonsense() {
        String house = "A house with such a floor area does not exist.";
        assertRefused(register("ada", "ada@example.org", 0), STRANGER, house);
        assertRefused(register("ada", "ada@example.org", -90), STRANGER, house);
        assertRefused(move("ada", LAKE_ROAD, 1998, 0), ADA, house);
        assertRefused(move("ada", HILL_STREET, 1932, -120), ADA, house);
        String email = "An e-mail address has an @ in it, and this one has none.";
        assertRefused(register("ada", "ada at example.org", 120), STRANGER, email);
        assertRefused(new ChangeEmail("ada", "ada", "lake.example"), ADA, email);
    }

    @Test
    @Order(5)
    @DisplayName("nonsense is refused even if the file says the same")
    void refusesNonsenseThatIsKnown() {
        Customer noFloor = ada("unknown", HILL_STREET, 1932, 0);
        String everyCommand = " That rule counts for every command.";
        assertRefused(
                move("ada", LAKE_ROAD, 1932, 0),
                noFloor,
                "No floor area is known of Ada's old house, and the new one should have none "
                        + "either."
                        + everyCommand);
        assertRefused(
                move("ada", HILL_STREET, 1932, 0),
                noFloor,
                "The file says so already, and a house without a floor does not exist all the same."
                        + everyCommand);
        assertRefused(
                new ChangeEmail("ada", "ada", "unknown"),
                noFloor,
                "The file says so already, and this is not an e-mail address all the same."
                        + everyCommand);
    }
}
