package insurance;

import static insurance.Customers.ADA;
import static insurance.Customers.ALAN;
import static insurance.Customers.GRACE;
import static insurance.Places.HIGH_STREET;
import static insurance.Places.HILL_STREET;
import static insurance.Places.LAKE_ROAD;
import static insurance.Places.MILL_LANE;
import static insurance.Places.RIVER_WALK;
import static org.assertj.core.api.Assertions.assertThat;

import insurance.communications.contract.SendQuote;
import insurance.customer.contract.Address;
import insurance.customer.contract.AddressChanged;
import insurance.customer.contract.AddressChangedFromTo;
import insurance.customer.contract.CustomerQueries;
import insurance.load.Prediction;
import insurance.quoting.RicherQuoting;
import insurance.underwriting.RicherUnderwriting;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import messaging.CommandBus;
import messaging.EventBus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import workbook.Exercise;
import workbook.Failure;
import workbook.Guard;
import workbook.flow.Drawn;

@Exercise(
        number = "2.4",
        title = "Put the change into it",
        minutes = 12,
        edit = {
            "src/main/java/insurance/underwriting/RicherUnderwriting.java",
            "src/main/java/insurance/load/Prediction.java"
        },
        claims = {"D3", "D7"},
        remember =
                "An event with the change in it saves questions, and never all: each listener that misses a field is load on upstream.")
class E04PutTheChangeIntoItTest {

    private WatchedInsurer insurer;
    private RicherUnderwriting underwriting;

    @BeforeEach
    void openUnderwriting() {
        insurer = new WatchedInsurer();
        underwriting = new RicherUnderwriting(insurer.askedBy("underwriting"));
    }

    @Test
    @Order(1)
    @DisplayName("underwriting works while customer management is down")
    void underwritingDoesNotNotice(TestReporter reporter) {
        insurer.customerManagement().goDown();
        var moved = new AddressChangedFromTo(ADA, HILL_STREET, LAKE_ROAD);
        var failure = Failure.of(() -> Drawn.gets("underwriting", moved, () -> underwriting.on(moved)));
        Drawn.note("underwriting", "inspects: " + (inspections().isEmpty() ? "nobody" : "Ada"));
        reporter.publishEntry("what happened", story(failure.isPresent()));

        assertThat(failure)
                .withFailMessage(
                        """
                        Customer management is down, and Ada has moved to the lake. The event says so, and underwriting asked all the same and got no answer.
                        expected: it goes on working
                        but:      %s""",
                        failure.map(Throwable::getMessage).orElse(""))
                .isEmpty();
        InWords.compare(
                "Customer management is down, and Ada has moved to the lake. The event says so, so she should be on the list.",
                inspections(),
                "Ada");
    }

    @Test
    @Order(2)
    @DisplayName("with the richer event fewer questions are left, and some are")
    void sideBySide(TestReporter reporter) {
        Map<String, Long> thin = askedWithThinOnes();
        Map<String, Long> richer = askedWithRicherOnes();

        assertThat(richer)
                .withFailMessage(
                        """
                        With the change in the event fewer questions are left. Some are: there is always a field that a listener misses.
                        expected: with four moves four questions from quoting, none from underwriting, four from communications
                        but asked:
                        %s""",
                        table(thin, richer))
                .isEqualTo(Map.of("quoting", 4L, "communications", 4L));
        reporter.publishEntry("What four moves cost customer management", table(thin, richer));
    }

    @Test
    @Order(3)
    @DisplayName("richer: as many questions as you predict")
    void richer() {
        for (int[] size :
                new int[][] {{3, 1, 2}, {4, 0, 3}, {5, 2, 4}, {6, 6, 2}, {1, 1, 1}, {11, 7, 8}}) {
            int listeners = size[0];
            int missingAField = size[1];
            int changes = size[2];
            int predicted = predicted(() -> Prediction.richer(listeners, missingAField, changes));

            int counted = countRicher(listeners, missingAField, changes);

            assertThat(predicted)
                    .withFailMessage(
                            """
                            Customer management was asked another number of times than you predicted. A listener that has all it needs does not ask.
                            with:      %s, %s of them missing a field, and %s
                            predicted: %s
                            counted:   %s""",
                            some(listeners, "listener"),
                            missingAField,
                            some(changes, "change"),
                            predicted,
                            counted)
                    .isEqualTo(counted);
        }
    }

