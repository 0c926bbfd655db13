package insurance.quoting;

import eventstore.EventLog;

/** Reads a log for other classes. */
final class LogPages {

    private final EventLog<String> log;

    LogPages(EventLog<String> log) {
        this.log = log;
    }

    int first() {
        return log.readAll(0, 10).size();
    }
}
