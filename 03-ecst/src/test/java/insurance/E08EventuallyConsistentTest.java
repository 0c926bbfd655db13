package insurance;

import static insurance.CallCentre.NEW_HOUSE;
import static insurance.CallCentre.NO_OFFER;
import static insurance.CallCentre.OLD_HOUSE;
import static insurance.CallCentre.assertHasSeen;
import static insurance.CallCentre.assertSays;
import static insurance.People.ADA;
import static insurance.People.GRACE;
import static insurance.People.LAKE_ROAD;
import static insurance.People.RIVER_WALK;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import insurance.customer.contract.CustomerChanged;
import insurance.customer.contract.CustomerErased;
import insurance.customer.contract.CustomerEvent;
import insurance.customer.contract.CustomerRegistered;
import insurance.quoting.OfferDesk;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import workbook.Debugger;
import workbook.Exercise;
import workbook.Guard;

@Exercise(
        number = "3.8",
        title = "Eventually consistent",
        minutes = 10,
        edit = "src/main/java/insurance/quoting/OfferDesk.java",
        claims = "E5",
        remember =
                "Eventually consistent: an answer may be old, so it says its version. Replace both in one step.")
class E08EventuallyConsistentTest {

    private static final CustomerEvent REGISTERED = new CustomerRegistered(1, ADA);
    private static final CustomerEvent MOVED = new CustomerChanged(2, ADA, ADA.at(LAKE_ROAD));
    private static final CustomerEvent ERASED = new CustomerErased(2, "c-17");

    private final CallCentre callCentre = new CallCentre();
    private final Post post = new Post();
    private final SteppedStores oldtownsStores = new SteppedStores();
    private OfferDesk oldtown;
    private OfferDesk newtown;

    @BeforeEach
    void openTwoDesks() {
        oldtown = new OfferDesk(oldtownsStores);
        newtown = new OfferDesk(new SteppedStores());
    }

    @Test
    @Order(1)
    @DisplayName("a call while a move is written gets the old or the new offer, never a mixture")
    void whileAMoveIsWritten(TestReporter reporter) {
        SameMoment.of(REGISTERED, desk -> desk.on(MOVED), callCentre::ask);

        reporter.publishEntry(
                "what happened",
                "Ada moves to the lake.\nShe phones while that is written:\n  "
                        + callCentre.lastSaid());
        callCentre.assertNeverWithout();
        callCentre.assertNeverMixed(
                "Ada phoned while her move was written. She got the price of one house with the version of another.",
                "What is written in one step?");
    }

    @Test
    @Order(2)
    @DisplayName("a move that comes while the desk answers is in the offer as a whole or not")
    void whileTheDeskAnswers() {
        SameMoment.of(REGISTERED, callCentre::ask, desk -> desk.on(MOVED));

        callCentre.assertNeverWithout();
        callCentre.assertNeverMixed(
                "Ada's move came while the desk answered. She got the price of one house with the version of another.",
                "What is read in one step?");
    }

    @Test
    @Order(3)
    @DisplayName("once a move has been seen, no offer is for the old house")
    void seenAMove() {
        SameMoment.of(REGISTERED, desk -> desk.on(MOVED), callCentre::askIfVersion2HasBeenSeen);

        Verdict.nothing(
                callCentre.saidBut(NEW_HOUSE),
                "The desk said that it had seen Ada's move. Its next offer was not the one for her new house.");
    }

    @Test
    @Order(4)
    @DisplayName("once an erasure has been seen, there is no offer")
    void seenAnErasure() {
        SameMoment.of(REGISTERED, desk -> desk.on(ERASED), callCentre::askIfVersion2HasBeenSeen);

        Verdict.nothing(
                callCentre.saidBut(NO_OFFER),
                "The desk said that it had seen Ada's erasure. After that it made her an offer.");
    }

    @Test
    @Order(5)
    @Guard
    @DisplayName("the desk answers at once, and never waits for what is on its way")
    void atOnce() {
        oldtown.on(REGISTERED);

        assertTimeoutPreemptively(
                Debugger.unlessAttached(Duration.ofSeconds(3)),
                () -> {
                    for (int call = 0; call < 1_000; call++) {
                        oldtown.offerFor("c-17");
                        oldtown.hasSeen("c-17", 2);
                    }
                },
                "Ada is on the phone, and the desk does not answer. It waits for an event that is still on its way.");
    }

    @Test
    @Order(6)
    @Guard
    @DisplayName("two desks share nothing")
    void twoShareNothing() {
        oldtown.on(REGISTERED);

        Verdict.same(
                false,
                newtown.hasSeen("c-17", 1),
                "The desk in Newtown is new, and it has seen Ada already. Is there a static field?");
    }

