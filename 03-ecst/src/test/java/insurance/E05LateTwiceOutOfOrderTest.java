package insurance;

import static insurance.People.ADA;
import static insurance.People.GRACE;
import static insurance.People.HILL_STREET;
import static insurance.People.LAKE_ROAD;
import static insurance.People.MILL_LANE;
import static insurance.People.RIVER_WALK;
import static org.assertj.core.api.Assertions.assertThat;

import insurance.customer.contract.CustomerChanged;
import insurance.customer.contract.CustomerErased;
import insurance.customer.contract.CustomerEvent;
import insurance.customer.contract.CustomerRegistered;
import insurance.customer.contract.Home;
import insurance.quoting.NewsOnly;
import java.io.IOError;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import workbook.Exercise;
import workbook.Failure;

@Exercise(
        number = "3.5",
        title = "Late, twice, out of order",
        minutes = 8,
        edit = "src/main/java/insurance/quoting/NewsOnly.java",
        claims = "E5")
class E05LateTwiceOutOfOrderTest {

    private final List<String> handedOn = new ArrayList<>();
    private Runnable trouble = () -> {};
    private int attempts;
    private NewsOnly newsOnly;

    @BeforeEach
    void beforeAnyNews() {
        newsOnly = new NewsOnly(this::quoting);
    }

    private void quoting(CustomerEvent event) {
        attempts++;
        trouble.run();
        handedOn.add(event.customerId() + " " + event.version());
    }

    @Test
    @Order(1)
    @DisplayName("what comes in order is handed on, at once and in order")
    void inOrder() {
        Optional<RuntimeException> failure =
                Failure.of(() -> newsOnly.accept(new CustomerRegistered(1, ADA)));
        assertThat(failure)
                .as(
                        "Ada has registered, and the gate could not take that in. It had never heard of her, and everybody is new once.")
                .isEmpty();
        assertThat(handedOn)
                .as("Ada has registered. That is news, and quoting should have it at once.")
                .containsExactly("c-17 1");

        newsOnly.accept(adaMoves(2, HILL_STREET, LAKE_ROAD));
        newsOnly.accept(adaMoves(3, LAKE_ROAD, MILL_LANE));
        assertThat(handedOn)
                .as("Each of Ada's moves is newer than what quoting knew, so each is news.")
                .containsExactly("c-17 1", "c-17 2", "c-17 3");
    }

    @Test
    @Order(2)
    @DisplayName("every gate begins with nothing and knows only what it has handed on itself")
    void everyGateIsItsOwn() {
        newsOnly.accept(new CustomerRegistered(1, GRACE));

        beforeAnyNews();
        newsOnly.accept(new CustomerRegistered(1, GRACE));

        assertThat(handedOn)
                .as(
                        "Two gates have heard of Grace's registration, each for the first time. What one has handed on is no business of the other.")
                .containsExactly("c-18 1", "c-18 1");
    }

    @Test
    @Order(3)
    @DisplayName("what comes twice is handed on once")
    void twice() {
        newsOnly.accept(adaMoves(2000, HILL_STREET, LAKE_ROAD));
        Optional<RuntimeException> failure =
                Failure.of(() -> newsOnly.accept(adaMoves(2000, HILL_STREET, LAKE_ROAD)));

        assertThat(failure)
                .as(
                        "The queue has brought the same event again, as queues do, and was told that this is an error. So it will bring it again and again. What is no news needs no complaint.")
                .isEmpty();
        assertThat(handedOn)
                .as("The queue has brought the same event again. Quoting knew that already.")
                .containsExactly("c-17 2000");
    }

    @Test
    @Order(4)
    @DisplayName("what is new about one customer does not depend on another")
    void perCustomer() {
        newsOnly.accept(adaMoves(5, HILL_STREET, LAKE_ROAD));
        newsOnly.accept(new CustomerRegistered(1, GRACE));
        newsOnly.accept(new CustomerChanged(2, GRACE, GRACE.at(LAKE_ROAD)));
        newsOnly.accept(adaMoves(6, LAKE_ROAD, HILL_STREET));

        assertThat(handedOn)
                .as(
                        "Ada's version 5 says nothing about Grace, whose first event has version 1, as every customer's.")
                .containsExactly("c-17 5", "c-18 1", "c-18 2", "c-17 6");
    }

