package insurance.dataplatform;

import insurance.customer.contract.Address;
import insurance.customer.contract.CustomerChanged;
import insurance.customer.contract.CustomerErased;
import insurance.customer.contract.CustomerEvent;
import insurance.customer.contract.CustomerRegistered;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import messaging.Envelope;

/**
 * The history table of the data platform. Nothing in it is overwritten: each version of a customer
 * has a row of its own.
 *
 * <p>Events may come twice, late, in any order, or not at all. What the table says depends on which
 * events came, and never on their order.
 */
public final class CustomerHistory {

    private record Version(Address address, Optional<Instant> from) {}

    private final Map<String, SortedMap<Long, Version>> versions = new HashMap<>();
    private final Set<String> erased = new HashSet<>();

    /**
     * Takes in what has happened to a customer. The time on the envelope is when it was announced.
     * An erasure deletes all rows of the customer, and no later event brings one back. A late
     * event, or one that comes twice, is not an error.
     */
    public void hear(Envelope<CustomerEvent> envelope) {
        CustomerEvent event = envelope.message();
        if (erased.contains(event.customerId())) {
            return;
        }
        Optional<Instant> time = Optional.of(envelope.time());
        switch (event) {
            case CustomerRegistered(long version, var registered) ->
                    versionsOf(event.customerId())
                            .put(version, new Version(registered.home().address(), time));
            case CustomerChanged(long version, var before, var after) -> {
                Version earlier = new Version(before.home().address(), Optional.empty());
                versionsOf(event.customerId()).putIfAbsent(version - 1, earlier);
                versionsOf(event.customerId())
                        .put(version, new Version(after.home().address(), time));
            }
            case CustomerErased(long version, String customerId) -> {
                erased.add(customerId);
                versions.remove(customerId);
            }
        }
    }

    /**
     * The rows of a customer, one for each version that is known, in the order of the versions. A
     * version is known from its own event, or from {@code before} of the next one. A row begins
     * when its version was announced, and ends when the very next version was announced. Where
     * nobody knows that, it is empty.
     */
    public List<Row> rows(String customerId) {
        SortedMap<Long, Version> known = known(customerId);
        List<Row> rows = new ArrayList<>();
        known.forEach(
                (number, version) ->
                        rows.add(
                                new Row(
                                        customerId,
                                        number,
                                        version.address().street(),
                                        version.address().city(),
                                        version.from(),
                                        Optional.ofNullable(known.get(number + 1))
                                                .flatMap(Version::from),
                                        number.equals(known.lastKey()))));
        return rows;
    }

    /**
     * The versions whose own events did not come, although a later one did. The lowest first. None
     * if the customer is unknown or erased.
     */
    public List<Long> missing(String customerId) {
        SortedMap<Long, Version> known = known(customerId);
        long newest = known.isEmpty() ? 0 : known.lastKey();
        return LongStream.rangeClosed(1, newest)
                .filter(number -> !known.containsKey(number) || known.get(number).from().isEmpty())
                .boxed()
                .toList();
    }

    private SortedMap<Long, Version> known(String customerId) {
        return versions.getOrDefault(customerId, new TreeMap<>());
    }

    private SortedMap<Long, Version> versionsOf(String customerId) {
        return versions.computeIfAbsent(customerId, id -> new TreeMap<>());
    }
}
