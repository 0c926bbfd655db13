package eventstore;

import java.util.List;
import java.util.function.Consumer;

/**
 * What is written to logs and read from them, for an onlooker that draws it. Code that uses a store
 * does not notice.
 */
public final class Traffic {

    /** Something that was done with a log. */
    public sealed interface Move {

        /** The log, which is equal to itself only. */
        Object log();
    }

    /** These events are at the end of the log now. */
    public record Appended(Object log, List<? extends Recorded<?>> events) implements Move {}

    /** A writer came too late. */
    public record Refused(Object log, VersionConflictException why) implements Move {}

    /** A reader got these events of one stream, all above a version. */
    public record StreamRead(
            Object log, String streamId, long afterVersion, List<? extends Recorded<?>> events)
            implements Move {}

    /** A reader got these events of the whole log, all above a position. */
    public record LogRead(Object log, long afterPosition, List<? extends Recorded<?>> events)
            implements Move {}

    private static volatile Consumer<Move> onlooker = move -> {};

    private Traffic() {}

    /**
     * From now on this onlooker sees what is done with every log, in the thread in which it is
     * done. There is one onlooker at a time.
     */
    public static void shownTo(Consumer<Move> seen) {
        onlooker = seen;
    }

    static void show(Move move) {
        try {
            onlooker.accept(move);
        } catch (Throwable blind) {
            // The code that is looked at does not notice a fault of the looking.
        }
    }
}
