package insurance.quoting;

import eventstore.EventLog;

/** Reads a log with the help of another class. */
public final class QuoteHistory implements Runnable {

    private final LogPages pages;

    public QuoteHistory(EventLog<String> log) {
        pages = new LogPages(log);
    }

    @Override
    public void run() {
        pages.first();
    }
}
