package insurance;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static insurance.Happened.moved;
import static insurance.Happened.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static workbook.rules.KnowNothingOf.knowNothingOf;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import workbook.Exercise;

@Exercise(
        number = "5.1",
        title = "Two models",
        minutes = 20,
        core = true,
        edit = {
            "src/main/java/insurance/cards/CustomerCards.java",
            "src/main/java/insurance/callcentre/CallCentre.java"
        },
        claims = {"A1", "G1"},
        remember =
                "A query never changes anything. With CQRS, the side that decides and the side that answers each "
                        + "have a model of their own.")
class E01TwoModelsTest extends TwoModelsDetails {

    @Test
    @Order(1)
    @DisplayName("a query changes nothing, however often it is asked")
    void queriesChangeNothing(TestReporter reporter) {
        log.append("grace", 0, List.of(registered("grace", "Grace", " 8 Mill Lane", "Oldtown ")));

        callCentre.catchUp();
        String afterCatchingUp = inTheLog();
        callCentre.card("grace");
        callCentre.card("grace");

        reporter.publishEntry(
                "what happened",
                """
                Grace registers, on the website
                a clerk looks at her card, twice
                in the log then:
                  %s"""
                        .formatted(inTheLog().replace(", ", "\n  ")));
        assertThat(afterCatchingUp)
                .withFailMessage(
                        """
                        The cards have read the log, and now there is more in it.
                        expected: CustomerRegistered
                        but:      %s
                        Which side may write into Grace's file?""",
                        afterCatchingUp)
                .isEqualTo("CustomerRegistered");
        assertThat(inTheLog())
                .withFailMessage(
                        """
                        A clerk only looked at Grace's card, and her file has grown.
                        expected: CustomerRegistered
                        but:      %s
                        What happens to her file if a thousand screens show her card?""",
                        inTheLog())
                .isEqualTo("CustomerRegistered");
    }

    @Test
    @Order(2)
    @DisplayName("a command answers with a position, if anything has changed")
    void commandsAnswerWithAPosition() {
        Object registered = handle(register("ada", "Ada", "3 Hill Street", "Oldtown"));
        Object moved = handle(move("ada", "12 Lake Road", "Newtown"));
        Object again = handle(move("ada", "12 Lake Road", "Newtown"));

        assertThat(Arrays.asList(registered, moved, again))
                .withFailMessage(
                        """
                        A command changes something. It does not answer questions. It should only say how far the log has come.
                        expected: OptionalLong[1], OptionalLong[2], OptionalLong.empty
                        but:      %s, %s, %s
                        What does customer management answer?""",
                        registered, moved, again)
                .containsExactly(OptionalLong.of(1), OptionalLong.of(2), OptionalLong.empty());
    }

    @Test
    @Order(3)
    @DisplayName("the cards learn of a change only when they read the log")
    void cardsLearnFromTheLogAlone() {
        handle(register("ada", "Ada", "3 Hill Street", "Oldtown"));
        callCentre.catchUp();

        handle(move("ada", "12 Lake Road", "Newtown"));

        assertThat(cards("ada"))
                .withFailMessage(
                        """
                        The cards have not read on yet, and this one is new already.
                        expected: [Ada, 3 Hill Street, Oldtown]
                        but:      %s
                        Who did the work: the clerk who changed something, or the clerk who looked? Neither should \
                        wait for it.""",
                        cards("ada"))
                .containsExactly("Ada, 3 Hill Street, Oldtown");

        callCentre.catchUp();
        Verdict.same(
                List.of("Ada, 12 Lake Road, Newtown"),
                cards("ada"),
                "The cards have read on, and a clerk is shown the card of before.",
                "Where else is a card kept, and how does it learn of a change?");
    }

    @Test
    @Order(4)
    @Timeout(value = 30, unit = TimeUnit.SECONDS)
    @DisplayName("rule: the cards know the events of customer management and cannot append any")
    void theReadSideKnowsTheEventsOnly() {
        classes()
                .that()
                .resideInAPackage("insurance.cards..")
                .should(
                        knowNothingOf(
                                        "insurance.customer",
                                        "insurance.eventsourcing",
                                        "eventstore.EventStore")
                                .butTheirContracts("insurance.customer.contract"))
                .because(
                        "the read side shares the events with the write side, and all else may change without asking")
                .check(OurClasses.ALL);
    }
}
