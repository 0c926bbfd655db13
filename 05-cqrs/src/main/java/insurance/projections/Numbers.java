package insurance.projections;

import java.util.Map;

/**
 * A small database for numbers, each with a name. A number that was written survives the end of the
 * program, and a power cut.
 */
public interface Numbers {

    /** The number with this name, or 0 before it was written. */
    long read(String name);

    /**
     * Writes these numbers in one go: all of them or, if the power fails in that moment, none.
     * Numbers with other names stay as they are.
     */
    void write(Map<String, Long> numbers);
}
