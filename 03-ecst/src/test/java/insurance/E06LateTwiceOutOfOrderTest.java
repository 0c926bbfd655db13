package insurance;

import static insurance.People.ADA;
import static insurance.People.GRACE;
import static insurance.People.HILL_STREET;
import static insurance.People.LAKE_ROAD;
import static insurance.People.MILL_LANE;
import static insurance.People.RIVER_WALK;
import static insurance.People.nameOf;

import insurance.customer.contract.CustomerChanged;
import insurance.customer.contract.CustomerErased;
import insurance.customer.contract.CustomerEvent;
import insurance.customer.contract.CustomerRegistered;
import insurance.customer.contract.Home;
import insurance.quoting.NewsOnly;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import workbook.Exercise;
import workbook.Failure;
import workbook.Guard;
import workbook.flow.Drawn;

@Exercise(
        number = "3.6",
        title = "Late, twice, out of order",
        minutes = 8,
        core = true,
        edit = "src/main/java/insurance/quoting/NewsOnly.java",
        claims = "E5",
        remember =
                "Compare versions, not arrival times: an idempotent consumer ignores what is stale or a duplicate.")
class E06LateTwiceOutOfOrderTest {

    private final List<String> handedOn = new ArrayList<>();
    private final Map<String, String> streets = new HashMap<>();
    private Throwable trouble;
    private int attempts;
    private NewsOnly newsOnly;

    @BeforeEach
    void openTheGate() {
        newsOnly = new NewsOnly(this::quoting);
    }

    private void quoting(CustomerEvent event) {
        attempts++;
        switch (trouble) {
            case RuntimeException failure -> throw failure;
            case Error failure -> throw failure;
            case null, default -> {}
        }
        handedOn.add(nameOf(event.customerId()) + " " + event.version());
        event.state().ifPresent(it -> streets.put(it.customerId(), it.home().address().street()));
        Drawn.note("quoting", "prices " + streets.get(event.customerId()));
    }

    @Test
    @Order(1)
    @DisplayName("an event that comes late does not move Ada back")
    void late(TestReporter reporter) {
        complainsAboutNothing(new CustomerRegistered(1, ADA));
        complainsAboutNothing(adaMoves(3, LAKE_ROAD, MILL_LANE));
        complainsAboutNothing(
                adaMoves(2, HILL_STREET, LAKE_ROAD),
                adaMoves(3, LAKE_ROAD, MILL_LANE),
                new CustomerRegistered(1, ADA));

        reporter.publishEntry(
                "what happened",
                "Ada moves to the lake, and then\nto 8 Mill Lane.\nThe first move comes late.\nQuoting prices: "
                        + streets.get("c-17"));
        Verdict.same(
                "8 Mill Lane",
                streets.get("c-17"),
                "Ada lives in Mill Lane. Older events came late. Now quoting prices a house that she has left.",
                "Which event is the newest: the last to arrive?");
        assertHandedOn("Ada's versions 1 and 3 came, and then older ones.", "Ada 1", "Ada 3");
    }

    @Test
    @Order(2)
    @DisplayName("an event that comes twice is handed on once")
    void twice() {
        complainsAboutNothing(new CustomerErased(2000, "c-17"));
        complainsAboutNothing(new CustomerRegistered(1, GRACE));
        for (int number = 100; number < 1100; number++) {
            complainsAboutNothing(new CustomerErased(1, "c-" + number));
        }
        handedOn.removeIf(event -> event.startsWith("c-"));
        complainsAboutNothing(new CustomerErased(2000, "c-17"), new CustomerRegistered(1, GRACE));

        assertHandedOn(
                "The queue brought two events again, after a thousand others.",
                "Ada 2000",
                "Grace 1");
    }

    @Test
    @Order(3)
    @DisplayName("after an erasure nothing older gets through")
    void afterAnErasure() {
        complainsAboutNothing(adaMoves(2, HILL_STREET, LAKE_ROAD));
        complainsAboutNothing(new CustomerErased(4, "c-17"));
        complainsAboutNothing(adaMoves(3, LAKE_ROAD, MILL_LANE));
        complainsAboutNothing(new CustomerErased(2, "c-18"));
        complainsAboutNothing(new CustomerRegistered(1, GRACE));

        assertHandedOn(
                "Ada and Grace were erased, and then an older event about each of them came.",
                "Ada 2",
                "Ada 4",
                "Grace 2");
    }

