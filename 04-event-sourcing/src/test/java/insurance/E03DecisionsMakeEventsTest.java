package insurance;

import static insurance.Addresses.HILL_STREET;
import static insurance.Addresses.LAKE_ROAD;
import static insurance.Addresses.MILL_LANE;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import insurance.customer.Customer;
import insurance.customer.Customer.Status;
import insurance.customer.CustomerDecisions;
import insurance.customer.RefusedException;
import insurance.customer.contract.Address;
import insurance.customer.contract.CustomerCommand;
import insurance.customer.contract.CustomerCommand.ChangeAddress;
import insurance.customer.contract.CustomerCommand.ChangeEmail;
import insurance.customer.contract.CustomerCommand.CorrectAddress;
import insurance.customer.contract.CustomerCommand.EndInsurance;
import insurance.customer.contract.CustomerCommand.RegisterCustomer;
import insurance.customer.contract.CustomerEvent;
import insurance.customer.contract.CustomerEvent.AddressChanged;
import insurance.customer.contract.CustomerEvent.AddressCorrected;
import insurance.customer.contract.CustomerEvent.CustomerLeft;
import insurance.customer.contract.CustomerEvent.CustomerRegistered;
import insurance.customer.contract.CustomerEvent.EmailChanged;
import insurance.customer.contract.CustomerEvent.HouseSurveyed;
import java.util.ArrayList;
import java.util.List;
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
        number = "4.3",
        title = "Decisions make events",
        minutes = 12,
        core = true,
        edit = "src/main/java/insurance/customer/CustomerDecisions.java",
        claims = "A1",
        remember =
                "Command and state make events, or a refusal. An event says what is new, and an event that says nothing new is not one.")
class E03DecisionsMakeEventsTest {

    private static final JavaClasses OURS =
            ModuleClasses.compiledWith(CustomerDecisions.class, "insurance.customer");

    private static final Customer NOBODY = Customer.UNKNOWN;
    private static final Customer ADA =
            new Customer("ada", "Ada", "ada@example.org", HILL_STREET, 1932, 120, Status.INSURED);
    private static final Customer GRACE =
            new Customer(
                    "grace", "Grace", "grace@example.org", MILL_LANE, 1998, 90, Status.INSURED);
    private static final Customer FORMER_ADA =
            new Customer("ada", "Ada", "ada@example.org", HILL_STREET, 1932, 120, Status.FORMER);

    @Test
    @Order(1)
    @DisplayName("a move is said only when a customer moves")
    void countsMoves(TestReporter reporter) {
        List<Address> confirmedEachYear =
                List.of(
                        HILL_STREET,
                        HILL_STREET,
                        HILL_STREET,
                        LAKE_ROAD,
                        LAKE_ROAD,
                        LAKE_ROAD,
                        LAKE_ROAD,
                        LAKE_ROAD,
                        HILL_STREET,
                        HILL_STREET,
                        HILL_STREET);
        List<CustomerEvent> file = new ArrayList<>();
        Customer ada = ADA;
        for (Address address : confirmedEachYear) {
            Drawn.note("Ada confirms", address.street());
            List<CustomerEvent> said =
                    CustomerDecisions.decide(
                            new ChangeAddress("ada", "paul", address, 1932, 120), ada);
            said.forEach(it -> Drawn.note("her file says", it.getClass().getSimpleName()));
            file.addAll(said);
            ada = livingAt(address);
        }
        long moves = file.stream().filter(AddressChanged.class::isInstance).count();
        long surveys = file.stream().filter(HouseSurveyed.class::isInstance).count();

        reporter.publishEntry(
                "what happened",
                "Ada confirms her address each year\nher file says:\n"
                        + moves
                        + " moves\n"
                        + surveys
                        + " surveys");
        assertThat(moves)
                .withFailMessage(
                        """
                        Ada confirmed her address in eleven years, and moved twice. Her file counts other moves than she made.
                        expected: 2 moves
                        but:      %s
                        What does an event say that was not known before?""",
                        moves)
                .isEqualTo(2);
    }

