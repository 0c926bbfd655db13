package messaging;

import java.util.List;
import java.util.function.Consumer;

/**
 * Everything that moves between systems, for an onlooker that draws it. Shows at once what a {@link
 * Flow} records, and a little more. It adds when handling begins, why it failed, and what was
 * answered. Code that sends and handles messages does not notice.
 */
public final class Traffic {

    /**
     * A consumer begins to handle an envelope.
     *
     * @param waiting what is in the queue at this moment, this delivery included, or the beginning
     *     of it
     * @param inAll how many that are
     */
    public record Begun(
            String consumer,
            Envelope<?> envelope,
            List<InMemoryQueue.Delivery> waiting,
            int inAll) {}

    /** A consumer failed to handle an envelope, and this is why. */
    public record Trouble(String consumer, Envelope<?> envelope, RuntimeException why) {}

    /** What was asked for in a question, and the answer. */
    public record Answer(Flow.Question question, List<Object> arguments, Object answer) {}

    private static volatile Consumer<Record> onlooker = moved -> {};

    private Traffic() {}

    /**
     * From now on this onlooker sees all traffic, in the thread in which it moves. There is one
     * onlooker at a time.
     *
     * @param seen gets a {@link Flow.Step}, a {@link Flow.Question}, or a record from here
     */
    public static void shownTo(Consumer<Record> seen) {
        onlooker = seen;
    }

    static void show(Record moved) {
        try {
            onlooker.accept(moved);
        } catch (Throwable blind) {
            // The code that is looked at does not notice a fault of the looking.
        }
    }
}
