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
import org.junit.jupiter.api.TestReporter;
import workbook.Exercise;
import workbook.Failure;
import workbook.Guard;

@Exercise(
        number = "5.5",
        title = "Build it anew",
        minutes = 15,
        edit = "src/main/java/insurance/projections/LiveModel.java",
        claims = "G2",
        remember =
                "A read model can be rebuilt from the log. Build the new one beside the live one, and switch "
                        + "when it has caught up: blue-green.")
class E05BuildItAnewTest {

    /** A read model that keeps which events it has seen. */
    private static class Seen implements Projection {

        final List<Long> positions = new ArrayList<>();
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
    @DisplayName("while a fresh one is being built, people look at the live one")
    void nobodySeesAHalfBuiltOne(TestReporter reporter) {
        happened(6);
        model.readOn(6);

        model.rebuild(fresh);
        Seen afterBeginning = model.live();
        int readByThen = fresh.positions.size();
        model.buildOn(2);
        List<Long> shownAtNoon = List.copyOf(model.live().positions);
        model.buildOn(3);
        Seen afterFive = model.live();

        reporter.publishEntry(
                "what happened",
                """
                a model with 6 events is rebuilt
                at noon 2 events are read again
                people look at a model
                  with %d events"""
                        .formatted(shownAtNoon.size()));
        assertThat(readByThen)
                .as("The fresh one was only announced, and has read already.")
                .isZero();
        assertThat(shownAtNoon)
                .withFailMessage(
                        """
                        At noon, people looked at a half-built model.
                        expected: a model with events %s
                        but:      a model with events %s
                        Where could the fresh one be built, so that it is not seen yet?""",
                        upTo(6), shownAtNoon)
                .isEqualTo(upTo(6));
        assertThat(fresh.positions)
                .as(
                        "The fresh one should have been shown the first two events, and then the next three.")
                .isEqualTo(upTo(5));
        assertThat(List.of(afterBeginning, afterFive))
                .as(
                        "The live one has seen six events, the fresh one five at most, and people saw that one.")
                .containsOnly(old);
        assertThat(old.positions)
                .as("The live one has seen six events. Building another one should not touch it.")
                .isEqualTo(upTo(6));
    }

    @Test
    @Order(2)
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
                        "Three events happened during the rebuild, and people did not see all there was.")
                .isEqualTo(upTo(7));
        assertThat(tooEarly)
                .as(
                        "When the rebuild began there were four events, and now the live one has seen seven. "
                                + "With four, the fresh one takes people back in time.")
                .isSameAs(old);
        assertThat(model.live())
                .as("Both have seen seven events now, so the fresh one should be the live one.")
                .isSameAs(fresh);
        assertThat(fresh.positions)
                .as("Each event should be in the fresh one once, also those during the rebuild.")
                .isEqualTo(upTo(7));
    }

    @Test
    @Order(3)
    @DisplayName("if the fresh one fails, the live one stays")
    void theFreshOneFails() {
        happened(5);
        model.readOn(2);
        var mistake = new IllegalStateException("who wrote this?");
        FailsOnce broken = new FailsOnce(4, mistake);

        model.rebuild(broken);
        var failure = Failure.of(() -> model.buildOn(10));
        List<Long> taken = List.copyOf(broken.positions);
        Seen afterTheFailure = model.live();
        Failure.of(() -> model.readOn(3));

        assertThat(taken)
                .as(
                        "The fresh one was to read ten events. It should have read on until it failed on the fourth.")
                .isEqualTo(upTo(3));
        assertThat(afterTheFailure)
                .as("The fresh one failed on the fourth event, and now people look at it.")
                .isSameAs(old);
        assertThat(failure)
                .as("The fresh one failed, and the caller who builds it did not learn of it.")
                .matches(it -> Caused.by(mistake, it.orElse(null)));
        assertThat(old.positions)
                .as("The fresh one failed. The live one should have gone on to the fifth event.")
                .isEqualTo(upTo(5));
    }

    @Test
    @Order(4)
    @DisplayName("a rebuild begins with the first event and ends when the fresh one takes over")
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
        Seen takenOver = model.live();
        happened(2);
        model.buildOn(10);

        assertThat(notYet)
                .as("The third one has seen four of five events only, and people look at it.")
                .isSameAs(old);
        assertThat(takenOver)
                .as("The third one has seen all five events. The second one was given up.")
                .isSameAs(third);
        assertThat(third.positions)
                .as(
                        "A fresh one begins with the first event. When it has taken over, building is over, and "
                                + "only the live one is read on.")
                .isEqualTo(upTo(5));
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

        assertThat(model.live())
                .as("There is one read model so far, and people look at that.")
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
                        It was shown five events, and read more than that.
                        expected: 5 events read
                        but:      %d
                        How long does that take next year?""",
                        log.eventsHandedOut())
                .isEqualTo(5);
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

        assertThat(model.live())
                .as(
                        "Both have seen four events now, so the fresh one should be the live one. The end of the "
                                + "log may never come.")
                .isSameAs(fresh);
        assertThat(model.live().positions)
                .as("The one that people look at now should have seen the first four events.")
                .isEqualTo(upTo(4));
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

        assertThat(afterFive)
                .as(
                        "The live one had seen two events, the fresh one five, and people still saw the old one.")
                .isSameAs(fresh);
        assertThat(firstFive)
                .as(
                        "It should have been shown five events, as it was told, even if it was as far as the "
                                + "live one after two.")
                .isEqualTo(upTo(5));
        assertThat(fresh.positions)
                .as(
                        "The fresh one had seen five events. After the switch the sixth is next: none twice, "
                                + "none left out.")
                .isEqualTo(upTo(6));
        assertThat(old.positions)
                .as("The old one is not the live one any more. It does not have to read on.")
                .isEqualTo(upTo(2));
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

        assertThat(full.positions)
                .as(
                        "The fresh one took two events and failed on the third. Then there was room. It should "
                                + "go on with the third event: none left out, none twice.")
                .isEqualTo(upTo(4));
        assertThat(model.live())
                .as(
                        "Both have seen four events, so the fresh one should be the live one, failure or not.")
                .isSameAs(full);
    }

    @Test
    @Order(9)
    @Guard
    @DisplayName("a rebuild corrects a mistake, for the past as well")
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
                        "The first version forgot corrections. The second does not, and it has read the log from "
                                + "the first event on.")
                .isEqualTo("12 Lake Rode, then 12 Lake Road");
    }

    /** Fails on one event, the first time. */
    private static final class FailsOnce extends Seen {

        private final long position;
        private final RuntimeException failure;
        private boolean over;

        FailsOnce(long position, RuntimeException failure) {
            super("the fresh one");
            this.position = position;
            this.failure = failure;
        }

        @Override
        public void on(Recorded<? extends Event> recorded) {
            if (!over && recorded.position() == position) {
                over = true;
                throw failure;
            }
            super.on(recorded);
        }
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
