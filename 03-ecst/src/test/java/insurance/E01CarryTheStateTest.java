package insurance;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static insurance.People.ADA;
import static insurance.People.GRACE;
import static insurance.People.HILL_STREET;
import static insurance.People.LAKE_ROAD;
import static insurance.People.MILL_LANE;
import static insurance.People.asDelivered;
import static insurance.People.home;
import static org.assertj.core.api.Assertions.assertThat;
import static workbook.rules.KnowNothingOf.knowNothingOf;

import insurance.customer.CustomerManagement;
import insurance.customer.contract.CustomerChanged;
import insurance.customer.contract.CustomerErased;
import insurance.customer.contract.CustomerEvent;
import insurance.customer.contract.CustomerRegistered;
import insurance.customer.contract.CustomerState;
import insurance.customer.contract.Home;
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

    private static final CustomerState GRACE_WITH_GARAGE = GRACE.withGarage(Optional.of(18));

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
        customerManagement.register(GRACE_WITH_GARAGE);

        assertAnnounced(
                "Whoever keeps a copy has to hear of new customers too, not only of changes. The first event of a customer has version 1.",
                new CustomerRegistered(1, GRACE_WITH_GARAGE));
    }

    @Test
    @Order(2)
    @DisplayName("every customer management begins with no customers")
    void beginsWithNothing() {
        customerManagement.register(ADA);

        openCustomerManagement();
        Optional<RuntimeException> failure = Failure.of(() -> customerManagement.register(ADA));

        assertThat(failure)
                .as(
                        "This customer management is new and has no files. Another one knows Ada: what they know is shared.")
                .isEmpty();
        assertThat(announced())
                .as(
                        "This customer management has never announced anything about Ada, so it begins with version 1.")
                .extracting(CustomerEvent::version)
                .containsExactly(1L, 1L);
    }

    @Test
    @Order(3)
    @DisplayName("each customer has a count of her own")
    void versionsArePerCustomer() {
        customerManagement.register(ADA);
        customerManagement.register(GRACE);
        customerManagement.move("c-18", LAKE_ROAD);
        customerManagement.move("c-17", LAKE_ROAD);
        customerManagement.move("c-18", HILL_STREET);

        assertThat(announced())
                .as(
                        "Versions are counted per customer: 1, 2, 3 for Grace, whatever happens to Ada meanwhile. Otherwise nobody can tell a lost event from somebody else's.")
                .extracting(event -> event.customerId() + " " + event.version())
                .containsExactly("c-17 1", "c-18 1", "c-18 2", "c-17 2", "c-18 3");
    }

    @Test
    @Order(4)
    @DisplayName("a move is announced with the whole customer, before and after")
    void moved() {
        customerManagement.register(GRACE_WITH_GARAGE);

        customerManagement.move("c-18", LAKE_ROAD.withGarage(Optional.of(30)));

        assertAnnounced(
                "Each event carries all about the customer, as she was and as she is now. For whatever is missing, somebody will have to ask.",
                new CustomerRegistered(1, GRACE_WITH_GARAGE),
                new CustomerChanged(
                        2,
                        GRACE_WITH_GARAGE,
                        GRACE_WITH_GARAGE.at(LAKE_ROAD.withGarage(Optional.of(30)))));
        assertThat(customerManagement.customer("c-18"))
                .as("Grace has moved, and customer management's own file should say so too.")
                .contains(GRACE_WITH_GARAGE.at(LAKE_ROAD.withGarage(Optional.of(30))));
    }

    @Test
    @Order(5)
    @DisplayName(
            "a new e-mail address is announced in the same way, and what changed earlier stays changed")
    void newEmail() {
        customerManagement.register(ADA);
        customerManagement.move("c-17", LAKE_ROAD);

        customerManagement.changeEmail("c-17", "countess@example.org");

        CustomerState byTheLake = ADA.at(LAKE_ROAD);
        assertAnnounced(
                "A new e-mail address is a change like any other. The event carries all about the customer as she is now, her last move included.",
                new CustomerRegistered(1, ADA),
                new CustomerChanged(2, ADA, byTheLake),
                new CustomerChanged(3, byTheLake, byTheLake.reachableAt("countess@example.org")));
        assertThat(customerManagement.customer("c-17"))
                .as(
                        "Ada has a new e-mail address, and customer management's own file should say so too.")
                .contains(byTheLake.reachableAt("countess@example.org"));
    }

    @Test
    @Order(6)
    @DisplayName("when nothing changes, nothing is announced, and no version is missing afterwards")
    void nothingChanged() {
        Home namesake = home("3 Hill Street", "Newtown", 1932, 120);
        customerManagement.register(ADA);

        CustomerState asBefore = asDelivered(ADA);
        customerManagement.move("c-17", asBefore.home());
        customerManagement.changeEmail("c-17", asBefore.email());
        customerManagement.move("c-17", namesake);

        assertAnnounced(
                "Ada lived there already, and that was her e-mail address already. Nothing changed, so there is no news, and no version is used up. Only then did she move, to a street of the same name in Newtown.",
                new CustomerRegistered(1, ADA),
                new CustomerChanged(2, ADA, ADA.at(namesake)));
    }

    @Test
    @Order(7)
    @DisplayName("every move is announced: within the town, back home, and there again")
    void everyMove() {
        customerManagement.register(ADA);

        customerManagement.move("c-17", MILL_LANE);
        customerManagement.move("c-17", HILL_STREET);
        customerManagement.move("c-17", MILL_LANE);

        CustomerState inMillLane = ADA.at(MILL_LANE);
        assertAnnounced(
                "Ada has moved to another street of Oldtown, back home, and there again. Each time she lives somewhere else than before, and that is news.",
                new CustomerRegistered(1, ADA),
                new CustomerChanged(2, ADA, inMillLane),
                new CustomerChanged(3, inMillLane, ADA),
                new CustomerChanged(4, ADA, inMillLane));
    }

    @Test
    @Order(8)
    @DisplayName("what is refused is not announced, and no version is missing afterwards")
    void refused() {
        List<String> answers = askForAllThree();
        customerManagement.register(ADA);

        assertThat(answers)
                .as(
                        "There is no such customer, and customer management should say so, whatever it is asked to do, and by the exception that the Javadoc names. But this was not refused so.")
                .isEmpty();
        assertAnnounced(
                "What was refused has not happened. So it is not announced, and takes no version.",
                new CustomerRegistered(1, ADA));
    }

    @Test
    @Order(9)
    @DisplayName("an erasure is announced with its version, and without a word about the customer")
    void erased() {
        customerManagement.register(GRACE);
        customerManagement.register(ADA);
        customerManagement.move("c-17", LAKE_ROAD);

        customerManagement.erase("c-17");

        assertAnnounced(
                "Ada is erased. Everybody who holds a copy has to hear of it, and by the version they know that it came last.",
                new CustomerRegistered(1, GRACE),
                new CustomerRegistered(1, ADA),
                new CustomerChanged(2, ADA, ADA.at(LAKE_ROAD)),
                new CustomerErased(3, "c-17"));
        assertThat(customerManagement.customer("c-17"))
                .as("Ada is erased, and customer management still has a file about her.")
                .isEmpty();
        assertThat(
                        Memory.of(customerManagement)
                                .found(
                                        "Ada Lovelace",
                                        "ada@example.org",
                                        "Hill Street",
                                        "Lake Road",
                                        "1932"))
                .as(
                        "Ada is erased, and customer management shows no file about her, but somewhere inside it still remembers this. Hidden is not thrown away, and neither is a file without a name on it.")
                .isEmpty();
        assertThat(customerManagement.customer("c-18"))
                .as("Ada is erased, and now Grace's file is not as it was.")
                .contains(GRACE);
    }

    @Test
    @Order(10)
    @DisplayName("whoever has been erased is no customer any more")
    void erasedForGood() {
        customerManagement.register(ADA);
        customerManagement.erase("c-17");

        List<String> answers = askForAllThree();

        assertThat(answers)
                .as(
                        "Ada has been erased. Nothing about her can be changed any more, and she cannot be erased again. But this was not refused by the exception that the Javadoc names.")
                .isEmpty();
        assertThat(announced())
                .as("Ada has been erased, and yet something new was announced about her.")
                .hasSize(2);
    }

    @Test
    @Order(11)
    @DisplayName("two customers may share a house and an e-mail address")
    void underOneRoof() {
        CustomerState withAda = GRACE.at(HILL_STREET).reachableAt("ada@example.org");
        customerManagement.register(ADA);

        Optional<RuntimeException> failure = Failure.of(() -> customerManagement.register(withAda));
        assertThat(failure)
                .as(
                        "Grace lives with Ada, and they share an e-mail address. They are two customers all the same: what tells them apart is the id.")
                .isEmpty();
        customerManagement.erase("c-17");

        assertThat(customerManagement.customer("c-18"))
                .as(
                        "Grace lived with Ada, and they shared an e-mail address. Ada was erased, and now Grace's file is not as it was.")
                .contains(withAda);
    }

    @Test
    @Order(12)
    @DisplayName("an id is given to one customer only, even after she has been erased")
    void oneIdOneCustomer() {
        CustomerState somebodyElse = GRACE.reachableAt("other@example.org");
        customerManagement.register(GRACE);
        customerManagement.register(ADA);
        customerManagement.erase("c-17");

        List<String> answers =
                Stream.of(
                                answer(
                                        "the id of Grace, who is a customer",
                                        () -> customerManagement.register(somebodyElse)),
                                answer(
                                        "the id of Grace, by herself, with all as it is",
                                        () -> customerManagement.register(asDelivered(GRACE))),
                                answer(
                                        "the id of Ada, who was erased",
                                        () -> customerManagement.register(ADA)))
                        .flatMap(Optional::stream)
                        .toList();

        assertThat(answers)
                .as(
                        "The id belongs to somebody, or did. If it is given away again, others mix up two people, and version 1 looks old to them. But this was not refused by the exception that the Javadoc names.")
                .isEmpty();
        assertThat(customerManagement.customer("c-18"))
                .as("The registration was refused, and yet Grace's file is another one now.")
                .contains(GRACE);
        assertThat(announced())
                .as("The registration was refused, and yet something was announced.")
                .hasSize(3);
        customerManagement.move("c-18", LAKE_ROAD);
        assertThat(announced().getLast().version())
                .as("What was refused takes no version. Grace's move is her second event.")
                .isEqualTo(2);
    }

    @Test
    @Order(13)
    @DisplayName("when it is announced, it is in the file already")
    void firstStoredThenAnnounced() {
        FilesWhenAnnounced files = new FilesWhenAnnounced();
        CustomerManagement watched = new CustomerManagement(new Messaging(files, envelopes));
        files.lookInto(watched);

        watched.register(ADA);
        watched.move("c-17", LAKE_ROAD);
        watched.changeEmail("c-17", "countess@example.org");
        watched.erase("c-17");

        assertThat(files.seen())
                .as(
                        "First it is true, then it is announced. At the moment of an announcement, customer management's own file did not say it yet.")
                .map(seen -> seen.map(E01CarryTheStateTest::whereSheIs).orElse("no file"))
                .containsExactly(
                        "3 Hill Street, ada@example.org",
                        "12 Lake Road, ada@example.org",
                        "12 Lake Road, countess@example.org",
                        "no file");
    }

    @Test
    @Order(14)
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

    /** Of all that can be asked for about Ada, what is not refused as it should be. */
    private List<String> askForAllThree() {
        return Stream.of(
                        answer(
                                "a change of address",
                                () -> customerManagement.move("c-17", LAKE_ROAD)),
                        answer(
                                "a change of e-mail address",
                                () -> customerManagement.changeEmail("c-17", "new@example.org")),
                        answer("an erasure", () -> customerManagement.erase("c-17")))
                .flatMap(Optional::stream)
                .toList();
    }

    /** What was asked for and what came of it, unless it was refused as it should be. */
    private static Optional<String> answer(String what, Runnable request) {
        Optional<RuntimeException> failure = Failure.of(request);
        if (failure.isEmpty()) {
            return Optional.of(what + ": accepted");
        }
        return failure.filter(thrown -> !(thrown instanceof IllegalArgumentException))
                .map(thrown -> what + ": refused, but by " + thrown.getClass().getSimpleName());
    }

    private static String whereSheIs(CustomerState file) {
        return file.home().address().street() + ", " + file.email();
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
