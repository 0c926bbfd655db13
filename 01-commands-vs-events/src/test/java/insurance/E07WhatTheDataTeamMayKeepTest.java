package insurance;

import static insurance.Story.ADA;
import static insurance.Story.GRACE;
import static insurance.Story.HILL_STREET;
import static insurance.Story.LAKE_ROAD;
import static org.assertj.core.api.Assertions.assertThat;

import insurance.communications.contract.SendQuote;
import insurance.customer.contract.Address;
import insurance.customer.contract.AddressChanged;
import insurance.dataplatform.FactStore;
import insurance.quoting.contract.QuoteMade;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import messaging.Command;
import messaging.Envelope;
import messaging.Envelopes;
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
        number = "1.7",
        title = "What the data team may keep",
        minutes = 8,
        edit = "src/main/java/insurance/dataplatform/FactStore.java",
        claims = "H1",
        remember = "The envelope's id makes a receiver idempotent: a duplicate changes nothing.")
class E07WhatTheDataTeamMayKeepTest {

    private record ChangeAddress(String customerId, Address newAddress) implements Command {}

    private final Envelopes envelopes = Story.envelopes();
    private final FactStore store = new FactStore();

    @BeforeEach
    void aNewStoreIsEmpty() {
        assertThat(store.facts())
                .withFailMessage(
                        """
                        A new store already has %s facts, and it was shown nothing.
                        expected: two stores share nothing
                        but:      it knows what another store was shown
                        Is there a static field?""",
                        store.facts().size())
                .isEmpty();
    }

    @Test
    @Order(1)
    @DisplayName("Ada moved once, and the report says so")
    void theReport(TestReporter reporter) {
        show(envelopes.first("call centre", new ChangeAddress(ADA, HILL_STREET)));
        Envelope<AddressChanged> toTheLake = moved(ADA, LAKE_ROAD);
        show(toTheLake);
        show(deliveredAgain(toTheLake));

        reporter.publishEntry(
                "what happened",
                """
                the call centre asks: Hill Street
                customer management refuses
                Ada moves: Lake Road
                that letter comes twice
                moves, says the report: %s"""
                        .formatted(store.facts().size()));
        assertThat(ids())
                .withFailMessage(
                        """
                        The report says that Ada moved %s times, and she moved once.
                        expected: one fact: the move to Lake Road
                        but:      %s
                        One move was refused, and one letter came twice. Which of these have happened?""",
                        store.facts().size(), kept())
                .containsExactly(toTheLake.id());
    }

    @Test
    @Order(2)
    @DisplayName("a command is not kept, whichever system sends it")
    void aWishIsNotKept() {
        Envelope<?> adaMoved = moved(ADA, LAKE_ROAD);
        Envelope<?> made = envelopes.causedBy(adaMoved, "quoting", new QuoteMade(ADA, "Q1", 450));
        Envelope<?> wish = envelopes.causedBy(made, "quoting", new SendQuote(ADA, "Q1", 450));
        Envelope<?> other = envelopes.causedBy(adaMoved, "quoting", new QuoteMade(ADA, "Q2", 450));

        List.of(adaMoved, made, wish, other).forEach(this::show);

        assertThat(ids())
                .withFailMessage(
                        """
                        The data platform does not have the three facts of this flow, and those alone.
                        expected: a move and two quotes; that an e-mail should be sent is a wish
                        but:      %s""",
                        kept())
                .containsExactly(adaMoved.id(), made.id(), other.id());
    }

    @Test
    @Order(3)
    @DisplayName("an event that is delivered again is one fact")
    void deliveredTwiceIsOneFact() {
        Envelope<AddressChanged> toTheLake = moved(ADA, LAKE_ROAD);
        Envelope<AddressChanged> home = moved(ADA, HILL_STREET);

        List.of(toTheLake, home).forEach(this::show);
        for (int others = 1; others <= 1000; others++) {
            show(moved(GRACE, LAKE_ROAD));
        }
        show(deliveredAgain(toTheLake));

        List<String> adas =
                store.facts().stream()
                        .filter(fact -> fact.subject().equals(ADA))
                        .map(Envelope::id)
                        .toList();
        assertThat(adas)
                .withFailMessage(
                        """
                        Ada moved to the lake and back home, and the store says something else.
                        expected: %s, and the first of these letters came again after a thousand others
                        but:      %s""",
                        List.of(toTheLake.id(), home.id()), adas)
                .containsExactly(toTheLake.id(), home.id());
    }