    @Test
    @Order(4)
    @DisplayName("on a bad day: as many questions as you predict")
    void thinOnABadDay() {
        for (int[] size :
                new int[][] {{3, 2, 1}, {2, 2, 4}, {4, 1, 2}, {2, 3, 0}, {1, 1, 1}, {7, 5, 3}}) {
            int listeners = size[0];
            int changes = size[1];
            int failures = size[2];
            int predicted = predicted(() -> Prediction.thinOnABadDay(listeners, changes, failures));

            int counted = countThinOnABadDay(listeners, changes, failures);

            assertThat(predicted)
                    .withFailMessage(
                            """
                            Customer management was asked another number of times than you predicted. A listener that fails gets the event again, and asks again.
                            with:      %s and %s; each listener fails with each change %s
                            predicted: %s
                            counted:   %s""",
                            some(listeners, "listener"),
                            some(changes, "change"),
                            failures == 1 ? "once" : failures + " times",
                            predicted,
                            counted)
                    .isEqualTo(counted);
        }
    }

    @Test
    @Order(5)
    @Guard
    @DisplayName("two underwritings share nothing")
    void eachHasItsOwnList() {
        underwriting.on(move(ADA, HILL_STREET, LAKE_ROAD));

        var another = new RicherUnderwriting(insurer.askedBy("underwriting"));

        InWords.compare(
                "The second insurer has an underwriting of its own, which got no event so far. Is there a static field?",
                Customers.names(another.inspections()));
    }

    @Test
    @Order(6)
    @Guard
    @DisplayName("thin: as many questions as you predict")
    void thin() {
        for (int[] size : new int[][] {{3, 2}, {2, 5}, {1, 1}, {0, 4}, {4, 0}, {5, 7}, {12, 9}}) {
            int listeners = size[0];
            int changes = size[1];
            int predicted = predicted(() -> Prediction.thin(listeners, changes));

            int counted = countThin(listeners, changes);

            assertThat(predicted)
                    .withFailMessage(
                            """
                            Customer management was asked another number of times than you predicted.
                            with:      %s, each asking about %s
                            predicted: %s
                            counted:   %s""",
                            some(listeners, "listener"),
                            some(changes, "change"),
                            predicted,
                            counted)
                    .isEqualTo(counted);
        }
    }

    @Test
    @Order(7)
    @Guard
    @DisplayName("thin: each new listener adds its questions")
    void itGrowsWithTheListeners() {
        int changes = 3;
        for (int listeners = 1; listeners <= 6; listeners++) {
            int predicted =
                    Prediction.thin(listeners + 1, changes) - Prediction.thin(listeners, changes);

            int counted = countThin(listeners + 1, changes) - countThin(listeners, changes);

            assertThat(predicted)
                    .withFailMessage(
                            """
                            One more system listens. Customer management has not been changed, and yet it has more to do.
                            with:      3 changes, and %s listeners instead of %s
                            predicted: %s more questions
                            counted:   %s more questions""",
                            listeners + 1, listeners, predicted, counted)
                    .isEqualTo(counted);
        }
    }

    @Test
    @Order(8)
    @Guard
    @DisplayName("underwriting finds in the event all that it needs")
    void underwritingReadsTheEvent() {
        underwriting.on(move(ADA, HILL_STREET, LAKE_ROAD));
        underwriting.on(move(GRACE, MILL_LANE, HIGH_STREET));
        underwriting.on(move(ALAN, LAKE_ROAD, RIVER_WALK));

        InWords.compare(
                "Ada has moved to a lake, Alan from a lake to a river, Grace to neither. The events say all that.",
                inspections(),
                "Ada",
                "Alan");
    }