    @Test
    @Order(5)
    @DisplayName("a lost version is not waited for, as the next one says everything")
    void lost() {
        newsOnly.accept(adaMoves(4, HILL_STREET, LAKE_ROAD));
        newsOnly.accept(adaMoves(7, LAKE_ROAD, MILL_LANE));

        assertThat(handedOn)
                .as(
                        "Versions 5 and 6 have not come, and perhaps never will. Version 7 says all about Ada, so quoting should have it now.")
                .containsExactly("c-17 4", "c-17 7");
    }

    @Test
    @Order(6)
    @DisplayName("what comes late, after something newer, is not handed on")
    void late() {
        newsOnly.accept(new CustomerRegistered(1, ADA));
        newsOnly.accept(adaMoves(3, LAKE_ROAD, MILL_LANE));
        Optional<RuntimeException> failure =
                Failure.of(
                        () -> {
                            newsOnly.accept(adaMoves(2, HILL_STREET, LAKE_ROAD));
                            newsOnly.accept(new CustomerRegistered(1, ADA));
                            newsOnly.accept(adaMoves(3, LAKE_ROAD, MILL_LANE));
                        });

        assertThat(failure)
                .as(
                        "An event came late, as may happen with any queue, and the queue was told that this is an error. So it will bring it again and again, and each time it is later.")
                .isEmpty();
        assertThat(handedOn)
                .as(
                        "Ada lives in Mill Lane by now; the event that took her to the lake is late. The last to arrive is not the newest.")
                .containsExactly("c-17 1", "c-17 3");
    }

    @Test
    @Order(7)
    @DisplayName("the same words under a newer version are news")
    void sameWords() {
        newsOnly.accept(adaMoves(2, HILL_STREET, LAKE_ROAD));
        newsOnly.accept(adaMoves(3, LAKE_ROAD, HILL_STREET));
        newsOnly.accept(adaMoves(4, HILL_STREET, LAKE_ROAD));

        assertThat(handedOn)
                .as(
                        "Ada moved to the lake, back home, and to the lake again. The third event reads like the first, and is no duplicate.")
                .containsExactly("c-17 2", "c-17 3", "c-17 4");
    }

    @Test
    @Order(8)
    @DisplayName("after an erasure nothing older gets through")
    void lateAfterErasure() {
        newsOnly.accept(new CustomerRegistered(1, ADA));
        newsOnly.accept(new CustomerErased(3, "c-17"));
        assertThat(handedOn)
                .as(
                        "Ada has been erased, and quoting was not told. It has nothing to quote, but it has something to forget.")
                .containsExactly("c-17 1", "c-17 3");

        Optional<RuntimeException> failure =
                Failure.of(
                        () -> {
                            newsOnly.accept(new CustomerErased(3, "c-17"));
                            newsOnly.accept(adaMoves(2, HILL_STREET, LAKE_ROAD));
                        });
        assertThat(failure)
                .as(
                        "Ada has been erased, and the gate could not take in what came after that. But that was old, and what is old is just not handed on.")
                .isEmpty();
        assertThat(handedOn)
                .as(
                        "Ada has been erased, which is news once. An old event about her is late; it would bring her back.")
                .containsExactly("c-17 1", "c-17 3");
    }

    @Test
    @Order(9)
    @DisplayName("an erasure may be the first that comes")
    void erasedStranger() {
        newsOnly.accept(new CustomerErased(2, "c-17"));
        newsOnly.accept(new CustomerRegistered(1, ADA));

        assertThat(handedOn)
                .as(
                        "Ada has been erased, and nothing else had come about her. That is news all the same: her registration is still on its way, and must not get through after it.")
                .containsExactly("c-17 2");
    }

    @Test
    @Order(10)
    @DisplayName("what quoting could not handle is news when it comes again")
    void failed() {
        newsOnly.accept(new CustomerRegistered(1, ADA));
        Optional<RuntimeException> failure = fails(adaMoves(2, HILL_STREET, LAKE_ROAD));

        assertThat(failure)
                .as(
                        "Quoting has failed, and the queue was not told. It believes that all is well, and will not bring the event again.")
                .isPresent();
        assertThat(attempts)
                .as(
                        "Quoting was given version 1, and then version 2, once. To try again is the queue's business, and later.")
                .isEqualTo(2);
        newsOnly.accept(adaMoves(2, HILL_STREET, LAKE_ROAD));
        assertThat(handedOn)
                .as(
                        "Quoting failed at the first attempt. When the event comes again, quoting still does not know it.")
                .containsExactly("c-17 1", "c-17 2");
    }

