package insurance;

import static insurance.Happened.moved;
import static insurance.Happened.registered;

import eventstore.Recorded;
import insurance.customer.contract.CustomerEvent.AddressChanged;
import insurance.customer.contract.CustomerEvent.CustomerRegistered;
import insurance.projections.Projection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import messaging.Event;

/** Screens that show where Ada lives, each from its own read model. */
final class Screens {

    private final InsurersLog log = new InsurersLog();
    private final List<AddressOfAda> models = new ArrayList<>();
    private final int moves;

    Screens(int moves, int readModels) {
        this.moves = moves;
        log.append(registered("ada", "Ada", "house 0", "Newtown"));
        for (int move = 1; move <= moves; move++) {
            log.append(moved("ada", "house " + move, "Newtown"));
        }
        for (int number = 1; number <= readModels; number++) {
            models.add(new AddressOfAda());
        }
    }

    void readAll() {
        models.forEach(model -> log.all().forEach(model::on));
    }

    void eachAtAnotherPace() {
        int behind = 0;
        for (AddressOfAda model : models) {
            log.all().stream().limit(1L + moves - Math.min(behind, moves)).forEach(model::on);
            behind++;
        }
    }

    int eventsInTheLog() {
        return log.all().size();
    }

    int taken() {
        return models.stream().mapToInt(model -> model.taken).sum();
    }

    int addresses() {
        int inTheLog = (int) log.all().stream().filter(Screens::hasAnAddress).count();
        return inTheLog + models.stream().mapToInt(model -> model.rows.size()).sum();
    }

    List<String> answers() {
        return models.stream().map(model -> model.rows.get("ada")).distinct().sorted().toList();
    }

    private static boolean hasAnAddress(Recorded<Event> recorded) {
        return recorded.event() instanceof CustomerRegistered
                || recorded.event() instanceof AddressChanged;
    }

    private static final class AddressOfAda implements Projection {

        private final Map<String, String> rows = new HashMap<>();
        private int taken;

        @Override
        public void on(Recorded<? extends Event> recorded) {
            taken++;
            switch (recorded.event()) {
                case CustomerRegistered it -> rows.put(it.customerId(), it.address().street());
                case AddressChanged it -> rows.put(it.customerId(), it.newAddress().street());
                default -> {}
            }
        }
    }
}
