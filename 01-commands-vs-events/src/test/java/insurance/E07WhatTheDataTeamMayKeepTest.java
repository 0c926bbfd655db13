package insurance;

import static org.assertj.core.api.Assertions.assertThat;

import insurance.customer.contract.Address;
import insurance.customer.contract.AddressChanged;
import insurance.dataplatform.FactStore;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
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
    @DisplayName("the same event, delivered twice, is one fact")
    void deliveredTwiceIsOneFact() {
        Envelope<?> adaMoved = adaMovedTo(LAKE_ROAD);

        store.receive(adaMoved);
        store.receive(adaMoved);

        assertThat(store.facts())
                .as(
                        "A queue may deliver an envelope again. Ada has moved once, and the store says something else.")
                .isEqualTo(List.of(adaMoved));
    }

    @Test
    @Order(5)
    @DisplayName("to the lake, back home, to the lake again: three moves")
    void movingBackIsNoDuplicate() {
        Envelope<?> toTheLake = adaMovedTo(LAKE_ROAD);
        Envelope<?> backHome = adaMovedTo(HILL_STREET);
        Envelope<?> toTheLakeAgain = adaMovedTo(LAKE_ROAD);

        store.receive(toTheLake);
        store.receive(backHome);
        store.receive(toTheLakeAgain);

        assertThat(store.facts())
                .as(
                        "Ada has moved three times. The first and the third event say the same words, and yet they are two facts, in this order.")
                .isEqualTo(List.of(toTheLake, backHome, toTheLakeAgain));
    }

    @Test
    @Order(6)
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

    private Envelope<?> adaMovedTo(Address address) {
        return envelopes.first("customer", new AddressChanged("ada", address));
    }
}
