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
        claims = "G4")
class E08IsItWorthItTest {

    @Test
    @Order(1)
    @DisplayName("the price in work: how often an event is taken")
    void eventsTaken() {
        for (Size size : Size.many()) {
            int moves = size.moves();
            int readModels = size.readModels();
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
        for (Size size : Size.many()) {
            int moves = size.moves();
            int readModels = size.readModels();
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
        for (Size size : Size.many()) {
            int moves = size.moves();
            int readModels = size.readModels();
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
        assertChosen(Choices.premiumBesideTheForm(), Reasons.PREMIUM_BESIDE_THE_FORM);
    }

    @Test
    @Order(5)
    @DisplayName("the letter about the amount")
    void letterAboutTheAmount() {
        assertChosen(Choices.letterAboutTheAmount(), Reasons.LETTER_ABOUT_THE_AMOUNT);
    }

    @Test
    @Order(6)
    @DisplayName("somebody has left")
    void somebodyHasLeft() {
        assertChosen(Choices.somebodyHasLeft(), Reasons.SOMEBODY_HAS_LEFT);
    }

    @Test
    @Order(7)
    @DisplayName("the hotline at night")
    void hotlineAtNight() {
        assertChosen(Choices.hotlineAtNight(), Reasons.HOTLINE_AT_NIGHT);
    }

    @Test
    @Order(8)
    @DisplayName("the auditor's question")
    void theAuditorsQuestion() {
        assertChosen(Choices.theAuditorsQuestion(), Reasons.THE_AUDITORS_QUESTION);
    }

    @Test
    @Order(9)
    @DisplayName("the list of brokers")
    void listOfBrokers() {
        assertChosen(Choices.listOfBrokers(), Reasons.LIST_OF_BROKERS);
    }

    @Test
    @Order(10)
    @DisplayName("the slow claims")
    void slowClaims() {
        assertChosen(Choices.slowClaims(), Reasons.SLOW_CLAIMS);
    }

    @Test
    @Order(11)
    @DisplayName("my documents")
    void myDocuments(TestReporter reporter) {
        assertChosen(Choices.myDocuments(), Reasons.MY_DOCUMENTS);
        reporter.publishEntry("The eight wishes, and the reasons", Reasons.all());
        reporter.publishEntry("The price, as your run has measured it", bill(3, 3));
    }

    private static void assertChosen(Pattern chosen, Reasons.Wish wish) {
        assertThat(chosen)
                .as("Nothing was chosen for %s. Even NONE is a choice.", wish.name())
                .isNotNull();
        assertThat(wish.good().contains(chosen))
                .withFailMessage(
                        """
                        %s
                        the wish:     %s
                        you chose:    %s
                        expected:     the simplest pattern that serves""",
                        wish.against().get(chosen), wish.name(), chosen)
                .isTrue();
    }

    private static String bill(int moves, int readModels) {
        Screens screens = new Screens(moves, readModels);
        screens.readAll();
        Screens behind = new Screens(moves, readModels);
        behind.eachAtAnotherPace();
        return "Ada has moved %d times, and %d read models keep where she lives:%n"
                        .formatted(moves, readModels)
                + "%-30s%14s%16s%n".formatted("", "one table", "read models")
                + row("writes, or events taken", screens.eventsInTheLog(), screens.taken())
                + row("addresses written down", 1, screens.addresses())
                + row("answers at one moment", 1, behind.answers().size());
    }

    private static String row(String what, int oneTable, int readModels) {
        return "%-30s%14d%16d%n".formatted(what, oneTable, readModels);
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
