package insurance;

import insurance.projections.Numbers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A database that keeps what it has, and in which a chosen write goes wrong. */
final class FragileNumbers implements Numbers {

    /** What goes wrong. */
    enum Trouble {
        POWER_CUT_BEFORE,
        POWER_CUT_AFTER,
        DISK_FULL
    }

    private final IllegalStateException diskFull = new IllegalStateException("the disk is full");
    private final Map<String, Long> kept = new HashMap<>();
    private final Trouble trouble;
    private final int chosen;
    private final List<String> steps = new ArrayList<>();
    private int writes;
    private boolean over;

    /**
     * @param chosen the write that goes wrong: the first one is 1; 0 for none
     */
    FragileNumbers(Trouble trouble, int chosen) {
        this.trouble = trouble;
        this.chosen = chosen;
    }

    static FragileNumbers sound() {
        return new FragileNumbers(Trouble.DISK_FULL, 0);
    }

    /**
     * From now on nothing goes wrong.
     *
     * @return whether something has
     */
    boolean endOfTrouble() {
        over = true;
        return writes >= chosen;
    }

    /** What is there after a restart of the program: the same numbers, and no trouble. */
    FragileNumbers restarted() {
        FragileNumbers again = sound();
        again.kept.putAll(kept);
        return again;
    }

    /** What the database throws when the disk is full. */
    RuntimeException diskFull() {
        return diskFull;
    }

    /** What was written, and where the trouble was, one after the other. */
    List<String> steps() {
        return steps;
    }

    /** The names of all that was written, in the order of the alphabet. */
    List<String> names() {
        return kept.keySet().stream().sorted().toList();
    }

    @Override
    public long read(String name) {
        return kept.getOrDefault(name, 0L);
    }

    @Override
    public void write(Map<String, Long> numbers) {
        writes++;
        boolean cut = !over && writes == chosen;
        if (!cut || trouble == Trouble.POWER_CUT_AFTER) {
            steps.add(String.join(" + ", numbers.keySet().stream().sorted().toList()));
        }
        if (cut) {
            steps.add("⚡");
        }
        if (over || writes != chosen) {
            kept.putAll(numbers);
            return;
        }
        switch (trouble) {
            case POWER_CUT_BEFORE -> throw new PowerCut();
            case POWER_CUT_AFTER -> {
                kept.putAll(numbers);
                throw new PowerCut();
            }
            case DISK_FULL -> throw diskFull;
        }
    }
}
