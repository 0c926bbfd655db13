package workbook.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import workbook.Exercise;
import workbook.NotDoneYet;

@DisplayName("A failure, told to a learner,")
class ExplanationTest {

    @Exercise(
            number = "1.2",
            title = "One handler",
            minutes = 8,
            edit = "src/test/java/workbook/board/ExplanationTest.java",
            claims = "B2")
    private static final class OneHandler {}

    private static final Exercise ONE_HANDLER = OneHandler.class.getAnnotation(Exercise.class);

    @Test
    @DisplayName("begins with AssertJ's description and keeps the rest for the details")
    void described() {
        Throwable failure =
                catchThrowable(
                        () ->
                                assertThat(List.of("quoting"))
                                        .as("Nobody but communications should have been told.")
                                        .isEmpty());

        Explanation told = Explanation.of(failure, ONE_HANDLER);

        assertThat(told.headline()).isEqualTo("Nobody but communications should have been told.");
        assertThat(told.details()).containsExactly("Expecting empty but was: [\"quoting\"]");
    }

    @Test
    @DisplayName("puts a description of several lines into one sentence")
    void describedInLines() {
        Throwable failure =
                catchThrowable(
                        () ->
                                assertThat(true)
                                        .as(
                                                """
                        Nobody but communications
                        should have been told.""")
                                        .isFalse());

        assertThat(Explanation.of(failure, ONE_HANDLER).headline())
                .isEqualTo("Nobody but communications should have been told.");
    }

    @Test
    @DisplayName("takes the first line of a message as the idea")
    void message() {
        Explanation told =
                Explanation.of(
                        new AssertionError(
                                "A second handler was accepted.\n\n  expected: refused\n"),
                        ONE_HANDLER);

        assertThat(told.headline()).isEqualTo("A second handler was accepted.");
        assertThat(told.details()).containsExactly("  expected: refused");
    }

    @Test
    @DisplayName("says when a failure has no message")
    void noMessage() {
        assertThat(Explanation.of(new AssertionError(), ONE_HANDLER).headline())
                .isEqualTo("The test failed and does not say why.");
        assertThat(Explanation.of(new AssertionError(" \n"), ONE_HANDLER).headline())
                .isEqualTo("The test failed and does not say why.");
    }

    @Test
    @DisplayName("says that nothing is here yet")
    void notDoneYet() {
        assertThat(Explanation.of(new NotDoneYet("1.2"), ONE_HANDLER).headline())
                .isEqualTo("Nothing here yet. Your code goes here.");
    }

    @Test
    @DisplayName("says which other exercise has to come first")
    void anotherFirst() {
        assertThat(Explanation.of(new NotDoneYet("1.1"), ONE_HANDLER).headline())
                .isEqualTo("This needs exercise 1.1 first.");
    }

    @Test
    @DisplayName("turns a broken architecture rule into a sentence with the culprit")
    void rule() {
        Explanation told =
                Explanation.of(
                        new AssertionError(
                                """
                        Architecture Violation [Priority: MEDIUM] - Rule 'classes should know \
                        nothing of quoting, because it must run without it' was violated (1 times):
                        Method <Customer.move()> calls method <Quoting.renew()>"""),
                        ONE_HANDLER);

        assertThat(told.headline())
                .isEqualTo(
                        "Classes should know nothing of quoting,"
                                + " because it must run without it.");
        assertThat(told.details())
                .containsExactly("Method <Customer.move()> calls method <Quoting.renew()>");
    }

    @Test
    @DisplayName("names an exception with the first line of its message")
    void exception() {
        Explanation told =
                Explanation.of(new IllegalStateException("no tariff\nfor houses"), ONE_HANDLER);

        assertThat(told.headline()).isEqualTo("The code threw IllegalStateException: no tariff");
    }

    @Test
    @DisplayName("names an exception that says nothing")
    void silentException() {
        assertThat(Explanation.of(new NullPointerException(), ONE_HANDLER).headline())
                .isEqualTo("The code threw NullPointerException");
    }

    @Test
    @DisplayName("shows the place in the file that the learner edits")
    void place() {
        Throwable here = new IllegalStateException("no tariff");

        assertThat(Explanation.of(here, ONE_HANDLER).place())
                .hasValue("ExplanationTest.java:" + here.getStackTrace()[0].getLineNumber());
    }

    @Test
    @DisplayName("shows the place where the cause arose")
    void placeOfTheCause() {
        Throwable cause = new IllegalStateException("no tariff");
        Throwable wrapped = new IllegalArgumentException("cannot quote", cause);

        assertThat(Explanation.of(wrapped, ONE_HANDLER).place())
                .hasValue("ExplanationTest.java:" + cause.getStackTrace()[0].getLineNumber());
    }

    @Test
    @DisplayName("copes with two failures that cause each other")
    void circle() {
        IllegalStateException one = new IllegalStateException("one");
        IllegalStateException other = new IllegalStateException("other", one);
        one.initCause(other);

        assertThat(Explanation.of(one, ONE_HANDLER).headline())
                .isEqualTo("The code threw IllegalStateException: one");
    }
}