    @Test
    @Order(2)
    @DisplayName("what is the same as before is not said")
    void onlyWhatChanges() {
        assertThat(decided(new ChangeAddress("ada", "mary", LAKE_ROAD, 1932, 120), ADA))
                .as(
                        "Ada moves to a house that is as old and as large as the last. Nothing new is known about the house.")
                .isEqualTo(said(new AddressChanged("ada", "mary", LAKE_ROAD)));
        Address otherHillStreet = new Address("3 Hill Street", "Newtown");
        assertThat(decided(new ChangeAddress("ada", "mary", otherHillStreet, 1932, 120), ADA))
                .as("There is a Hill Street in another city, too. Ada moves there.")
                .isEqualTo(said(new AddressChanged("ada", "mary", otherHillStreet)));
        assertThat(decided(new ChangeAddress("grace", "mary", MILL_LANE, 1998, 110), GRACE))
                .as("Grace lives where she lived, and the house has grown. She has not moved.")
                .isEqualTo(said(new HouseSurveyed("grace", "mary", 1998, 110)));
        assertThat(decided(new ChangeAddress("grace", "mary", MILL_LANE, 2001, 90), GRACE))
                .as("Grace lives where she lived, and the house was built anew. She has not moved.")
                .isEqualTo(said(new HouseSurveyed("grace", "mary", 2001, 90)));
    }

    @Test
    @Order(3)
    @DisplayName("where nothing changes, nothing happens")
    void nothingChanges() {
        Address asWritten = new Address("3 Hill Street", "Oldtown");
        assertNothing(
                new ChangeAddress("ada", "paul", asWritten, 1932, 120),
                ADA,
                "Ada lives there already, in that very house.");
        assertNothing(
                new CorrectAddress("ada", "paul", asWritten, "just to be sure"),
                ADA,
                "The file says that already.");
        assertNothing(
                new ChangeEmail("grace", "grace", new String("grace@example.org")),
                GRACE,
                "Grace reads her e-mail there already.");
        assertNothing(
                new EndInsurance("ada", "mary", "another reason"),
                FORMER_ADA,
                "Ada has left already.");
    }

    @Test
    @Order(4)
    @DisplayName("nonsense in a command is refused, in every command")
    void refusesNonsense() {
        String house = "There is no house with such a floor area.";
        assertRefused(register("ada", "paul", "ada@example.org", 0), NOBODY, house);
        assertRefused(register("ada", "paul", "ada@example.org", -90), NOBODY, house);
        assertRefused(new ChangeAddress("ada", "paul", LAKE_ROAD, 1998, 0), ADA, house);
        assertRefused(new ChangeAddress("ada", "paul", HILL_STREET, 1932, -120), ADA, house);
        String email = "An e-mail address has an @ in it, and this one has none.";
        assertRefused(register("ada", "paul", "ada at example.org", 120), NOBODY, email);
        assertRefused(new ChangeEmail("ada", "ada", "lake.example"), ADA, email);
    }

    @Test
    @Order(5)
    @DisplayName("nonsense is refused even if the file says the same")
    void refusesNonsenseThatIsKnown() {
        Customer noFloor =
                new Customer("ada", "Ada", "ada@example.org", HILL_STREET, 1932, 0, Status.INSURED);
        Customer noEmail =
                new Customer("grace", "Grace", "unknown", MILL_LANE, 1998, 90, Status.INSURED);

        assertRefused(
                new ChangeAddress("ada", "paul", LAKE_ROAD, 1932, 0),
                noFloor,
                "No floor area is known of Ada's old house, and the new one should have none either. That rule counts for every command.");
        assertRefused(
                new ChangeAddress("ada", "paul", HILL_STREET, 1932, 0),
                noFloor,
                "The file says so already, and there is no house without a floor all the same. That rule counts for every command.");
        assertRefused(
                new ChangeEmail("grace", "grace", "unknown"),
                noEmail,
                "The file says so already, and this is no e-mail address all the same. That rule counts for every command.");
    }

    @Test
    @Order(21)
    @Guard
    @DisplayName("registering an unknown person makes a registration")
    void registers() {
        assertThat(decided(register("ada", "paul", "ada@example.org", 120), NOBODY))
                .as(
                        "Nobody is known under this id. So the customer registers, with all that the command says.")
                .isEqualTo(
                        said(
                                new CustomerRegistered(
                                        "ada",
                                        "paul",
                                        "ada, a customer",
                                        "ada@example.org",
                                        LAKE_ROAD,
                                        1970,
                                        120)));
        assertThat(decided(register("grace", "mary", "grace@example.org", 1), NOBODY))
                .as("A small house is a house. So Grace registers, with all that the command says.")
                .isEqualTo(
                        said(
                                new CustomerRegistered(
                                        "grace",
                                        "mary",
                                        "grace, a customer",
                                        "grace@example.org",
                                        LAKE_ROAD,
                                        1970,
                                        1)));
    }

