package insurance;

import static insurance.Addresses.HILL_STREET;
import static insurance.Addresses.LAKE_ROAD;
import static insurance.Addresses.MILL_LANE;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import insurance.customer.Customer;
import insurance.customer.Customer.Status;
import insurance.customer.CustomerEvolution;
import insurance.customer.contract.Address;
import insurance.customer.contract.CustomerEvent;
import insurance.customer.contract.CustomerEvent.AddressChanged;
import insurance.customer.contract.CustomerEvent.AddressCorrected;
import insurance.customer.contract.CustomerEvent.CustomerLeft;
import insurance.customer.contract.CustomerEvent.CustomerRegistered;
import insurance.customer.contract.CustomerEvent.EmailChanged;
import insurance.customer.contract.CustomerEvent.HouseSurveyed;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import workbook.Exercise;
import workbook.Failure;
import workbook.Guard;
import workbook.flow.Drawn;
import workbook.rules.ModuleClasses;

@Exercise(
        number = "4.2",
        title = "State from events",
        minutes = 10,
        core = true,
        edit = "src/main/java/insurance/customer/CustomerEvolution.java",
        claims = "F2",
        remember =
                "State is a fold over the events: evolve takes each of them as it is, and never refuses.")
class E02StateFromEventsTest {

    private static final JavaClasses OURS =
            ModuleClasses.compiledWith(CustomerEvolution.class, "insurance.customer");

    private static final CustomerRegistered ADA_REGISTERED =
            new CustomerRegistered("ada", "paul", "Ada", "ada@example.org", HILL_STREET, 1932, 120);
    private static final CustomerRegistered GRACE_REGISTERED =
            new CustomerRegistered(
                    "grace", "mary", "Grace", "grace@example.org", MILL_LANE, 1998, 90);
    private static final CustomerLeft ADA_LEFT = new CustomerLeft("ada", "paul", "too dear");
    private static final AddressChanged ADA_MOVED = new AddressChanged("ada", "mary", LAKE_ROAD);
    private static final Customer ADA =
            new Customer("ada", "Ada", "ada@example.org", HILL_STREET, 1932, 120, Status.INSURED);

    @Test
    @Order(1)
    @DisplayName("an event that has happened is never refused")
    void historyIsNotJudged(TestReporter reporter) {
        Optional<RuntimeException> refusal =
                Failure.of(() -> after(ADA_REGISTERED, ADA_LEFT, ADA_MOVED));

        Drawn.strip(
                "Ada's file",
                List.of("registered", "left", "moved to the lake"),
                refusal.isEmpty() ? "it opens" : "it cannot be opened",
                refusal.isEmpty());
        reporter.publishEntry(
                "what happened",
                "1 Ada registered\n2 Ada left\n3 Ada moved to the lake\n-> Ada's file "
                        + (refusal.isEmpty() ? "opens" : "cannot be opened"));
        assertThat(refusal)
                .withFailMessage(
                        """
                        The log says that Ada moved after she had left. Now her file cannot be opened any more: the replay refuses.
                        expected: what is known of Ada after three events
                        but:      %s
                        Can an event be wrong that has happened?""",
                        refusal.map(Object::toString).orElse(""))
                .isEmpty();
        assertThat(after(ADA_REGISTERED, ADA_LEFT, ADA_MOVED).address())
                .as("The log says that Ada moved after she had left. So that is where she lives.")
                .isEqualTo(LAKE_ROAD);
        assertThat(after(ADA_REGISTERED, ADA_LEFT, new EmailChanged("ada", "x", " ")).email())
                .as("Years ago a blank e-mail address was recorded. Today's rules do not undo it.")
                .isEqualTo(" ");
    }

    @Test
    @Order(2)
    @DisplayName("a customer who left may register again")
    void registeredAgain() {
        assertThat(Outcome.of(() -> after(ADA_REGISTERED, ADA_LEFT, ADA_REGISTERED).status()))
                .as("Ada had left, and has registered again. So she is insured again.")
                .isEqualTo(Status.INSURED);
        assertThat(
                        tried(
                                ADA_REGISTERED,
                                new CustomerRegistered(
                                        "ada", "mary", "Ada L.", "a@lake", LAKE_ROAD, 1998, 90)))
                .as(
                        "Years ago Ada was registered a second time. All that the second registration says counts from then on.")
                .isEqualTo(
                        new Customer("ada", "Ada L.", "a@lake", LAKE_ROAD, 1998, 90, Status.INSURED)
                                .toString());
    }

    @Test
    @Order(3)
    @DisplayName("a customer who registered on paper may move and leave")
    void registeredOnPaper() {
        AddressChanged moved = new AddressChanged("edsger", "paul", LAKE_ROAD);
        assertThat(tried(moved))
                .as(
                        "Edsger registered on paper, before there were events, and then he moved. His address is known, and nothing else: only a registration says the rest.")
                .isEqualTo(onlyTheAddress(Status.UNKNOWN).toString());
        assertThat(tried(moved, new CustomerLeft("edsger", "mary", "")))
                .as(
                        "Edsger registered on paper, moved, and left. So he is a former customer, and what was known stays known.")
                .isEqualTo(onlyTheAddress(Status.FORMER).toString());
    }

