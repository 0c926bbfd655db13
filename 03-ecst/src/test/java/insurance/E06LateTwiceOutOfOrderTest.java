package insurance;

import static insurance.People.ADA;
import static insurance.People.GRACE;
import static insurance.People.HILL_STREET;
import static insurance.People.LAKE_ROAD;
import static insurance.People.MILL_LANE;
import static insurance.People.RIVER_WALK;

import insurance.customer.contract.CustomerChanged;
import insurance.customer.contract.CustomerErased;
import insurance.customer.contract.CustomerEvent;
import insurance.customer.contract.CustomerRegistered;
import insurance.customer.contract.Home;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import workbook.Exercise;
import workbook.Guard;

@Exercise(
        number = "3.6",
        title = "Late, twice, out of order",
        minutes = 8,
        core = true,
        edit = "src/main/java/insurance/quoting/StaleEventFilter.java",
        claims = "E5",
        remember =
                "Compare versions, not arrival times: an idempotent consumer ignores what is stale or a duplicate.")
class E06LateTwiceOutOfOrderTest {

    private final FilteredQuoting quoting = new FilteredQuoting();

    @Test
    @Order(1)
    @DisplayName("an event that comes late does not move Ada back")
    void late(TestReporter reporter) {
        quoting.comes(new CustomerRegistered(1, ADA));
        quoting.comes(adaMoves(3, LAKE_ROAD, MILL_LANE));
        quoting.comes(
                adaMoves(2, HILL_STREET, LAKE_ROAD),
                adaMoves(3, LAKE_ROAD, MILL_LANE),
                new CustomerRegistered(1, ADA));

        reporter.publishEntry(
                "what happened",
                "Ada moves to the lake, and then\nto 8 Mill Lane.\nThe first move comes late.\nQuoting prices: "
                        + quoting.streetOf("c-17"));
        Verdict.same(
                "8 Mill Lane",
                quoting.streetOf("c-17"),
                "Ada lives in Mill Lane. Older events came late. Now quoting prices a house that she has left.",
                "Which event is the newest: the last to arrive?");
        quoting.assertHandedOn("Ada's versions 1 and 3 came, and then older ones.", "Ada 1", "Ada 3");
    }

    @Test
    @Order(2)
    @Guard
    @DisplayName("two filters share nothing")
    void twoShareNothing() {
        quoting.comes(new CustomerRegistered(1, GRACE));
        quoting.replaceTheFilter();
        quoting.comes(new CustomerRegistered(1, GRACE));

        quoting.assertHandedOn(
                "Two filters got Grace's registration, each for the first time. Is there a static field?",
                "Grace 1",
                "Grace 1");
    }

    @Test
    @Order(3)
    @DisplayName("an event that comes twice is handed on once")
    void twice() {
        quoting.comes(new CustomerErased(2000, "c-17"));
        quoting.comes(new CustomerRegistered(1, GRACE));
        for (int number = 100; number < 1100; number++) {
            quoting.comes(new CustomerErased(1, "c-" + number));
        }
        quoting.comes(new CustomerErased(2000, "c-17"), new CustomerRegistered(1, GRACE));

        quoting.assertHandedOn(
                "The queue brought two events again, after a thousand others.",
                "Ada 2000",
                "Grace 1");
    }

    @Test
    @Order(4)
    @DisplayName("after an erasure nothing older gets through")
    void afterAnErasure() {
        quoting.comes(adaMoves(2, HILL_STREET, LAKE_ROAD));
        quoting.comes(new CustomerErased(4, "c-17"));
        quoting.comes(adaMoves(3, LAKE_ROAD, MILL_LANE));
        quoting.comes(new CustomerErased(2, "c-18"));
        quoting.comes(new CustomerRegistered(1, GRACE));

        quoting.assertHandedOn(
                "Ada and Grace were erased, and then an older event about each of them came.",
                "Ada 2",
                "Ada 4",
                "Grace 2");
    }