    @Test
    @Order(22)
    @Guard
    @DisplayName("a move into another house makes a survey and then a move")
    void movesIntoAnotherHouse() {
        assertThat(decided(new ChangeAddress("ada", "paul", LAKE_ROAD, 1998, 90), ADA))
                .as(
                        "Ada moves, and the house there is another one. Both should be said, the survey first. A reader of the move has to know the house by then.")
                .isEqualTo(
                        said(
                                new HouseSurveyed("ada", "paul", 1998, 90),
                                new AddressChanged("ada", "paul", LAKE_ROAD)));
    }

    @Test
    @Order(23)
    @Guard
    @DisplayName("correcting an address is no move")
    void corrects() {
        assertThat(decided(new CorrectAddress("grace", "paul", LAKE_ROAD, "misheard"), GRACE))
                .as(
                        "Grace's address was wrong in the file. It is put right, and she has not moved.")
                .isEqualTo(said(new AddressCorrected("grace", "paul", LAKE_ROAD, "misheard")));
    }

    @Test
    @Order(24)
    @Guard
    @DisplayName("another e-mail address makes one event")
    void emailAndLeaving() {
        assertThat(decided(new ChangeEmail("grace", "grace", "g@example.org"), GRACE))
                .as("Grace reads e-mail elsewhere now. That should be said.")
                .isEqualTo(said(new EmailChanged("grace", "grace", "g@example.org")));
        assertThat(decided(new EndInsurance("ada", "paul", "too dear"), ADA))
                .as("Ada leaves. That should be said, with her reason.")
                .isEqualTo(said(new CustomerLeft("ada", "paul", "too dear")));
    }

    @Test
    @Order(25)
    @Guard
    @DisplayName("a present or former customer cannot register")
    void refusesSecondRegistration() {
        assertRefused(
                register("ada", "paul", "ada@example.org", 120),
                ADA,
                "Ada is a customer, and registered a second time. Her file would begin anew.");
        assertRefused(
                register("ada", "paul", "ada@example.org", 120),
                FORMER_ADA,
                "Ada is a former customer, and her file is closed. She registered all the same.");
    }

    @Test
    @Order(26)
    @Guard
    @DisplayName("what is for insured customers is refused to all others")
    void insuredOnly() {
        List<CustomerCommand> forInsuredOnly =
                List.of(
                        new ChangeAddress("ada", "paul", LAKE_ROAD, 1998, 90),
                        new CorrectAddress("ada", "paul", LAKE_ROAD, "misheard"),
                        new ChangeEmail("ada", "ada", "ada@lake.example"));
        for (CustomerCommand command : forInsuredOnly) {
            assertRefused(
                    command, NOBODY, "Nobody is known under this id. Whose file would that be?");
            assertRefused(command, FORMER_ADA, "Ada is a former customer, and her file is closed.");
        }
        assertRefused(
                new EndInsurance("ada", "paul", "too dear"),
                NOBODY,
                "Nobody is known under this id. Who would leave?");
    }

    @Test
    @Order(27)
    @Guard
    @DisplayName("a refusal comes before the comparison")
    void refusedEvenIfNothingChanges() {
        assertRefused(
                new ChangeAddress("ada", "paul", HILL_STREET, 1932, 120),
                FORMER_ADA,
                "Ada is a former customer, and her file is closed, also for what stands in it already.");
        assertRefused(
                new CorrectAddress("ada", "paul", HILL_STREET, "just to be sure"),
                FORMER_ADA,
                "Ada is a former customer, and her file is closed, also for what stands in it already.");
        assertRefused(
                new ChangeEmail("ada", "ada", "ada@example.org"),
                FORMER_ADA,
                "Ada is a former customer, and her file is closed, also for what stands in it already.");
    }

