package insurance;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static insurance.People.ADA;
import static insurance.People.GRACE;
import static insurance.People.HILL_STREET;
import static insurance.People.LAKE_ROAD;
import static insurance.People.MILL_LANE;
import static insurance.People.asDelivered;
import static insurance.People.card;
import static insurance.People.home;
import static insurance.People.nameOf;
import static insurance.People.told;
import static workbook.rules.KnowNothingOf.knowNothingOf;

import insurance.customer.CustomerManagement;
import insurance.customer.contract.CustomerChanged;
import insurance.customer.contract.CustomerErased;
import insurance.customer.contract.CustomerRegistered;
import insurance.customer.contract.CustomerState;
import insurance.customer.contract.Home;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import messaging.Messaging;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import workbook.Exercise;
import workbook.Failure;
import workbook.Guard;

@Exercise(
        number = "3.1",
        title = "Carry the state",
        minutes = 12,
        core = true,
        edit = "src/main/java/insurance/customer/CustomerManagement.java",
        claims = {"E1", "E3", "A1"},
        remember = "Event-carried state transfer: an event with the whole state, before and after.")
class E01CarryTheStateTest {

    private final Post post = new Post();
    private CustomerManagement customerManagement;

    @BeforeEach
    void openCustomerManagement() {
        customerManagement = new CustomerManagement(post.messaging);
    }

    @Test
    @Order(1)
    @DisplayName("a listener that starts today knows all about Ada after her next event")
    void aListenerThatStartsToday(TestReporter reporter) {
        register(ADA);
        List<CustomerState> known = new ArrayList<>();
        post.messaging
                .eventsOf("a listener that starts today")
                .subscribe(CustomerChanged.class, event -> known.add(event.after()));

        customerManagement.move("c-17", LAKE_ROAD.withGarage(Optional.of(30)));
        customerManagement.changeEmail("c-17", "countess@example.org");
        post.queue.deliverAll();

        reporter.publishEntry(
                "what happened",
                "Ada moves. A new listener reads:\n  "
                        + String.join("\n  ", card(known.getFirst())));
        CustomerState moved = ADA.at(LAKE_ROAD.withGarage(Optional.of(30)));
        List<CustomerState> expected = List.of(moved, moved.reachableAt("countess@example.org"));
        Verdict.same(
                told(expected),
                told(known),
                "Ada has moved, and then she got a new e-mail address. A listener that started today cannot work with these events.",
                "Whom does it have to ask for the rest?");
    }

    @Test
    @Order(2)
    @DisplayName("the event alone shows what has changed")
    void theEventShowsWhatHasChanged() {
        register(ADA);
        customerManagement.move("c-17", LAKE_ROAD);
        customerManagement.changeEmail("c-17", "countess@example.org");

        CustomerState byTheLake = ADA.at(LAKE_ROAD);
        Verdict.same(
                told(List.of(ADA, byTheLake)),
                told(changes().map(CustomerChanged::before).toList()),
                "A listener compares before with after, to see whether Ada needs a new quote. What was true before is not in the event.",
                "Which listener has a copy of its own to compare with?");
    }

    @Test
    @Order(3)
    @DisplayName("each customer has a count of her own")
    void versionsArePerCustomer() {
        register(ADA);
        register(GRACE);
        customerManagement.move("c-18", LAKE_ROAD);
        customerManagement.move("c-17", LAKE_ROAD);
        customerManagement.move("c-18", HILL_STREET);

        Verdict.same(
                List.of("Ada 1", "Grace 1", "Grace 2", "Ada 2", "Grace 3"),
                versions(),
                "The versions of a customer are not 1, 2, 3. A listener cannot see whether it lost an event of hers.",
                "What does a version count?");
    }

