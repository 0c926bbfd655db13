package insurance;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
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
import java.util.Date;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import workbook.Exercise;
import workbook.rules.ModuleClasses;

@Exercise(
        number = "4.1",
        title = "State from events",
        minutes = 12,
        edit = "src/main/java/insurance/customer/CustomerEvolution.java",
        claims = "F2")
class E01StateFromEventsTest {

    private static final JavaClasses OURS =
            ModuleClasses.compiledWith(CustomerEvolution.class, "insurance.customer");

    private static final CustomerRegistered ADA_REGISTERED =
            new CustomerRegistered("ada", "paul", "Ada", "ada@example.org", HILL_STREET, 1932, 120);
    private static final CustomerRegistered GRACE_REGISTERED =
            new CustomerRegistered(
                    "grace", "mary", "Grace", "grace@example.org", MILL_LANE, 1998, 90);
    private static final Customer ADA =
            new Customer("ada", "Ada", "ada@example.org", HILL_STREET, 1932, 120, Status.INSURED);

    @Test
    @Order(1)
    @DisplayName("a registration says who somebody is, and makes a customer")
    void registered() {
        assertThat(after(ADA_REGISTERED))
                .as(
                        "Ada has registered. All that the event says should be known now, and that she is insured.")
                .isEqualTo(ADA);
        assertThat(after(GRACE_REGISTERED))
                .as(
                        "Grace has registered. All that the event says should be known now, and that she is insured.")
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
    @Order(2)
    @DisplayName("a move changes the address, and nothing else")
    void moved() {
        assertThat(after(ADA_REGISTERED, new AddressChanged("ada", "mary", LAKE_ROAD)))
                .as("Ada has moved. That changes where she lives, and nothing else.")
                .isEqualTo(ada("ada@example.org", LAKE_ROAD, 1932, 120, Status.INSURED));
    }

    @Test
    @Order(3)
    @DisplayName("a correction puts the address right, and changes nothing else")
    void corrected() {
        assertThat(
                        after(
                                ADA_REGISTERED,
                                new AddressCorrected("ada", "mary", MILL_LANE, "typing error")))
                .as(
                        "Ada's address was corrected. The right one counts from now on, and the rest is as it was.")
                .isEqualTo(ada("ada@example.org", MILL_LANE, 1932, 120, Status.INSURED));
    }

    @Test
    @Order(4)
    @DisplayName("a survey tells about the house, and changes nothing else")
    void surveyed() {
        assertThat(after(ADA_REGISTERED, new HouseSurveyed("ada", "surveyor", 1934, 135)))
                .as(
                        "Ada's house was surveyed. Year and floor area are known anew, and the rest is as it was.")
                .isEqualTo(ada("ada@example.org", HILL_STREET, 1934, 135, Status.INSURED));
    }

    @Test
    @Order(5)
    @DisplayName("a new e-mail address changes only that")
    void emailChanged() {
        assertThat(after(ADA_REGISTERED, new EmailChanged("ada", "ada", "ada@lake.example")))
                .as("Ada reads e-mail elsewhere now. The rest is as it was.")
                .isEqualTo(ada("ada@lake.example", HILL_STREET, 1932, 120, Status.INSURED));
    }

    @Test
    @Order(6)
    @DisplayName("who leaves is a former customer, of whom all is known that was known")
    void left() {
        assertThat(after(ADA_REGISTERED, new CustomerLeft("ada", "paul", "moved abroad")))
                .as(
                        "Ada has left. She is a former customer now; what we knew about her we still know.")
                .isEqualTo(ada("ada@example.org", HILL_STREET, 1932, 120, Status.FORMER));
    }

    @Test
    @Order(7)
    @DisplayName("a whole history adds up, and of two answers to one question the later counts")
    void wholeHistory() {
        assertThat(
                        after(
                                ADA_REGISTERED,
                                new AddressChanged("ada", "mary", LAKE_ROAD),
                                new HouseSurveyed("ada", "surveyor", 1998, 90),
                                new EmailChanged("ada", "ada", "ada@lake.example"),
                                new AddressChanged("ada", "paul", HILL_STREET),
                                new AddressCorrected("ada", "paul", MILL_LANE, "misheard"),
                                new CustomerLeft("ada", "paul", "too dear")))
                .as(
                        "Seven events, one after the other. What the later ones say about a thing counts, and nothing is forgotten.")
                .isEqualTo(ada("ada@lake.example", MILL_LANE, 1998, 90, Status.FORMER));
    }

    @Test
    @Order(8)
    @DisplayName("nothing counts but the state and the event that are given")
    void noMemory() {
        Customer ada = after(ADA_REGISTERED);
        Customer grace = after(GRACE_REGISTERED);

        Customer adaByTheLake =
                CustomerEvolution.evolve(ada, new AddressChanged("ada", "paul", LAKE_ROAD));
        Customer graceElsewhere =
                CustomerEvolution.evolve(
                        grace, new EmailChanged("grace", "grace", "g@example.org"));
        Customer adaWithEmail =
                CustomerEvolution.evolve(ada, new EmailChanged("ada", "ada", "ada@lake.example"));

        assertThat(adaByTheLake)
                .as(
                        "Events of two customers came in turn, and one got mixed up with the other. What counts is the state that is given.")
                .isEqualTo(ada("ada@example.org", LAKE_ROAD, 1932, 120, Status.INSURED));
        assertThat(graceElsewhere.name() + " at " + graceElsewhere.address().street())
                .as(
                        "Events of two customers came in turn, and one got mixed up with the other. What counts is the state that is given.")
                .isEqualTo("Grace at 8 Mill Lane");
        assertThat(adaWithEmail)
                .as(
                        "Somebody asks again, from an earlier state of Ada's. Nothing may be left over from the answer before.")
                .isEqualTo(ada("ada@lake.example", HILL_STREET, 1932, 120, Status.INSURED));
    }

    @Test
    @Order(9)
    @DisplayName("an event is never refused: what has happened, has happened")
    void historyIsNotJudged() {
        Customer former = after(ADA_REGISTERED, new CustomerLeft("ada", "paul", "too dear"));

        assertThat(
                        tried(
                                former,
                                new AddressChanged("ada", "mary", LAKE_ROAD),
                                new EmailChanged("ada", "mary", "no e-mail"),
                                new HouseSurveyed("ada", "mary", 0, 0)))
                .as(
                        "Years ago nobody minded that a former customer moved, or what stood in a field. Today's rules do not undo what has happened.")
                .isEqualTo(ada("no e-mail", LAKE_ROAD, 0, 0, Status.FORMER).toString());
        assertThat(tried(former, GRACE_REGISTERED))
                .as(
                        "Whoever registers is insured from then on, whatever was before. It has happened.")
                .isEqualTo(after(GRACE_REGISTERED).toString());
        assertThat(tried(former, ADA_REGISTERED))
                .as(
                        "Ada had left, and has registered again. It has happened: she is insured again.")
                .isEqualTo(ADA.toString());
        assertThat(
                        tried(
                                ADA,
                                new CustomerRegistered(
                                        "ada",
                                        "mary",
                                        "Ada L.",
                                        "a@lake.example",
                                        LAKE_ROAD,
                                        1998,
                                        90)))
                .as(
                        "Years ago somebody registered Ada a second time. All that the second registration says counts from then on.")
                .isEqualTo(
                        new Customer(
                                        "ada",
                                        "Ada L.",
                                        "a@lake.example",
                                        LAKE_ROAD,
                                        1998,
                                        90,
                                        Status.INSURED)
                                .toString());
    }

    @Test
    @Order(10)
    @DisplayName("somebody may move, and leave, who never registered")
    void movedBeforeRegistration() {
        Customer moved = after(new AddressChanged("edsger", "paul", LAKE_ROAD));
        assertThat(moved.address() + ", " + moved.status())
                .as(
                        "Edsger registered on paper, before there were events. His move is in the stream all the same, and moving makes nobody insured.")
                .isEqualTo(LAKE_ROAD + ", " + Status.UNKNOWN);
        assertThat(moved)
                .as(
                        "Edsger registered on paper. From his move we know where he lives. His id and all the rest would be known from a registration.")
                .isEqualTo(onlyTheAddress(Status.UNKNOWN));

        Customer left = CustomerEvolution.evolve(moved, new CustomerLeft("edsger", "mary", ""));
        assertThat(left)
                .as(
                        "Edsger registered on paper, moved, and has left. Whoever has left is a former customer, whatever was known before.")
                .isEqualTo(onlyTheAddress(Status.FORMER));
    }

    @Test
    @Order(11)
    @Timeout(value = 30, unit = TimeUnit.SECONDS)
    @DisplayName("rule: no clock, no dice, no store: only the customer and what has happened")
    void onlyTheCustomer() {
        classes()
                .that(belongToAnyOf(CustomerEvolution.class))
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage("insurance.customer..", "java.lang..", "java.util")
                                .and(
                                        not(
                                                belongToAnyOf(
                                                        System.class,
                                                        Math.class,
                                                        Random.class,
                                                        Date.class,
                                                        UUID.class)))
                                .as("have to do with customers, and no clock or dice"))
                .as(
                        "What evolve is made of should have to do with customers, and with no clock, dice or other system")
                .because(
                        "the same events must give the same state tomorrow, and on any other machine")
                .check(OURS);
    }

    private static Customer after(CustomerEvent... events) {
        return evolved(Customer.UNKNOWN, events);
    }

    private static Customer evolved(Customer state, CustomerEvent... events) {
        Customer next = state;
        for (CustomerEvent event : events) {
            next = CustomerEvolution.evolve(next, event);
        }
        return next;
    }

    private static String tried(Customer state, CustomerEvent... events) {
        try {
            return evolved(state, events).toString();
        } catch (RuntimeException refusal) {
            return "refused: " + refusal;
        }
    }

    private static Customer onlyTheAddress(Status status) {
        Customer unknown = Customer.UNKNOWN;
        return new Customer(
                unknown.id(),
                unknown.name(),
                unknown.email(),
                LAKE_ROAD,
                unknown.yearBuilt(),
                unknown.floorArea(),
                status);
    }

    private static Customer ada(
            String email, Address address, int yearBuilt, int floorArea, Status status) {
        return new Customer("ada", "Ada", email, address, yearBuilt, floorArea, status);
    }
}
