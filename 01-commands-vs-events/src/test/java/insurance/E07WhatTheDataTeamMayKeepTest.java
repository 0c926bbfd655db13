package insurance;

import static insurance.Story.ADA;
import static insurance.Story.GRACE;
import static insurance.Story.HILL_STREET;
import static insurance.Story.LAKE_ROAD;
import static insurance.Verdict.same;
import static insurance.Verdict.works;

import insurance.communications.contract.SendQuote;
import insurance.customer.contract.Address;
import insurance.customer.contract.AddressChanged;
import insurance.dataplatform.FactStore;
import insurance.quoting.contract.QuoteMade;
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
        core = true,
        edit = "src/main/java/insurance/dataplatform/FactStore.java",
        claims = "H1",
        remember = "The envelope's id makes a receiver idempotent: a duplicate changes nothing.")
class E07WhatTheDataTeamMayKeepTest {

    private record ChangeAddress(String customerId, Address newAddress) implements Command {}

    private final Envelopes envelopes = Story.envelopes();
    private final Moves moves = new Moves(envelopes);
    private final FactStore store = new FactStore();

    @BeforeEach
    void aNewStoreIsEmpty() {
        same(
                "A new store already has facts, and it was shown nothing. Is there a static field?",
                store.facts());
    }

    @Test
    @Order(1)
    @DisplayName("the report says that Ada moved once")
    void theReport(TestReporter reporter) {
        show(envelopes.first("call centre", new ChangeAddress(ADA, HILL_STREET)));
        Envelope<AddressChanged> toTheLake = moves.of(ADA, LAKE_ROAD);
        show(toTheLake);
        show(Moves.deliveredAgain(toTheLake));

        reporter.publishEntry(
                "what happened",
                """
                the call centre asks: Hill Street
                customer management refuses
                Ada moves: Lake Road
                that letter comes twice
                moves, says the report: %s"""
                        .formatted(store.facts().size()));
        same(
                "The report says that Ada moved "
                        + store.facts().size()
                        + " times, and she moved once. One move was refused, and one letter came twice."
                        + " Which of these have happened?",
                kept(),
                toTheLake.id() + " AddressChanged");
    }

    @Test
    @Order(2)
    @DisplayName("a command is not kept, whichever system sends it")
    void aWishIsNotKept() {
        Envelope<?> adaMoved = moves.of(ADA, LAKE_ROAD);
        Envelope<?> made = envelopes.causedBy(adaMoved, "quoting", new QuoteMade(ADA, "Q1", 450));
        Envelope<?> wish = envelopes.causedBy(made, "quoting", new SendQuote(ADA, "Q1", 450));
        Envelope<?> other = envelopes.causedBy(adaMoved, "quoting", new QuoteMade(ADA, "Q2", 450));

        List.of(adaMoved, made, wish, other).forEach(this::show);

        same(
                "The data platform does not have the three facts of this flow, each once and nothing else."
                        + " They are a move and two quotes. That an e-mail should be sent is a wish.",
                kept(),
                adaMoved.id() + " AddressChanged",
                made.id() + " QuoteMade",
                other.id() + " QuoteMade");
    }

    @Test
    @Order(3)
    @DisplayName("an event that is delivered again is one fact")
    void deliveredTwiceIsOneFact() {
        Envelope<AddressChanged> toTheLake = moves.of(ADA, LAKE_ROAD);
        Envelope<AddressChanged> home = moves.of(ADA, HILL_STREET);

        List.of(toTheLake, home).forEach(this::show);
        for (int others = 1; others <= 1000; others++) {
            store.receive(moves.of(GRACE, LAKE_ROAD));
        }
        show(Moves.deliveredAgain(toTheLake));

        same(
                "Ada moved to the lake and back home, and the store says something else."
                        + " The first of these letters came again after a thousand others.",
                store.facts().stream()
                        .filter(fact -> fact.subject().equals(ADA))
                        .map(Envelope::id)
                        .toList(),
                toTheLake.id(),
                home.id());
    }

    @Test
    @Order(4)
    @Guard
    @DisplayName("a fact is kept in its envelope")
    void aFactIsKept() {
        Envelope<?> adaMoved = moves.of(ADA, LAKE_ROAD);

        show(adaMoved);

        same(
                "Without source, time and id a fact cannot be trusted. Keep the envelope.",
                store.facts(),
                adaMoved);
    }

    @Test
    @Order(5)
    @Guard
    @DisplayName("the same words in two envelopes are two facts")
    void sameWordsAreTwoFacts() {
        List<Envelope<AddressChanged>> five =
                List.of(
                        moves.of(ADA, LAKE_ROAD),
                        moves.of(ADA, LAKE_ROAD),
                        moves.of(GRACE, LAKE_ROAD),
                        moves.of(ADA, HILL_STREET),
                        moves.of(ADA, LAKE_ROAD));

        five.forEach(this::show);

        same(
                "Five moves were announced, and some of them are gone."
                        + " What tells two moves with the same words apart?",
                ids(),
                five.stream().map(Envelope::id).toArray());
    }

    @Test
    @Order(6)
    @Guard
    @DisplayName("facts are in the order in which the data platform learnt of them")
    void inOrder() {
        List<Envelope<AddressChanged>> twenty = new ArrayList<>();
        for (int move = 1; move <= 20; move++) {
            twenty.add(Moves.daysLater(move, moves.of(move % 2 == 0 ? ADA : GRACE, LAKE_ROAD)));
        }
        Collections.reverse(twenty);

        twenty.forEach(this::show);

        same(
                "The data platform learnt of the newest move first, and its facts are in another order."
                        + " Which order has the data platform really seen?",
                ids(),
                twenty.stream().map(Envelope::id).toArray());
    }

    @Test
    @Order(7)
    @Guard
    @DisplayName("the list that the store hands out does not lead back into it")
    void thePastStaysAsItWas() {
        Envelope<?> adaMoved = moves.of(ADA, LAKE_ROAD);
        show(adaMoved);
        List<Envelope<?>> handedOut = store.facts();

        Failure.of(handedOut::clear);

        same(
                "A reader emptied the list that it was given, and the store has forgotten, too.",
                store.facts(),
                adaMoved);
    }

    private void show(Envelope<?> envelope) {
        Drawn.puts(envelope);
        Runnable receives = () -> store.receive(envelope);
        works(
                "The data platform was shown " + envelope.type() + " and failed. It looks at all.",
                Failure.of(() -> Drawn.gets("data platform", envelope, receives)));
        Drawn.note("data platform", "facts: " + store.facts().size());
    }

    private List<String> ids() {
        return store.facts().stream().map(Envelope::id).toList();
    }

    private List<String> kept() {
        return store.facts().stream().map(fact -> fact.id() + " " + fact.type()).toList();
    }
}