    @Test
    @Order(5)
    @DisplayName("a failure changes nothing in what is new")
    void aFailureChangesNothing() {
        quoting.comes(new CustomerRegistered(1, ADA));
        quoting.comesAndFails(adaMoves(5, RIVER_WALK, LAKE_ROAD));
        quoting.comes(
                new CustomerRegistered(1, ADA),
                adaMoves(3, LAKE_ROAD, MILL_LANE),
                adaMoves(2, HILL_STREET, LAKE_ROAD));
        quoting.assertHandedOn("Version 5 failed. Then came 1 again, 3, and 2.", "Ada 1", "Ada 3");

        quoting.comes(
                adaMoves(6, MILL_LANE, HILL_STREET), adaMoves(5, RIVER_WALK, LAKE_ROAD));
        quoting.comesAndFails(new CustomerChanged(2, GRACE, GRACE.at(LAKE_ROAD)));
        quoting.comes(new CustomerChanged(3, GRACE.at(LAKE_ROAD), GRACE));
        quoting.assertHandedOn(
                "Ada's version 5 and Grace's version 2 failed, and then newer ones came.",
                "Ada 1",
                "Ada 3",
                "Ada 6",
                "Grace 3");
    }

    @Test
    @Order(6)
    @Guard
    @DisplayName("what comes in order is handed on at once")
    void inOrder() {
        quoting.comes(new CustomerRegistered(1, ADA));
        quoting.assertHandedOn("Ada has registered.", "Ada 1");

        quoting.comes(
                adaMoves(2, HILL_STREET, LAKE_ROAD),
                adaMoves(3, LAKE_ROAD, HILL_STREET),
                adaMoves(4, HILL_STREET, LAKE_ROAD));
        quoting.assertHandedOn(
                "Ada moved to the lake, back home, and to the lake again.",
                "Ada 1",
                "Ada 2",
                "Ada 3",
                "Ada 4");
    }

    @Test
    @Order(7)
    @Guard
    @DisplayName("a lost version is not waited for")
    void lost() {
        quoting.comes(
                adaMoves(4, HILL_STREET, LAKE_ROAD),
                adaMoves(7, LAKE_ROAD, MILL_LANE),
                adaMoves(700, MILL_LANE, LAKE_ROAD));

        quoting.assertHandedOn(
                "Many versions are lost, and perhaps will never come. Each event says all about Ada.",
                "Ada 4",
                "Ada 7",
                "Ada 700");
    }

    @Test
    @Order(8)
    @Guard
    @DisplayName("each customer has versions of her own")
    void perCustomer() {
        quoting.comes(
                adaMoves(5, HILL_STREET, LAKE_ROAD),
                new CustomerRegistered(1, GRACE),
                new CustomerChanged(2, GRACE, GRACE.at(LAKE_ROAD)),
                adaMoves(6, LAKE_ROAD, HILL_STREET));

        quoting.assertHandedOn(
                "Ada's version 5 says nothing about Grace.",
                "Ada 5",
                "Grace 1",
                "Grace 2",
                "Ada 6");
    }

    @Test
    @Order(9)
    @Guard
    @DisplayName("what quoting could not handle is new when it comes again")
    void failed() {
        for (int attempt = 1; attempt <= 10; attempt++) {
            quoting.comesAndFails(adaMoves(2, HILL_STREET, LAKE_ROAD));
        }
        quoting.comesAndOverflows(adaMoves(2, HILL_STREET, LAKE_ROAD));
        quoting.assertHandedOn("Quoting failed at each attempt.");

        quoting.comes(adaMoves(2, HILL_STREET, LAKE_ROAD));
        quoting.assertHandedOn(
                "Quoting failed eleven times, and the queue brought the event once more.", "Ada 2");
    }

    private static CustomerEvent adaMoves(long version, Home from, Home to) {
        return new CustomerChanged(version, ADA.at(from), ADA.at(to));
    }
}
