package insurance;

import insurance.customer.contract.CustomerEvent;
import insurance.quoting.OfferDesk;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import workbook.Debugger;

/**
 * Two things that happen to a desk at the same moment. The first is stopped before one of its
 * steps, and the second comes in on a thread of its own. Then it is done again with the next step.
 * So all that can happen between two steps does happen, and nothing is left to luck.
 */
final class SameMoment {

    private static final Duration LONG_ENOUGH = Debugger.unlessAttached(Duration.ofSeconds(30));
    private static final int CERTAIN = 100;

    private final Consumer<OfferDesk> first;
    private final Consumer<OfferDesk> second;
    private boolean wasStopped;
    private Throwable failure;

    private SameMoment(Consumer<OfferDesk> first, Consumer<OfferDesk> second) {
        this.first = first;
        this.second = second;
    }

    /**
     * @param known what the desk knows already
     * @return the desks as they are afterwards
     */
    static List<OfferDesk> of(
            CustomerEvent known, Consumer<OfferDesk> first, Consumer<OfferDesk> second) {
        List<OfferDesk> desks = new ArrayList<>();
        boolean oneMore = true;
        for (int step = 1; oneMore; step++) {
            SteppedStores stores = new SteppedStores();
            OfferDesk desk = new OfferDesk(stores);
            desk.on(known);
            oneMore = new SameMoment(first, second).stopAt(step, stores, desk);
            if (oneMore) {
                desks.add(desk);
            }
        }
        return desks;
    }

    private boolean stopAt(int step, SteppedStores stores, OfferDesk desk) {
        Thread other = Thread.ofPlatform().daemon().unstarted(() -> second.accept(desk));
        other.setUncaughtExceptionHandler((thread, thrown) -> failure = thrown);
        stores.before(
                step,
                () -> {
                    wasStopped = true;
                    other.start();
                    letItCome(other);
                });
        first.accept(desk);
        if (wasStopped) {
            end(other);
        }
        return wasStopped;
    }

    /** Until it is done, or waits for a lock that the first one holds. */
    private static void letItCome(Thread other) {
        int seenWaiting = 0;
        while (other.isAlive() && seenWaiting < CERTAIN) {
            seenWaiting = other.getState() == Thread.State.RUNNABLE ? 0 : seenWaiting + 1;
            Thread.yield();
        }
    }

    private void end(Thread other) {
        try {
            if (!other.join(LONG_ENOUGH)) {
                throw new AssertionError(
                        "Two things happened at the same moment, and the desk never comes to an end.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        switch (failure) {
            case RuntimeException thrown -> throw thrown;
            case Error thrown -> throw thrown;
            case null, default -> {}
        }
    }
}
