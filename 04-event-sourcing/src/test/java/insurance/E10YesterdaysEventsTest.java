package insurance;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static insurance.Addresses.HILL_STREET;
import static insurance.Addresses.LAKE_ROAD;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import eventstore.Codec;
import eventstore.FileEventStore;
import eventstore.Recorded;
import eventstore.StoredEvent;
import insurance.customer.Customer;
import insurance.customer.CustomerEventCodec;
import insurance.customer.CustomerHistory;
import insurance.customer.Upcasters;
import insurance.customer.contract.Address;
import insurance.customer.contract.CustomerEvent;
import insurance.customer.contract.CustomerEvent.AddressChanged;
import insurance.customer.contract.CustomerEvent.CustomerLeft;
import insurance.customer.contract.CustomerEvent.CustomerRegistered;
import insurance.customer.contract.CustomerEvent.EmailChanged;
import insurance.customer.contract.CustomerEvent.HouseSurveyed;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import workbook.Exercise;
import workbook.Failure;
import workbook.Guard;
import workbook.flow.Drawn;
import workbook.rules.ModuleClasses;

@Exercise(
        number = "4.10",
        title = "Yesterday's events",
        minutes = 14,
        edit = {
            "src/main/java/insurance/customer/Upcasters.java",
            "src/main/java/insurance/customer/CustomerHistory.java"
        },
        claims = "F8",
        remember =
                "An upcaster turns an old form into the next while it is read. What was not written down is unknown: never guess.")
class E10YesterdaysEventsTest {

    private static final JavaClasses OURS =
            ModuleClasses.compiledWith(Upcasters.class, "insurance.customer");

    private static final String UNKNOWN = CustomerEvent.UNKNOWN;

    @TempDir private Path folder;

    private Path file;
    private FileEventStore<StoredEvent> events;
    private CountingStore<StoredEvent> store;

    @BeforeEach
    void openTheOldFile() throws IOException {
        file = folder.resolve("customer-events.log");
        try (InputStream shipped =
                Upcasters.class.getResourceAsStream("/insurance/customer/customer-events.log")) {
            Files.copy(shipped, file);
        }
        events =
                new FileEventStore<>(
                        file, new TestClock("2026-03-02T09:00:00Z"), Codec.asWritten());
        store = new CountingStore<>(events);
    }

    @AfterEach
    void close() {
        events.close();
    }

    @Test
    @Order(1)
    @DisplayName("what was not written down stays unknown")
    void noGuesses(TestReporter reporter) {
        String grace = Outcome.of(() -> facts("grace")).toString();
        String edsger = Outcome.of(() -> facts("edsger")).toString();

        Drawn.strip("Grace", List.of("2017: no city"), grace, grace.endsWith("unknown"));
        Drawn.strip("Edsger", List.of("2018: no reason"), edsger, edsger.endsWith("unknown"));
        reporter.publishEntry(
                "what happened", "Grace, 2017: " + grace + "\nEdsger, 2018: left, " + edsger);
        assertThat(grace + " | " + edsger)
                .as("Old events of Grace and Edsger cannot be read any more.")
                .doesNotContain("no answer");
        assertThat(List.of(grace, edsger))
                .as(
                        "Grace registered, and Edsger left: that is in the old file, and is missing from their history.")
                .doesNotContain("missing");
        assertThat(grace + " | " + edsger)
                .withFailMessage(
                        """
                        In 2017 no city was written down for Grace, and in 2018 no reason for Edsger. Today the log names both, and the data team counts them as facts.
                        expected: 8 Mill Lane, unknown | unknown
                        but:      %s
                        How will anyone tell a guess from a fact?""",
                        grace + " | " + edsger)
                .isEqualTo("8 Mill Lane, unknown | unknown");
    }

    @Test
    @Order(2)
    @DisplayName("a city that was not written down is not made up")
    void noCity() {
        StoredEvent moved = Upcasters.toSecondForm(moved("joan", "8 Mill Lane"));

        assertThat(moved.fields().get("street") + ", " + moved.fields().get("city"))
                .as(
                        "No city was written down then. It is unknown: a guess would look like a fact forever.")
                .isEqualTo("8 Mill Lane, " + UNKNOWN);
    }

    @Test
    @Order(3)
    @DisplayName("a reason that was not written down is not made up")
    void firstMoveAndLeaving() {
        assertThat(Upcasters.toSecondForm(moved("kay", "12 Lake Road, Newtown")))
                .as("A client-moved of the first form is an address-changed in the second.")
                .isEqualTo(addressChanged("kay", "12 Lake Road", "Newtown"));
        assertThat(
                        Outcome.of(
                                () ->
                                        Upcasters.toSecondForm(
                                                new StoredEvent(
                                                        "client-left",
                                                        1,
                                                        Map.of("client", "joan")))))
                .as(
                        "In the second form there is a reason for leaving. In the first it was not written down, and must not be made up.")
                .isEqualTo(
                        new StoredEvent(
                                "customer-left", 2, Map.of("customer", "joan", "reason", UNKNOWN)));
    }

