package insurance;

import static insurance.People.ADA;
import static insurance.People.GRACE;
import static insurance.People.HILL_STREET;
import static insurance.People.LAKE_ROAD;
import static insurance.People.MILL_LANE;
import static insurance.People.asDelivered;
import static insurance.People.card;
import static insurance.People.home;
import static insurance.People.told;

import insurance.customer.contract.CustomerChanged;
import insurance.customer.contract.CustomerErased;
import insurance.customer.contract.CustomerRegistered;
import insurance.customer.contract.CustomerState;
import insurance.customer.contract.Home;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import workbook.Exercise;
import workbook.Guard;

@Exercise(
        number = "3.1",
        title = "Carry the state",
        minutes = 12,
        core = true,
        edit = "src/main/java/insurance/customer/CustomerManagement.java",
        claims = {"E1", "E3", "A1"},
        remember = "Event-carried state transfer: an event with the whole state, before and after.")
class E01CarryTheStateTest extends CarryTheStateDetails {

    @Test
    @Order(1)
    @DisplayName("a listener that starts today knows all about Ada after her next event")
    void aListenerThatStartsToday(TestReporter reporter) {
        office.register(ADA);
        List<CustomerState> known = office.listenerThatStartsToday();

        office.management.move("c-17", LAKE_ROAD.withGarage(Optional.of(30)));
        office.changeEmail("c-17");
        office.post.queue.deliverAll();

        reporter.publishEntry(
                "what happened",
                "Ada moves. A new listener reads:\n  "
                        + String.join("\n  ", card(known.getFirst())));
        CustomerState moved = ADA.at(LAKE_ROAD.withGarage(Optional.of(30)));
        List<CustomerState> expected = List.of(moved, moved.reachableAt("countess@example.org"));
        Verdict.same(
                told(expected),
                told(known),
                "Ada moved and has a new e-mail address. A listener that started today cannot work with these events.",
                "Whom does it have to ask for the rest?");
    }

    @Test
    @Order(2)
    @DisplayName("the event alone shows what has changed")
    void theEventShowsWhatHasChanged() {
        office.register(ADA);
        office.move("c-17");
        office.changeEmail("c-17");

        Verdict.same(
                told(List.of(ADA, ADA.at(LAKE_ROAD))),
                told(office.changes().stream().map(CustomerChanged::before).toList()),
                "Does Ada need a new quote? A listener cannot tell: what was true before is not in the event.",
                "Which listener has a copy of its own to compare with?");
    }

    @Test
    @Order(3)
    @DisplayName("each customer has a count of her own")
    void versionsArePerCustomer() {
        office.register(ADA, GRACE);
        office.move("c-18");
        office.move("c-17");
        office.management.move("c-18", HILL_STREET);
        Verdict.same(
                List.of("Ada 1", "Grace 1", "Grace 2", "Ada 2", "Grace 3"),
                office.versions(),
                "The versions of a customer are not 1, 2, 3. A listener cannot see whether it lost an event of hers.",
                "What does a version count?");
    }

    @Test
    @Order(4)
    @DisplayName("when nothing changes, nothing is announced and no version is used up")
    void nothingChanged() {
        office.register(ADA);
        office.management.move("c-17", asDelivered(ADA).home());
        office.management.changeEmail("c-17", asDelivered(ADA).email());
        office.management.move("c-17", home("3 Hill Street", "Newtown", 1932, 120));

        Verdict.same(
                List.of("Ada 1", "Ada 2"),
                office.versions(),
                "Ada moved once, after her old data was typed twice. Something else was announced than one move.");
    }

    @Test
    @Order(5)
    @Guard
    @DisplayName("a new customer is announced, with all about her")
    void registered() {
        CustomerState grace = GRACE.at(MILL_LANE.withGarage(Optional.of(12)));
        office.register(grace);
        Verdict.same(
                List.of(new CustomerRegistered(1, grace)),
                office.announced(),
                "Grace is a new customer. A listener that keeps a copy does not learn all about her.");
    }

    @Test
    @Order(6)
    @Guard
    @DisplayName("every move is announced, also within the town and back home")
    void everyMove() {
        office.register(ADA);
        for (Home next : List.of(MILL_LANE, HILL_STREET, MILL_LANE)) {
            office.management.move("c-17", next);
        }
        office.management.move("c-17", MILL_LANE.withGarage(Optional.of(12)));

        Verdict.same(
                List.of("8 Mill Lane", "3 Hill Street", "8 Mill Lane", "8 Mill Lane"),
                office.changes().stream().map(it -> it.after().home().address().street()).toList(),
                "Ada's home changed four times, and something else was announced.");
        Verdict.same(
                List.of(ADA.at(MILL_LANE.withGarage(Optional.of(12)))),
                office.files("c-17"),
                "Ada has moved, and customer management's own file does not say so.");

        office.management.move("c-17", LAKE_ROAD);
        Verdict.same(
                List.of(ADA.at(LAKE_ROAD)),
                office.files("c-17"),
                "Ada has left a house with a garage. The house by the lake has none, and her file says something else.");
    }

    @Test
    @Order(7)
    @Guard
    @DisplayName("an erasure is announced with its version, and nothing of her is kept")
    void erased() {
        office.register(GRACE, ADA);
        office.erase("c-17");
        Verdict.same(
                CustomerErased.class,
                office.announced().getLast().getClass(),
                "Ada is erased, and the systems with a copy of her data do not learn of it.");
        Verdict.same(
                office.announced().get(1).version() + 1,
                office.announced().getLast().version(),
                "Ada is erased, and the announcement does not have her next version. A listener cannot tell it from an old one.");
        Verdict.same(
                List.of(GRACE),
                office.files("c-17", "c-18"),
                "Ada is erased. Now only Grace's file should be there, and as it was.");
        Verdict.nothing(
                office.remembers("Ada Lovelace", "ada@example.org", "Hill Street", "1932"),
                "Ada is erased, and customer management still remembers this. A file without a name is a file.");
    }
}
