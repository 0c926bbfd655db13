package insurance;

import static insurance.People.ADA;
import static insurance.People.GRACE;
import static insurance.People.LAKE_ROAD;
import static insurance.People.RIVER_WALK;
import static insurance.People.asDelivered;
import static insurance.People.home;
import static org.assertj.core.api.Assertions.assertThat;

import insurance.customer.contract.CustomerChanged;
import insurance.customer.contract.CustomerErased;
import insurance.customer.contract.CustomerRegistered;
import insurance.customer.contract.CustomerState;
import insurance.customer.contract.Home;
import insurance.quoting.ThriftyQuoting;
import insurance.quoting.contract.QuoteMade;
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
        number = "3.4",
        title = "What changed?",
        minutes = 8,
        edit = "src/main/java/insurance/quoting/ThriftyQuoting.java",
        claims = "E3")
class E04WhatChangedTest {

    private ThriftyQuoting quoting;
    private long version = 1;

    @BeforeEach
    void openQuoting() {
        quoting = new ThriftyQuoting();
    }

    @Test
    @Order(1)
    @DisplayName("a new customer gets a first quote")
    void registered() {
        assertThat(quoting.on(new CustomerRegistered(1, GRACE)))
                .as("Grace is new, so there is something to quote: 180 euros a year.")
                .contains(new QuoteMade("c-18", "Q1", 180));
        assertThat(quoting.on(new CustomerRegistered(1, ADA)))
                .as("Ada is new as well, and gets the second quote: 320 euros a year.")
                .contains(new QuoteMade("c-17", "Q2", 320));
    }

    @Test
    @Order(2)
    @DisplayName("a move is another risk, and leads to a new quote")
    void moved() {
        assertThat(changed(ADA, ADA.at(LAKE_ROAD)))
                .as(
                        "Ada has moved to the lake, where houses cost more to insure. She needs a new quote, for what is true after the event.")
                .contains(480);
        assertThat(changed(GRACE, GRACE.at(RIVER_WALK).reachableAt("admiral@example.org")))
                .as(
                        "Grace has moved, and has a new e-mail address as well. One of the two is another risk, and that is enough.")
                .contains(270);
    }

    @Test
    @Order(3)
    @DisplayName("a new name or e-mail address is no other risk, and leads to no quote")
    void sameRisk() {
        CustomerState withGarage = GRACE.withGarage(Optional.of(300));
        CustomerState married =
                new CustomerState("c-18", "Grace Murray", "grace@example.org", withGarage.home());

        assertThat(changed(withGarage, withGarage.reachableAt("admiral@example.org")))
                .as(
                        "Grace has a new e-mail address. Her house is what it was, so there is nothing to quote.")
                .isEmpty();
        assertThat(changed(withGarage, married))
                .as("Grace has a new name. Her house is what it was, so there is nothing to quote.")
                .isEmpty();
        assertThat(changed(withGarage, withGarage))
                .as("What is told of Grace is what was known. There is nothing to quote.")
                .isEmpty();
    }

    @Test
    @Order(4)
    @DisplayName("a corrected floor area or year of building is another risk")
    void correctedFacts() {
        assertThat(changed(GRACE, withHouse(GRACE, 1998, 95)))
                .as("Grace's house was measured anew: 95 square metres. That is another risk.")
                .contains(190);
        assertThat(changed(GRACE, withHouse(GRACE, 1948, 90)))
                .as(
                        "Grace's house turns out to be older: it was built in 1948. That is another risk.")
                .contains(240);
        assertThat(changed(GRACE, withHouse(GRACE, 1999, 89)))
                .as(
                        "Grace's house is a year younger and a square metre smaller than was believed. That is another risk.")
                .contains(178);
    }

    @Test
    @Order(5)
    @DisplayName("a garage that is built or enlarged is another risk")
    void garageBuilt() {
        assertThat(changed(GRACE, GRACE.withGarage(Optional.of(20))))
                .as("Grace has built a garage of 20 square metres. That is another risk.")
                .contains(220);
        assertThat(changed(GRACE.withGarage(Optional.of(20)), GRACE.withGarage(Optional.of(30))))
                .as("Grace's garage had 20 square metres, and has 30 now. That is another risk.")
                .contains(240);
    }

    @Test
    @Order(6)
    @DisplayName("a garage that is torn down is another risk: what is gone has changed, too")
    void garageGone() {
        assertThat(changed(GRACE.withGarage(Optional.of(20)), GRACE))
                .as(
                        "Grace's garage was torn down. In the new state there is none, and that is a change as well: she pays too much until somebody notices.")
                .contains(180);
    }

    @Test
    @Order(7)
    @DisplayName("another house at the same price is another risk")
    void samePrice() {
        Home namesake = home("8 Mill Lane", "Newtown", 1998, 90);
        CustomerState exchanged = withHouse(GRACE, 1998, 70).withGarage(Optional.of(20));

        assertThat(changed(GRACE, GRACE.at(namesake)))
                .as(
                        "Grace has moved from Oldtown to Newtown, into a street of the same name. The price is the same, the house is not: she needs a quote for the new one.")
                .contains(180);
        assertThat(changed(GRACE, GRACE.at(home("3 Hill Street", "Oldtown", 1998, 90))))
                .as(
                        "Grace has moved within Oldtown, from Mill Lane to Hill Street. Town and price are the same, the house is not: she needs a quote for the new one.")
                .contains(180);
        assertThat(changed(GRACE, withHouse(GRACE, 1999, 90)))
                .as(
                        "Grace's house was built in 1999, and not in 1998. That is new enough for the same price, and another risk.")
                .contains(180);
        assertThat(changed(exchanged, withHouse(GRACE, 1998, 90)))
                .as(
                        "Grace's garage was made into rooms of the same size. The price is the same, the risk is not.")
                .contains(180);
    }

    @Test
    @Order(8)
    @DisplayName("back in an old house there is a new quote: only the event says what changed")
    void backHome() {
        CustomerState byTheLake = GRACE.at(RIVER_WALK);
        quoting.on(new CustomerRegistered(1, GRACE));

        List<Optional<Integer>> prices =
                List.of(
                        changed(GRACE, byTheLake),
                        changed(byTheLake, GRACE),
                        changed(GRACE, byTheLake));

        assertThat(prices)
                .as(
                        "Grace has moved to the lake, back home, and to the lake again. Each is a change.")
                .containsExactly(Optional.of(270), Optional.of(180), Optional.of(270));
    }

    @Test
    @Order(9)
    @DisplayName("an erased customer gets no quote")
    void erased() {
        List<Optional<QuoteMade>> answers = new ArrayList<>();
        quoting.on(new CustomerRegistered(1, ADA));

        Optional<RuntimeException> failure =
                Failure.of(() -> answers.add(quoting.on(new CustomerErased(2, "c-17"))));

        assertThat(failure)
                .as(
                        "Ada has been erased, and quoting could not take that in. It is news like any other; only there is no state in it, and nothing to quote.")
                .isEmpty();
        assertThat(answers)
                .as("Ada has been erased. There is nobody left to make a quote for.")
                .containsExactly(Optional.empty());
    }

    private Optional<Integer> changed(CustomerState before, CustomerState after) {
        version++;
        return quoting.on(new CustomerChanged(version, asDelivered(before), asDelivered(after)))
                .map(QuoteMade::yearlyPremium);
    }

    private static CustomerState withHouse(CustomerState customer, int yearBuilt, int floorArea) {
        Home home = customer.home();
        return customer.at(new Home(home.address(), yearBuilt, floorArea, home.garage()));
    }
}