    @Test
    @Order(4)
    @DisplayName("the city is what comes after the last comma")
    void lastComma() {
        assertThat(Upcasters.toSecondForm(moved("joan", "Flat 2, The Mill, 8 Mill Lane, Oldtown")))
                .as("A street may have commas of its own. The city comes after the last one.")
                .isEqualTo(addressChanged("joan", "Flat 2, The Mill, 8 Mill Lane", "Oldtown"));
    }

    @Test
    @Order(5)
    @DisplayName("an unknown form is refused")
    void unknownForm() {
        List<StoredEvent> strangers =
                List.of(
                        new StoredEvent("client-left", 0, Map.of("client", "joan")),
                        new StoredEvent("customer-left", 4, Map.of("customer", "joan")));
        for (StoredEvent stranger : strangers) {
            var refusal = Failure.of(() -> Upcasters.toToday(stranger));

            assertThat(refusal)
                    .withFailMessage(
                            """
                            An event is in form %s, which this release of the code does not know. What it means can only be guessed.
                            expected: refused, with an IllegalArgumentException
                            but:      %s""",
                            stranger.schema(),
                            refusal.map(Object::toString).orElse("it was accepted"))
                    .containsInstanceOf(IllegalArgumentException.class);
        }
        store.append(
                "grace",
                3,
                List.of(new StoredEvent("customer-left", 4, Map.of("customer", "grace"))));
        Object shown = history("grace");
        assertThat(shown.toString())
                .withFailMessage(
                        """
                        Grace's last event is in form 4, which this release of the code does not know. Her history was shown without it, as if it had not happened.
                        expected: refused, with an IllegalArgumentException
                        but:      it was shown""")
                .startsWith("no answer");
    }

    @Test
    @Order(21)
    @Guard
    @DisplayName("a registration in the first form becomes one in the second")
    void firstRegistration() {
        StoredEvent first =
                new StoredEvent(
                        "client-registered",
                        1,
                        Map.of(
                                "client", "kay",
                                "name", "Kay",
                                "mail", "client@mail.example",
                                "address", "3 Hill Street, Oldtown",
                                "built", "1932",
                                "area", "120"));

        assertThat(Upcasters.toSecondForm(first))
                .as(
                        "Type and fields have other names in the second form, and street and city are two fields. Nothing else may change, what Kay's address says neither, and no old field stays.")
                .isEqualTo(
                        new StoredEvent(
                                "customer-registered",
                                2,
                                Map.of(
                                        "customer", "kay",
                                        "name", "Kay",
                                        "email", "client@mail.example",
                                        "street", "3 Hill Street",
                                        "city", "Oldtown",
                                        "year-built", "1932",
                                        "floor-area", "120")));
    }

