package insurance;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static insurance.Addresses.HILL_STREET;
import static insurance.Addresses.LAKE_ROAD;
import static insurance.Addresses.RIVER_WALK;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import eventstore.Codec;
import eventstore.FileEventStore;
import eventstore.Recorded;
import eventstore.StoredEvent;
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
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import workbook.Exercise;
import workbook.Failure;
import workbook.rules.ModuleClasses;

@Exercise(
        number = "4.8",
        title = "Yesterday's events",
        minutes = 20,
        edit = {
            "src/main/java/insurance/customer/Upcasters.java",
            "src/main/java/insurance/customer/CustomerHistory.java"
        },
        claims = "F8")
class E08YesterdaysEventsTest {

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
    @Order(2)
    @DisplayName("so do a move and a leaving")
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
                        "In the second form there is a reason for leaving. In the first nobody wrote it down, and nobody may make one up.")
                .isEqualTo(
                        new StoredEvent(
                                "customer-left", 2, Map.of("customer", "joan", "reason", UNKNOWN)));
    }

    @Test
    @Order(3)
    @DisplayName("the city is what comes after the last comma")
    void lastComma() {
        assertThat(Upcasters.toSecondForm(moved("joan", "Flat 2, The Mill, 8 Mill Lane, Oldtown")))
                .as("A street may have commas of its own. The city stands after the last one.")
                .isEqualTo(addressChanged("joan", "Flat 2, The Mill, 8 Mill Lane", "Oldtown"));
    }

    @Test
    @Order(4)
    @DisplayName("where no city was written down, it is unknown, and not made up")
    void noCity() {
        assertThat(Upcasters.toSecondForm(moved("joan", "8 Mill Lane")))
                .as(
                        "Nobody wrote down the city then. What nobody knows is unknown; a guess would look like a fact for ever.")
                .isEqualTo(addressChanged("joan", "8 Mill Lane", UNKNOWN));
    }

    @Test
    @Order(5)
    @DisplayName("a type that the first form never had is refused")
    void neverInTheFirstForm() {
        for (String type :
                List.of("client-insulted", "client-address-changed", "address-changed")) {
            StoredEvent stranger = new StoredEvent(type, 1, Map.of("client", "kay"));

            var refusal = Failure.of(() -> Upcasters.toSecondForm(stranger));

            assertThat(refusal)
                    .withFailMessage(
                            """
                            The first form has no type "%s". Whoever reads on now has lost an event, or made one up.
                            expected: refused, with an IllegalArgumentException
                            but:      %s""",
                            type, refusal.map(Object::toString).orElse("it was accepted"))
                    .containsInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    @Order(6)
    @DisplayName(
            "in the third form each event says by whom it was made; of older ones nobody knows")
    void byWhom() {
        assertThat(Upcasters.toThirdForm(addressChanged("kay", "12 Lake Road", "Newtown")))
                .as(
                        "In the second form nobody wrote down who made an entry. That is unknown for ever, and all else stays as it was.")
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
    @Order(7)
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
    @Order(8)
    @DisplayName("a form that nobody knows is refused")
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
                            An event is in form %d, which this release of the code has never heard of. What it means can only be guessed.
                            expected: refused, with an IllegalArgumentException
                            but:      %s""",
                            stranger.schema(),
                            refusal.map(Object::toString).orElse("it was accepted"))
                    .containsInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    @Order(9)
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
    @Order(10)
    @DisplayName("the others' histories are complete as well")
    void othersHistories() {
        assertThat(history("grace"))
                .as(
                        "Grace registered when nobody wrote down a city. Nothing of her history may be missing, and nothing made up.")
                .isEqualTo(
                        List.of(
                                new CustomerRegistered(
                                        "grace",
                                        UNKNOWN,
                                        "Grace",
                                        "grace@example.org",
                                        new Address("8 Mill Lane", UNKNOWN),
                                        1998,
                                        90),
                                new AddressChanged("grace", UNKNOWN, RIVER_WALK),
                                new HouseSurveyed("grace", UNKNOWN, 2004, 110)));
        assertThat(history("edsger"))
                .as(
                        "Edsger registered on paper. His move and his leaving are all there is, and both should be there.")
                .isEqualTo(
                        List.of(
                                new AddressChanged(
                                        "edsger",
                                        UNKNOWN,
                                        new Address("Flat 2, 8 Mill Lane", "Oldtown")),
                                new CustomerLeft("edsger", UNKNOWN, UNKNOWN)));
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
                .as("Of somebody without events there is no history.")
                .isEqualTo(List.of());
    }

    @Test
    @Order(11)
    @DisplayName("reading old events leaves the store as it is")
    void nothingIsRewritten() throws IOException {
        String before = Files.readString(file);

        new CustomerHistory(store).of("ada");
        new CustomerHistory(store).of("ada");

        assertThat(store.appends())
                .as(
                        "Somebody only wanted to read, and the store was written to. Old events stay as they were written down.")
                .isZero();
        assertThat(Files.readString(file))
                .as(
                        "Somebody only wanted to read, and the file has changed. Old events stay as they were written down.")
                .isEqualTo(before);
    }

    @Test
    @Order(12)
    @DisplayName("what is written today goes on where the old events end")
    void goesOn() {
        CustomerEvent today = new AddressChanged("grace", "paul", LAKE_ROAD);
        CustomerHistory history = new CustomerHistory(store);
        Outcome.of(() -> history.of("grace"));
        store.append("grace", 3, List.of(new CustomerEventCodec().encode(today)));

        assertThat(history.of("grace").stream().skip(2))
                .as(
                        "Grace moved today, after somebody had looked at her history. The new event should follow the old ones, and say that Paul made it.")
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
    @Order(13)
    @Timeout(value = 30, unit = TimeUnit.SECONDS)
    @DisplayName("rule: the upcasters know stored events only, and none of today's classes")
    void storedEventsOnly() {
        classes()
                .that(belongToAnyOf(Upcasters.class))
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage("eventstore", "java..")
                                .or(belongToAnyOf(Upcasters.class))
                                .as("are stored events, or plain Java"))
                .as("The upcasters should know stored events only, and none of today\'s classes")
                .because(
                        "today's classes and constants will be others tomorrow, and what is stored will not")
                .check(OURS);
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
