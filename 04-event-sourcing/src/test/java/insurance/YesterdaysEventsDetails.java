package insurance;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static insurance.OldEvents.addressChanged;
import static insurance.OldEvents.moved;
import static insurance.OldEvents.stored;
import static insurance.OldEvents.today;
import static insurance.People.HILL_STREET;
import static insurance.People.LAKE_ROAD;

import eventstore.Codec;
import eventstore.FileEventStore;
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
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import workbook.Guard;

/** 4.10, *Yesterday's events*: what works from the start, and what all of its tests need. */
abstract class YesterdaysEventsDetails {

    static final String UNKNOWN = "unknown";

    @TempDir Path folder;

    Path file;
    FileEventStore<StoredEvent> events;
    WatchedStore<StoredEvent> store;

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
        store = new WatchedStore<>(events);
    }

    @AfterEach
    void close() {
        events.close();
    }

    @Test
    @Order(21)
    @Guard
    @DisplayName("a registration in the first form becomes one in the second")
    void firstRegistration() {
        assertSecondForm(
                stored(
                        "client-registered",
                        1,
                        "client=kay; name=Kay; mail=client@mail.example; built=1932; area=120; "
                                + "address=3 Hill Street, Oldtown"),
                stored(
                        "customer-registered",
                        2,
                        "customer=kay; name=Kay; email=client@mail.example; year-built=1932; "
                                + "floor-area=120; street=3 Hill Street; city=Oldtown"),
                "Type and fields have other names in the second form, and street and city are "
                        + "two fields. Nothing else may change, what Kay's address says "
                        + "neither, and no old field stays.");
    }

    @Test
    @Order(22)
    @Guard
    @DisplayName("a type that the first form never had is refused")
    void neverInTheFirstForm() {
        for (String type :
                List.of("client-insulted", "client-address-changed", "address-changed")) {
            assertRefused(
                    () -> Upcasters.toSecondForm(stored(type, 1, "client=kay")),
                    ("The first form has no type \"%s\". To read on now means to lose an "
                                    + "event, or to make one up.")
                            .formatted(type));
        }
    }

    @Test
    @Order(23)
    @Guard
    @DisplayName("in the third form each event says by whom it was made")
    void byWhom() {
        StoredEvent changed = stored("email-changed", 2, "customer=joan; email=j@example.org");
        Verdict.answers(
                stored("email-changed", 3, "customer=joan; email=j@example.org; by=unknown"),
                () -> Upcasters.toThirdForm(changed),
                "In the second form it was not written down who made an entry. That is "
                        + "unknown forever, and all else stays as it was.");
    }

    @Test
    @Order(24)
    @Guard
    @DisplayName("each form finds its way to today's, step by step")
    void toToday() {
        Verdict.answers(
                today("kay", "12 Lake Road", "Newtown"),
                () -> Upcasters.toToday(moved("kay", "12 Lake Road, Newtown")),
                "From the first form to today's there are two steps. Neither may be left out.");
        Verdict.answers(
                today("joan", "8 Mill Lane", "Oldtown"),
                () -> Upcasters.toToday(addressChanged("joan", "8 Mill Lane", "Oldtown")),
                "From the second form to today's there is one step.");
        StoredEvent today = stored("customer-left", 3, "customer=joan; by=mary; reason=too dear");
        Verdict.answers(
                today,
                () -> Upcasters.toToday(today),
                "This is in today's form already. It says by whom it was made, and that "
                        + "should stay.");
    }

    @Test
    @Order(25)
    @Guard
    @DisplayName("ten years in three forms are one history")
    void histories() {
        assertHistory(
                "ada",
                "Ada's events were written down in three forms. Read today they are one "
                        + "history, in the words of today.",
                new CustomerRegistered(
                        "ada", UNKNOWN, "Ada", "ada@example.org", HILL_STREET, 1932, 120),
                new AddressChanged("ada", UNKNOWN, LAKE_ROAD),
                new EmailChanged("ada", UNKNOWN, "ada@lake.example"),
                new AddressChanged("ada", "mary", HILL_STREET),
                new HouseSurveyed("ada", "mary", 1932, 135));
        assertHistory(
                "alan",
                "Alan said why he left, and it was written down. Written words stay, word for "
                        + "word.",
                new CustomerRegistered(
                        "alan",
                        UNKNOWN,
                        "Alan",
                        "alan@example.org",
                        new Address("23 Park Avenue", "Oldtown"),
                        1912,
                        75),
                new CustomerLeft("alan", UNKNOWN, "moved abroad"));
        assertHistory("stranger", "Without events the history is empty.");
    }

    @Test
    @Order(26)
    @Guard
    @DisplayName("reading old events leaves the store as it is")
    void nothingIsRewritten() throws IOException {
        String before = Files.readString(file);

        new CustomerHistory(store).of("ada");
        new CustomerHistory(store).of("ada");

        Verdict.that(
                before.equals(Files.readString(file)),
                "This was only reading, and the store was written to. Old events stay as they "
                        + "were written down.");
    }

    @Test
    @Order(27)
    @Guard
    @DisplayName("today's events go on where the old ones end")
    void goesOn() {
        CustomerEvent today = new AddressChanged("grace", "paul", LAKE_ROAD);
        StoredEvent written = new CustomerEventCodec().encode(today);
        CustomerHistory history = new CustomerHistory(store);
        Verdict.outcome(() -> history.of("grace"));
        store.happened("grace", written);

        Verdict.same(
                List.of(new HouseSurveyed("grace", UNKNOWN, 2004, 110), today),
                history.of("grace").stream().skip(2).toList(),
                "Grace moved today, after her history had been looked at. The new event "
                        + "should follow the old ones, and say that Paul made it.");
        store.happened("grace", written);
        Verdict.same(
                List.of(today, today),
                history.of("grace").stream().skip(3).toList(),
                "The same was written down once more. It is another event, whatever the words.");
    }

    @Test
    @Order(28)
    @Guard
    @Timeout(value = 30, unit = TimeUnit.SECONDS)
    @DisplayName("rule: the upcasters know none of today's classes")
    void storedEventsOnly() {
        Rule.holds(
                "The upcasters should know stored events only. Today's classes and constants "
                        + "will be others tomorrow, and stored events will not.",
                noClasses()
                        .that(belongToAnyOf(Upcasters.class))
                        .should()
                        .transitivelyDependOnClassesThat(
                                resideInAnyPackage("insurance.customer.contract..")
                                        .or(
                                                belongToAnyOf(
                                                        Customer.class,
                                                        CustomerEventCodec.class,
                                                        CustomerHistory.class))));
    }

    void assertHistory(String customerId, String damage, CustomerEvent... events) {
        Verdict.answers(List.of(events), () -> new CustomerHistory(store).of(customerId), damage);
    }

    static void assertSecondForm(StoredEvent first, StoredEvent second, String damage) {
        Verdict.answers(second, () -> Upcasters.toSecondForm(first), damage);
    }

    static void assertRefused(Runnable reading, String damage) {
        Verdict.refused(IllegalArgumentException.class, reading, damage, "it was accepted");
    }
}