    @Test
    @Order(4)
    @DisplayName("a failure changes nothing in what is news")
    void aFailureChangesNothing() {
        complainsAboutNothing(new CustomerRegistered(1, ADA));
        fails(adaMoves(5, RIVER_WALK, LAKE_ROAD));
        complainsAboutNothing(
                new CustomerRegistered(1, ADA),
                adaMoves(3, LAKE_ROAD, MILL_LANE),
                adaMoves(2, HILL_STREET, LAKE_ROAD));
        assertHandedOn("Version 5 failed. Then came 1 again, 3, and 2.", "Ada 1", "Ada 3");

        complainsAboutNothing(
                adaMoves(6, MILL_LANE, HILL_STREET), adaMoves(5, RIVER_WALK, LAKE_ROAD));
        fails(new CustomerChanged(2, GRACE, GRACE.at(LAKE_ROAD)));
        complainsAboutNothing(new CustomerChanged(3, GRACE.at(LAKE_ROAD), GRACE));
        assertHandedOn(
                "Ada's version 5 and Grace's version 2 failed, and then newer ones came.",
                "Ada 1",
                "Ada 3",
                "Ada 6",
                "Grace 3");
    }

    @Test
    @Order(5)
    @Guard
    @DisplayName("what comes in order is handed on at once")
    void inOrder() {
        complainsAboutNothing(new CustomerRegistered(1, ADA));
        assertHandedOn("Ada has registered.", "Ada 1");

        complainsAboutNothing(
                adaMoves(2, HILL_STREET, LAKE_ROAD),
                adaMoves(3, LAKE_ROAD, HILL_STREET),
                adaMoves(4, HILL_STREET, LAKE_ROAD));
        assertHandedOn(
                "Ada moved to the lake, back home, and to the lake again.",
                "Ada 1",
                "Ada 2",
                "Ada 3",
                "Ada 4");
    }

    @Test
    @Order(6)
    @Guard
    @DisplayName("a lost version is not waited for")
    void lost() {
        complainsAboutNothing(
                adaMoves(4, HILL_STREET, LAKE_ROAD),
                adaMoves(7, LAKE_ROAD, MILL_LANE),
                adaMoves(700, MILL_LANE, LAKE_ROAD));

        assertHandedOn(
                "Many versions are lost, and perhaps will never come. Each event says all about Ada.",
                "Ada 4",
                "Ada 7",
                "Ada 700");
    }

    @Test
    @Order(7)
    @Guard
    @DisplayName("each customer has versions of her own")
    void perCustomer() {
        complainsAboutNothing(
                adaMoves(5, HILL_STREET, LAKE_ROAD),
                new CustomerRegistered(1, GRACE),
                new CustomerChanged(2, GRACE, GRACE.at(LAKE_ROAD)),
                adaMoves(6, LAKE_ROAD, HILL_STREET));

        assertHandedOn(
                "Ada's version 5 says nothing about Grace.",
                "Ada 5",
                "Grace 1",
                "Grace 2",
                "Ada 6");
    }

    @Test
    @Order(8)
    @Guard
    @DisplayName("what quoting could not handle is news when it comes again")
    void failed() {
        for (int attempt = 1; attempt <= 10; attempt++) {
            fails(adaMoves(2, HILL_STREET, LAKE_ROAD));
        }
        trouble = new StackOverflowError();
        try {
            newsOnly.accept(adaMoves(2, HILL_STREET, LAKE_ROAD));
        } catch (StackOverflowError expected) {
            // The queue sees it, too.
        }
        trouble = null;
        assertHandedOn("Quoting failed at each attempt.");

        complainsAboutNothing(adaMoves(2, HILL_STREET, LAKE_ROAD));
        assertHandedOn(
                "Quoting failed eleven times, and the queue brought the event once more.", "Ada 2");
    }

    @Test
    @Order(9)
    @Guard
    @DisplayName("two gates share nothing")
    void twoShareNothing() {
        newsOnly.accept(new CustomerRegistered(1, GRACE));
        openTheGate();
        newsOnly.accept(new CustomerRegistered(1, GRACE));

        assertHandedOn(
                "Two gates got Grace's registration, each for the first time. Is there a static field?",
                "Grace 1",
                "Grace 1");
    }

    private void assertHandedOn(String situation, String... expected) {
        Verdict.same(
                List.of(expected),
                handedOn,
                situation + " The gate handed on other events than those that were news.");
    }

    private void complainsAboutNothing(CustomerEvent... events) {
        for (CustomerEvent event : events) {
            Verdict.works(
                    () -> Drawn.gets("the gate", event, () -> newsOnly.accept(event)),
                    "The gate failed, so the queue brings this event again and again. Late, twice or first: none of that is an error.");
        }
    }

    /** Quoting fails. The queue has to see that, or it will not bring the event again. */
    private void fails(CustomerEvent event) {
        int before = attempts;
        trouble = new IllegalStateException("quoting cannot work now");
        Optional<RuntimeException> failure = Failure.of(() -> newsOnly.accept(event));
        trouble = null;
        Verdict.same(
                1,
                attempts - before,
                "Quoting cannot work now. The gate should hand the event on once: trying again is the queue's business.");
        Verdict.same(
                true,
                failure.isPresent(),
                "Quoting has failed, and the queue did not see it. It will not bring the event again.");
    }

    private static CustomerEvent adaMoves(long version, Home from, Home to) {
        return new CustomerChanged(version, ADA.at(from), ADA.at(to));
    }
}