    @Test
    @Order(9)
    @Guard
    @DisplayName("a list handed out stays as it is, and looking at it changes nothing")
    void lookingChangesNothing() {
        underwriting.on(move(ADA, HILL_STREET, LAKE_ROAD));
        Set<String> handedOut = underwriting.inspections();
        underwriting.on(move(ALAN, HIGH_STREET, RIVER_WALK));

        InWords.compare(
                "An inspector took the list along when only Ada was on it. A list handed out stays as it is.",
                Customers.names(handedOut),
                "Ada");
        InWords.compare(
                "The list was looked at before. Looking changes nothing, so Ada is still on it.",
                inspections(),
                "Ada",
                "Alan");
    }

    @Test
    @Order(10)
    @Guard
    @DisplayName("a customer who moves away from the water is off the list")
    void awayFromTheWater() {
        underwriting.on(move(ADA, HILL_STREET, LAKE_ROAD));
        underwriting.on(move(GRACE, MILL_LANE, LAKE_ROAD));

        InWords.compare(
                "Ada and Grace have moved to the same house by the lake. Each of them is a customer of her own.",
                inspections(),
                "Ada",
                "Grace");

        underwriting.on(move(ADA, LAKE_ROAD, HILL_STREET));

        InWords.compare(
                "Ada has moved away from the lake. Grace still lives there, at the same address.",
                inspections(),
                "Grace");

        underwriting.on(move(GRACE, LAKE_ROAD, RIVER_WALK));

        InWords.compare(
                "Ada has moved away from the lake, Grace from the lake to the river.",
                inspections(),
                "Grace");
    }

    @Test
    @Order(11)
    @Guard
    @DisplayName("a customer who moves back to the water is on the list again")
    void backToTheWater() {
        underwriting.on(move(ADA, HILL_STREET, LAKE_ROAD));
        underwriting.on(move(ADA, LAKE_ROAD, HILL_STREET));
        underwriting.on(move(ADA, HILL_STREET, LAKE_ROAD));

        InWords.compare(
                "Ada has moved to the lake, to a hill, and back to the lake. The last event counts, whatever was before.",
                inspections(),
                "Ada");
    }

    private AddressChangedFromTo move(String customerId, Address from, Address to) {
        insurer.customers().move(customerId, to);
        return new AddressChangedFromTo(customerId, from, to);
    }

    private static Map<String, Long> askedWithThinOnes() {
        Drawn.part("thin");
        WatchedInsurer thin = new WatchedInsurer();
        HearsAndAsks.toThinOnes(thin, "quoting");
        HearsAndAsks.toThinOnes(thin, "underwriting");
        thin.openCommunications(email -> {});
        EventBus customerManagement = thin.messaging().eventsOf("customer");
        CommandBus quoting = thin.messaging().commandsOf("quoting");
        for (AddressChangedFromTo move : fourMoves()) {
            customerManagement.publish(new AddressChanged(move.customerId()));
            quoting.send(new SendQuote(move.customerId(), "Q", 1));
        }
        thin.deliverAll();
        return askers(thin);
    }

    private static Map<String, Long> askedWithRicherOnes() {
        Drawn.part("richer");
        WatchedInsurer richer = new WatchedInsurer();
        RicherQuoting quoting = new RicherQuoting(richer.askedBy("quoting"));
        RicherUnderwriting underwriting = new RicherUnderwriting(richer.askedBy("underwriting"));
        richer.openCommunications(email -> {});
        CommandBus commands = richer.messaging().commandsOf("quoting");
        richer.messaging()
                .eventsOf("quoting")
                .subscribe(
                        AddressChangedFromTo.class,
                        event ->
                                quoting.on(event)
                                        .ifPresent(
                                                quote ->
                                                        commands.send(
                                                                new SendQuote(
                                                                        quote.customerId(),
                                                                        quote.quoteId(),
                                                                        quote.yearlyPremium()))));
        richer.messaging()
                .eventsOf("underwriting")
                .subscribe(AddressChangedFromTo.class, underwriting::on);
        for (AddressChangedFromTo move : fourMoves()) {
            richer.customers().move(move.customerId(), move.to());
            richer.eventsOf("customer").publish(move);
            richer.deliverAll();
        }
        underwriting.inspections();
        return askers(richer);
    }