    @Test
    @Order(4)
    @DisplayName("when nothing changes, nothing is announced and no version is used up")
    void nothingChanged() {
        CustomerState asBefore = asDelivered(ADA);
        register(ADA);
        customerManagement.move("c-17", asBefore.home());
        customerManagement.changeEmail("c-17", asBefore.email());
        customerManagement.move("c-17", home("3 Hill Street", "Newtown", 1932, 120));

        Verdict.same(
                List.of("Ada 1", "Ada 2"),
                versions(),
                "Twice the call centre typed what was in Ada's file already. Only then did she move, into a street of the same name in Newtown.");
    }

    @Test
    @Order(5)
    @Guard
    @DisplayName("a new customer is announced, with all about her")
    void registered() {
        CustomerState withGarage = GRACE.withGarage(Optional.of(18));
        register(withGarage);

        Verdict.same(
                List.of(new CustomerRegistered(1, withGarage)),
                post.announced(),
                "A listener that keeps a copy needs new customers too, not only changes.");
    }

    @Test
    @Order(6)
    @Guard
    @DisplayName("every move is announced, also within the town and back home")
    void everyMove() {
        register(ADA);
        for (Home next : List.of(MILL_LANE, HILL_STREET, MILL_LANE)) {
            customerManagement.move("c-17", next);
        }
        customerManagement.move("c-17", MILL_LANE.withGarage(Optional.of(12)));

        Verdict.same(
                List.of("8 Mill Lane", "3 Hill Street", "8 Mill Lane", "8 Mill Lane"),
                changes().map(change -> change.after().home().address().street()).toList(),
                "Each time Ada's home was another one than before, and each time that is an event.");
        Verdict.same(
                Optional.of(ADA.at(MILL_LANE.withGarage(Optional.of(12)))),
                customerManagement.customer("c-17"),
                "Ada has moved, and customer management's own file does not say so.");
    }

    @Test
    @Order(7)
    @Guard
    @DisplayName("an erasure is announced with its version, and nothing of her is kept")
    void erased() {
        register(GRACE);
        register(ADA);
        customerManagement.erase("c-17");

        Verdict.same(
                CustomerErased.class,
                post.announced().getLast().getClass(),
                "Ada is erased. Every system with a copy has to learn of it.");
        Verdict.same(
                Optional.empty(),
                customerManagement.customer("c-17"),
                "Ada is erased, and customer management still has a file about her.");
        Verdict.nothing(
                Memory.of(customerManagement)
                        .found("Ada Lovelace", "ada@example.org", "Hill Street", "1932"),
                "Ada is erased, but somewhere inside customer management still remembers this. A file without a name is still a file.");
        Verdict.same(
                Optional.of(GRACE),
                customerManagement.customer("c-18"),
                "Ada is erased, and now Grace's file is not as it was.");
    }

    @Test
    @Order(8)
    @Guard
    @DisplayName("what is refused changes nothing and is not announced")
    void refused() {
        CustomerState other = GRACE.reachableAt("other@example.org");
        register(GRACE);
        register(ADA);
        customerManagement.erase("c-17");

        Map<String, Runnable> requests = new LinkedHashMap<>();
        requests.put(
                "move of Ada, who was erased", () -> customerManagement.move("c-17", LAKE_ROAD));
        requests.put(
                "new e-mail for Ada, who was erased",
                () -> customerManagement.changeEmail("c-17", "a@b"));
        requests.put("second erasure of Ada", () -> customerManagement.erase("c-17"));
        requests.put("move of a stranger", () -> customerManagement.move("c-19", LAKE_ROAD));
        requests.put("erasure of a stranger", () -> customerManagement.erase("c-19"));
        requests.put("Ada's old id for a new customer", () -> customerManagement.register(ADA));
        requests.put("Grace's id for another customer", () -> customerManagement.register(other));
        requests.put("Grace once more", () -> customerManagement.register(asDelivered(GRACE)));
        Verdict.nothing(
                requests.entrySet().stream().flatMap(it -> notRefused(it).stream()).toList(),
                "This was not refused with the exception that the Javadoc names.");

        Verdict.same(
                List.of(Optional.empty(), Optional.of(GRACE), Optional.empty()),
                Stream.of("c-17", "c-18", "c-19").map(customerManagement::customer).toList(),
                "The request was refused, and yet a file is another one now.");
        Verdict.same(3, post.announced().size(), "Something that was refused was announced.");
    }

