package insurance;

import static insurance.People.ADA;
import static insurance.People.ADA_REGISTERED;
import static insurance.People.FORMER_ADA;
import static insurance.People.GRACE;
import static insurance.People.GRACE_REGISTERED;
import static insurance.People.HILL_STREET;
import static insurance.People.LAKE_ROAD;
import static insurance.People.MILL_LANE;
import static insurance.People.ada;
import static insurance.People.corrected;
import static insurance.People.emailChanged;
import static insurance.People.formerAda;
import static insurance.People.insured;
import static insurance.People.left;
import static insurance.People.moved;
import static insurance.People.surveyed;

import insurance.customer.Customer;
import insurance.customer.Customer.Former;
import insurance.customer.CustomerEvolution;
import insurance.customer.CustomerFile;
import insurance.customer.contract.CustomerEvent;
import insurance.customer.contract.CustomerEvent.CustomerRegistered;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import workbook.Exercise;
import workbook.Guard;
import workbook.flow.Drawn;

@Exercise(
        number = "4.2",
        title = "State from events",
        minutes = 10,
        core = true,
        edit = "src/main/java/insurance/customer/CustomerEvolution.java",
        claims = "F2",
        remember =
                "State is a fold over the events: evolve takes each of them as it is, and "
                        + "never refuses.")
class E02StateFromEventsTest {

    private static final CustomerEvent ADA_MOVED = moved("ada", LAKE_ROAD);

    @Test
    @Order(1)
    @DisplayName("an event that has happened is never refused")
    void historyIsNotJudged(TestReporter reporter) {
        Object state = Verdict.outcome(() -> after(ADA_REGISTERED, left("ada"), ADA_MOVED));

        boolean opens = state instanceof Customer;
        Drawn.strip(
                "Ada's file",
                List.of("registered", "left", "moved to the lake"),
                opens ? "it opens" : "it cannot be opened",
                opens);
        reporter.publishEntry(
                "what happened",
                "1 Ada registered\n2 Ada left\n3 Ada moved to the lake\n-> Ada's file "
                        + (opens ? "opens" : "cannot be opened"));
        Verdict.that(
                opens,
                "The log says that Ada moved after she had left. Now her file cannot be "
                        + "opened any more: the replay refuses.",
                "what is known of Ada after three events",
                state,
                "Can an event be wrong that has happened?");
        Verdict.same(
                LAKE_ROAD,
                state instanceof Former(CustomerFile file) ? file.address() : state,
                "The log says that Ada moved after she had left. So that is where she lives, "
                        + "and she is still gone.");
    }

    @Test
    @Order(2)
    @DisplayName("a customer who left may register again")
    void registeredAgain() {
        assertState(
                insured("ada", "Ada L.", "a@lake", LAKE_ROAD, 1998, 90),
                "Years ago Ada was registered a second time. All that the second registration "
                        + "says counts from then on.",
                ADA_REGISTERED,
                new CustomerRegistered("ada", "mary", "Ada L.", "a@lake", LAKE_ROAD, 1998, 90));
        assertState(
                ADA,
                "Ada had left, and has registered again. So she is insured again.",
                ADA_REGISTERED,
                left("ada"),
                ADA_REGISTERED);
    }

    @Test
    @Order(3)
    @DisplayName("only a registration makes a customer")
    void registeredOnPaper() {
        String onPaper =
                "Edsger registered on paper, before there were events. Without a registration "
                        + "in the log he is not known, and what happened to him is not refused.";
        assertState(People.STRANGER, onPaper, moved("edsger", LAKE_ROAD));
        assertState(People.STRANGER, onPaper, moved("edsger", LAKE_ROAD), left("edsger"));
        assertState(
                GRACE,
                "Grace's move was recorded before her registration. The registration says all "
                        + "that is known of her.",
                moved("grace", LAKE_ROAD),
                GRACE_REGISTERED);
    }