    private static List<AddressChangedFromTo> fourMoves() {
        return List.of(
                new AddressChangedFromTo(ADA, HILL_STREET, LAKE_ROAD),
                new AddressChangedFromTo(GRACE, MILL_LANE, RIVER_WALK),
                new AddressChangedFromTo(ALAN, HIGH_STREET, MILL_LANE),
                new AddressChangedFromTo(ADA, LAKE_ROAD, HILL_STREET));
    }

    private static Map<String, Long> askers(WatchedInsurer insurer) {
        return insurer.askers().stream()
                .collect(
                        Collectors.groupingBy(asker -> asker, TreeMap::new, Collectors.counting()));
    }

    private static String table(Map<String, Long> thin, Map<String, Long> richer) {
        StringBuilder table = new StringBuilder("questions from   thin  richer");
        for (String system : List.of("quoting", "underwriting", "communications")) {
            table.append(
                    String.format(
                            Locale.ROOT,
                            "\n%-14s %6s  %6s",
                            system,
                            thin.getOrDefault(system, 0L),
                            richer.getOrDefault(system, 0L)));
        }
        return table.toString();
    }

    private List<String> inspections() {
        return Customers.names(underwriting.inspections()).stream().sorted().toList();
    }

    private static int predicted(IntSupplier formula) {
        AtomicInteger number = new AtomicInteger();
        var failure = Failure.of(() -> number.set(formula.getAsInt()));
        assertThat(failure)
                .withFailMessage(
                        """
                        A prediction is a number, whatever the sizes. Without listeners, or without changes, that number is 0.
                        expected: a number
                        but:      %s""",
                        failure.map(Object::toString).orElse(""))
                .isEmpty();
        return number.get();
    }

    private static int countThin(int listeners, int changes) {
        WatchedInsurer insurer = new WatchedInsurer();
        for (int listener = 1; listener <= listeners; listener++) {
            HearsAndAsks.toThinOnes(insurer, "listener " + listener);
        }
        adaMoves(insurer, changes);
        insurer.deliverAll();
        return insurer.askers().size();
    }

    private static int countRicher(int listeners, int missingAField, int changes) {
        WatchedInsurer insurer = new WatchedInsurer();
        for (int listener = 1; listener <= listeners; listener++) {
            if (listener <= missingAField) {
                HearsAndAsks.toRicherOnes(insurer, "listener " + listener);
            } else {
                insurer.messaging()
                        .eventsOf("listener " + listener)
                        .subscribe(AddressChangedFromTo.class, event -> {});
            }
        }
        for (int change = 1; change <= changes; change++) {
            insurer.messaging()
                    .eventsOf("customer")
                    .publish(new AddressChangedFromTo(ADA, HILL_STREET, LAKE_ROAD));
        }
        insurer.deliverAll();
        return insurer.askers().size();
    }

    private static int countThinOnABadDay(int listeners, int changes, int failures) {
        WatchedInsurer insurer = new WatchedInsurer();
        for (int listener = 1; listener <= listeners; listener++) {
            listensOnABadDay(insurer, "listener " + listener, failures);
        }
        adaMoves(insurer, changes);
        while (!insurer.queue().waiting().isEmpty()) {
            insurer.queue().deliverAll();
        }
        return insurer.askers().size();
    }

    private static void listensOnABadDay(WatchedInsurer insurer, String system, int failures) {
        CustomerQueries customers = insurer.askedBy(system);
        Map<String, Integer> attempts = new HashMap<>();
        insurer.queue()
                .consume(
                        system,
                        AddressChanged.class,
                        envelope -> {
                            customers.customer(envelope.message().customerId());
                            if (attempts.merge(envelope.id(), 1, Integer::sum) <= failures) {
                                throw new IllegalStateException("not today");
                            }
                        });
    }

    private static void adaMoves(WatchedInsurer insurer, int times) {
        for (int time = 0; time < times; time++) {
            insurer.move(ADA, List.of(LAKE_ROAD, HIGH_STREET).get(time % 2));
        }
    }

    private static String some(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private static String story(boolean failed) {
        return "customer management is down\nAda moves to the lake\nthe event says: 12 Lake Road\n"
                + (failed
                        ? "underwriting asks: no answer\nAda is not on the list"
                        : "Ada is on the list");
    }
}
