package workbench.watch;

import java.util.Set;
import workbench.worker.Report;

/** What the watch waits for. */
sealed interface WatchNotice {

    /**
     * Files were saved.
     *
     * @param places which, with slashes
     * @param when the newest of them, in milliseconds since 1970
     */
    record Saved(Set<String> places, long when) implements WatchNotice {}

    /** A key was pressed. */
    record Pressed(char key) implements WatchNotice {}

    /** The process that runs the tests has said something. */
    record Heard(int process, Report report) implements WatchNotice {}

    /** The process that runs the tests has ended. */
    record Ended(int process) implements WatchNotice {}

    /** Something went wrong that ends the watch. */
    record Broken(Exception cause) implements WatchNotice {}
}
