package insurance;

import eventstore.Decider;
import java.util.ArrayList;
import java.util.List;

/**
 * A small set of rules. A command is a street to move to, or two. The state is the history itself.
 */
final class Moves implements Decider<String, List<String>, String> {

    static final RuntimeException REFUSAL = new IllegalArgumentException("not there, not now");

    private final List<List<String>> decidedOn = new ArrayList<>();
    private List<String> decided = List.of();
    private Runnable meanwhile = () -> {};

    /** The state of each decision so far. */
    List<List<String>> decidedOn() {
        return decidedOn;
    }

    /** The last decision made no event. */
    boolean decidedNothing() {
        return decided.isEmpty();
    }

    /** During the first decision this happens. */
    void whileDeciding(Runnable once) {
        meanwhile = once;
    }

    @Override
    public List<String> initial() {
        return List.of();
    }

    @Override
    public List<String> evolve(List<String> state, String event) {
        return new WholeStory<String>().evolve(state, event);
    }

    @Override
    public List<String> decide(String command, List<String> state) {
        decidedOn.add(state);
        Runnable now = meanwhile;
        meanwhile = () -> {};
        now.run();
        if (command.equals("the moon") || state.contains("left")) {
            throw REFUSAL;
        }
        decided = new ArrayList<>();
        for (String street : command.split(" and ")) {
            if (state.isEmpty() || !state.getLast().endsWith(": " + street)) {
                decided.add("move " + (state.size() + decided.size() + 1) + ": " + street);
            }
        }
        return decided;
    }
}