    @Test
    @Order(11)
    @DisplayName("a failure changes nothing in what was handed on before")
    void knownAsBefore() {
        newsOnly.accept(new CustomerRegistered(1, ADA));
        newsOnly.accept(new CustomerRegistered(1, GRACE));
        fails(adaMoves(5, RIVER_WALK, LAKE_ROAD));

        newsOnly.accept(new CustomerRegistered(1, ADA));
        newsOnly.accept(new CustomerRegistered(1, GRACE));
        newsOnly.accept(adaMoves(3, LAKE_ROAD, MILL_LANE));

        assertThat(handedOn)
                .as(
                        "Quoting could not handle Ada's version 5, so the newest that it has is her version 1, and Grace's. Those two came again and are old; version 3 of Ada is news.")
                .containsExactly("c-17 1", "c-18 1", "c-17 3");
    }

    @Test
    @Order(12)
    @DisplayName("what failed is late when something newer was handed on meanwhile")
    void failedAndLate() {
        fails(adaMoves(2, HILL_STREET, LAKE_ROAD));
        Optional<RuntimeException> failure =
                Failure.of(() -> newsOnly.accept(adaMoves(3, LAKE_ROAD, MILL_LANE)));
        assertThat(failure)
                .as(
                        "Version 2 failed, and version 3 was refused for that. It says all about Ada, so it need not wait until version 2 has worked.")
                .isEmpty();
        newsOnly.accept(adaMoves(2, HILL_STREET, LAKE_ROAD));
        newsOnly.accept(adaMoves(3, LAKE_ROAD, MILL_LANE));

        assertThat(handedOn)
                .as(
                        "Version 2 failed, and meanwhile quoting has version 3. What comes again is late now.")
                .containsExactly("c-17 3");
    }

    @Test
    @Order(13)
    @DisplayName("however often and however badly quoting fails, what has failed is still news")
    void failedAgainAndAgain() {
        for (int delivery = 1; delivery <= 10; delivery++) {
            fails(adaMoves(2, HILL_STREET, LAKE_ROAD));
        }
        newsOnly.accept(adaMoves(2, HILL_STREET, LAKE_ROAD));
        assertThat(handedOn)
                .as(
                        "Quoting failed ten times, and the queue brought the event once more. Quoting still does not know it. To give up is not for the gate to decide.")
                .containsExactly("c-17 2");

        failsForWantOfSpace(adaMoves(3, LAKE_ROAD, MILL_LANE));
        newsOnly.accept(adaMoves(3, LAKE_ROAD, MILL_LANE));
        assertThat(handedOn)
                .as(
                        "The disk was full when quoting was to handle version 3. Whatever went wrong, quoting does not know it yet.")
                .containsExactly("c-17 2", "c-17 3");
    }

    @Test
    @Order(14)
    @DisplayName("nobody is forgotten, however many customers there are")
    void manyCustomers() {
        newsOnly.accept(adaMoves(2, HILL_STREET, LAKE_ROAD));
        for (int number = 1; number <= 1000; number++) {
            newsOnly.accept(new CustomerErased(1, "customer " + number));
        }
        newsOnly.accept(new CustomerRegistered(1, ADA));

        assertThat(handedOn)
                .as(
                        "A thousand other customers were heard of, and then Ada's registration came. Nobody has said how late that may be; it is no news.")
                .filteredOn(news -> news.startsWith("c-17"))
                .containsExactly("c-17 2");
    }

    private Optional<RuntimeException> fails(CustomerEvent event) {
        trouble =
                () -> {
                    throw new IllegalStateException("quoting cannot work now");
                };
        Optional<RuntimeException> failure = Failure.of(() -> newsOnly.accept(event));
        trouble = () -> {};
        return failure;
    }

    private void failsForWantOfSpace(CustomerEvent event) {
        trouble =
                () -> {
                    throw new IOError(new IOException("the disk is full"));
                };
        try {
            newsOnly.accept(event);
        } catch (IOError toBeExpected) {
            // Another test looks at it.
        }
        trouble = () -> {};
    }

    private static CustomerEvent adaMoves(long version, Home from, Home to) {
        return new CustomerChanged(version, ADA.at(from), ADA.at(to));
    }
}
