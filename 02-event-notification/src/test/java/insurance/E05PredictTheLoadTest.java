package insurance;

import static insurance.Customers.ADA;
import static insurance.Places.HIGH_STREET;
import static insurance.Places.HILL_STREET;
import static insurance.Places.LAKE_ROAD;
import static org.assertj.core.api.Assertions.assertThat;

import insurance.customer.contract.AddressChanged;
import insurance.customer.contract.AddressChangedFromTo;
import insurance.customer.contract.CustomerQueries;
import insurance.load.Prediction;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import workbook.Exercise;
import workbook.Failure;

@Exercise(
        number = "2.5",
        title = "Predict the load",
        minutes = 6,
        edit = "src/main/java/insurance/load/Prediction.java",
        claims = "D7")
class E05PredictTheLoadTest {

    @Test
    @Order(1)
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
    @Order(2)
    @DisplayName(
            "thin: each new listener adds its questions, and customer management cannot help it")
    void itGrowsWithTheListeners() {
        int changes = 3;
        for (int listeners = 1; listeners <= 6; listeners++) {
            int predicted =
                    Prediction.thin(listeners + 1, changes) - Prediction.thin(listeners, changes);

            int counted = countThin(listeners + 1, changes) - countThin(listeners, changes);

            assertThat(predicted)
                    .withFailMessage(
                            """
                            One more system listens; nobody has changed customer management, and yet it has more to do.
                            with:      3 changes, and %d listeners instead of %d
                            predicted: %d more questions
                            counted:   %d more questions""",
                            listeners + 1, listeners, predicted, counted)
                    .isEqualTo(counted);
        }
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
                            Customer management was asked another number of times than you predicted. Who has all it needs does not ask.
                            with:      %s, %d of them missing a field, and %s
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
    @DisplayName("thin, on a bad day: as many questions as you predict")
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
                            Customer management was asked another number of times than you predicted. Whoever fails gets the event again, and asks again.
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

    private static int predicted(IntSupplier formula) {
        AtomicInteger number = new AtomicInteger();
        var failure = Failure.of(() -> number.set(formula.getAsInt()));
        assertThat(failure)
                .withFailMessage(
                        """
                        A prediction is a number, whatever the sizes. If nobody listens, or nothing changes, that number is 0.
                        expected: a number
                        but:      %s""",
                        failure.map(Object::toString).orElse(""))
                .isEmpty();
        return number.get();
    }

    private static int countThin(int listeners, int changes) {
        Insurer insurer = new Insurer();
        for (int listener = 1; listener <= listeners; listener++) {
            HearsAndAsks.toThinOnes(insurer, "listener " + listener);
        }
        adaMoves(insurer, changes);
        insurer.deliverAll();
        return insurer.askers().size();
    }

    private static int countRicher(int listeners, int missingAField, int changes) {
        Insurer insurer = new Insurer();
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
        Insurer insurer = new Insurer();
        for (int listener = 1; listener <= listeners; listener++) {
            listensOnABadDay(insurer, "listener " + listener, failures);
        }
        adaMoves(insurer, changes);
        while (!insurer.queue().waiting().isEmpty()) {
            insurer.queue().deliverAll();
        }
        return insurer.askers().size();
    }

    private static void listensOnABadDay(Insurer insurer, String system, int failures) {
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

    private static void adaMoves(Insurer insurer, int times) {
        for (int time = 0; time < times; time++) {
            insurer.move(ADA, List.of(LAKE_ROAD, HIGH_STREET).get(time % 2));
        }
    }

    private static String some(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
