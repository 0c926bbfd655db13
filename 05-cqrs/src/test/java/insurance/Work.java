package insurance;

import static insurance.Happened.moved;
import static insurance.Happened.registered;

import insurance.projections.OwnPace;
import insurance.projections.Table;

/** Ada registers and moves, and people look where she lives. */
final class Work {

    final int oneModel;
    final int twoModels;

    Work(int writes, int reads) {
        InsurersLog log = new InsurersLog();
        Table<String> streets = new Table<>();
        OwnPace readSides = new OwnPace(log, stopped -> {});
        readSides.add("streets", recorded -> streets.put("ada", recorded.event().toString()));
        log.append(registered("ada", "Ada", "3 Hill Street", "Oldtown"));
        for (int write = 1; write <= writes; write++) {
            log.append(moved("ada", write + " Lake Road", "Newtown"));
        }
        readSides.newEvents();
        readSides.close();
        for (int read = 1; read <= reads; read++) {
            streets.find("ada");
        }
        twoModels = log.eventsHandedOut();
        for (int read = 1; read <= reads; read++) {
            log.read("ada");
        }
        oneModel = log.eventsHandedOut() - twoModels;
    }

    String row(String what) {
        return "%-24s%10s%12s%n".formatted(what, oneModel, twoModels);
    }
}
