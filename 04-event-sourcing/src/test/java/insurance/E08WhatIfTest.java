package insurance;

import static insurance.Addresses.HILL_STREET;
import static insurance.Addresses.LAKE_ROAD;
import static insurance.Addresses.MILL_LANE;
import static insurance.Addresses.RIVER_WALK;
import static org.assertj.core.api.Assertions.assertThat;

import eventstore.EventStore;
import eventstore.Evolution;
import eventstore.InMemoryEventStore;
import eventstore.Recorded;
import insurance.customer.Customer;
import insurance.customer.Customer.Status;
import insurance.customer.Difference;
import insurance.customer.contract.Address;
import insurance.customer.contract.CustomerEvent;
import insurance.customer.contract.CustomerEvent.AddressChanged;
import insurance.customer.contract.CustomerEvent.AddressCorrected;
import insurance.customer.contract.CustomerEvent.CustomerLeft;
import insurance.customer.contract.CustomerEvent.EmailChanged;
import insurance.customer.contract.CustomerEvent.HouseSurveyed;
import insurance.eventsourcing.WhatIf;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import workbook.Exercise;
import workbook.Failure;
import workbook.Guard;

@Exercise(
        number = "4.8",
        title = "What if?",
        minutes = 15,
        edit = {
            "src/main/java/insurance/eventsourcing/WhatIf.java",
            "src/main/java/insurance/customer/Difference.java"
        },
        claims = {"F7", "F4"},
        remember =
                "A mistake stays in the log, and a compensating event says what is true now. Branch, compare, make up for it.")
class E08WhatIfTest {

    private static final Customer ADA =
            new Customer("ada", "Ada", "ada@example.org", HILL_STREET, 1932, 120, Status.INSURED);

    private final TestClock clock = new TestClock("2026-03-02T09:00:00Z");
    private EventStore<String> store;
    private WhatIf<String> whatIf;

    @BeforeEach
    void threeEventsAndGrace() {
        store = new InMemoryEventStore<>(clock);
        store.append("ada", 0, List.of("registered"));
        store.append("grace", 0, List.of("registered", "left"));
        store.append("ada", 1, List.of("moved to the lake", "changed her e-mail"));
        whatIf = new WhatIf<>(store, clock);
    }

    @Test
    @Order(1)
    @DisplayName("a mistake is made up for without touching what is true")
    void theWholeStory(TestReporter reporter) {
        EventStore<CustomerEvent> files = new InMemoryEventStore<>(clock);
        files.append(
                "ada",
                0,
                List.of(
                        new AddressChanged("ada", "paul", MILL_LANE),
                        new AddressChanged("ada", "paul", LAKE_ROAD),
                        new EmailChanged("ada", "ada", "ada@mill.example")));
        List<Recorded<CustomerEvent>> before = files.read("ada");
        AddressAndEmail evolution = new AddressAndEmail();

        EventStore<CustomerEvent> branch = new WhatIf<>(files, clock).without("ada", 2);
        Customer now = evolution.of(files);
        Customer wanted = evolution.of(branch);
        List<CustomerEvent> making = Difference.between(now, wanted, "mary", "Grace's move");
        String appended = said(making);
        reporter.publishEntry(
                "what happened",
                "Grace's move got into Ada's file\nappended to make up for it:\n" + appended);
        assertThat(appended)
                .withFailMessage(
                        """
                        Grace's move got into Ada's file. What was appended to make up for it is not the truth.
                        expected: AddressCorrected
                        but:      %s
                        Has Ada moved? And which of her later events were wrong?""",
                        appended.replace("\n", ", "))
                .isEqualTo("AddressCorrected");
        assertThat(making)
                .as(
                        "Version 2 was Grace's move. What came after it stays true, the e-mail address too. One correction makes up for it, by Mary and with the reason.")
                .containsExactly(new AddressCorrected("ada", "mary", MILL_LANE, "Grace's move"));
        files.append("ada", 3, making);
        assertThat(files.read("ada").subList(0, 3))
                .as(
                        "History was put right by one more event. What had been recorded, the mistake too, is recorded still.")
                .isEqualTo(before);
        assertThat(evolution.of(files))
                .as("After that, what is known should be what would be known without the mistake.")
                .isEqualTo(wanted);
    }

