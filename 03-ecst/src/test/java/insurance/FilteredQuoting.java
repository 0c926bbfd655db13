package insurance;

import static insurance.People.nameOf;

import insurance.customer.contract.CustomerEvent;
import insurance.quoting.StaleEventFilter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import workbook.Failure;
import workbook.flow.Drawn;

/** Quoting behind its filter, and a record of what gets through. */
final class FilteredQuoting {

    private final List<String> handedOn = new ArrayList<>();
    private final Map<String, String> streets = new HashMap<>();
    private StaleEventFilter filter = new StaleEventFilter(this::quoting);
    private Throwable trouble;
    private int attempts;

    private void quoting(CustomerEvent event) {
        attempts++;
        switch (trouble) {
            case RuntimeException failure -> throw failure;
            case Error failure -> throw failure;
            case null, default -> {}
        }
        handedOn.add(nameOf(event.customerId()) + " " + event.version());
        event.state().ifPresent(it -> streets.put(it.customerId(), it.home().address().street()));
        Drawn.note("quoting", "prices " + streets.get(event.customerId()));
    }

    /** From now on another filter is in front of the same quoting. */
    void replaceTheFilter() {
        filter = new StaleEventFilter(this::quoting);
    }

    /** The queue brings these events. None of them is an error. */
    void comes(CustomerEvent... events) {
        for (CustomerEvent event : events) {
            Verdict.works(
                    () -> Drawn.gets("the filter", event, () -> filter.accept(event)),
                    "The filter failed, so the queue brings this again and again. Late or twice is not an error.");
        }
    }

    /** Quoting fails. The queue has to see that, or it will not bring the event again. */
    void comesAndFails(CustomerEvent event) {
        int before = attempts;
        trouble = new IllegalStateException("quoting cannot work now");
        Optional<RuntimeException> failure = Failure.of(() -> filter.accept(event));
        trouble = null;
        Verdict.same(
                1,
                attempts - before,
                "Quoting cannot work now, and the filter does not hand the event on once. The queue tries again.");
        Verdict.same(
                true,
                failure.isPresent(),
                "Quoting has failed, and the queue did not see it. It will not bring the event again.");
    }

    /** Quoting fails, and not with an exception. */
    void comesAndOverflows(CustomerEvent event) {
        trouble = new StackOverflowError();
        try {
            filter.accept(event);
        } catch (StackOverflowError expected) {
            // The queue sees it, too.
        }
        trouble = null;
    }

    String streetOf(String customerId) {
        return streets.get(customerId);
    }

    void assertHandedOn(String situation, String... expected) {
        Verdict.same(
                List.of(expected),
                handedOn.stream().filter(event -> !event.startsWith("c-")).toList(),
                situation + " Quoting did not get exactly what was new.");
    }
}
