package insurance;

import static insurance.Happened.corrected;
import static insurance.Happened.moved;
import static insurance.Happened.registered;
import static org.assertj.core.api.Assertions.assertThat;

import eventstore.Recorded;
import insurance.customer.contract.CustomerEvent.AddressChanged;
import insurance.customer.contract.CustomerEvent.AddressCorrected;
import insurance.projections.LiveModel;
import insurance.projections.Projection;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import messaging.Event;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import workbook.Exercise;
import workbook.Failure;

@Exercise(
        number = "5.5",
        title = "Build it anew",
        minutes = 15,
        edit = "src/main/java/insurance/projections/LiveModel.java",
        claims = "G2")
class E05BuildItAnewTest {

    /** A read model that keeps which events it has seen. */
    private static class Seen implements Projection {

        private final List<Long> positions = new ArrayList<>();
        private final String name;

        Seen(String name) {
            this.name = name;
        }

        @Override
        public String toString() {
            return name;
        }

        @Override
        public void on(Recorded<? extends Event> recorded) {
            positions.add(recorded.position());
        }
    }

    private final InsurersLog log = new InsurersLog();
    private final Seen old = new Seen("the live one from the beginning");
    private final Seen fresh = new Seen("the fresh one");
    private LiveModel<Seen> model;

    @BeforeEach
    void openTheModel() {
        model = new LiveModel<>(log, old);
    }

    @Test
    @Order(1)
    @DisplayName("the live one reads on, a few events at a time")
    void theLiveOneReadsOn() {
        happened(6);

        model.readOn(2);
        List<Long> first = List.copyOf(old.positions);
        model.readOn(3);

        assertThat(model.live())
                .as("There is one read model so far, and that is what everybody looks at.")
                .isSameAs(old);
        assertThat(first)
                .as("It should have read the first two events, as it was told.")
                .isEqualTo(upTo(2));
        assertThat(old.positions)
                .as("After three more it should have read the first five events, each once.")
                .isEqualTo(upTo(5));
        assertThat(log.eventsHandedOut())
                .withFailMessage(
                        """
                        It was shown five events, a few at a time. Whoever reads all of the log each time, only to leave most of it out, reads for longer every day.
                        expected: 5 events read
                        but were: %d""",
                        log.eventsHandedOut())
                .isEqualTo(5);
    }

    @Test
    @Order(2)
    @DisplayName("while a fresh one is built, everybody looks at the live one")
    void nobodySeesAHalfBuiltOne() {
        happened(6);
        model.readOn(6);

        model.rebuild(fresh);
        Seen afterBeginning = model.live();
        int readByThen = fresh.positions.size();
        model.buildOn(2);
        Seen afterTwo = model.live();
        model.buildOn(3);
        Seen afterFive = model.live();

        assertThat(List.of(afterBeginning, afterTwo, afterFive))
                .as(
                        "The live one has seen six events, the fresh one five. Somebody was shown the half-built one, in which the last event is missing.")
                .containsOnly(old);
        assertThat(readByThen)
                .as("The fresh one was just announced, and has read already.")
                .isZero();
        assertThat(fresh.positions)
                .as(
                        "The fresh one should have been shown the first two events, and then the next three.")
                .isEqualTo(upTo(5));
        assertThat(old.positions)
                .as("The live one has seen six events. Building another one should not touch it.")
                .isEqualTo(upTo(6));
    }

    @Test
    @Order(3)
    @DisplayName("when the fresh one has come at least as far, it takes the place of the live one")
    void theSwitch() {
        happened(6);
        model.readOn(4);

        model.rebuild(fresh);
        model.buildOn(3);
        model.buildOn(1);

        assertThat(model.live())
                .as(
                        "Both have seen four events now, so the fresh one should be the live one. It need not wait for the end of the log, which may never come.")
                .isSameAs(fresh);
        assertThat(model.live().positions)
                .as("The one that everybody looks at now should have seen the first four events.")
                .isEqualTo(upTo(4));
    }

    @Test
    @Order(4)
    @DisplayName("what happens during the rebuild is in the fresh one, too")
    void eventsDuringTheRebuild() {
        happened(4);
        model.readOn(4);
        model.rebuild(fresh);
        model.buildOn(3);

        happened(3);
        model.readOn(3);
        List<Long> liveMeanwhile = List.copyOf(model.live().positions);
        model.buildOn(1);
        Seen tooEarly = model.live();
        model.buildOn(3);

        assertThat(liveMeanwhile)
                .as(
                        "Three events happened during the rebuild. Whoever looked should have seen them.")
                .isEqualTo(upTo(7));
        assertThat(tooEarly)
                .as(
                        "When the rebuild began there were four events, and now the live one has seen seven. With four, the fresh one would take everybody back in time.")
                .isSameAs(old);
        assertThat(model.live())
                .as("Both have seen seven events now, so the fresh one should be the live one.")
                .isSameAs(fresh);
        assertThat(fresh.positions)
                .as("Each event should be in the fresh one once, also those during the rebuild.")
                .isEqualTo(upTo(7));
    }

