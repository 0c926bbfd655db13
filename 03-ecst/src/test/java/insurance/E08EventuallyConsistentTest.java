package insurance;

import static insurance.People.ADA;
import static insurance.People.GRACE;
import static insurance.People.LAKE_ROAD;
import static insurance.People.MILL_LANE;
import static insurance.People.RIVER_WALK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import insurance.customer.contract.CustomerChanged;
import insurance.customer.contract.CustomerErased;
import insurance.customer.contract.CustomerEvent;
import insurance.customer.contract.CustomerRegistered;
import insurance.customer.contract.CustomerState;
import insurance.quoting.Offer;
import insurance.quoting.OfferDesk;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import messaging.Envelopes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import workbook.Debugger;
import workbook.Exercise;
import workbook.Failure;

@Exercise(
        number = "3.8",
        title = "Eventually consistent",
        minutes = 12,
        edit = "src/main/java/insurance/quoting/OfferDesk.java",
        claims = "E5")
class E08EventuallyConsistentTest {

    private static final Duration LONG_ENOUGH = Debugger.unlessAttached(Duration.ofSeconds(30));

    private final AtomicInteger ids = new AtomicInteger();
    private final Clock clock = Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneOffset.UTC);
    private final Envelopes envelopes = new Envelopes(clock, () -> "m" + ids.incrementAndGet());
    private final QueueWithThreads queue = new QueueWithThreads();
    private OfferDesk oldtown;
    private OfferDesk newtown;

    @BeforeEach
    void openTwoDesks() {
        oldtown = new OfferDesk();
        newtown = new OfferDesk();
        queue.consume("oldtown", CustomerEvent.class, letter -> oldtown.on(letter.message()));
        queue.consume("newtown", CustomerEvent.class, letter -> newtown.on(letter.message()));
    }

    @AfterEach
    void closeTheQueue() {
        queue.close();
    }

    @Test
    @Order(1)
    @DisplayName("an offer says which version of the customer it is based on")
    void anOfferSaysItsVersion() {
        oldtown.on(new CustomerRegistered(1, ADA));
        oldtown.on(new CustomerRegistered(1, GRACE));
        oldtown.on(new CustomerChanged(7, ADA, ADA.at(LAKE_ROAD)));

        assertThat(List.of(oldtown.offerFor("c-17"), oldtown.offerFor("c-18")))
                .as(
                        "The desk has heard of Ada's version 7 and of Grace's version 1, and each offer should say so. Otherwise nobody can tell later whether it was out of date.")
                .map(offer -> offer.orElse(null))
                .containsExactly(new Offer("c-17", 480, 7), new Offer("c-18", 180, 1));
    }

    @Test
    @Order(2)
    @DisplayName("whoever is unknown, or has been erased, gets no offer")
    void noOffer() {
        oldtown.on(new CustomerRegistered(1, ADA));
        oldtown.on(new CustomerErased(2, "c-17"));

        assertThat(Failure.of(() -> newtown.offerFor("c-17")))
                .as(
                        "Somebody phones of whom the desk in Newtown has never heard. That is no error: there is nothing to offer.")
                .isEmpty();
        assertThat(
                        Stream.of(oldtown.offerFor("c-17"), oldtown.offerFor("c-18"))
                                .flatMap(Optional::stream))
                .as(
                        "Ada has been erased, and nothing has been heard of Grace. There is nothing to offer.")
                .isEmpty();
    }

    @Test
    @Order(3)
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    @DisplayName("the desk answers at once, and never waits for what is on its way")
    void atOnce() {
        oldtown.on(new CustomerRegistered(1, ADA));
        queue.holdBack("oldtown");
        announce(new CustomerChanged(2, ADA, ADA.at(LAKE_ROAD)));

        assertTimeoutPreemptively(
                Debugger.unlessAttached(Duration.ofSeconds(3)),
                () -> {
                    for (int call = 0; call < 1_000; call++) {
                        oldtown.offerFor("c-17");
                        oldtown.hasHeardOf("c-17", 2);
                    }
                },
                "The customer is on the phone, and the desk waits for news of her. The news is held back, and nobody knows for how long; a desk that has not heard of it can say so at once.");
    }

    @Test
    @Order(4)
    @DisplayName(
            "the window: customer management has announced it, and the offer does not know it yet")
    void theWindow() {
        oldtown.on(new CustomerRegistered(1, ADA));
        queue.holdBack("oldtown");
        announce(new CustomerChanged(2, ADA, ADA.at(LAKE_ROAD)));

        assertThat(oldtown.offerFor("c-17"))
                .as(
                        "Ada's move is announced, and still on its way. The desk answers at once from what it knows, and says which version that is.")
                .contains(new Offer("c-17", 320, 1));
        assertThat(oldtown.hasHeardOf("c-17", 2))
                .as("Version 2 is still on its way, and the desk says that it has heard of it.")
                .isFalse();
    }

    @Test
    @Order(5)
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    @DisplayName("eventually: the window closes by itself, and nobody asks again")
    void theWindowCloses() {
        oldtown.on(new CustomerRegistered(1, ADA));
        queue.holdBack("oldtown");
        announce(new CustomerChanged(2, ADA, ADA.at(LAKE_ROAD)));
        oldtown.offerFor("c-17");

        queue.release("oldtown");
        eventually(() -> oldtown.hasHeardOf("c-17", 2));

        assertThat(oldtown.hasHeardOf("c-17", 2))
                .as(
                        "Everything has been delivered, and the desk says that it has not heard of version 2.")
                .isTrue();
        assertThat(oldtown.offerFor("c-17"))
                .as(
                        "The desk has heard of Ada's move by now, so the next offer is for her new address.")
                .contains(new Offer("c-17", 480, 2));
    }

    @Test
    @Order(6)
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    @DisplayName("two desks may disagree for a while, and agree in the end")
    void twoDesks() {
        oldtown.on(new CustomerRegistered(1, GRACE));
        newtown.on(new CustomerRegistered(1, GRACE));
        queue.holdBack("newtown");
        announce(new CustomerChanged(2, GRACE, GRACE.at(RIVER_WALK)));
        eventually(() -> oldtown.hasHeardOf("c-18", 2));

        assertThat(List.of(oldtown.offerFor("c-18"), newtown.offerFor("c-18")))
                .as(
                        "Oldtown has the news and Newtown has not. So Grace gets two prices on one afternoon, and the versions say why.")
                .map(offer -> offer.orElse(null))
                .containsExactly(new Offer("c-18", 270, 2), new Offer("c-18", 180, 1));

        queue.release("newtown");
        eventually(() -> newtown.hasHeardOf("c-18", 2));
        assertThat(newtown.offerFor("c-18"))
                .as("Newtown has the news now, so both desks should say the same.")
                .isEqualTo(oldtown.offerFor("c-18"));
    }

    @Test
    @Order(7)
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    @DisplayName("an offer never mixes two versions, however fast the news comes in")
    void neverMixed() {
        oldtown.on(new CustomerRegistered(1, ADA));

        Optional<Offer> offer;
        long heardOf;
        long version = 1;
        int changesSeen = 0;
        NewsWithoutEnd moves = new NewsWithoutEnd(next -> oldtown.on(adaMovesAgain(next)));
        try (moves) {
            do {
                long announced = moves.announced();
                heardOf = oldtown.hasHeardOf("c-17", announced) ? announced : 1;
                offer = oldtown.offerFor("c-17");
                if (offer.isPresent() && offer.get().customerVersion() != version) {
                    version = offer.get().customerVersion();
                    changesSeen++;
                }
            } while (isSound(offer, heardOf) && changesSeen < 5_000 && moves.goOn());
        }

        assertThat(offer)
                .as(
                        "Ada was a customer all the time. For a moment, while news came in, the desk had no offer for her.")
                .isPresent();
        assertThat(offer.filter(given -> !fits(given)))
                .as(
                        "Every even version of Ada lives by the lake, for 480 euros, every odd one on the hill, for 320. Somebody asked while the news came in, and got the price of one version with the number of another.")
                .isEmpty();
        assertThat(version)
                .as(
                        "The desk said that it has heard of this version. An offer that it made after that is based on an older one.")
                .isGreaterThanOrEqualTo(heardOf);
        assertThat(oldtown.offerFor("c-17"))
                .as("Ada has stopped moving, and the desk should offer what it heard last.")
                .contains(new Offer("c-17", premiumOf(moves.announced()), moves.announced()));
    }

    @Test
    @Order(8)
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    @DisplayName("whoever is known stays known, however many others register meanwhile")
    void alwaysKnown() {
        List<CustomerEvent> registrations = registrationsOf(25);
        AtomicReference<OfferDesk> newest = new AtomicReference<>(deskThatKnowsAda());

        Optional<Offer> offer;
        long announced = 1;
        int changesSeen = 0;
        NewsWithoutEnd desks =
                new NewsWithoutEnd(
                        next -> {
                            OfferDesk desk = deskThatKnowsAda();
                            newest.set(desk);
                            registrations.forEach(desk::on);
                        });
        try (desks) {
            do {
                offer = newest.get().offerFor("c-17");
                if (desks.announced() != announced) {
                    announced = desks.announced();
                    changesSeen++;
                }
            } while (offer.isPresent() && changesSeen < 200 && desks.goOn());
        }

        assertThat(offer)
                .as(
                        "Ada was known before the others registered, and nothing has happened to her. For a moment, while the desk made room for the others, whoever asked for Ada did not find her.")
                .isPresent();
    }

    @Test
    @Order(9)
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    @DisplayName("when two bring news at the same moment, none of it is lost")
    void noneIsLost() {
        List<CustomerEvent> registrations = registrationsOf(200);
        oldtown.on(new CustomerRegistered(1, ADA));

        NewsWithoutEnd moves = new NewsWithoutEnd(next -> oldtown.on(adaMovesAgain(next)));
        try (moves) {
            for (CustomerEvent registration : registrations) {
                oldtown.on(registration);
                moves.letSomeIn();
            }
        }

        List<String> lost =
                registrations.stream()
                        .map(CustomerEvent::customerId)
                        .filter(customer -> !oldtown.hasHeardOf(customer, 1))
                        .limit(5)
                        .toList();
        assertThat(lost)
                .as(
                        "Two hundred customers registered while Ada moved on and on. The desk no longer knows these customers.")
                .isEmpty();
    }

    @Test
    @Order(10)
    @DisplayName("a desk has heard of a version when it has heard of a later one")
    void laterIsEnough() {
        oldtown.on(new CustomerRegistered(1, GRACE));
        oldtown.on(new CustomerChanged(5, ADA, ADA.at(MILL_LANE)));

        assertThat(Failure.of(() -> newtown.hasHeardOf("c-17", 1)))
                .as(
                        "The desk in Newtown was asked about somebody of whom it has never heard. That is no error; it can say so.")
                .isEmpty();
        assertThat(heardBy(oldtown, "c-17", 4, 5, 6))
                .as("The desk has heard of Ada's version 5. That is as good as 4, and not yet 6.")
                .containsExactly(4L, 5L);
        assertThat(heardBy(oldtown, "c-18", 1, 2))
                .as(
                        "Ada's version says nothing about Grace's. Of Grace the desk has heard version 1.")
                .containsExactly(1L);
        assertThat(heardBy(newtown, "c-17", 1, 5))
                .as("The desk in Newtown has heard nothing, whatever the one in Oldtown has heard.")
                .isEmpty();
    }

    @Test
    @Order(11)
    @DisplayName("the desk has heard of an erasure, too")
    void erasureHeard() {
        oldtown.on(new CustomerRegistered(1, ADA));
        oldtown.on(new CustomerErased(2, "c-17"));
        newtown.on(new CustomerErased(2, "c-17"));

        assertThat(heardBy(oldtown, "c-17", 2, 3))
                .as(
                        "The erasure was Ada's version 2. The desk has heard of that version, and not of a third. It should say so to whoever asks.")
                .containsExactly(2L);
        assertThat(heardBy(newtown, "c-17", 2, 3))
                .as(
                        "The first that the desk in Newtown hears of Ada is her erasure, version 2. It has heard of that version all the same.")
                .containsExactly(2L);
    }

    private static List<Long> heardBy(OfferDesk desk, String customerId, long... versions) {
        return LongStream.of(versions)
                .filter(version -> desk.hasHeardOf(customerId, version))
                .boxed()
                .toList();
    }

    private static boolean isSound(Optional<Offer> offer, long heardOf) {
        return offer.isPresent() && fits(offer.get()) && offer.get().customerVersion() >= heardOf;
    }

    private static boolean fits(Offer offer) {
        return offer.yearlyPremium() == premiumOf(offer.customerVersion());
    }

    private static int premiumOf(long version) {
        return version % 2 == 0 ? 480 : 320;
    }

    private static CustomerEvent adaMovesAgain(long version) {
        CustomerState byTheLake = ADA.at(LAKE_ROAD);
        return version % 2 == 0
                ? new CustomerChanged(version, ADA, byTheLake)
                : new CustomerChanged(version, byTheLake, ADA);
    }

    private static List<CustomerEvent> registrationsOf(int customers) {
        return IntStream.rangeClosed(1, customers)
                .<CustomerEvent>mapToObj(
                        number -> new CustomerRegistered(1, namesakeOfGrace("c" + number)))
                .toList();
    }

    private static CustomerState namesakeOfGrace(String id) {
        return new CustomerState(id, GRACE.name(), GRACE.email(), GRACE.home());
    }

    private static OfferDesk deskThatKnowsAda() {
        OfferDesk desk = new OfferDesk();
        desk.on(new CustomerRegistered(1, ADA));
        return desk;
    }

    private void announce(CustomerEvent event) {
        queue.put(envelopes.first("customer", event));
    }

    // When the queue is empty, what has not come true by then never will: no need to wait for the
    // whole limit.
    private void eventually(BooleanSupplier condition) {
        await().pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(5))
                .atMost(LONG_ENOUGH)
                .until(() -> condition.getAsBoolean() || queue.isEmpty());
        queue.failIfAConsumerFailed();
    }
}
