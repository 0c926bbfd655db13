package insurance;

import static org.assertj.core.api.Assertions.assertThat;

import insurance.communications.contract.SendQuote;
import insurance.customer.contract.Address;
import insurance.customer.contract.AddressChanged;
import insurance.dataplatform.FactStore;
import insurance.quoting.contract.QuoteMade;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import messaging.Command;
import messaging.Envelope;
import messaging.Envelopes;
import messaging.Flow;
import messaging.InMemoryQueue;
import messaging.Message;
import messaging.Messaging;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import workbook.Exercise;
import workbook.Failure;

@Exercise(
        number = "1.7",
        title = "What the data team may keep",
        minutes = 8,
        edit = "src/main/java/insurance/dataplatform/FactStore.java",
        claims = "H1")
class E07WhatTheDataTeamMayKeepTest {

    private record ChangeAddress(String customerId, Address newAddress) implements Command {}

    private static final Address HILL_STREET = new Address("3 Hill Street", "Oldtown");
    private static final Address LAKE_ROAD = new Address("12 Lake Road", "Newtown");

    private final AtomicInteger ids = new AtomicInteger();
    private final Clock clock = Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneOffset.UTC);
    private final Envelopes envelopes = new Envelopes(clock, () -> "m" + ids.incrementAndGet());
    private FactStore store;

    @BeforeEach
    void openTheStore() {
        store = new FactStore();
    }

    @Test
    @Order(1)
    @DisplayName("a fact is kept, with who said it and when")
    void aFactIsKept() {
        Envelope<?> adaMoved = adaMovedTo(LAKE_ROAD);

        store.receive(adaMoved);

        assertThat(store.facts())
                .as(
                        "What has happened should be kept, in its envelope: without source, time and id a fact cannot be trusted.")
                .isEqualTo(List.of(adaMoved));
    }

    @Test
    @Order(2)
    @DisplayName("a wish is not kept")
    void aWishIsNotKept() {
        store.receive(envelopes.first("call centre", new ChangeAddress("ada", LAKE_ROAD)));

        assertThat(store.facts())
                .as(
                        "Somebody asked for a change of address. That is a wish; nobody knows yet whether it comes true.")
                .isEmpty();
    }

    @Test
    @Order(3)
    @DisplayName("a command that is refused leaves no fact behind")
    void aRefusalLeavesNoFact() {
        InMemoryQueue queue = new InMemoryQueue(new Flow());
        Messaging messaging = new Messaging(queue, envelopes);
        queue.consume("data platform", Message.class, store::receive);
        messaging
                .commandsOf("customer")
                .handle(
                        ChangeAddress.class,
                        command -> {
                            throw new IllegalArgumentException(
                                    "there is no customer " + command.customerId());
                        });

        messaging.commandsOf("call centre").send(new ChangeAddress("nobody", LAKE_ROAD));
        queue.deliverAll();

        assertThat(store.facts())
                .as(
                        "Customer management refused. If the data platform counts this as a move, its figures are wrong from now on.")
                .isEmpty();
    }

    @Test
    @Order(4)
    @DisplayName("the same event, delivered again later, is one fact")
    void deliveredTwiceIsOneFact() {
        Envelope<AddressChanged> toTheLake = adaMovedTo(LAKE_ROAD);
        store.receive(toTheLake);
        store.receive(adaMovedTo(HILL_STREET));

        store.receive(asDeliveredAgain(toTheLake));

        assertThat(kept())
                .as(
                        "A queue may deliver an envelope again, even after others. Ada has moved twice, and the store should say so.")
                .containsExactly("m1 12 Lake Road", "m2 3 Hill Street");
    }

    @Test
    @Order(5)
    @DisplayName("the same words in two envelopes are two facts")
    void sameWordsAreTwoFacts() {
        store.receive(adaMovedTo(LAKE_ROAD));
        store.receive(adaMovedTo(LAKE_ROAD));
        store.receive(adaMovedTo(HILL_STREET));
        store.receive(adaMovedTo(LAKE_ROAD));

        assertThat(kept())
                .as(
                        "Customer management has announced four moves. Some say the same words, and yet each is a fact of its own.")
                .containsExactly(
                        "m1 12 Lake Road",
                        "m2 12 Lake Road",
                        "m3 3 Hill Street",
                        "m4 12 Lake Road");
    }

    @Test
    @Order(6)
    @DisplayName("two facts of one flow are two facts, whatever kind of event they are")
    void oneFlowManyFacts() {
        Envelope<?> adaMoved = adaMovedTo(LAKE_ROAD);
        Envelope<?> quoteMade =
                envelopes.causedBy(adaMoved, "quoting", new QuoteMade("ada", "Q1", 480));
        Envelope<?> another =
                envelopes.causedBy(adaMoved, "quoting", new QuoteMade("ada", "Q2", 480));
        Envelope<?> wish =
                envelopes.causedBy(quoteMade, "quoting", new SendQuote("ada", "Q1", 480));

        List.of(adaMoved, quoteMade, another, wish).forEach(store::receive);

        assertThat(store.facts().stream().map(Envelope::id))
                .as(
                        "A move, and two quotes because of it: three facts. One flow is not one fact, and who sends a message does not make it a fact.")
                .containsExactly("m1", "m2", "m3");
    }

    @Test
    @Order(7)
    @DisplayName("facts stand in the order in which we heard of them, however many there are")
    void inOrder() {
        List<Envelope<AddressChanged>> twenty = new ArrayList<>();
        for (int move = 1; move <= 20; move++) {
            twenty.add(adaMovedTo(LAKE_ROAD));
        }
        Collections.reverse(twenty);

        twenty.forEach(store::receive);

        assertThat(store.facts().stream().map(Envelope::id))
                .as(
                        "What was heard first should stand first. Sorting, by whatever, invents an order that nobody has heard.")
                .containsExactlyElementsOf(twenty.stream().map(Envelope::id).toList());
    }

    @Test
    @Order(8)
    @DisplayName("nobody can change the past through what the store hands out")
    void thePastStaysAsItWas() {
        Envelope<?> adaMoved = adaMovedTo(LAKE_ROAD);
        store.receive(adaMoved);
        List<Envelope<?>> handedOut = store.facts();

        Failure.of(handedOut::clear);

        assertThat(store.facts())
                .as(
                        "Somebody who had asked for the facts has deleted them, and the store has forgotten them too.")
                .isEqualTo(List.of(adaMoved));
    }

    private Envelope<AddressChanged> adaMovedTo(Address address) {
        return envelopes.first("customer", new AddressChanged("ada", address));
    }

    // What comes out of a queue for the second time is equal, and not the same object.
    private static Envelope<AddressChanged> asDeliveredAgain(Envelope<AddressChanged> envelope) {
        AddressChanged message = envelope.message();
        return new Envelope<>(
                envelope.id(),
                envelope.source(),
                envelope.type(),
                envelope.subject(),
                envelope.time(),
                envelope.correlationId(),
                envelope.causationId(),
                new AddressChanged(message.customerId(), message.newAddress()));
    }

    private List<String> kept() {
        return store.facts().stream()
                .map(
                        fact ->
                                fact.id()
                                        + " "
                                        + ((AddressChanged) fact.message()).newAddress().street())
                .toList();
    }
}