    @Test
    @Order(5)
    @DisplayName("after the switch it reads on from where the fresh one stands")
    void readsOnAfterTheSwitch() {
        happened(6);
        model.readOn(2);
        model.rebuild(fresh);
        model.buildOn(5);
        Seen afterFive = model.live();
        List<Long> firstFive = List.copyOf(fresh.positions);

        model.readOn(1);
        List<Long> firstSix = List.copyOf(fresh.positions);
        happened(2);
        model.buildOn(10);
        List<Long> notByBuilding = List.copyOf(fresh.positions);
        model.readOn(10);

        assertThat(afterFive)
                .as(
                        "The live one had seen two events, the fresh one five. It was further, and nobody looked at it.")
                .isSameAs(fresh);
        assertThat(firstFive)
                .as(
                        "It should have been shown five events, as many as there was time for, even if it was as far as the live one after two.")
                .isEqualTo(upTo(5));
        assertThat(firstSix)
                .as(
                        "The fresh one had seen five events when it became the live one. After the switch the sixth is next: none twice, none left out.")
                .isEqualTo(upTo(6));
        assertThat(notByBuilding)
                .as(
                        "The fresh one is the live one by now, and has seen six events. Nothing is being built any more, so building on should change nothing.")
                .isEqualTo(upTo(6));
        assertThat(model.live().positions)
                .as("Two more events happened, and the live one was told to read on.")
                .isEqualTo(upTo(8));
        assertThat(old.positions)
                .as("Nobody looks at the old one any more. It need not read on.")
                .isEqualTo(upTo(2));
    }

    @Test
    @Order(6)
    @DisplayName("if the fresh one fails, the live one goes on as if nothing had happened")
    void theFreshOneFails() {
        happened(4);
        model.readOn(3);
        var mistake = new IllegalStateException("who wrote this?");
        Seen broken =
                new Seen("the broken one") {
                    @Override
                    public void on(Recorded<? extends Event> recorded) {
                        throw mistake;
                    }
                };

        model.rebuild(broken);
        var failure = Failure.of(() -> model.buildOn(10));
        Seen afterTheFailure = model.live();
        Failure.of(() -> model.readOn(1));

        assertThat(failure)
                .as("The fresh one failed, and whoever builds it did not hear of it.")
                .contains(mistake);
        assertThat(afterTheFailure)
                .as("The fresh one failed on its first event. Nobody should be looking at it.")
                .isSameAs(old);
        assertThat(old.positions)
                .as("The fresh one failed. The live one should have gone on to the fourth event.")
                .isEqualTo(upTo(4));
    }

    @Test
    @Order(7)
    @DisplayName(
            "when a fresh one that has failed is built on, it goes on with the event it failed on")
    void theFreshOneGoesOn() {
        happened(4);
        model.readOn(4);
        boolean[] full = {true};
        Seen fullOnce =
                new Seen("the fresh one") {
                    @Override
                    public void on(Recorded<? extends Event> recorded) {
                        if (full[0] && recorded.position() == 3) {
                            throw new IllegalStateException("the disk is full");
                        }
                        super.on(recorded);
                    }
                };

        model.rebuild(fullOnce);
        Failure.of(() -> model.buildOn(10));
        full[0] = false;
        model.buildOn(1);
        Seen afterThree = model.live();
        model.buildOn(1);

        assertThat(fullOnce.positions)
                .as(
                        "The fresh one took two events and failed on the third. Then somebody made room. It should go on with the third event: none left out, none twice.")
                .isEqualTo(upTo(4));
        assertThat(List.of(afterThree, model.live()))
                .as(
                        "With three of four events everybody should still look at the old one, and with four at the fresh one, failure or not.")
                .containsExactly(old, fullOnce);
    }

    @Test
    @Order(8)
    @DisplayName("another rebuild begins with the first event again")
    void anotherRebuild() {
        happened(5);
        model.readOn(5);
        Seen third = new Seen("the third one");
        model.rebuild(fresh);
        model.buildOn(3);

        model.rebuild(third);
        model.buildOn(4);
        Seen notYet = model.live();
        model.buildOn(4);

        assertThat(notYet)
                .as("The third one has seen four of five events only, and everybody looks at it.")
                .isSameAs(old);
        assertThat(model.live())
                .as("The third one has seen all five events. The second one was given up.")
                .isSameAs(third);
        assertThat(third.positions)
                .as(
                        "A fresh one begins with the first event, whatever another one has read before.")
                .isEqualTo(upTo(5));
    }

    @Test
    @Order(9)
    @DisplayName("that is how a mistake is put right, for the past as well")
    void aMistakeIsPutRight() {
        log.append(
                registered("ada", "Ada", "3 Hill Street", "Oldtown"),
                moved("ada", "12 Lake Rode", "Newtown"),
                corrected("ada", "12 Lake Road", "Newtown"));
        Street withMistake = new Street(false);
        LiveModel<Street> street = new LiveModel<>(log, withMistake);
        street.readOn(10);
        String before = street.live().ofAda;

        street.rebuild(new Street(true));
        street.buildOn(10);

        assertThat(before + ", then " + street.live().ofAda)
                .as(
                        "The first version forgot corrections. The second does not, and it has read the log from the first event on.")
                .isEqualTo("12 Lake Rode, then 12 Lake Road");
    }

    private static final class Street implements Projection {

        private final boolean knowsCorrections;
        private String ofAda = "";

        Street(boolean knowsCorrections) {
            this.knowsCorrections = knowsCorrections;
        }

        @Override
        public void on(Recorded<? extends Event> recorded) {
            if (recorded.event() instanceof AddressChanged it) {
                ofAda = it.newAddress().street();
            }
            if (knowsCorrections && recorded.event() instanceof AddressCorrected it) {
                ofAda = it.correctAddress().street();
            }
        }
    }

    private void happened(int events) {
        for (int event = 1; event <= events; event++) {
            log.append(moved("ada", event + " Lake Road", "Newtown"));
        }
    }

    private static List<Long> upTo(long position) {
        return LongStream.rangeClosed(1, position).boxed().toList();
    }
}