    @Test
    @Order(7)
    @Guard
    @DisplayName("the window: the move is announced, and the offer does not know it yet")
    void theWindow() {
        everyDeskListens();
        post.announce(REGISTERED);
        post.queue.deliverAll();
        post.announce(MOVED);

        assertSays(oldtown, "c-17", OLD_HOUSE, "Ada's move is announced, and still on its way.");
        assertHasSeen(oldtown, "c-17", 1, "Ada's move is announced, and still on its way.");

        post.queue.deliverAll();
        assertSays(oldtown, "c-17", NEW_HOUSE, "Ada's move has been delivered.");
    }

    @Test
    @Order(8)
    @Guard
    @DisplayName("two desks may disagree for a while, and agree in the end")
    void twoDesks() {
        everyDeskListens();
        post.announce(new CustomerRegistered(1, GRACE));
        post.queue.deliverAll();
        post.queue.holdBack("newtown");
        post.announce(new CustomerChanged(2, GRACE, GRACE.at(RIVER_WALK)));
        post.queue.deliverAll();

        assertSays(oldtown, "c-18", "270 euros, version 2", "Oldtown knows of Grace's move.");
        assertSays(newtown, "c-18", "180 euros, version 1", "Newtown does not know it yet.");

        post.queue.release("newtown");
        post.queue.deliverAll();
        assertSays(newtown, "c-18", "270 euros, version 2", "The move has reached Newtown, too.");
    }

    @Test
    @Order(9)
    @Guard
    @DisplayName("an offer says which version of the customer it is based on")
    void anOfferSaysItsVersion() {
        oldtown.on(REGISTERED);
        oldtown.on(new CustomerChanged(7, ADA, ADA.at(LAKE_ROAD)));
        oldtown.on(new CustomerRegistered(1, GRACE));

        assertSays(oldtown, "c-17", "480 euros, version 7", "Ada is at version 7.");
        assertSays(oldtown, "c-18", "180 euros, version 1", "Grace is at version 1.");
    }

    @Test
    @Order(10)
    @Guard
    @DisplayName("an erased customer gets no offer, and the desk has seen the erasure")
    void erased() {
        oldtown.on(REGISTERED);
        oldtown.on(ERASED);
        newtown.on(ERASED);

        for (OfferDesk desk : List.of(oldtown, newtown)) {
            assertSays(desk, "c-17", NO_OFFER, "Ada has been erased.");
            assertHasSeen(desk, "c-17", 2, "Ada's erasure is version 2.");
        }
    }

    @Test
    @Order(11)
    @Guard
    @DisplayName("a desk has seen a version when it has seen a later one")
    void laterIsEnough() {
        oldtown.on(new CustomerRegistered(1, GRACE));
        oldtown.on(new CustomerChanged(5, ADA, ADA.at(LAKE_ROAD)));

        assertHasSeen(oldtown, "c-17", 5, "Ada's version 5 has come.");
        assertHasSeen(oldtown, "c-18", 1, "Grace's version 1 has come.");
        assertHasSeen(newtown, "c-17", 0, "Newtown does not know Ada.");
        assertSays(newtown, "c-17", NO_OFFER, "Newtown does not know Ada.");
    }

    @Test
    @Order(12)
    @Guard
    @DisplayName("when two events come at the same moment, neither is lost")
    void neitherIsLost() {
        List<OfferDesk> desks =
                SameMoment.of(
                        REGISTERED,
                        desk -> desk.on(MOVED),
                        desk -> desk.on(new CustomerRegistered(1, GRACE)));

        for (OfferDesk desk : desks) {
            assertSays(desk, "c-17", NEW_HOUSE, "Ada moved while Grace registered.");
            assertSays(desk, "c-18", "180 euros, version 1", "Grace registered while Ada moved.");
        }
    }

    @Test
    @Order(13)
    @Guard
    @DisplayName("a desk that was closed for the night knows all that it knew")
    void closedForTheNight() {
        oldtown.on(REGISTERED);
        oldtown.on(MOVED);
        oldtown = new OfferDesk(oldtownsStores);

        assertSays(oldtown, "c-17", NEW_HOUSE, "The desk has its stores again.");
    }

    private void everyDeskListens() {
        post.messaging.eventsOf("oldtown").subscribe(CustomerEvent.class, it -> oldtown.on(it));
        post.messaging.eventsOf("newtown").subscribe(CustomerEvent.class, it -> newtown.on(it));
    }
}