    @Test
    @Order(28)
    @Guard
    @DisplayName("what no rule forbids is allowed")
    void noOtherRules() {
        assertThat(decided(new EndInsurance("ada", "paul", ""), ADA))
                .as("Ada leaves, and does not say why. No rule wants a reason.")
                .isEqualTo(said(new CustomerLeft("ada", "paul", "")));
        assertThat(decided(new CorrectAddress("grace", "paul", LAKE_ROAD, ""), GRACE))
                .as("Grace's address is put right, and nobody says why. No rule wants a reason.")
                .isEqualTo(said(new AddressCorrected("grace", "paul", LAKE_ROAD, "")));
        assertThat(decided(new ChangeAddress("ada", "paul", LAKE_ROAD, 1066, 120), ADA))
                .as("Ada moves into a very old house. No rule is about the year.")
                .isEqualTo(
                        said(
                                new HouseSurveyed("ada", "paul", 1066, 120),
                                new AddressChanged("ada", "paul", LAKE_ROAD)));
        for (String email : List.of("ada@home", "@home", "Ada@example.org", "ada@example.org ")) {
            assertThat(decided(new ChangeEmail("ada", "ada", email), ADA))
                    .as(
                            "The address \"%s\" has an @ in it, and is another one. No rule wants more.",
                            email)
                    .isEqualTo(said(new EmailChanged("ada", "ada", email)));
        }
        Address other = new Address("3 hill street ", "");
        assertThat(decided(new CorrectAddress("ada", "paul", other, ""), ADA))
                .as(
                        "An address that is written in another way is another one. No rule is about blanks or capitals.")
                .isEqualTo(said(new AddressCorrected("ada", "paul", other, "")));
        assertThat(
                        decided(
                                new RegisterCustomer(
                                        "x", "", "", "@", new Address("", ""), 3000, 1),
                                NOBODY))
                .as(
                        "A customer registers, and hardly a word is said. No rule is about names or years.")
                .startsWith("CustomerRegistered");
    }

    @Test
    @Order(29)
    @Guard
    @DisplayName("a decision that is taken again is the same")
    void sameAnswerAgain() {
        CustomerCommand move = new ChangeAddress("ada", "zoe", LAKE_ROAD, 1998, 90);
        decided(move, ADA);

        String second = decided(move, ADA);

        assertThat(second)
                .as(
                        "Deciding twice on the same state gives the same events. Nothing has been stored yet, so nothing has happened yet.")
                .isEqualTo(
                        said(
                                new HouseSurveyed("ada", "zoe", 1998, 90),
                                new AddressChanged("ada", "zoe", LAKE_ROAD)));
        assertThat(decided(register("ada", "paul", "ada@example.org", 120), NOBODY))
                .as(
                        "Registering Ada was decided before, and never stored. So it can be decided again.")
                .startsWith("CustomerRegistered");
    }

    @Test
    @Order(30)
    @Guard
    @Timeout(value = 30, unit = TimeUnit.SECONDS)
    @DisplayName("rule: decide needs neither clock nor dice nor another system")
    void onlyTheCustomer() {
        Rule.needsNobodyElse(
                "A decision that needs nobody else can be tried, tested and taken again: no clock, no dice, no other system.",
                CustomerDecisions.class,
                OURS);
    }

    private static Customer livingAt(Address address) {
        return new Customer("ada", "Ada", "ada@example.org", address, 1932, 120, Status.INSURED);
    }

    private static RegisterCustomer register(String id, String by, String email, int floorArea) {
        return new RegisterCustomer(id, by, id + ", a customer", email, LAKE_ROAD, 1970, floorArea);
    }

    private static String decided(CustomerCommand command, Customer state) {
        try {
            return said(CustomerDecisions.decide(command, state).toArray());
        } catch (RuntimeException refusal) {
            return "refused: " + refusal;
        }
    }

    private static String said(Object... events) {
        return events.length == 0
                ? "nothing"
                : String.join("\n", List.of(events).stream().map(Object::toString).toList());
    }

    private static void assertNothing(CustomerCommand command, Customer state, String situation) {
        assertThat(decided(command, state))
                .as(situation + " An event that says nothing new is no event.")
                .isEqualTo("nothing");
    }

    private static void assertRefused(CustomerCommand command, Customer state, String situation) {
        var refusal = Failure.of(() -> CustomerDecisions.decide(command, state));
        assertThat(refusal)
                .withFailMessage(
                        """
                        %s
                        command:  %s
                        expected: customer management refuses, with a RefusedException
                        but:      %s""",
                        situation,
                        command,
                        refusal.map(it -> "it failed with " + it)
                                .orElseGet(() -> "this was decided: " + decided(command, state)))
                .containsInstanceOf(RefusedException.class);
        assertThat(refusal.orElseThrow().getMessage())
                .as(
                        "The person who asked wants to know why it was refused. An empty reason helps nobody.")
                .isNotBlank();
    }
}
