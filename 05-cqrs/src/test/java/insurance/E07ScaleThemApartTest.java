package insurance;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import workbook.Exercise;
import workbook.Failure;
import workbook.flow.Drawn;

@Exercise(
        number = "5.7",
        title = "Scale them apart",
        minutes = 20,
        edit = "src/main/java/insurance/projections/ProjectionRunner.java",
        claims = {"G2", "G5"},
        remember =
                "Each read side has a thread and a pace of its own. A slow or poisoned one holds up no other. Reads and writes scale apart.")
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class E07ScaleThemApartTest extends ScaleThemApartDetails {

    @Test
    @Order(1)
    @DisplayName("the writer does not wait for the readers")
    void writesDoNotWait(TestReporter reporter) {
        Slow slow = readers.add("slow", new Slow(goOn));

        Background<Boolean> writer = readers.news(1);
        boolean began = Patience.until(() -> !slow.readers.isEmpty());
        boolean byTheWriter = slow.readers.contains(writer.thread());

        Drawn.note("call centre", "writes an event");
        if (byTheWriter) {
            Drawn.calls("call centre", "a slow read side");
        } else {
            Drawn.note("call centre", "goes on");
        }
        Drawn.note("a slow read side", "reads");
        reporter.publishEntry(
                "what happened",
                """
                the call centre writes an event
                a slow read side begins to read
                in %s
                the call centre %s"""
                        .formatted(
                                byTheWriter ? "the call centre's thread" : "a thread of its own",
                                byTheWriter ? "waits for it" : "goes on"));
        Verdict.that(
                began, "Something was new in the log, and the read side did not begin to read.");
        Verdict.that(
                !byTheWriter,
                "The call centre wrote an event, and now waits until the slowest reader has finished.",
                "the read side reads in a thread of its own",
                "it reads in the thread of the writer",
                "Which thread should do the reading?");
        Verdict.that(
                !readers.log.wasReadBy(writer.thread()),
                "The call centre wrote an event, and then read the log itself, to hand out what is new.",
                "each read side reads the log",
                "the writer reads it",
                "What does the writer have to do, except to ring a bell?");
        Verdict.that(
                writer.finishes(),
                "The read side has not taken the event yet, and the writer still waits for it.");
    }

    @Test
    @Order(2)
    @DisplayName("a slow read side holds up no other")
    void theSlowOneHoldsUpNoOther() {
        Slow slow = readers.add("slow", new Slow(goOn));
        Slow another = readers.add("another slow one", new Slow(goOn));
        readers.add("pages", new Quick());
        readers.news(3);

        boolean pagesAreReady = readers.reaches("pages", 3);

        Verdict.that(
                pagesAreReady || !readers.log.lostAReader(),
                "A read side's thread has ended, and it had not read all that was new.");
        Verdict.that(
                pagesAreReady,
                "Two read sides are slow, and the pages wait for them.",
                "the pages have taken 3 events",
                "they have taken " + readers.checkpoint("pages"),
                "Which of them should wait for another?");
        Verdict.that(
                Patience.until(() -> !slow.readers.isEmpty() && !another.readers.isEmpty()),
                "Two read sides are slow, and one of them does not begin before the other has finished.");
        Verdict.that(
                Collections.disjoint(another.readers, slow.readers),
                "Two read sides read in one and the same thread. Each should have its own.");
        Verdict.same(
                0L,
                readers.checkpoint("slow"),
                "The slow one has taken no event yet, so its checkpoint is 0, wherever the pages are.");
        goOn.countDown();
        Verdict.that(
                readers.reaches("slow", 3),
                "The slow one was let go, and did not come to the end of the log.");
    }

    @Test
    @Order(3)
    @DisplayName("a poison event stops one read side and no other")
    void thePoisonStopsOne() {
        Quick cards = readers.add("cards", new Quick());
        readers.add("underwriters", new Poisoned(2));
        Quick pages = readers.add("pages", new Quick());

        Background<Boolean> writer = readers.news(3);
        Verdict.that(
                writer.ends() && Failure.of(writer::result).isEmpty(),
                "The underwriters' projection fails on an event, and the failure came to the writer of that event.",
                "operations is informed",
                "the call centre gets an exception",
                "Whose trouble is it?");
        Verdict.that(
                readers.inTheEnd(() -> pages.taken.size() == 3),
                "The underwriters' projection fails on the second event, and the pages have not taken all three.");
        readers.inTheEnd(() -> !readers.operations.isEmpty());
        Background<Boolean> later = readers.news(2);
        Verdict.that(
                later.ends() && Failure.of(later::result).isEmpty(),
                "The underwriters' read side has stopped, and the writer of the next event got a failure.");
        boolean othersGoOn =
                readers.inTheEnd(() -> cards.taken.size() == 5 && pages.taken.size() == 5);
        Drawn.reached("cards", cards.taken.size(), 5, false);
        Drawn.reached("underwriters", readers.checkpoint("underwriters"), 5, true);
        Drawn.reached("pages", pages.taken.size(), 5, false);
        Verdict.that(
                othersGoOn,
                "The underwriters' read side has stopped. Two more events were written since, and the others did not "
                        + "read them.");
    }

    @Test
    @Order(4)
    @DisplayName("a stopped read side stays before the poison event and operations is informed")
    void stoppedForGood() {
        readers.add("pages", new Quick());
        Poisoned underwriters = readers.add("underwriters", new Poisoned(2));
        readers.news(3).ends();
        readers.inTheEnd(() -> !readers.operations.isEmpty());
        readers.news(2).ends();
        readers.announce().ends();
        readers.close();

        Verdict.same(
                "underwriters, at event 2, by " + underwriters.poison.getMessage(),
                readers.operations.stream()
                        .map(
                                it ->
                                        "%s, at event %s, by %s"
                                                .formatted(
                                                        it.readSide(),
                                                        it.position(),
                                                        it.cause().getMessage()))
                        .collect(Collectors.joining(" and ")),
                "The underwriters' projection fails on the second event. Operations should learn once which read "
                        + "side stopped, where and why.");
        Verdict.same(
                List.of(1L, 2L),
                underwriters.shown,
                "The projection failed on the second event. It should be shown neither that one again nor any later one. With a gap, all that it computes is wrong.");
        Verdict.same(
                1L,
                readers.checkpoint("underwriters"),
                "It has taken the first event, and not the second. That is what its checkpoint says.");
    }

    @Test
    @Order(5)
    @DisplayName("closing waits for a busy read side and then ends its thread")
    void closingWaits() {
        boolean waits = heldUp.closingWaits();
        heldUp.letGo();

        Verdict.that(
                waits,
                "Three events were announced to a slow read side, and closing did not wait for it.",
                "closing waits, however long it takes",
                "it was over after a second at most",
                "What becomes of the events that were announced?");
        Verdict.that(
                heldUp.isClosed(), "The slow one was let go long ago, and closing still waits.");
        Verdict.same(
                upTo(3),
                heldUp.taken(),
                "Three events were announced while the read side was busy, and now all is closed. They should be taken, "
                        + "each once, in order.",
                "Was one missed, or did closing not wait for it?");
        Verdict.same(
                1L,
                heldUp.threads(),
                "Three times something was new, and one read side did not read in the same thread each time.",
                "How many threads do you have on a busy day?");
        Verdict.that(
                heldUp.threadEnds(),
                "All is closed, and the slow one's thread is still there. A thread that is not ended stays until the "
                        + "program ends.");
    }
}
