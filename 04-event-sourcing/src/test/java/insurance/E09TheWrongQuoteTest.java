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
        assertThat(story)
                .as(
                        "The quote was found wrong. It is withdrawn, and Ada hears that it does not"
                                + " count.")
                .containsExactly("found wrong", "withdrawn", "refused");
    }

    @Test
    @Order(2)
    @DisplayName("a wrong quote that was accepted is handed to a person")
    void handedToAPerson() {
        assertThat(story(new Accept(), GRACES_MOVE))
                .as(
                        "Ada has accepted the wrong quote, so there is a contract. No rule can take"
                                + " that back. A person has to talk to her.")
                .containsExactly("accepted", "found wrong", "handed to a person");
    }

    @Test
    @Order(3)
    @DisplayName("a customer gets one apology, however often the mistake is found")
    void oneApology() {
        List<String> story = story(GRACES_MOVE, new PutRight("found once more"), GRACES_MOVE);

        assertThat(story)
                .as(
                        "The mistake was found three times. Each withdrawal makes communications"
                                + " apologise, and Ada should get one apology.")
                .containsExactly("found wrong", "withdrawn");
        assertThat(story(new Accept(), GRACES_MOVE, GRACES_MOVE))
                .as("The mistake was found twice. One person should talk to Ada, and once.")
                .containsExactly("accepted", "found wrong", "handed to a person");
    }

    @Test
    @Order(4)
    @DisplayName("a withdrawn quote does not expire")
    void withdrawnDoesNotExpire() {
        assertThat(story(GRACES_MOVE, new Expire()))
                .as("The quote was withdrawn. Its deadline has no meaning any more.")
                .containsExactly("found wrong", "withdrawn");
    }

    @Test
    @Order(21)
    @Guard
    @DisplayName("an expired quote that is found wrong needs no apology")
    void expired() {
        assertThat(story(new Expire(), GRACES_MOVE))
                .as(
                        "The deadline had passed before the mistake was found. Nothing is open any"
                                + " more.")
                .containsExactly("expired", "found wrong");
    }

    @Test
    @Order(22)
    @Guard
    @DisplayName("a good quote can be accepted until it expires")
    void goodQuotes() {
        assertThat(story(new Accept(), new Accept(), new Expire()))
                .as("Ada accepted in time. After that nothing changes.")
                .containsExactly("accepted");
        assertThat(story(new Expire(), new Expire(), new Accept()))
                .as("The deadline passed, and that is an event. Ada comes too late.")
                .containsExactly("expired", "refused");
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
