package insurance;

import static insurance.Happened.moved;
import static insurance.Happened.registered;

import insurance.projections.ProjectionRunner;
import insurance.projections.Table;
import java.util.concurrent.atomic.AtomicInteger;

/** Ada registers and moves, and people look where she lives: the work that it makes. */
final class Work {

    /**
     * What is written, and what is read.
     *
     * @param written events into the log, and rows into the read model
     * @param read events from the log, and rows from the read model
     */
    record Bill(int written, int read) {}

    final Bill oneModel;
    final Bill twoModels;

    Work(int moves, int looks) {
        InsurersLog log = new InsurersLog();
        Table<String> streets = new Table<>();
        AtomicInteger rows = new AtomicInteger();
        log.append(registered("ada", "Ada", "3 Hill Street", "Oldtown"));
        for (int move = 1; move <= moves; move++) {
            log.append(moved("ada", move + " Lake Road", "Newtown"));
        }
        for (int look = 1; look <= looks; look++) {
            log.read("ada");
        }
        int events = log.all().size();
        oneModel = new Bill(events, log.eventsHandedOut());

        try (ProjectionRunner runner = new ProjectionRunner(log, stopped -> {})) {
            runner.add(
                    "streets",
                    recorded -> {
                        streets.put("ada", recorded.event().toString());
                        rows.incrementAndGet();
                    });
            runner.newEvents();
        }
        for (int look = 1; look <= looks; look++) {
            streets.find("ada");
        }
        int eventsRead = log.eventsHandedOut() - oneModel.read();
        twoModels = new Bill(events + rows.get(), eventsRead + streets.lookUps());
    }

    /** A table for people. */
    static String table(Work readHeavy, Work writeHeavy) {
        return "%-22s%14s%20s%n".formatted("", "one model", "two models")
                + "%-22s%9s%7s%13s%7s%n".formatted("", "written", "read", "written", "read")
                + readHeavy.row("10 writes, 10000 reads")
                + writeHeavy.row("1000 writes, 1 read");
    }

    private String row(String what) {
        return "%-22s%9s%7s%13s%7s%n"
                .formatted(
                        what,
                        oneModel.written(),
                        oneModel.read(),
                        twoModels.written(),
                        twoModels.read());
    }
}