    @Test
    @Order(2)
    @DisplayName("history can be tried without one event")
    void withoutOne() {
        assertThat(places(whatIf.without("ada", 2)))
                .as(
                        "What if Ada had not moved? All the rest should have happened, and the versions have no gap.")
                .containsExactly("1 registered", "2 changed her e-mail");
        assertThat(story(store, "ada"))
                .as("This was only a what-if. In the real history nothing may have changed.")
                .containsExactly("registered", "moved to the lake", "changed her e-mail");
        assertThat(places(whatIf.without("ada", 1)))
                .as(
                        "What if Ada had never registered? All the rest should have happened, and the versions have no gap.")
                .containsExactly("1 moved to the lake", "2 changed her e-mail");
        assertThat(places(whatIf.without("ada", 3)))
                .as("What if Ada had kept her e-mail address? All the rest should have happened.")
                .containsExactly("1 registered", "2 moved to the lake");
        store.append("ada", 3, List.of("moved to the lake"));
        assertThat(places(whatIf.without("ada", 4)))
                .as(
                        "Ada moved to the lake a second time. What if she had not? The first time has happened all the same.")
                .containsExactly("1 registered", "2 moved to the lake", "3 changed her e-mail");
        store.append("alan", 0, List.of("registered"));
        assertThat(Outcome.of(() -> whatIf.without("alan", 1).readAll(0, 10)))
                .as("What if Alan had never registered? Then nothing would be known of him.")
                .isEqualTo(List.of());
    }

    @Test
    @Order(3)
    @DisplayName("a wrong address is corrected instead of changed")
    void addressDiffers() {
        assertThat(difference(ada("ada@example.org", LAKE_ROAD, 1932, 120), ADA))
                .as(
                        "Ada's file says Lake Road, and should say Hill Street. She has not moved; the file was wrong.")
                .containsExactly(
                        new AddressCorrected("ada", "mary", HILL_STREET, "it was Grace who moved"));
        Address otherHillStreet = new Address("3 Hill Street", "Newtown");
        assertThat(difference(ada("ada@example.org", otherHillStreet, 1932, 120), ADA))
                .as("There is a Hill Street in another city, too. Ada's file says the wrong one.")
                .containsExactly(
                        new AddressCorrected("ada", "mary", HILL_STREET, "it was Grace who moved"));
    }

    @Test
    @Order(4)
    @DisplayName("the events say just what differs")
    void everythingDiffers() {
        assertThat(difference(ada("wrong@example.org", RIVER_WALK, 1998, 90), ADA))
                .as(
                        "Address, house and e-mail address differ. Each should be made up for, in this order.")
                .containsExactly(
                        new AddressCorrected("ada", "mary", HILL_STREET, "it was Grace who moved"),
                        new HouseSurveyed("ada", "mary", 1932, 120),
                        new EmailChanged("ada", "mary", "ada@example.org"));
        assertThat(difference(ada("ada@example.org", HILL_STREET, 1932, 90), ADA))
                .as(
                        "Only the floor area differs. The survey makes up for it, and nothing else is said.")
                .containsExactly(new HouseSurveyed("ada", "mary", 1932, 120));
        assertThat(difference(ada("ada@example.org", HILL_STREET, 1900, 120), ADA))
                .as("Only the year differs. The survey makes up for it, and nothing else is said.")
                .containsExactly(new HouseSurveyed("ada", "mary", 1932, 120));
        assertThat(difference(ADA, former("ada@example.org", LAKE_ROAD)))
                .as(
                        "Ada should be at Lake Road, and have left. Both should be said, the leaving last.")
                .containsExactly(
                        new AddressCorrected("ada", "mary", LAKE_ROAD, "it was Grace who moved"),
                        new CustomerLeft("ada", "mary", "it was Grace who moved"));
        assertThat(
                        Outcome.of(
                                () ->
                                        difference(
                                                former("ADA@example.org", LAKE_ROAD),
                                                former("ada@example.org", HILL_STREET))))
                .as(
                        "Ada has left, and her file says the wrong address and the wrong e-mail address, if only by three letters. Both can be made up for: she stays who she is, and gone.")
                .isEqualTo(
                        List.of(
                                new AddressCorrected(
                                        "ada", "mary", HILL_STREET, "it was Grace who moved"),
                                new EmailChanged("ada", "mary", "ada@example.org")));
    }

