package workbench.watch;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import workbench.worker.Order;

/** What the next run is for, as far as it is known before it can begin. */
final class Wanted {

    private final Set<String> saved = new TreeSet<>();
    private String preferred = "";
    private boolean soon;

    /** These files were saved. */
    void saved(Set<String> places) {
        saved.addAll(places);
    }

    /** This exercise should come first. */
    void first(String exercise) {
        preferred = exercise;
    }

    /** There should be a run as soon as the present one has ended. */
    void soon() {
        soon = true;
    }

    /** Whether there should be a run as soon as the present one has ended. */
    boolean isWaiting() {
        return soon;
    }

    /** The order for it. From now on, nothing is wanted. */
    Order.RunModule take() {
        Order.RunModule order = new Order.RunModule(preferred, List.copyOf(saved));
        saved.clear();
        preferred = "";
        soon = false;
        return order;
    }
}
