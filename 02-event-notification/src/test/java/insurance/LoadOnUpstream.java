package insurance;

import static insurance.Customers.ADA;
import static insurance.Customers.ALAN;
import static insurance.Customers.GRACE;
import static insurance.Places.HIGH_STREET;
import static insurance.Places.HILL_STREET;
import static insurance.Places.LAKE_ROAD;
import static insurance.Places.MILL_LANE;
import static insurance.Places.RIVER_WALK;

import insurance.communications.contract.SendQuote;
import insurance.customer.contract.AddressChanged;
import insurance.customer.contract.AddressChangedFromTo;
import insurance.quoting.RicherQuoting;
import insurance.quoting.contract.QuoteMade;
import insurance.underwriting.RicherUnderwriting;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import messaging.CommandBus;
import workbook.flow.Drawn;

/** Counts how often customer management is asked. */
final class LoadOnUpstream {

    private static final List<AddressChangedFromTo> FOUR_MOVES =
            List.of(
                    new AddressChangedFromTo(ADA, HILL_STREET, LAKE_ROAD),
                    new AddressChangedFromTo(GRACE, MILL_LANE, RIVER_WALK),
                    new AddressChangedFromTo(ALAN, HIGH_STREET, MILL_LANE),
                    new AddressChangedFromTo(ADA, LAKE_ROAD, HILL_STREET));

    private final WatchedInsurer insurer = new WatchedInsurer();

    /** Each listener asks about each change. */
    static int ofThinOnes(int listeners, int changes) {
        LoadOnUpstream load = new LoadOnUpstream();
        for (int listener = 1; listener <= listeners; listener++) {
            load.asksOnADay("listener " + listener, 0);
        }
        return load.ofMoves(changes);
    }

    /** So does each listener that misses a field. */
    static int ofRicherOnes(int listeners, int missingAField, int changes) {
        LoadOnUpstream load = new LoadOnUpstream();
        for (int listener = 1; listener <= listeners; listener++) {
            if (listener <= missingAField) {
                load.asksOnADay("listener " + listener, 0);
            }
        }
        return load.ofMoves(changes);
    }

    /** Each listener asks, and then it fails so many times with each change. */
    static int ofThinOnesOnABadDay(int listeners, int changes, int failures) {
        LoadOnUpstream load = new LoadOnUpstream();
        for (int listener = 1; listener <= listeners; listener++) {
            load.asksOnADay("listener " + listener, failures);
        }
        return load.ofMoves(changes);
    }

    /** Which system asks how often about four moves, with the thin events. */
    static Map<String, Long> ofFourThinMoves() {
        Drawn.part("thin");
        LoadOnUpstream load = new LoadOnUpstream();
        load.asksOnADay("quoting", 0);
        load.asksOnADay("underwriting", 0);
        load.insurer.openCommunications(email -> {});
        CommandBus quoting = load.insurer.messaging().commandsOf("quoting");
        for (AddressChangedFromTo move : FOUR_MOVES) {
            load.insurer.announceMoveOf(move.customerId());
            quoting.send(new SendQuote(move.customerId(), "Q", 1));
        }
        load.insurer.deliverAll();
        return load.askers();
    }

    /** The same with the richer events, and with the systems of this module that take them. */
    static Map<String, Long> ofFourRicherMoves() {
        Drawn.part("richer");
        LoadOnUpstream load = new LoadOnUpstream();
        WatchedInsurer insurer = load.insurer;
        RicherQuoting quoting = new RicherQuoting(insurer.askedBy("quoting"));
        RicherUnderwriting underwriting = new RicherUnderwriting(insurer.askedBy("underwriting"));
        insurer.openCommunications(email -> {});
        insurer.eventsOf("quoting")
                .subscribe(
                        AddressChangedFromTo.class,
                        move -> quoting.on(move).ifPresent(quote -> load.send(quote)));
        insurer.eventsOf("underwriting").subscribe(AddressChangedFromTo.class, underwriting::on);
        for (AddressChangedFromTo move : FOUR_MOVES) {
            insurer.customers().move(move.customerId(), move.to());
            insurer.eventsOf("customer").publish(move);
            insurer.deliverAll();
        }
        underwriting.inspections();
        return load.askers();
    }

    /** Both, as a table. */
    static String table(Map<String, Long> thin, Map<String, Long> richer) {
        StringBuilder table = new StringBuilder("questions from   thin  richer");
        for (String system : List.of("quoting", "underwriting", "communications")) {
            long before = thin.getOrDefault(system, 0L);
            long after = richer.getOrDefault(system, 0L);
            table.append(String.format(Locale.ROOT, "\n%-14s %6s  %6s", system, before, after));
        }
        return table.toString();
    }

    private void send(QuoteMade quote) {
        insurer.messaging()
                .commandsOf("quoting")
                .send(new SendQuote(quote.customerId(), quote.quoteId(), quote.yearlyPremium()));
    }

    private void asksOnADay(String system, int failures) {
        Map<String, Integer> attempts = new HashMap<>();
        var customers = insurer.askedBy(system);
        insurer.queue()
                .consume(
                        system,
                        AddressChanged.class,
                        envelope -> {
                            customers.customer(envelope.message().customerId());
                            if (attempts.merge(envelope.id(), 1, Integer::sum) <= failures) {
                                throw new IllegalStateException("not today");
                            }
                        });
    }

    private int ofMoves(int times) {
        for (int time = 0; time < times; time++) {
            insurer.announceMoveOf(ADA);
        }
        while (!insurer.queue().waiting().isEmpty()) {
            insurer.queue().deliverAll();
        }
        return insurer.askers().size();
    }

    private Map<String, Long> askers() {
        return insurer.askers().stream()
                .collect(
                        Collectors.groupingBy(asker -> asker, TreeMap::new, Collectors.counting()));
    }
}