    @Test
    @Order(4)
    @DisplayName("every kind of event counts")
    void everyKindCounts() {
        assertState(
                ada("ada@example.org", HILL_STREET, 1934, 135),
                "Ada's house was surveyed. Year and floor area are new, the rest stays.",
                ADA_REGISTERED,
                surveyed("ada", 1934, 135));
        assertState(
                ada("ada@example.org", MILL_LANE, 1932, 120),
                "Ada's address was corrected. The right one counts, and the rest stays.",
                ADA_REGISTERED,
                corrected("ada", MILL_LANE));
        assertState(
                ada("ada@lake.example", HILL_STREET, 1932, 120),
                "Ada reads e-mail elsewhere now. The rest stays.",
                ADA_REGISTERED,
                emailChanged("ada", "ada@lake.example"));
        assertState(
                formerAda("ada@lake.example", MILL_LANE, 1998, 90),
                "Seven events, one after the other. The later ones count, and nothing is "
                        + "forgotten.",
                ADA_REGISTERED,
                ADA_MOVED,
                moved("ada", HILL_STREET),
                surveyed("ada", 1998, 90),
                emailChanged("ada", "ada@lake.example"),
                corrected("ada", MILL_LANE),
                left("ada"));
        assertState(
                formerAda(" ", HILL_STREET, 1932, 120),
                "Years ago a blank e-mail address was recorded. Today's rules do not undo it.",
                ADA_REGISTERED,
                left("ada"),
                emailChanged("ada", " "));
    }

    @Test
    @Order(21)
    @Guard
    @DisplayName("a registration makes a customer of whom everything is known")
    void registered() {
        String all = "All that the registration says is known now, and the customer is insured.";
        assertState(ADA, all, ADA_REGISTERED);
        assertState(GRACE, all, GRACE_REGISTERED);
    }

    @Test
    @Order(22)
    @Guard
    @DisplayName("a move changes the address only")
    void movedToTheLake() {
        assertState(
                ada("ada@example.org", LAKE_ROAD, 1932, 120),
                "Ada has moved. That changes where she lives, and nothing else.",
                ADA_REGISTERED,
                ADA_MOVED);
    }

    @Test
    @Order(23)
    @Guard
    @DisplayName("all that was known of a former customer stays known")
    void hasLeft() {
        assertState(
                FORMER_ADA,
                "Ada has left. We still know all that we knew about her.",
                ADA_REGISTERED,
                left("ada"));
    }

    @Test
    @Order(24)
    @Guard
    @DisplayName("only the given state and the given event count")
    void noMemory() {
        Customer adaByTheLake = CustomerEvolution.evolve(ADA, ADA_MOVED);
        Customer graceByTheLake = CustomerEvolution.evolve(GRACE, moved("grace", LAKE_ROAD));
        Customer adaLeft = CustomerEvolution.evolve(ADA, left("ada"));

        Verdict.same(
                List.of(
                        ada("ada@example.org", LAKE_ROAD, 1932, 120),
                        insured("grace", "Grace", "grace@example.org", LAKE_ROAD, 1998, 90),
                        FORMER_ADA),
                List.of(adaByTheLake, graceByTheLake, adaLeft),
                "Events of Ada and Grace came in turn, and one got mixed up with the other. "
                        + "The state that is given counts. Is there a static field?");
    }

    @Test
    @Order(25)
    @Guard
    @Timeout(value = 30, unit = TimeUnit.SECONDS)
    @DisplayName("rule: evolve needs neither clock nor dice nor another system")
    void onlyTheCustomer() {
        Rule.needsNothingElse(
                "The same events must give the same state tomorrow and anywhere: no clock, no "
                        + "dice, no other system.",
                CustomerEvolution.class);
    }

    private static void assertState(Customer state, String damage, CustomerEvent... events) {
        Verdict.answers(state, () -> after(events), damage);
    }

    private static Customer after(CustomerEvent... events) {
        Customer next = People.STRANGER;
        for (CustomerEvent event : events) {
            next = CustomerEvolution.evolve(next, event);
        }
        return next;
    }
}
