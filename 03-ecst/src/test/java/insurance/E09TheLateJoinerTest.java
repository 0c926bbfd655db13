package insurance;

import static insurance.People.ADA;
import static insurance.People.GRACE;
import static insurance.People.HILL_STREET;
import static insurance.People.LAKE_ROAD;
import static insurance.People.MILL_LANE;
import static insurance.People.RIVER_WALK;
import static org.assertj.core.api.Assertions.assertThat;

import insurance.claims.PolicyHolder;
import insurance.claims.PolicyHolders;
import insurance.customer.contract.CustomerChanged;
import insurance.customer.contract.CustomerErased;
import insurance.customer.contract.CustomerRegistered;
import insurance.customer.contract.CustomerState;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import messaging.Envelopes;
import messaging.EventBus;
import messaging.Flow;
import messaging.InMemoryQueue;
import messaging.Messaging;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import workbook.Exercise;
import workbook.Failure;

@Exercise(
        number = "3.9",
        title = "The late joiner",
        minutes = 12,
        edit = "src/main/java/insurance/claims/PolicyHolders.java",
        claims = "E2")
class E09TheLateJoinerTest {

    private final InMemoryQueue queue = new InMemoryQueue(new Flow());
    private final AtomicInteger ids = new AtomicInteger();
    private final Clock clock = Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneOffset.UTC);
    private final Messaging messaging =
            new Messaging(queue, new Envelopes(clock, () -> "m" + ids.incrementAndGet()));
    private final EventBus customerManagement = messaging.eventsOf("customer");
    private final CustomersTopic topic = new CustomersTopic(customerManagement);
    private final List<String> cards = new ArrayList<>();
    private PolicyHolders claims;
    private int paperJams;

    @BeforeEach
    void beforeClaimsJoins() {
        claims = new PolicyHolders(this::print);
    }

    private void print(PolicyHolder card) {
        if (paperJams > 0) {
            paperJams--;
            throw new IllegalStateException("paper jam");
        }
        cards.add(card.customerId() + ", " + card.street());
    }

    @Test
    @Order(1)
    @DisplayName("who was a customer before claims joined is known from the log")
    void knownFromTheLog() {
        topic.publish(new CustomerRegistered(1, ADA));
        topic.publish(new CustomerRegistered(1, GRACE));
        topic.publish(new CustomerChanged(2, GRACE, GRACE.at(RIVER_WALK)));

        join();

        assertKnown(
                "Ada and Grace were customers before claims joined. No event will tell about them, but the log does.",
                ADA,
                GRACE.at(RIVER_WALK));
    }

    @Test
    @Order(2)
    @DisplayName("who is neither in the log nor in the news is unknown")
    void unknown() {
        topic.publish(new CustomerRegistered(1, ADA));
        join();

        assertThat(Failure.of(() -> claims.of("c-18")))
                .as(
                        "Somebody asked for Grace, of whom claims has never heard. That is no error: she is unknown.")
                .isEmpty();
    }

    @Test
    @Order(3)
    @DisplayName("whoever joins is told everything, however many have joined before")
    void everybodyJoinsForThemselves() {
        topic.publish(new CustomerRegistered(1, ADA));
        join();

        beforeClaimsJoins();
        claims.join(messaging.eventsOf("claims in Newtown"), topic);

        assertKnown(
                "Claims has opened a second office, and the log tells it of Ada. What the first one has heard is no business of the second.",
                ADA);
    }

    @Test
    @Order(4)
    @DisplayName("what happens after claims joined is heard live")
    void heardLive() {
        topic.publish(new CustomerRegistered(1, ADA));
        join();

        topic.publish(new CustomerChanged(2, ADA, ADA.at(LAKE_ROAD)));
        topic.publish(new CustomerRegistered(1, GRACE));
        queue.deliverAll();

        assertKnown(
                "Since claims joined, Ada has moved and Grace has become a customer. Claims should have heard.",
                ADA.at(LAKE_ROAD),
                GRACE);
    }

    @Test
    @Order(5)
    @DisplayName("no gap: what happens while the log is read is not missed")
    void noGap() {
        topic.publish(new CustomerRegistered(1, ADA));
        topic.whileReading(
                () -> {
                    topic.publish(new CustomerChanged(2, ADA, ADA.at(LAKE_ROAD)));
                    topic.publish(new CustomerRegistered(1, GRACE));
                });

        join();

        assertThat(topic.readings())
                .as(
                        "Claims has joined, and has not read the log. Whoever is in it gets no card until somebody happens to ask.")
                .isPositive();
        assertKnown(
                "While claims was reading the log, Ada moved and Grace registered. That news is not in what claims read, so claims must hear it from the queue.",
                ADA.at(LAKE_ROAD),
                GRACE);
    }

    @Test
    @Order(6)
    @DisplayName("what was heard live is not overwritten by the older log")
    void theLogIsOlder() {
        topic.publish(new CustomerRegistered(1, ADA));
        topic.whileReading(
                () -> {
                    topic.publish(new CustomerChanged(2, ADA, ADA.at(LAKE_ROAD)));
                    queue.deliverAll();
                });

        Optional<RuntimeException> failure = Failure.of(this::join);

        assertThat(failure)
                .as(
                        "Claims heard of Ada's move while it was still reading the log, and the log it read is older. To be told something old is no error.")
                .isEmpty();
        assertKnown(
                "Claims heard of Ada's move while it was still reading the log, and the log it read is older. What is older must not replace what is newer.",
                ADA.at(LAKE_ROAD));
    }

    @Test
    @Order(7)
    @DisplayName("no double: what is in the log and is delivered as well is one piece of news")
    void noDouble() {
        topic.publish(new CustomerRegistered(1, ADA));
        topic.beforeReading(
                () -> {
                    topic.publish(new CustomerChanged(2, ADA, ADA.at(LAKE_ROAD)));
                    queue.deliverAll();
                    topic.publish(new CustomerRegistered(1, GRACE));
                });

        join();

        assertThat(cards)
                .as(
                        "Ada's move and Grace's registration are in the log, and both are delivered as well: the one before the log was read, the other after that. To claims each is one piece of news, and one card.")
                .containsExactlyInAnyOrder("c-17, 12 Lake Road", "c-18, 8 Mill Lane");
    }

    @Test
    @Order(8)
    @DisplayName("each newer event is one card, and whatever comes late or again is none")
    void oneCardForEachNews() {
        CustomerState back = ADA.at(HILL_STREET);
        topic.publish(new CustomerRegistered(1, ADA));
        join();

        topic.publish(new CustomerChanged(2, ADA, ADA.at(LAKE_ROAD)));
        topic.publish(new CustomerChanged(4, ADA.at(MILL_LANE), back));
        customerManagement.publish(new CustomerChanged(3, ADA.at(LAKE_ROAD), ADA.at(MILL_LANE)));
        customerManagement.publish(new CustomerChanged(4, ADA.at(MILL_LANE), back));
        queue.deliverAll();

        assertThat(cards)
                .as(
                        "Version 4 took Ada back to the hill, and that is news even if it reads like version 1. Version 3 came late, and version 4 a second time: no news.")
                .containsExactly(
                        "c-17, 3 Hill Street", "c-17, 12 Lake Road", "c-17, 3 Hill Street");
        assertKnown("The newest that claims has heard of Ada is version 4.", back);
        assertNothingRefused();
    }

    @Test
    @Order(9)
    @DisplayName("who was erased is unknown, and a late event does not bring her back")
    void erased() {
        topic.publish(new CustomerRegistered(1, ADA));
        topic.publish(new CustomerRegistered(1, GRACE));
        topic.publish(new CustomerErased(3, "c-17"));
        join();
        topic.publish(new CustomerErased(4, "c-18"));
        customerManagement.publish(new CustomerChanged(2, ADA, ADA.at(LAKE_ROAD)));
        customerManagement.publish(new CustomerRegistered(1, GRACE));
        queue.deliverAll();

        assertNothingRefused();
        assertThat(claims.of("c-17"))
                .as(
                        "Ada was erased before claims joined, and the log says so. An old event about her has come late. It does not bring her back.")
                .isEmpty();
        assertThat(claims.of("c-18"))
                .as(
                        "Grace was erased after claims joined. Claims has not forgotten her, or an old event has brought her back.")
                .isEmpty();
        assertThat(cards)
                .as("For an erased customer no card is printed.")
                .containsExactly("c-18, 8 Mill Lane");
    }

    @Test
    @Order(10)
    @DisplayName("of the erased nothing is kept but the id and the version")
    void forgotten() {
        topic.publish(new CustomerErased(3, "c-17"));
        topic.publish(new CustomerRegistered(1, GRACE));
        join();
        topic.publish(new CustomerErased(4, "c-18"));
        customerManagement.publish(new CustomerChanged(2, ADA, ADA.at(LAKE_ROAD)));
        queue.deliverAll();

        // The cards that were printed lie with the printer, and not at claims.
        cards.clear();
        assertThat(
                        Memory.of(claims)
                                .found(
                                        "Ada Lovelace",
                                        "Grace Hopper",
                                        "Lake Road",
                                        "Mill Lane",
                                        "Oldtown",
                                        "Newtown"))
                .as(
                        "Ada and Grace are erased. Claims shows nothing of them, but somewhere inside it still remembers this. Hidden is not forgotten, and a house without a name is still somebody's house.")
                .isEmpty();
    }

    @Test
    @Order(11)
    @DisplayName("an erasure that is faster than the registration is not forgotten")
    void erasureFirst() {
        join();
        customerManagement.publish(new CustomerErased(2, "c-17"));
        customerManagement.publish(new CustomerRegistered(1, ADA));
        queue.deliverAll();

        assertNothingRefused();
        assertThat(claims.of("c-17"))
                .as(
                        "Ada's erasure was faster than her registration. In the end she is erased, in whatever order claims hears of it.")
                .isEmpty();
    }

    @Test
    @Order(12)
    @DisplayName("the log is read once; after that claims knows for itself")
    void readOnce() {
        topic.publish(new CustomerRegistered(1, ADA));
        join();
        topic.publish(new CustomerRegistered(1, GRACE));
        queue.deliverAll();
        claims.of("c-17");
        claims.of("c-18");

        assertThat(topic.readings())
                .as(
                        "The log is there to join, once. Whoever goes back to it, perhaps even for each question, has found another way to call back.")
                .isEqualTo(1);
    }

    @Test
    @Order(13)
    @DisplayName("a card that could not be printed is printed when the event comes again")
    void thePrinterFails() {
        topic.publish(new CustomerRegistered(1, ADA));
        join();
        paperJams = 1;
        topic.publish(new CustomerChanged(2, ADA, ADA.at(LAKE_ROAD)));
        queue.deliverAll();
        queue.deliverAll();

        assertThat(cards)
                .as(
                        "The printer failed once at the card for Ada's move, and the queue brought her move again. The cards should be one for her registration and one for her move.")
                .containsExactly("c-17, 3 Hill Street", "c-17, 12 Lake Road");
    }

    private void join() {
        claims.join(messaging.eventsOf("claims"), topic);
        queue.deliverAll();
    }

    private void assertNothingRefused() {
        assertThat(queue.waiting())
                .as(
                        "What is late, or comes again, is no error. When hearing of it fails, the queue brings it again, for ever.")
                .map(delivery -> delivery.envelope().message())
                .isEmpty();
    }

    private void assertKnown(String idea, CustomerState... expected) {
        for (CustomerState customer : expected) {
            assertThat(claims.of(customer.customerId()))
                    .as(idea)
                    .contains(
                            new PolicyHolder(
                                    customer.customerId(),
                                    customer.name(),
                                    customer.home().address().street(),
                                    customer.home().address().city()));
        }
    }
}
