package insurance;

import static insurance.Happened.moved;
import static insurance.Happened.registered;
import static org.assertj.core.api.Assertions.assertThat;

import eventstore.Recorded;
import insurance.choice.Choices;
import insurance.choice.Price;
import insurance.customer.contract.CustomerEvent.AddressChanged;
import insurance.customer.contract.CustomerEvent.CustomerRegistered;
import insurance.projections.Projection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import messaging.Event;
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

    private static final int MOST_TOLD = 3;

    @Test
    @Order(1)
    @DisplayName("the price in work: how often an event is written down")
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
                            %d events, one log, and %d read models that read it. More is written than you predicted, \
                            or less.
                            with one table:    %d writes
                            with read models:  %d writes
                            you predicted:     %d
                            Who writes something down when Ada moves once?""",
                            events, readModels, events, events + screens.taken(), predicted)
                    .isEqualTo(events + screens.taken());
        }
    }

    @Test
    @Order(2)
    @DisplayName("the price in copies: how many addresses of Ada are kept")
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
                            Ada has moved %d times, and %d read models keep where she lives. There are more copies, \
                            or fewer, than you predicted.
                            with one table:                 1 address
                            with a log and the read models: %d
                            you predicted:                  %d
                            What do you have to erase when she asks you to?""",
                            moves, readModels, screens.addresses(), predicted)
                    .isEqualTo(screens.addresses());
        }
    }

    @Test
    @Order(3)
    @DisplayName("the price in certainty: how many answers there are at one moment")
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
                            Ada has moved %d times, and %d read models are each at another place in the log, as far \
                            as that is possible.
                            All of them are asked at one moment where she lives.
                            with one table:   1 answer
                            with read models: %d, namely %s
                            you predicted:    %d""",
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

        assertThat(wrong)
                .withFailMessage(
                        """
                        %d of the 8 wishes are not served by the simplest pattern, for the reason that decides.
                        %s
                        %s""",
                        wrong.size(),
                        wrong.stream().limit(MOST_TOLD).collect(Collectors.joining("\n")),
                        wrong.size() > MOST_TOLD
                                ? "and %d more".formatted(wrong.size() - MOST_TOLD)
                                : "")
                .isEmpty();
        reporter.publishEntry("The eight wishes, and the reasons", Reasons.all());
    }

    /** Each number as it was predicted, and as it is. */
    private static String predictedAndMeasured(int moves, int readModels) {
        Screens screens = new Screens(moves, readModels);
        int events = screens.eventsInTheLog();
        screens.readAll();
        Screens behind = new Screens(moves, readModels);
        behind.eachAtAnotherPace();
        return "%d moves, %d read models%n".formatted(moves, readModels)
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
        return "%-13s%9d%9d%n".formatted(what, predicted, measured);
    }

    private record Size(int moves, int readModels) {

        /** An ordinary one first, and then all small ones. */
        static List<Size> many() {
            List<Size> sizes = new ArrayList<>(List.of(new Size(3, 2), new Size(2, 5)));
            for (int moves = 0; moves <= 6; moves++) {
                for (int readModels = 1; readModels <= 6; readModels++) {
                    sizes.add(new Size(moves, readModels));
                }
            }
            return sizes;
        }
    }

    /** Screens that show where Ada lives, each from its own read model. */
    private static final class Screens {

        private final InsurersLog log = new InsurersLog();
        private final List<AddressOfAda> models = new ArrayList<>();
        private final int moves;

        Screens(int moves, int readModels) {
            this.moves = moves;
            log.append(registered("ada", "Ada", "house 0", "Newtown"));
            for (int move = 1; move <= moves; move++) {
                log.append(moved("ada", "house " + move, "Newtown"));
            }
            for (int number = 1; number <= readModels; number++) {
                models.add(new AddressOfAda());
            }
        }

        void readAll() {
            models.forEach(model -> log.all().forEach(model::on));
        }

        void eachAtAnotherPace() {
            int behind = 0;
            for (AddressOfAda model : models) {
                log.all().stream().limit(1L + moves - Math.min(behind, moves)).forEach(model::on);
                behind++;
            }
        }

        int eventsInTheLog() {
            return log.all().size();
        }

        int taken() {
            return models.stream().mapToInt(model -> model.taken).sum();
        }

        int addresses() {
            int inTheLog = (int) log.all().stream().filter(Screens::hasAnAddress).count();
            return inTheLog + models.stream().mapToInt(model -> model.rows.size()).sum();
        }

        List<String> answers() {
            return models.stream().map(model -> model.rows.get("ada")).distinct().sorted().toList();
        }

        private static boolean hasAnAddress(Recorded<Event> recorded) {
            return recorded.event() instanceof CustomerRegistered
                    || recorded.event() instanceof AddressChanged;
        }
    }

    private static final class AddressOfAda implements Projection {

        private final Map<String, String> rows = new HashMap<>();
        private int taken;

        @Override
        public void on(Recorded<? extends Event> recorded) {
            taken++;
            switch (recorded.event()) {
                case CustomerRegistered it -> rows.put(it.customerId(), it.address().street());
                case AddressChanged it -> rows.put(it.customerId(), it.newAddress().street());
                default -> {}
            }
        }
    }
}
