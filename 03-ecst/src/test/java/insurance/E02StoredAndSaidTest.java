package insurance;

import static insurance.People.HILL_STREET;
import static insurance.People.LAKE_ROAD;
import static org.assertj.core.api.Assertions.assertThat;

import insurance.customer.contract.CustomerEvent;
import java.util.ArrayList;
import java.util.List;
import messaging.Envelope;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import workbook.Exercise;
import workbook.flow.Drawn;

@Exercise(
        number = "3.2",
        title = "Stored and said",
        minutes = 12,
        edit = {
            "src/main/java/insurance/customer/MovingDesk.java",
            "src/main/java/insurance/customer/OutboxRelay.java"
        },
        claims = "E5",
        remember =
                "Outbox: state and letter are one write. A relay brings the letter, at least once, with the same id.")
class E02StoredAndSaidTest extends StoredAndSaidDetails {

    @Test
    @Order(1)
    @DisplayName("wherever the power fails, the file and the queue say the same")
    void fileAndQueueSayTheSame(TestReporter reporter) {
        List<String> tries = new ArrayList<>();
        List<String> apart = new ArrayList<>();
        forEachCut(
                cut -> {
                    Drawn.part("try " + cut);
                    room.powerFailsAfter(cut);
                    untilItFails(() -> adaMovesTo(LAKE_ROAD));
                    boolean powerFailed = room.powerIsBack();
                    theRelayRuns();
                    Drawn.shows(
                            "power fails: " + cut,
                            "Ada's file",
                            inTheFile(),
                            "quoting knows",
                            knownToQuoting());
                    tries.add("%-16s%s".formatted(inTheFile(), knownToQuoting()));
                    if (!inTheFile().equals(knownToQuoting())) {
                        apart.add(twoStories());
                    }
                    return powerFailed;
                });

        reporter.publishEntry(
                "what happened",
                "The power fails, each time later.\n%-16s%s\n%s"
                        .formatted("Ada's file", "quoting knows", String.join("\n", tries)));
        assertThat(apart).withFailMessage(() -> apart.getFirst()).isEmpty();
        Verdict.same(
                "12 Lake Road",
                inTheFile(),
                "In the end the power does not fail, and Ada's move is not in her file.");
    }

    @Test
    @Order(2)
    @DisplayName("while the queue is down, a move is stored, and it is announced later")
    void theQueueIsDown() {
        room.queueIsDown();
        untilItFails(() -> adaMovesTo(LAKE_ROAD));
        room.queueIsBack();
        theRelayRuns();

        Verdict.same(
                List.of("in Ada's file: 12 Lake Road", "quoting knows: 12 Lake Road"),
                List.of("in Ada's file: " + inTheFile(), "quoting knows: " + knownToQuoting()),
                "The queue was down when Ada moved. An hour later it is back, and not everybody knows of her move.",
                "Does the desk need the queue, to store a move?");
    }

    @Test
    @Order(3)
    @DisplayName("a letter from the outbox reaches the queue, whatever fails in between")
    void noLetterIsLost() {
        forEachCut(
                cut -> {
                    room.addToOutbox(adaMoves(2, HILL_STREET, LAKE_ROAD));
                    room.powerFailsAfter(cut);
                    untilItFails(this::theRelayRuns);
                    boolean powerFailed = room.powerIsBack();
                    theRelayRuns();
                    reachedTheQueue(
                            powerFailed
                                    ? "The power failed after this: " + room.lastStep()
                                    : "Nothing failed");
                    return powerFailed;
                });

        openTheInsurer();
        room.addToOutbox(adaMoves(2, HILL_STREET, LAKE_ROAD));
        room.queueIsDown();
        untilItFails(this::theRelayRuns);
        room.queueIsBack();
        theRelayRuns();
        reachedTheQueue("The queue was down during the first run");
    }

    @Test
    @Order(4)
    @DisplayName("a letter has the same id each time that it is brought")
    void theSameId() {
        forEachCut(
                cut -> {
                    Envelope<CustomerEvent> letter = adaMoves(2, HILL_STREET, LAKE_ROAD);
                    room.addToOutbox(letter);
                    room.powerFailsAfter(cut);
                    untilItFails(this::theRelayRuns);
                    boolean powerFailed = room.powerIsBack();
                    theRelayRuns();

                    Verdict.nothing(
                            heard.stream()
                                    .map(Envelope::id)
                                    .filter(id -> !id.equals(letter.id()))
                                    .toList(),
                            "In the outbox this letter has the id %s. The queue got it under another id. If it comes twice, quoting takes it for two letters, and Ada gets two quotes."
                                    .formatted(letter.id()));
                    return powerFailed;
                });
    }

    private String twoStories() {
        String damage =
                inTheFile().equals("12 Lake Road")
                        ? "Ada's move is in her file, and no listener ever learns of it."
                        : "Quoting hears that Ada has moved, and her file does not say so. She gets a quote for a move that never was.";
        return "%s%nin her file:    %s%nquoting knows:  %s%n(The power failed after this: %s.)%nWhich two steps has the power cut separated?"
                .formatted(damage, inTheFile(), knownToQuoting(), room.lastStep());
    }

    private void reachedTheQueue(String interruption) {
        Verdict.same(
                List.of("Ada 2"),
                versions(),
                "A letter about Ada's move was in the outbox. The relay was interrupted, it ran again, and the queue never got the letter. (%s.)"
                        .formatted(interruption),
                "Where was the letter at that moment?");
    }
}
