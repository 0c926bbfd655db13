package insurance;

import static org.assertj.core.api.Assertions.assertThat;

import insurance.choice.Choices;
import insurance.choice.Price;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import workbook.Exercise;

@Exercise(
        number = "5.8",
        title = "Is it worth it?",
        minutes = 20,
        edit = {
            "src/main/java/insurance/choice/Price.java",
            "src/main/java/insurance/choice/Choices.java"
        },
        claims = "G4",
        remember =
                "CQRS is for one part of one system, where questions and rules have grown apart. Begin with the "
                        + "trouble, then choose the simplest pattern.")
class E08IsItWorthItTest {

    private static final int MOST_TOLD = 2;
    private static final int HALF = 4;

    @Test
    @Order(1)
    @DisplayName("the price in work is how often events are written down")
    void writes(TestReporter reporter) {
        reporter.publishEntry("what happened", predictedAndMeasured(3, 3));
        for (Size size : Size.many()) {
            int readModels = size.readModels();
            Screens screens = new Screens(size.moves(), readModels);
            int events = screens.eventsInTheLog();
            screens.readAll();

            int predicted = Price.writes(events, readModels);

            assertThat(predicted)
                    .withFailMessage(
                            """
                            %s events, one log, and %s read models that read it. More is written than you predicted, \
                            or less.
                            with one table:    %s writes
                            with read models:  %s writes
                            you predicted:     %s
                            In how many places is something written when Ada moves once?""",
                            events, readModels, events, events + screens.taken(), predicted)
                    .isEqualTo(events + screens.taken());
        }
    }

    @Test
    @Order(2)
    @DisplayName("the price in copies is how many addresses of Ada are kept")
    void addressesWrittenDown() {
        for (Size size : Size.many()) {
            int moves = size.moves();
            int readModels = size.readModels();
            Screens screens = new Screens(moves, readModels);
            screens.readAll();

            int predicted = Price.addressesWrittenDown(moves, readModels);

            assertThat(predicted)
                    .withFailMessage(
                            """
                            Ada has moved %s times, and %s read models keep where she lives. There are more copies, \
                            or fewer, than you predicted.
                            with one table:                 1 address
                            with a log and the read models: %s
                            you predicted:                  %s
                            What do you have to erase when she asks you to?""",
                            moves, readModels, screens.addresses(), predicted)
                    .isEqualTo(screens.addresses());
        }
    }

    @Test
    @Order(3)
    @DisplayName("the price in certainty is how many answers there are at one moment")
    void differentAnswers() {
        for (Size size : Size.many()) {
            int moves = size.moves();
            int readModels = size.readModels();
            Screens screens = new Screens(moves, readModels);
            screens.eachAtAnotherPace();

            int predicted = Price.differentAnswers(moves, readModels);

            assertThat(predicted)
                    .withFailMessage(
                            """
                            Ada has moved %s times. Each of %s read models is at another place in the log, as far as possible.
                            All of them are asked at one moment where she lives.
                            with one table:   1 answer
                            with read models: %s, namely %s
                            you predicted:    %s""",
                            moves,
                            readModels,
                            screens.answers().size(),
                            String.join(", ", screens.answers()),
                            predicted)
                    .isEqualTo(screens.answers().size());
        }
    }

    @Test
    @Order(4)
    @DisplayName("each of the eight wishes gets the simplest pattern that serves, for its reason")
    void theEightWishes(TestReporter reporter) {
        List<String> wrong =
                Reasons.against(
                        Arrays.asList(
                                Choices.premiumBesideTheForm(),
                                Choices.letterAboutTheAmount(),
                                Choices.somebodyHasLeft(),
                                Choices.hotlineAtNight(),
                                Choices.theAuditorsQuestion(),
                                Choices.listOfBrokers(),
                                Choices.slowClaims(),
                                Choices.myDocuments()));

        Verdict.that(
                wrong.size() <= HALF,
                "%s of the 8 wishes: not the simplest pattern that serves, or not for the reason that decides."
                        .formatted(wrong.size()),
                "8 wishes are served",
                "%s are. Which ones, is said when at least half of them are"
                        .formatted(8 - wrong.size()),
                "Which sentence of each wish decides?");
        Verdict.that(
                wrong.isEmpty(),
                """
                %s of the 8 wishes: not the simplest pattern that serves, or not for the reason that decides.
                %s"""
                        .formatted(
                                wrong.size(),
                                wrong.stream().limit(MOST_TOLD).collect(Collectors.joining("\n"))));
        reporter.publishEntry("The eight wishes, and the reasons", Reasons.all());
    }

    /** Each number as it was predicted, and as it is. */
    private static String predictedAndMeasured(int moves, int readModels) {
        Screens screens = new Screens(moves, readModels);
        int events = screens.eventsInTheLog();
        screens.readAll();
        Screens behind = new Screens(moves, readModels);
        behind.eachAtAnotherPace();
        return "%s moves, %s read models%n".formatted(moves, readModels)
                + "             predicted measured%n".formatted()
                + row("writes", Price.writes(events, readModels), events + screens.taken())
                + row(
                        "addresses",
                        Price.addressesWrittenDown(moves, readModels),
                        screens.addresses())
                + row(
                        "answers",
                        Price.differentAnswers(moves, readModels),
                        behind.answers().size());
    }

    private static String row(String what, int predicted, int measured) {
        return "%-13s%9s%9s%n".formatted(what, predicted, measured);
    }

    private record Size(int moves, int readModels) {

        /** An ordinary one first, and then all small ones. */
        static List<Size> many() {
            List<Size> sizes = new ArrayList<>(List.of(new Size(3, 3), new Size(2, 5)));
            for (int moves = 0; moves <= 6; moves++) {
                for (int readModels = 1; readModels <= 6; readModels++) {
                    sizes.add(new Size(moves, readModels));
                }
            }
            return sizes;
        }
    }
}