    @Test
    @Order(22)
    @Guard
    @DisplayName("a type that the first form never had is refused")
    void neverInTheFirstForm() {
        for (String type :
                List.of("client-insulted", "client-address-changed", "address-changed")) {
            StoredEvent stranger = new StoredEvent(type, 1, Map.of("client", "kay"));

            var refusal = Failure.of(() -> Upcasters.toSecondForm(stranger));

            assertThat(refusal)
                    .withFailMessage(
                            """
                            The first form has no type "%s". To read on now means to lose an event, or to make one up.
                            expected: refused, with an IllegalArgumentException
                            but:      %s""",
                            type, refusal.map(Object::toString).orElse("it was accepted"))
                    .containsInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    @Order(23)
    @Guard
    @DisplayName("in the third form each event says by whom it was made")
    void byWhom() {
        assertThat(Upcasters.toThirdForm(addressChanged("kay", "12 Lake Road", "Newtown")))
                .as(
                        "In the second form it was not written down who made an entry. That is unknown forever, and all else stays as it was.")
                .isEqualTo(
                        new StoredEvent(
                                "address-changed",
                                3,
                                Map.of(
                                        "customer", "kay",
                                        "street", "12 Lake Road",
                                        "city", "Newtown",
                                        "by", UNKNOWN)));
        assertThat(
                        Upcasters.toThirdForm(
                                new StoredEvent(
                                        "email-changed",
                                        2,
                                        Map.of("customer", "joan", "email", "joan@example.org"))))
                .as("That goes for every type of event.")
                .isEqualTo(
                        new StoredEvent(
                                "email-changed",
                                3,
                                Map.of(
                                        "customer", "joan",
                                        "email", "joan@example.org",
                                        "by", UNKNOWN)));
    }

    @Test
    @Order(24)
    @Guard
    @DisplayName("each form finds its way to today's, step by step")
    void toToday() {
        assertThat(Upcasters.toToday(moved("kay", "12 Lake Road, Newtown")))
                .as("From the first form to today's there are two steps. Neither may be left out.")
                .isEqualTo(
                        new StoredEvent(
                                "address-changed",
                                3,
                                Map.of(
                                        "customer", "kay",
                                        "street", "12 Lake Road",
                                        "city", "Newtown",
                                        "by", UNKNOWN)));
        assertThat(Upcasters.toToday(addressChanged("joan", "8 Mill Lane", "Oldtown")).schema())
                .as("From the second form to today's there is one step.")
                .isEqualTo(3);
        StoredEvent today =
                new StoredEvent(
                        "customer-left",
                        3,
                        Map.of("customer", "joan", "by", "mary", "reason", "too dear"));
        assertThat(Upcasters.toToday(today))
                .as(
                        "This is in today's form already. It says by whom it was made, and that should stay.")
                .isEqualTo(today);
    }

    @Test
    @Order(25)
    @Guard
    @DisplayName("Ada's ten years, in three forms, are one history")
    void adasHistory() {
        assertThat(history("ada"))
                .as(
                        "Ada's events were written down in three forms. Read today they are one history, in the words of today.")
                .isEqualTo(
                        List.of(
                                new CustomerRegistered(
                                        "ada",
                                        UNKNOWN,
                                        "Ada",
                                        "ada@example.org",
                                        HILL_STREET,
                                        1932,
                                        120),
                                new AddressChanged("ada", UNKNOWN, LAKE_ROAD),
                                new EmailChanged("ada", UNKNOWN, "ada@lake.example"),
                                new AddressChanged("ada", "mary", HILL_STREET),
                                new HouseSurveyed("ada", "mary", 1932, 135)));
    }

    @Test
    @Order(26)
    @Guard
    @DisplayName("what was written down stays, word for word")
    void othersHistories() {
        assertThat(history("alan"))
                .as(
                        "Alan said why he left, and it was written down. What was written down stays, word for word.")
                .isEqualTo(
                        List.of(
                                new CustomerRegistered(
                                        "alan",
                                        UNKNOWN,
                                        "Alan",
                                        "alan@example.org",
                                        new Address("23 Park Avenue", "Oldtown"),
                                        1912,
                                        75),
                                new CustomerLeft("alan", UNKNOWN, "moved abroad")));
        assertThat(history("nobody"))
                .as("Without events there is no history.")
                .isEqualTo(List.of());
    }

    @Test
    @Order(27)
    @Guard
    @DisplayName("reading old events leaves the store as it is")
    void nothingIsRewritten() throws IOException {
        String before = Files.readString(file);

        new CustomerHistory(store).of("ada");
        new CustomerHistory(store).of("ada");

        assertThat(store.appends())
                .as(
                        "This was only reading, and the store was written to. Old events stay as they were written down.")
                .isZero();
        assertThat(Files.readString(file))
                .as(
                        "This was only reading, and the file has changed. Old events stay as they were written down.")
                .isEqualTo(before);
    }

    @Test
    @Order(28)
    @Guard
    @DisplayName("what is written today goes on where the old events end")
    void goesOn() {
        CustomerEvent today = new AddressChanged("grace", "paul", LAKE_ROAD);
        CustomerHistory history = new CustomerHistory(store);
        Outcome.of(() -> history.of("grace"));
        store.append("grace", 3, List.of(new CustomerEventCodec().encode(today)));

        assertThat(history.of("grace").stream().skip(2))
                .as(
                        "Grace moved today, after her history had been looked at. The new event should follow the old ones, and say that Paul made it.")
                .containsExactly(new HouseSurveyed("grace", UNKNOWN, 2004, 110), today);
        assertThat(store.read("grace").stream().map(Recorded::event).map(StoredEvent::schema))
                .as("In the store each event is in the form in which it was written down.")
                .containsExactly(1, 2, 2, 3);
        store.append("grace", 4, List.of(new CustomerEventCodec().encode(today)));
        assertThat(history.of("grace").stream().skip(3))
                .as("The same was written down once more. It is another event, whatever the words.")
                .containsExactly(today, today);
    }

    @Test
    @Order(29)
    @Guard
    @Timeout(value = 30, unit = TimeUnit.SECONDS)
    @DisplayName("rule: the upcasters know none of today's classes")
    void storedEventsOnly() {
        Rule.holds(
                "The upcasters should know stored events only: today's classes and constants will be others tomorrow, and what is stored will not.",
                noClasses()
                        .that(belongToAnyOf(Upcasters.class))
                        .should()
                        .transitivelyDependOnClassesThat(
                                resideInAnyPackage("insurance.customer.contract..")
                                        .or(
                                                belongToAnyOf(
                                                        Customer.class,
                                                        CustomerEventCodec.class,
                                                        CustomerHistory.class))),
                OURS);
    }

    private String facts(String customerId) {
        for (CustomerEvent event : new CustomerHistory(store).of(customerId)) {
            if (event instanceof CustomerRegistered it) {
                return it.address().street() + ", " + it.address().city();
            } else if (event instanceof CustomerLeft it) {
                return it.reason();
            }
        }
        return "missing";
    }

    private Object history(String customerId) {
        return Outcome.of(() -> new CustomerHistory(store).of(customerId));
    }

    private static StoredEvent moved(String client, String address) {
        return new StoredEvent("client-moved", 1, Map.of("client", client, "address", address));
    }

    private static StoredEvent addressChanged(String customer, String street, String city) {
        return new StoredEvent(
                "address-changed", 2, Map.of("customer", customer, "street", street, "city", city));
    }
}