    @Test
    @Order(4)
    @DisplayName("every kind of event counts")
    void everyKindCounts() {
        assertThat(tried(ADA_REGISTERED, new HouseSurveyed("ada", "surveyor", 1934, 135)))
                .as("Ada's house was surveyed. Year and floor area are new, the rest stays.")
                .isEqualTo(
                        ada("ada@example.org", HILL_STREET, 1934, 135, Status.INSURED).toString());
        assertThat(tried(ADA_REGISTERED, new AddressCorrected("ada", "mary", MILL_LANE, "typo")))
                .as("Ada's address was corrected. The right one counts, and the rest stays.")
                .isEqualTo(ada("ada@example.org", MILL_LANE, 1932, 120, Status.INSURED).toString());
        assertThat(tried(ADA_REGISTERED, new EmailChanged("ada", "ada", "ada@lake.example")))
                .as("Ada reads e-mail elsewhere now. The rest stays.")
                .isEqualTo(
                        ada("ada@lake.example", HILL_STREET, 1932, 120, Status.INSURED).toString());
        assertThat(
                        tried(
                                ADA_REGISTERED,
                                ADA_MOVED,
                                new AddressChanged("ada", "paul", HILL_STREET),
                                new HouseSurveyed("ada", "surveyor", 1998, 90),
                                new EmailChanged("ada", "ada", "ada@lake.example"),
                                new AddressCorrected("ada", "paul", MILL_LANE, "misheard"),
                                ADA_LEFT))
                .as(
                        "Seven events, one after the other. What the later ones say about a thing counts, and nothing is forgotten.")
                .isEqualTo(ada("ada@lake.example", MILL_LANE, 1998, 90, Status.FORMER).toString());
    }

    @Test
    @Order(21)
    @Guard
    @DisplayName("a registration makes a customer of whom everything is known")
    void registered() {
        assertThat(after(ADA_REGISTERED))
                .as("Ada has registered. All that the event says is known now: she is insured.")
                .isEqualTo(ADA);
        assertThat(after(GRACE_REGISTERED))
                .as("Grace has registered. All that the event says is known now: she is insured.")
                .isEqualTo(
                        new Customer(
                                "grace",
                                "Grace",
                                "grace@example.org",
                                MILL_LANE,
                                1998,
                                90,
                                Status.INSURED));
    }

    @Test
    @Order(22)
    @Guard
    @DisplayName("a move changes the address only")
    void moved() {
        assertThat(after(ADA_REGISTERED, ADA_MOVED))
                .as("Ada has moved. That changes where she lives, and nothing else.")
                .isEqualTo(ada("ada@example.org", LAKE_ROAD, 1932, 120, Status.INSURED));
    }

    @Test
    @Order(23)
    @Guard
    @DisplayName("all that was known of a former customer stays known")
    void left() {
        assertThat(after(ADA_REGISTERED, ADA_LEFT))
                .as("Ada has left. What we knew about her we still know.")
                .isEqualTo(ada("ada@example.org", HILL_STREET, 1932, 120, Status.FORMER));
    }

    @Test
    @Order(24)
    @Guard
    @DisplayName("nothing counts but the state and the event that are given")
    void noMemory() {
        Customer ada = after(ADA_REGISTERED);
        Customer grace = after(GRACE_REGISTERED);

        Customer adaByTheLake = CustomerEvolution.evolve(ada, ADA_MOVED);
        Customer graceByTheLake =
                CustomerEvolution.evolve(grace, new AddressChanged("grace", "paul", LAKE_ROAD));
        Customer adaLeft = CustomerEvolution.evolve(ada, ADA_LEFT);

        assertThat(adaByTheLake + "\n" + graceByTheLake + "\n" + adaLeft)
                .as(
                        "Events of Ada and Grace came in turn, and one got mixed up with the other. What counts is the state that is given. Is there a static field?")
                .isEqualTo(
                        ada("ada@example.org", LAKE_ROAD, 1932, 120, Status.INSURED)
                                + "\n"
                                + grace.toString().replace(MILL_LANE + "", LAKE_ROAD + "")
                                + "\n"
                                + ada("ada@example.org", HILL_STREET, 1932, 120, Status.FORMER));
    }

    @Test
    @Order(25)
    @Guard
    @Timeout(value = 30, unit = TimeUnit.SECONDS)
    @DisplayName("rule: evolve needs neither clock nor dice nor another system")
    void onlyTheCustomer() {
        Rule.needsNobodyElse(
                "The same events must give the same state tomorrow, and on any other machine: no clock, no dice, no other system.",
                CustomerEvolution.class,
                OURS);
    }

    private static Customer after(CustomerEvent... events) {
        Customer next = Customer.UNKNOWN;
        for (CustomerEvent event : events) {
            next = CustomerEvolution.evolve(next, event);
        }
        return next;
    }

    private static String tried(CustomerEvent... events) {
        return Outcome.of(() -> after(events)).toString();
    }

    private static Customer onlyTheAddress(Status status) {
        return new Customer("", "", "", LAKE_ROAD, 0, 0, status);
    }

    private static Customer ada(
            String email, Address address, int yearBuilt, int floorArea, Status status) {
        return new Customer("ada", "Ada", email, address, yearBuilt, floorArea, status);
    }
}
