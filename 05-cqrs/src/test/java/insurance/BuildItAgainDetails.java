package insurance;

import static insurance.Happened.corrected;
import static insurance.Happened.moved;
import static insurance.Happened.registered;

import eventstore.Recorded;
import insurance.customer.contract.CustomerEvent.AddressChanged;
import insurance.customer.contract.CustomerEvent.AddressCorrected;
import insurance.projections.LiveModel;
import insurance.projections.Projection;
import java.util.List;
import java.util.stream.LongStream;
import messaging.Event;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import workbook.Failure;
import workbook.Guard;

/** 5.5, *Build it again*: what works from the start, and what all of its tests need. */
abstract class BuildItAgainDetails {

    final InsurersLog log = new InsurersLog();
    final Seen old = new Seen("the live one from the beginning");
    final Seen fresh = new Seen("the fresh one");
    LiveModel<Seen> model;

    @BeforeEach
    void openTheModel() {
        model = new LiveModel<>(log, old);
    }

    @Test
    @Order(5)
    @Guard
    @DisplayName("the live one reads on, a few events at a time")
    void theLiveOneReadsOn() {
        happened(6);
        model.readOn(2);
        List<Long> first = List.copyOf(old.positions);
        model.readOn(3);

        Verdict.same(
                old,
                model.live(),
                "There is one read model so far, and people look at another one.");
        Verdict.same(upTo(2), first, "It should have read the first two events, and no more.");
        Verdict.same(
                upTo(5),
                old.positions,
                "After three more it should have read the first five events, each once.");
        Verdict.same(
                5,
                log.eventsHandedOut(),
                "It was shown five events, and another number was read from the log.",
                "How long does that take next year?");
    }

    @Test
    @Order(6)
    @Guard
    @DisplayName("once the fresh one has caught up with the live one, it takes over")
    void theSwitch() {
        happened(6);
        model.readOn(4);

        model.rebuild(fresh);
        model.buildOn(3);
        model.buildOn(1);

        Verdict.same(
                fresh,
                model.live(),
                "Both have seen four events now, so the fresh one should be the live one. The end of the log may "
                        + "never come.");
        Verdict.same(
                upTo(4),
                model.live().positions,
                "The one that people look at now should have seen the first four events.");
    }

    @Test
    @Order(7)
    @Guard
    @DisplayName("after the switch it reads on where the fresh one was")
    void readsOnAfterTheSwitch() {
        happened(6);
        model.readOn(2);
        model.rebuild(fresh);
        model.buildOn(5);
        Seen afterFive = model.live();
        List<Long> firstFive = List.copyOf(fresh.positions);

        model.readOn(1);

        Verdict.same(
                fresh,
                afterFive,
                "The live one had seen two events, the fresh one five, and people still saw the old one.");
        Verdict.same(
                upTo(5),
                firstFive,
                "It should have been shown five events, even if it was as far as the live one after two.");
        Verdict.same(
                upTo(6),
                fresh.positions,
                "The fresh one had seen five events. After the switch the sixth is next: none twice, none left out.");
        Verdict.same(
                upTo(2),
                old.positions,
                "The old one is not the live one any more. It does not have to read on.");
    }

    @Test
    @Order(8)
    @Guard
    @DisplayName("a fresh one that has failed goes on with that event")
    void theFreshOneGoesOn() {
        happened(4);
        model.readOn(4);
        FailsOnce full = new FailsOnce(3, new IllegalStateException("the disk is full"));

        model.rebuild(full);
        Failure.of(() -> model.buildOn(10));
        model.buildOn(1);
        model.buildOn(1);

        Verdict.same(
                upTo(4),
                full.positions,
                "The fresh one took two events and failed on the third. Then there was room. It should go on with the "
                        + "third event: none left out, none twice.");
        Verdict.same(
                full,
                model.live(),
                "Both have seen four events, so the fresh one should be the live one, failure or not.");
    }

    @Test
    @Order(9)
    @Guard
    @DisplayName("a rebuild corrects a mistake, for the past as well")
    void aMistakeIsCorrected() {
        log.append(
                registered("ada", "Ada", "3 Hill Street", "Oldtown"),
                moved("ada", "12 Lake Rode", "Newtown"),
                corrected("ada", "12 Lake Road", "Newtown"));
        LiveModel<Street> street = new LiveModel<>(log, new Street(false));
        street.readOn(10);
        String before = street.live().ofAda;

        street.rebuild(new Street(true));
        street.buildOn(10);

        Verdict.same(
                "12 Lake Rode, then 12 Lake Road",
                before + ", then " + street.live().ofAda,
                "The first version forgot corrections. The second does not, and it has read the log from the first "
                        + "event on.");
    }

    static final class Street implements Projection {

        private final boolean knowsCorrections;
        private String ofAda = "";

        Street(boolean knowsCorrections) {
            this.knowsCorrections = knowsCorrections;
        }

        @Override
        public void on(Recorded<? extends Event> recorded) {
            switch (recorded.event()) {
                case AddressChanged it -> ofAda = it.newAddress().street();
                case AddressCorrected it when knowsCorrections ->
                        ofAda = it.correctAddress().street();
                default -> {}
            }
        }
    }

    void happened(int events) {
        for (int event = 1; event <= events; event++) {
            log.append(moved("ada", event + " Lake Road", "Newtown"));
        }
    }

    static List<Long> upTo(long position) {
        return LongStream.rangeClosed(1, position).boxed().toList();
    }
}
