package insurance;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static insurance.People.ADA;
import static insurance.People.GRACE;
import static insurance.People.HILL_STREET;
import static insurance.People.LAKE_ROAD;
import static insurance.People.MILL_LANE;
import static insurance.People.RIVER_WALK;
import static org.assertj.core.api.Assertions.assertThat;
import static workbook.rules.KnowNothingOf.knowNothingOf;

import insurance.customer.CustomerManagement;
import insurance.customer.contract.CustomerChanged;
import insurance.customer.contract.CustomerErased;
import insurance.customer.contract.CustomerEvent;
import insurance.customer.contract.CustomerRegistered;
import insurance.customer.contract.CustomerState;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import messaging.Envelopes;
import messaging.Flow;
import messaging.InMemoryQueue;
import messaging.Messaging;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import workbook.Exercise;
import workbook.Failure;
import workbook.Guard;

@Exercise(
        number = "3.1",
        title = "Carry the state",
        minutes = 15,
        edit = "src/main/java/insurance/customer/CustomerManagement.java",
        claims = {"E1", "A1"})
class E01CarryTheStateTest {

    private final Flow flow = new Flow();
    private final AtomicInteger ids = new AtomicInteger();
    private final Clock clock = Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneOffset.UTC);
    private final Envelopes envelopes = new Envelopes(clock, () -> "m" + ids.incrementAndGet());
    private final Messaging messaging = new Messaging(new InMemoryQueue(flow), envelopes);
    private CustomerManagement customerManagement;

    @BeforeEach
    void openCustomerManagement() {
        customerManagement = new CustomerManagement(messaging);
    }

    @Test
    @Order(1)
    @DisplayName("a new customer is announced, with all about her, as version 1")
    void registered() {
        customerManagement.register(ADA);

        assertAnnounced(
                "Whoever keeps a copy has to hear of new customers too, not only of changes. The first event of a customer has version 1.",
                new CustomerRegistered(1, ADA));
    }

    @Test
    @Order(2)
    @DisplayName("each customer has a count of her own")
    void versionsArePerCustomer() {
        customerManagement.register(ADA);
        customerManagement.register(GRACE);
        customerManagement.changeAddress("grace", LAKE_ROAD);
        customerManagement.changeAddress("ada", MILL_LANE);
        customerManagement.changeAddress("grace", HILL_STREET);

        assertThat(announced())
                .as(
                        "Versions are counted per customer: 1, 2, 3 for Grace, whatever happens to Ada meanwhile. Otherwise nobody can tell a lost event from somebody else's.")
                .extracting(event -> event.customerId() + " " + event.version())
                .containsExactly("ada 1", "grace 1", "grace 2", "ada 2", "grace 3");
    }

    @Test
    @Order(3)
    @DisplayName("a move is announced with the whole customer, before and after")
    void moved() {
        customerManagement.register(GRACE);

        customerManagement.changeAddress("grace", LAKE_ROAD);

        assertAnnounced(
                "Each event carries all about the customer, as she was and as she is now. For whatever is missing, somebody will have to ask.",
                new CustomerRegistered(1, GRACE),
                new CustomerChanged(2, GRACE, GRACE.at(LAKE_ROAD)));
        assertThat(customerManagement.customer("grace"))
                .as("Grace has moved, and customer management's own file should say so too.")
                .contains(GRACE.at(LAKE_ROAD));
    }

    @Test
    @Order(4)
    @DisplayName(
            "a new e-mail address is announced in the same way, and what changed earlier stays changed")
    void newEmail() {
        customerManagement.register(ADA);
        customerManagement.changeAddress("ada", LAKE_ROAD);

        customerManagement.changeEmail("ada", "countess@example.org");

        CustomerState byTheLake = ADA.at(LAKE_ROAD);
        assertAnnounced(
                "A new e-mail address is a change like any other. The event carries all about the customer as she is now, her last move included.",
                new CustomerRegistered(1, ADA),
                new CustomerChanged(2, ADA, byTheLake),
                new CustomerChanged(3, byTheLake, byTheLake.reachableAt("countess@example.org")));
    }

    @Test
    @Order(5)
    @DisplayName("when nothing changes, nothing is announced, and no version is missing afterwards")
    void nothingChanged() {
        customerManagement.register(ADA);

        customerManagement.changeAddress("ada", HILL_STREET);
        customerManagement.changeEmail("ada", "ada@example.org");
        customerManagement.changeAddress("ada", RIVER_WALK);

        assertAnnounced(
                "Ada lived there already, and that was her e-mail address already. Nothing changed, so there is no news, and no version is used up.",
                new CustomerRegistered(1, ADA),
                new CustomerChanged(2, ADA, ADA.at(RIVER_WALK)));
    }

    @Test
    @Order(6)
    @DisplayName("what is refused is not announced, and no version is missing afterwards")
    void refused() {
        List<String> accepted =
                Stream.of(
                                accepted(
                                        "a change of address",
                                        () -> customerManagement.changeAddress("ada", LAKE_ROAD)),
                                accepted(
                                        "a change of e-mail address",
                                        () ->
                                                customerManagement.changeEmail(
                                                        "ada", "new@example.org")),
                                accepted("an erasure", () -> customerManagement.erase("ada")))
                        .flatMap(Optional::stream)
                        .toList();
        customerManagement.register(ADA);

        assertThat(accepted)
                .as(
                        "There is no such customer, and customer management should say so, whatever it is asked to do. But it has accepted this.")
                .isEmpty();
        assertAnnounced(
                "What was refused has not happened. So it is not announced, and takes no version.",
                new CustomerRegistered(1, ADA));
    }

    @Test
    @Order(7)
    @DisplayName("an erasure is announced with its version, and without a word about the customer")
    void erased() {
        customerManagement.register(GRACE);
        customerManagement.register(ADA);
        customerManagement.changeAddress("ada", LAKE_ROAD);

        customerManagement.erase("ada");

        assertAnnounced(
                "Ada is erased. Everybody who holds a copy has to hear of it, and by the version they know that it came last.",
                new CustomerRegistered(1, GRACE),
                new CustomerRegistered(1, ADA),
                new CustomerChanged(2, ADA, ADA.at(LAKE_ROAD)),
                new CustomerErased(3, "ada"));
        assertThat(customerManagement.customer("ada"))
                .as("Ada is erased, and customer management still has a file about her.")
                .isEmpty();
        assertThat(customerManagement.customer("grace"))
                .as("Ada is erased, and now Grace's file is not as it was.")
                .contains(GRACE);
    }

    @Test
    @Order(8)
    @DisplayName("whoever has been erased is no customer any more")
    void erasedForGood() {
        customerManagement.register(ADA);
        customerManagement.erase("ada");

        Optional<RuntimeException> failure =
                Failure.of(() -> customerManagement.changeAddress("ada", LAKE_ROAD));

        assertThat(failure)
                .as("Ada has been erased. Her address cannot be changed any more.")
                .containsInstanceOf(IllegalArgumentException.class);
        assertThat(announced())
                .as("Ada has been erased, and yet something new was announced about her.")
                .hasSize(2);
    }

    @Test
    @Order(9)
    @DisplayName("an id is given to one customer only, even after she has been erased")
    void oneIdOneCustomer() {
        CustomerState somebodyElse = GRACE.reachableAt("other@example.org");
        customerManagement.register(GRACE);
        customerManagement.register(ADA);
        customerManagement.erase("ada");

        List<String> accepted =
                Stream.of(
                                accepted(
                                        "the id of Grace, who is a customer",
                                        () -> customerManagement.register(somebodyElse)),
                                accepted(
                                        "the id of Ada, who was erased",
                                        () -> customerManagement.register(ADA)))
                        .flatMap(Optional::stream)
                        .toList();

        assertThat(accepted)
                .as(
                        "The id belongs to somebody, or did. If it is given away again, others mix up two people, and version 1 looks old to them. But this was given away.")
                .isEmpty();
        assertThat(customerManagement.customer("grace"))
                .as("The registration was refused, and yet Grace's file is another one now.")
                .contains(GRACE);
        assertThat(announced())
                .as("The registration was refused, and yet something was announced.")
                .hasSize(3);
    }

    @Test
    @Order(10)
    @DisplayName("when it is announced, it is in the file already")
    void firstStoredThenAnnounced() {
        FilesWhenAnnounced files = new FilesWhenAnnounced();
        CustomerManagement watched = new CustomerManagement(new Messaging(files, envelopes));
        files.lookInto(watched);

        watched.register(ADA);
        watched.changeAddress("ada", LAKE_ROAD);
        watched.erase("ada");

        assertThat(files.seen())
                .as(
                        "First it is true, then it is announced. At the moment of an announcement, customer management's own file did not say it yet.")
                .map(seen -> seen.map(file -> file.address().street()).orElse("no file"))
                .containsExactly("3 Hill Street", "12 Lake Road", "no file");
    }

    @Test
    @Order(11)
    @Guard
    @Timeout(value = 30, unit = TimeUnit.SECONDS)
    @DisplayName("rule: customer management knows nobody who listens")
    void knowsNobody() {
        classes()
                .that()
                .resideInAPackage("insurance.customer..")
                .should(
                        knowNothingOf(
                                "insurance.quoting",
                                "insurance.communications",
                                "insurance.underwriting",
                                "insurance.claims",
                                "insurance.dataplatform"))
                .because(
                        "it says all there is to say, and who needs which part is for them to know")
                .check(Ours.CLASSES);
    }

    /** What was asked for, unless it was refused. */
    private static Optional<String> accepted(String what, Runnable request) {
        boolean refused =
                Failure.of(request).filter(IllegalArgumentException.class::isInstance).isPresent();
        return refused ? Optional.empty() : Optional.of(what);
    }

    private void assertAnnounced(String idea, CustomerEvent... expected) {
        assertThat(announced())
                .withFailMessage(
                        () ->
                                """
                                %s
                                expected:
                                %s
                                but was:
                                %s"""
                                        .formatted(
                                                idea, lines(List.of(expected)), lines(announced())))
                .containsExactly(expected);
    }

    private List<CustomerEvent> announced() {
        return flow.steps(Flow.Kind.PUBLISHED).stream()
                .map(step -> (CustomerEvent) step.envelope().message())
                .toList();
    }

    private static String lines(List<CustomerEvent> all) {
        return all.isEmpty()
                ? "nothing"
                : all.stream().map(People::told).collect(Collectors.joining("\n"));
    }
}