    @Test
    @Order(5)
    @DisplayName("what no event can make up for is refused")
    void cannotBeMadeUpFor() {
        Customer grace =
                new Customer(
                        "grace", "Ada", "ada@example.org", HILL_STREET, 1932, 120, Status.INSURED);
        Customer renamed =
                new Customer(
                        "ada", "Ida", "ada@example.org", HILL_STREET, 1932, 120, Status.INSURED);
        Customer former = former("ada@example.org", HILL_STREET);
        assertNoWay(ADA, grace, "Ada should become Grace.");
        assertNoWay(
                ADA,
                renamed,
                "A registration would change the name, and say that Ida became a customer today. That is not true.");
        assertNoWay(
                former, ADA, "Ada has left, and should never have left. No event brings her back.");
        assertNoWay(
                ADA, Customer.UNKNOWN, "Ada is a customer, and should never have been heard of.");
        assertNoWay(
                new Customer("ada", "Ada", "", HILL_STREET, 0, 0, Status.UNKNOWN),
                former,
                "Ada never was a customer, and should have left.");
    }

    @Test
    @Order(21)
    @Guard
    @DisplayName("a branch has the history up to the point where it leaves the original")
    void branches() {
        assertThat(story(whatIf.branch("ada", 2), "ada"))
                .as(
                        "The branch leaves Ada's history after version 2. Up to there both are the same.")
                .containsExactly("registered", "moved to the lake");
        assertThat(story(whatIf.branch("ada", 3), "ada"))
                .as("The branch leaves Ada's history at its end. All of it is in the branch.")
                .containsExactly("registered", "moved to the lake", "changed her e-mail");
        assertThat(Outcome.of(() -> story(whatIf.branch("ada", 0), "ada")))
                .as("The branch leaves Ada's history before the first event. Nothing is in it.")
                .isEqualTo(List.of());
    }

    @Test
    @Order(22)
    @Guard
    @DisplayName("a branch is about one stream only")
    void oneStreamOnly() {
        assertThat(
                        whatIf.branch("ada", 2).readAll(0, 10).stream()
                                .map(it -> it.streamId() + " " + it.event()))
                .as("The question was about Ada. Grace does not belong into the branch.")
                .containsExactly("ada registered", "ada moved to the lake");
    }

    @Test
    @Order(23)
    @Guard
    @DisplayName("what happens in a branch never happened in the original")
    void theOriginalNeverNotices() {
        List<Recorded<String>> before = store.readAll(0, 100);
        EventStore<String> branch = whatIf.branch("ada", 1);

        branch.append("ada", 1, List.of("moved to the hill"));

        assertThat(story(branch, "ada"))
                .as("In the branch Ada moves to the hill instead. So it should be told there.")
                .containsExactly("registered", "moved to the hill");
        assertThat(story(store, "ada"))
                .as(
                        "Something was tried out in a branch. In the real history nothing may have changed.")
                .containsExactly("registered", "moved to the lake", "changed her e-mail");
        assertThat(store.readAll(0, 100))
                .as(
                        "Something was tried out in a branch, and there is more in the original than before. A branch is a store of its own.")
                .isEqualTo(before);
    }

    @Test
    @Order(24)
    @Guard
    @DisplayName("what happens later in the original does not reach the branch")
    void theBranchStays() {
        EventStore<String> branch = whatIf.branch("ada", 3);

        store.append("ada", 3, List.of("left"));

        assertThat(story(branch, "ada"))
                .as("The branch was made before Ada left. It goes its own way from there.")
                .doesNotContain("left");
        clock.set("2026-07-01T12:00:00Z");
        assertThat(whatIf.branch("ada", 2).readAll(0, 10).stream().map(it -> it.time().toString()))
                .as(
                        "In the branch the events are recorded anew, by the clock that was given for the branches.")
                .containsOnly("2026-07-01T12:00:00Z");
    }

