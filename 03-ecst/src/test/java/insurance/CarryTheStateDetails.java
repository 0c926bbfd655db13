package insurance;

import static insurance.People.ADA;
import static insurance.People.GRACE;
import static insurance.People.HILL_STREET;
import static insurance.People.LAKE_ROAD;
import static insurance.People.told;

import insurance.customer.contract.CustomerState;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import workbook.Failure;
import workbook.Guard;

/** 3.1, *Carry the state*: the fine print, and what all of its tests need. */
abstract class CarryTheStateDetails {

    final CustomerOffice office = new CustomerOffice();

    @Test
    @Order(8)
    @Guard
    @DisplayName("what is refused changes nothing and is not announced")
    void refused() {
        office.register(GRACE, ADA);
        office.erase("c-17");
        Verdict.nothing(
                office.requestsThatAreNotRefused(),
                "This was not refused with the exception that the Javadoc names.");
        Verdict.same(
                List.of(GRACE),
                office.files("c-17", "c-18", "c-19"),
                "A request was refused, and yet the files are not what they were.");
        Verdict.same(3, office.announced().size(), "Something that was refused was announced.");
    }

    @Test
    @Order(9)
    @Guard
    @DisplayName("what is refused uses up no version")
    void refusedIsNotCounted() {
        Failure.of(() -> office.move("c-17"));
        Failure.of(() -> office.changeEmail("c-17"));
        Failure.of(() -> office.erase("c-17"));
        office.register(ADA);
        Failure.of(() -> office.management.register(ADA));
        office.erase("c-17");
        Verdict.same(
                List.of("Ada 1", "Ada 2"),
                office.versions(),
                "What was refused used up a version. Now a listener believes that it lost an event.");
    }

    @Test
    @Order(10)
    @Guard
    @DisplayName("two customers may share a house and an e-mail address")
    void underOneRoof() {
        CustomerState withAda = GRACE.at(HILL_STREET).reachableAt("ada@example.org");
        office.register(ADA);
        Verdict.works(
                () -> office.management.register(withAda),
                "Grace lives with Ada, and they share an e-mail address. They are two customers all the same.");
        office.erase("c-17");
        Verdict.same(
                List.of(withAda),
                office.files("c-18"),
                "Grace lived with Ada. Ada was erased, and now Grace's file is not as it was.");
    }

    @Test
    @Order(11)
    @Guard
    @DisplayName("when it is announced, it is in the file already")
    void firstStoredThenAnnounced() {
        List<CustomerState> files = FilesWhenAnnounced.whileAdaMoves();

        CustomerState byTheLake = ADA.at(LAKE_ROAD);
        Verdict.same(
                told(List.of(ADA, byTheLake, byTheLake.reachableAt("countess@example.org"))),
                told(files),
                "At the moment of an announcement, customer management's own file did not say it yet.");
    }

    @Test
    @Order(12)
    @Guard
    @DisplayName("a new e-mail address is filed and announced as it was said")
    void asItWasSaid() {
        office.register(ADA);
        for (String said : List.of("Ada.King@Example.org", "by letter, please")) {
            Verdict.works(
                    () -> office.management.changeEmail("c-17", said),
                    "A new e-mail address was refused. No rule here says what it has to look like.");
            Verdict.same(
                    List.of(ADA.reachableAt(said)),
                    office.files("c-17"),
                    "Ada has said her new e-mail address, and her file says another one.");
        }
        Verdict.same(
                List.of("Ada.King@Example.org", "by letter, please"),
                office.changes().stream().map(it -> it.after().email()).toList(),
                "Ada has said her new e-mail address twice, and something else was announced.");
    }

    @Test
    @Order(13)
    @Guard
    @DisplayName("two customer managements share nothing")
    void twoShareNothing() {
        office.register(ADA);
        office.openAnother();
        office.register(ADA);
        Verdict.same(
                List.of("Ada 1", "Ada 1"),
                office.versions(),
                "Customer management is new, and goes on counting where another one was. Is there a static field?");
    }

    @Test
    @Order(14)
    @Guard
    @DisplayName("rule: customer management knows none of its listeners")
    void knowsNobody() {
        OurClasses.assertKnowsNothingOf(
                "customer", "quoting", "communications", "underwriting", "claims", "dataplatform");
    }
}
