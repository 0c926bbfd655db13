package insurance;

import static insurance.Happened.moved;
import static insurance.Happened.registered;
import static org.assertj.core.api.Assertions.assertThat;

import eventstore.Recorded;
import insurance.choice.Choices;
import insurance.choice.Pattern;
import insurance.choice.Price;
import insurance.customer.contract.CustomerEvent.AddressChanged;
import insurance.customer.contract.CustomerEvent.CustomerRegistered;
import insurance.projections.Projection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import messaging.Event;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import workbook.Exercise;

@Exercise(
        number = "5.8",
        title = "Is it worth it?",
        minutes = 18,
        edit = {
            "src/main/java/insurance/choice/Price.java",
            "src/main/java/insurance/choice/Choices.java"
        },
        claims = "G4")
class E08IsItWorthItTest {

    @Test
    @Order(1)
    @DisplayName("the price in work: how often an event is taken")
    void eventsTaken() {
        for (int[] each : new int[][] {{0, 1}, {3, 1}, {4, 6}, {9, 2}}) {
            int moves = each[0];
            int readModels = each[1];
            Screens screens = new Screens(moves, readModels);
            int events = screens.eventsInTheLog();
            screens.readAll();

            int predicted = Price.eventsTaken(events, readModels);

            assertThat(predicted)
                    .withFailMessage(
                            """
                            One log with %d events, and %d read models that read it. Your prediction and the measured number are not the same.
                            with one table:    %d writes
                            with read models:  events were taken %d times
                            you predicted:     %d""",
                            events, readModels, events, screens.taken(), predicted)
                    .isEqualTo(screens.taken());
        }
    }

    @Test
    @Order(2)
    @DisplayName("the price in copies: where an address of Ada's is written down")
    void addressesWrittenDown() {
        for (int[] each : new int[][] {{0, 1}, {1, 1}, {3, 5}, {7, 2}}) {
            int moves = each[0];
            int readModels = each[1];
            Screens screens = new Screens(moves, readModels);
            screens.readAll();

            int predicted = Price.addressesWrittenDown(moves, readModels);

            assertThat(predicted)
                    .withFailMessage(
                            """
                            Ada has moved %d times, and %d read models keep where she lives. Think of this number when she asks you to delete it all.
                            with one table:                 1 address
                            with a log and the read models: %d
                            you predicted:                  %d""",
                            moves, readModels, screens.addresses(), predicted)
                    .isEqualTo(screens.addresses());
        }
    }

    @Test
    @Order(3)
    @DisplayName("the price in certainty: how many answers there may be at one moment")
    void differentAnswers() {
        for (int[] each : new int[][] {{0, 4}, {2, 1}, {2, 2}, {2, 9}, {5, 3}}) {
            int moves = each[0];
            int readModels = each[1];
            Screens screens = new Screens(moves, readModels);
            screens.eachAtAnotherPace();

            int predicted = Price.differentAnswers(moves, readModels);

            assertThat(predicted)
                    .withFailMessage(
                            """
                            Ada has moved %d times, and %d read models are each at another place in the log, as far as that is possible.
                            Somebody asks all of them where she lives.
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
    @DisplayName("the premium beside the form")
    void premiumBesideTheForm() {
        assertChosen(
                Choices.premiumBesideTheForm(),
                Reasons.PREMIUM_BESIDE_THE_FORM,
                "the premium beside the form");
    }

    @Test
    @Order(5)
    @DisplayName("the letter about the amount")
    void letterAboutTheAmount() {
        assertChosen(
                Choices.letterAboutTheAmount(),
                Reasons.LETTER_ABOUT_THE_AMOUNT,
                "the letter about the amount");
    }

    @Test
    @Order(6)
    @DisplayName("somebody has left")
    void somebodyHasLeft() {
        assertChosen(Choices.somebodyHasLeft(), Reasons.SOMEBODY_HAS_LEFT, "those who have left");
    }

    @Test
    @Order(7)
    @DisplayName("the hotline at night")
    void hotlineAtNight() {
        assertChosen(Choices.hotlineAtNight(), Reasons.HOTLINE_AT_NIGHT, "the hotline at night");
    }

    @Test
    @Order(8)
    @DisplayName("the auditor's question")
    void theAuditorsQuestion() {
        assertChosen(
                Choices.theAuditorsQuestion(),
                Reasons.THE_AUDITORS_QUESTION,
                "the auditor's question");
    }

    @Test
    @Order(9)
    @DisplayName("the list of brokers")
    void listOfBrokers() {
        assertChosen(Choices.listOfBrokers(), Reasons.LIST_OF_BROKERS, "the list of brokers");
    }

    @Test
    @Order(10)
    @DisplayName("the slow claims")
    void slowClaims() {
        assertChosen(Choices.slowClaims(), Reasons.SLOW_CLAIMS, "the slow claims");
    }

    @Test
    @Order(11)
    @DisplayName("my documents")
    void myDocuments() {
        assertChosen(Choices.myDocuments(), Reasons.MY_DOCUMENTS, "\"My documents\"");
    }

    private static void assertChosen(Pattern chosen, Map<Pattern, String> reasons, String wish) {
        assertThat(chosen)
                .as("Nothing was chosen for %s. Even NONE is a choice.", wish)
                .isNotNull();
        assertThat(reasons.getOrDefault(chosen, ""))
                .withFailMessage(
                        """
                        %s
                        the wish:     %s
                        you chose:    %s
                        expected:     the simplest pattern that serves""",
                        reasons.get(chosen), wish, chosen)
                .isEmpty();
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