    @Test
    @Order(25)
    @Guard
    @DisplayName("history cannot branch where it has not been")
    void noSuchVersion() {
        List<Runnable> attempts =
                List.of(
                        () -> whatIf.branch("ada", 4),
                        () -> whatIf.branch("ada", -1),
                        () -> whatIf.branch("nobody", 1),
                        () -> whatIf.without("ada", 4),
                        () -> whatIf.without("ada", 0));
        for (Runnable attempt : attempts) {
            var refusal = Failure.of(attempt);

            assertThat(refusal)
                    .withFailMessage(
                            """
                            A branch was wanted at a version that the stream never had. An answer would be made up.
                            expected: refused, with an IllegalArgumentException
                            but:      %s""",
                            refusal.map(Object::toString).orElse("there was a branch"))
                    .containsInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    @Order(26)
    @Guard
    @DisplayName("where there is no difference, there is nothing to make up for")
    void noDifference() {
        assertThat(difference(ADA, ADA))
                .as("What is, is what should be. So nothing has to be said.")
                .isEmpty();
        Customer readAnew =
                new Customer(
                        new String("ada"),
                        new String("Ada"),
                        new String("ada@example.org"),
                        new Address("3 Hill Street", "Oldtown"),
                        1932,
                        120,
                        Status.INSURED);
        assertThat(Outcome.of(() -> difference(ADA, readAnew)))
                .as(
                        "What should be was worked out anew, word for word what is. So nothing has to be said.")
                .isEqualTo(List.of());
    }

    private static List<CustomerEvent> difference(Customer now, Customer wanted) {
        return Difference.between(now, wanted, "mary", "it was Grace who moved");
    }

    private static String said(List<CustomerEvent> events) {
        return events.isEmpty()
                ? "nothing"
                : String.join(
                        "\n", events.stream().map(it -> it.getClass().getSimpleName()).toList());
    }

    private static void assertNoWay(Customer now, Customer wanted, String situation) {
        var refusal = Failure.of(() -> difference(now, wanted));

        assertThat(refusal)
                .withFailMessage(
                        """
                        %s Whatever is appended, it will not come true.
                        expected: refused, with an IllegalArgumentException
                        but:      %s""",
                        situation,
                        refusal.map(Object::toString)
                                .orElseGet(
                                        () ->
                                                "this should do it:"
                                                        + lines(difference(now, wanted))))
                .containsInstanceOf(IllegalArgumentException.class);
    }

    private static String lines(List<CustomerEvent> events) {
        return String.join("", events.stream().map(it -> "\n          " + it).toList());
    }

    private static Customer ada(String email, Address address, int yearBuilt, int floorArea) {
        return new Customer("ada", "Ada", email, address, yearBuilt, floorArea, Status.INSURED);
    }

    private static Customer former(String email, Address address) {
        return new Customer("ada", "Ada", email, address, 1932, 120, Status.FORMER);
    }

    private static List<String> story(EventStore<String> store, String streamId) {
        return store.read(streamId).stream().map(Recorded::event).toList();
    }

    private static List<String> places(EventStore<String> store) {
        return store.read("ada").stream().map(it -> it.version() + " " + it.event()).toList();
    }

    /** As much of a customer as this story needs. */
    private static final class AddressAndEmail implements Evolution<Customer, CustomerEvent> {

        Customer of(EventStore<CustomerEvent> files) {
            return replay(files.read("ada").stream().map(Recorded::event).toList());
        }

        @Override
        public Customer initial() {
            return ADA;
        }

        @Override
        public Customer evolve(Customer state, CustomerEvent event) {
            if (event instanceof AddressChanged it) {
                return ada(state.email(), it.newAddress(), 1932, 120);
            } else if (event instanceof AddressCorrected it) {
                return ada(state.email(), it.correctAddress(), 1932, 120);
            } else if (event instanceof EmailChanged it) {
                return ada(it.newEmail(), state.address(), 1932, 120);
            } else {
                return state;
            }
        }
    }
}
