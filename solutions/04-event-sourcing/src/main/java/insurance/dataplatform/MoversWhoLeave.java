package insurance.dataplatform;

import eventstore.EventLog;
import eventstore.Recorded;
import insurance.customer.contract.CustomerEvent;
import insurance.customer.contract.CustomerEvent.AddressChanged;
import insurance.customer.contract.CustomerEvent.CustomerLeft;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A question that is newer than the events: do we lose customers because they move? */
public final class MoversWhoLeave {

    private static final Duration SOON = Duration.ofDays(90);

    private final EventLog<CustomerEvent> log;
    private final int pageSize;

    /**
     * @param pageSize how many events may be read at once; there are millions in the real log
     */
    public MoversWhoLeave(EventLog<CustomerEvent> log, int pageSize) {
        this.log = log;
        this.pageSize = pageSize;
    }

    /**
     * The years with moves, the earliest first: how many moves, and after how many the customer
     * left within 90 days. A move is an {@code AddressChanged}, and nothing else. Years are those
     * of the recorded time, in UTC. A day has 24 hours, and exactly 90 days still count. Each move
     * counts for itself, and at most once, even if the log says that a customer left twice.
     */
    public List<YearOfMoves> answer() {
        SortedMap<Integer, YearOfMoves> years = new TreeMap<>();
        Map<String, List<Instant>> moves = new HashMap<>();
        List<Recorded<CustomerEvent>> page = log.readAll(0, pageSize);
        while (!page.isEmpty()) {
            for (Recorded<CustomerEvent> recorded : page) {
                String customerId = recorded.event().customerId();
                if (recorded.event() instanceof AddressChanged) {
                    moves.computeIfAbsent(customerId, it -> new ArrayList<>()).add(recorded.time());
                    count(years, recorded.time(), 1, 0);
                } else if (recorded.event() instanceof CustomerLeft) {
                    List<Instant> before = moves.getOrDefault(customerId, List.of());
                    moves.remove(customerId);
                    before.stream()
                            .filter(moved -> soon(moved, recorded.time()))
                            .forEach(moved -> count(years, moved, 0, 1));
                }
            }
            page = log.readAll(page.getLast().position(), pageSize);
        }
        return List.copyOf(years.values());
    }

    private static boolean soon(Instant moved, Instant left) {
        return Duration.between(moved, left).compareTo(SOON) <= 0;
    }

    private static void count(
            Map<Integer, YearOfMoves> years, Instant moved, int moves, int leftSoon) {
        years.merge(
                moved.atZone(ZoneOffset.UTC).getYear(),
                new YearOfMoves(moved.atZone(ZoneOffset.UTC).getYear(), moves, leftSoon),
                (one, more) ->
                        new YearOfMoves(
                                one.year(),
                                one.moves() + more.moves(),
                                one.leftSoon() + more.leftSoon()));
    }
}
