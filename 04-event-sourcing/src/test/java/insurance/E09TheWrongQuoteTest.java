package insurance;

import static org.assertj.core.api.Assertions.assertThat;

import insurance.quoting.offer.OfferCommand;
import insurance.quoting.offer.OfferCommand.Accept;
import insurance.quoting.offer.OfferCommand.Expire;
import insurance.quoting.offer.OfferCommand.PutRight;
import insurance.quoting.offer.OfferDecisions;
import insurance.quoting.offer.OfferEvent;
import insurance.quoting.offer.OfferEvent.Offered;
import insurance.quoting.offer.OfferEvent.Withdrawn;
import insurance.quoting.offer.OfferRefusedException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import workbook.Exercise;
import workbook.Guard;
import workbook.flow.Drawn;

@Exercise(
        number = "4.9",
        title = "The wrong quote",
        minutes = 12,
        edit = "src/main/java/insurance/quoting/offer/OfferDecisions.java",
        claims = {"F7", "F9", "F10"},
        remember =
                "A letter that has left the house cannot be reverted. A compensating action "
                        + "makes up for it"
                        + " outside, and where rules end a person decides.")
class E09TheWrongQuoteTest {

    private static final PutRight GRACES_MOVE = new PutRight("it was Grace who moved");

    @Test
    @Order(1)
    @DisplayName("a quote that was found wrong cannot be accepted any more")
    void withdrawn(TestReporter reporter) {
        List<String> story = story(GRACES_MOVE, new Accept());

        boolean stays = story.contains("accepted");
        Drawn.strip(
                "Grace's quote, at Ada's", story, stays ? "Ada holds it" : "it is void", !stays);
        reporter.publishEntry(
                "what happened", "Ada got Grace's quote\n" + String.join("\n", story));
        assertThat(story)
                .withFailMessage(
                        """
                        Grace's move got into Ada's file, and Ada got a quote for it. The file was \
                        corrected, and the quote stayed out: Ada has accepted it.
                        expected: the quote is withdrawn, and can no longer be accepted
                        but:      %s
                        What does a corrected file change for a letter that Ada holds in her hands?\
                        """,
                        String.join(", ", story))
                .doesNotContain("accepted");
        Verdict.same(
                List.of("found wrong", "withdrawn", "refused"),
                story,
                "The quote was found wrong. It is withdrawn, and Ada hears that it does not"
                        + " count.");
    }

    @Test
    @Order(2)
    @DisplayName("a wrong quote that was accepted is handed to a person")
    void handedToAPerson() {
        Verdict.same(
                List.of("accepted", "found wrong", "handed to a person"),
                story(new Accept(), GRACES_MOVE),
                "Ada has accepted the wrong quote, so there is a contract. No rule can take"
                        + " that back. A person has to talk to her.");
        Verdict.same(
                List.of("accepted", "found wrong", "handed to a person"),
                story(new Accept(), GRACES_MOVE, new Accept()),
                "Ada has a contract, and a person is going to call her. Before that she says yes"
                        + " once more. That changes nothing.");
    }

    @Test
    @Order(3)
    @DisplayName("a customer gets one apology, however often the mistake is found")
    void oneApology() {
        List<String> story = story(GRACES_MOVE, new PutRight("found once more"), GRACES_MOVE);

        Verdict.same(
                List.of("withdrawn"),
                story.stream().filter("withdrawn"::equals).toList(),
                "The mistake was found three times. Each withdrawal makes communications"
                        + " apologise, and Ada should get one apology.");
        Verdict.same(
                List.of("found wrong", "withdrawn"),
                story,
                "The mistake was found three times. Found again, the same mistake is not news.");
        Verdict.same(
                List.of("accepted", "found wrong", "handed to a person"),
                story(new Accept(), GRACES_MOVE, GRACES_MOVE),
                "The mistake was found twice. One person should talk to Ada, and once.");
    }

    @Test
    @Order(4)
    @DisplayName("a withdrawn quote does not expire")
    void withdrawnDoesNotExpire() {
        Verdict.same(
                List.of("found wrong", "withdrawn"),
                story(GRACES_MOVE, new Expire()),
                "The quote was withdrawn. Its deadline has no meaning any more.");
    }

    @Test
    @Order(21)
    @Guard
    @DisplayName("an expired quote that is found wrong needs no apology")
    void expired() {
        Verdict.same(
                List.of("expired", "found wrong"),
                story(new Expire(), GRACES_MOVE),
                "The deadline had passed before the mistake was found. Nothing is open any"
                        + " more.");
    }

    @Test
    @Order(22)
    @Guard
    @DisplayName("a good quote can be accepted until it expires")
    void goodQuotes() {
        Verdict.same(
                List.of("accepted"),
                story(new Accept(), new Accept(), new Expire()),
                "Ada accepted in time. After that nothing changes.");
        Verdict.same(
                List.of("expired", "refused"),
                story(new Expire(), new Expire(), new Accept()),
                "The deadline passed, and that is an event. Ada comes too late.");
    }

    private static List<String> story(OfferCommand... commands) {
        List<OfferEvent> history = new ArrayList<>(List.of(new Offered(480)));
        List<String> story = new ArrayList<>();
        for (OfferCommand command : commands) {
            try {
                List<OfferEvent> events = OfferDecisions.decide(command, List.copyOf(history));
                events.forEach(event -> story.add(words(event, command)));
                history.addAll(events);
            } catch (OfferRefusedException refusal) {
                story.add("refused");
            }
        }
        return story;
    }

    private static String words(OfferEvent event, OfferCommand command) {
        return switch (event) {
            case Offered it -> "offered";
            case OfferEvent.FoundWrong it -> "found wrong" + because(it.reason(), command);
            case Withdrawn it -> "withdrawn";
            case OfferEvent.Accepted it -> "accepted";
            case OfferEvent.Expired it -> "expired";
            case OfferEvent.HandedToAPerson it ->
                    "handed to a person" + because(it.reason(), command);
        };
    }

    /** The reason of the command goes into the event. Another one shows. */
    private static String because(String reason, OfferCommand command) {
        return command.equals(new PutRight(reason)) ? "" : " because of \"" + reason + "\"";
    }
}