    @Test
    @Order(4)
    @Guard
    @DisplayName("a fact is kept in its envelope")
    void aFactIsKept() {
        Envelope<?> adaMoved = moved(ADA, LAKE_ROAD);

        show(adaMoved);

        assertThat(store.facts())
                .as("Without source, time and id a fact cannot be trusted. Keep the envelope.")
                .isEqualTo(List.of(adaMoved));
    }

    @Test
    @Order(5)
    @Guard
    @DisplayName("the same words in two envelopes are two facts")
    void sameWordsAreTwoFacts() {
        List<Envelope<AddressChanged>> moves =
                List.of(
                        moved(ADA, LAKE_ROAD),
                        moved(ADA, LAKE_ROAD),
                        moved(GRACE, LAKE_ROAD),
                        moved(ADA, HILL_STREET),
                        moved(ADA, LAKE_ROAD));

        moves.forEach(this::show);

        assertThat(ids())
                .withFailMessage(
                        """
                        Five moves were announced, and some of them are gone.
                        expected: five facts, although some say the same words
                        but:      %s
                        What tells two moves with the same words apart?""",
                        kept())
                .containsExactlyElementsOf(moves.stream().map(Envelope::id).toList());
    }

    @Test
    @Order(6)
    @Guard
    @DisplayName("facts are in the order in which the data platform learnt of them")
    void inOrder() {
        List<Envelope<AddressChanged>> twenty = new ArrayList<>();
        for (int move = 1; move <= 20; move++) {
            twenty.add(at(move, moved(move % 2 == 0 ? ADA : GRACE, LAKE_ROAD)));
        }
        Collections.reverse(twenty);

        twenty.forEach(this::show);

        List<String> learnt = twenty.stream().map(Envelope::id).toList();
        assertThat(ids())
                .withFailMessage(
                        """
                        The data platform learnt of the newest move first, and its facts are in another order.
                        expected: the order in which it learnt of them: %s
                        but:      %s
                        Which order has the data platform really seen?""",
                        String.join(" ", learnt), String.join(" ", ids()))
                .isEqualTo(learnt);
    }

    @Test
    @Order(7)
    @Guard
    @DisplayName("the list that the store hands out does not lead back into it")
    void thePastStaysAsItWas() {
        Envelope<?> adaMoved = moved(ADA, LAKE_ROAD);
        show(adaMoved);
        List<Envelope<?>> handedOut = store.facts();

        Failure.of(handedOut::clear);

        assertThat(store.facts())
                .as(
                        "A reader emptied the list that it was given, and the store has forgotten, too.")
                .isEqualTo(List.of(adaMoved));
    }

    private void show(Envelope<?> envelope) {
        Drawn.puts(envelope);
        Runnable receives = () -> store.receive(envelope);
        assertThat(
                        Failure.of(() -> Drawn.gets("data platform", envelope, receives))
                                .map(Object::toString)
                                .stream())
                .as("The data platform was shown %s and failed. It looks at all.", envelope.type())
                .isEmpty();
        Drawn.note("data platform", "facts: " + store.facts().size());
    }

    private Envelope<AddressChanged> moved(String customerId, Address address) {
        return envelopes.first("customer", new AddressChanged(customerId, address));
    }

    private static Envelope<AddressChanged> at(int day, Envelope<AddressChanged> envelope) {
        return copy(envelope, envelope.time().plus(day, ChronoUnit.DAYS));
    }

    // What comes out of a queue for the second time is equal, and not the same object.
    private static Envelope<AddressChanged> deliveredAgain(Envelope<AddressChanged> envelope) {
        return copy(envelope, envelope.time());
    }

    private static Envelope<AddressChanged> copy(Envelope<AddressChanged> original, Instant time) {
        AddressChanged message = original.message();
        return new Envelope<>(
                original.id(),
                original.source(),
                original.type(),
                original.subject(),
                time,
                original.correlationId(),
                original.causationId(),
                new AddressChanged(message.customerId(), message.newAddress()));
    }

    private List<String> ids() {
        return store.facts().stream().map(Envelope::id).toList();
    }

    private List<String> kept() {
        return store.facts().stream().map(fact -> fact.id() + " " + fact.type()).toList();
    }
}