    @Test
    @Order(9)
    @Guard
    @DisplayName("what is refused uses up no version")
    void refusedIsNotCounted() {
        Failure.of(() -> customerManagement.move("c-17", LAKE_ROAD));
        Failure.of(() -> customerManagement.changeEmail("c-17", "countess@example.org"));
        Failure.of(() -> customerManagement.erase("c-17"));
        register(ADA);
        Failure.of(() -> customerManagement.register(ADA));
        customerManagement.erase("c-17");

        Verdict.same(
                List.of("Ada 1", "Ada 2"),
                versions(),
                "What was refused did not happen. Now a version is missing, and a listener believes that it lost an event.");
    }

    @Test
    @Order(10)
    @Guard
    @DisplayName("two customers may share a house and an e-mail address")
    void underOneRoof() {
        CustomerState withAda = GRACE.at(HILL_STREET).reachableAt("ada@example.org");
        register(ADA);
        Verdict.works(
                () -> customerManagement.register(withAda),
                "Grace lives with Ada, and they share an e-mail address. They are two customers all the same.");

        customerManagement.erase("c-17");
        Verdict.same(
                Optional.of(withAda),
                customerManagement.customer("c-18"),
                "Grace lived with Ada. Ada was erased, and now Grace's file is not as it was.");
    }

    @Test
    @Order(11)
    @Guard
    @DisplayName("when it is announced, it is in the file already")
    void firstStoredThenAnnounced() {
        FilesWhenAnnounced files = new FilesWhenAnnounced();
        CustomerManagement watched = new CustomerManagement(new Messaging(files, post.envelopes));
        files.lookInto(watched);
        watched.register(ADA);
        watched.move("c-17", LAKE_ROAD);
        watched.changeEmail("c-17", "countess@example.org");
        watched.erase("c-17");

        CustomerState byTheLake = ADA.at(LAKE_ROAD);
        Verdict.same(
                told(List.of(ADA, byTheLake, byTheLake.reachableAt("countess@example.org"))),
                told(files.seen().stream().flatMap(Optional::stream).toList()),
                "At the moment of an announcement, customer management's own file did not say it yet.");
    }

    @Test
    @Order(12)
    @Guard
    @DisplayName("two customer managements share nothing")
    void twoShareNothing() {
        register(ADA);
        openCustomerManagement();

        Verdict.works(
                () -> customerManagement.register(ADA),
                "This customer management is new, and yet it knows Ada. Is there a static field?");
        Verdict.same(
                List.of("Ada 1", "Ada 1"),
                versions(),
                "This customer management is new, and goes on counting where another one was. Is there a static field?");
    }

    @Test
    @Order(13)
    @Guard
    @Timeout(value = 30, unit = TimeUnit.SECONDS)
    @DisplayName("rule: customer management knows none of its listeners")
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
                .because("it says all there is to say, and each listener takes what it needs")
                .check(Ours.CLASSES);
    }

    private void register(CustomerState customer) {
        Verdict.works(
                () -> customerManagement.register(customer),
                "Customer management opened a moment ago, and it cannot register a new customer. Is there a static field?");
    }

    private static Optional<String> notRefused(Map.Entry<String, Runnable> request) {
        Optional<RuntimeException> failure = Failure.of(request.getValue());
        return failure.isEmpty()
                ? Optional.of(request.getKey() + ": accepted")
                : failure.filter(thrown -> !(thrown instanceof IllegalArgumentException))
                        .map(thrown -> request.getKey() + ": " + thrown.getClass().getSimpleName());
    }

    private Stream<CustomerChanged> changes() {
        return post.announced().stream()
                .filter(CustomerChanged.class::isInstance)
                .map(CustomerChanged.class::cast);
    }

    private List<String> versions() {
        return post.announced().stream()
                .map(event -> nameOf(event.customerId()) + " " + event.version())
                .toList();
    }
}
