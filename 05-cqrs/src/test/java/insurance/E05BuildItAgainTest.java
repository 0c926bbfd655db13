package insurance;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import workbook.Exercise;
import workbook.Failure;
import workbook.flow.Drawn;

@Exercise(
        number = "5.5",
        title = "Build it again",
        minutes = 12,
        edit = "src/main/java/insurance/projections/LiveModel.java",
        claims = "G2",
        remember =
                "A read model can be rebuilt from the log. Build the new one beside the live one, and switch "
                        + "when it has caught up: blue-green.")
class E05BuildItAgainTest extends BuildItAgainDetails {

    @Test
    @Order(1)
    @DisplayName("while a fresh one is being built, people look at the live one")
    void peopleLookAtTheLiveOne(TestReporter reporter) {
        happened(6);
        model.readOn(6);

        model.rebuild(fresh);
        int readByThen = fresh.positions.size();
        model.buildOn(2);
        List<Long> atNoon = List.copyOf(model.live().positions);
        Drawn.reached("people look at", atNoon.size(), 6, false);
        Drawn.reached("the fresh one", fresh.positions.size(), 6, false);
        model.buildOn(3);

        reporter.publishEntry(
                "what happened",
                """
                a model with 6 events is rebuilt
                at noon 2 events are read again
                people look at a model
                  with %s events"""
                        .formatted(atNoon.size()));
        Verdict.same(0, readByThen, "The fresh one was only announced, and has read already.");
        Verdict.same(
                upTo(6),
                atNoon,
                "At noon, people looked at a half-built model.",
                "Where could the fresh one be built, so that it is not seen yet?");
        Verdict.same(
                upTo(5),
                fresh.positions,
                "The fresh one should have been shown the first two events, and then the next three.");
        Verdict.same(
                old,
                model.live(),
                "The fresh one has seen five of six events, and people look at it.");
        Verdict.same(
                upTo(6),
                old.positions,
                "The live one has seen six events. Building another one should not touch it.");
    }

    @Test
    @Order(2)
    @DisplayName("events during the rebuild are in the fresh one, too")
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

        Verdict.same(
                upTo(7),
                liveMeanwhile,
                "Three events happened during the rebuild, and people did not see all there was.");
        Verdict.same(
                old,
                tooEarly,
                "When the rebuild began there were four events, and now the live one has seen seven. With "
                        + "four, the fresh one takes people back in time.");
        Verdict.same(
                fresh,
                model.live(),
                "Both have seen seven events now, so the fresh one should be the live one.");
        Verdict.same(
                upTo(7),
                fresh.positions,
                "Each event should be in the fresh one once, also those during the rebuild.");
    }

    @Test
    @Order(3)
    @DisplayName("if the fresh one fails, the live one stays")
    void theFreshOneFails() {
        happened(5);
        model.readOn(2);
        var mistake = new IllegalStateException("a house without a roof");
        FailsOnce broken = new FailsOnce(4, mistake);

        model.rebuild(broken);
        var failure = Failure.of(() -> model.buildOn(10));
        List<Long> taken = List.copyOf(broken.positions);
        Seen afterTheFailure = model.live();
        Failure.of(() -> model.readOn(3));

        Verdict.same(
                upTo(3),
                taken,
                "The fresh one was to read ten events. It should have read on until it failed on the fourth.");
        Verdict.same(
                old,
                afterTheFailure,
                "The fresh one failed on the fourth event, and now people look at it.");
        Verdict.that(
                Caused.by(mistake, failure.orElse(null)),
                "The fresh one failed, and the caller who builds it did not learn of it.",
                mistake,
                failure.map(Object::toString).orElse("no failure"),
                "");
        Verdict.same(
                upTo(5),
                old.positions,
                "The fresh one failed. The live one should have gone on to the fifth event.");
    }

    @Test
    @Order(4)
    @DisplayName("a rebuild lasts from the first event until the fresh one takes over")
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

        Verdict.same(
                old,
                notYet,
                "A rebuild was given up for another one, which has seen four of five events. Until then, people look at the "
                        + "old one.");
        Verdict.same(
                third,
                takenOver,
                "The third one has seen all five events, and people do not look at it. The second one was given up.");
        Verdict.same(
                upTo(5),
                third.positions,
                "A fresh one begins with the first event. When it has taken over, building is over, and only the live "
                        + "one is read on.");
    }
}
