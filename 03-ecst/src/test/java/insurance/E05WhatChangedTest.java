package insurance;

import static insurance.People.ADA;
import static insurance.People.GRACE;
import static insurance.People.LAKE_ROAD;
import static insurance.People.RIVER_WALK;
import static insurance.People.asDelivered;
import static insurance.People.home;

import insurance.customer.contract.Address;
import insurance.customer.contract.CustomerChanged;
import insurance.customer.contract.CustomerErased;
import insurance.customer.contract.CustomerEvent;
import insurance.customer.contract.CustomerRegistered;
import insurance.customer.contract.CustomerState;
import insurance.customer.contract.Home;
import insurance.quoting.ThriftyQuoting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import workbook.Exercise;
import workbook.Guard;
import workbook.flow.Drawn;

@Exercise(
        number = "3.5",
        title = "What changed?",
        minutes = 6,
        edit = "src/main/java/insurance/quoting/ThriftyQuoting.java",
        claims = "E3",
        remember =
                "With before and after in one event, each consumer computes its own difference: a change that matters to it.")
class E05WhatChangedTest {

    private ThriftyQuoting quoting;
    private long version = 1;

    @BeforeEach
    void openQuoting() {
        quoting = new ThriftyQuoting();
    }

    @Test
    @Order(1)
    @DisplayName("a new e-mail address leads to no quote")
    void newEmailAddress(TestReporter reporter) {
        String first = after(new CustomerRegistered(1, ADA));
        String second = changed(ADA, ADA.reachableAt("countess@example.org"));

        reporter.publishEntry(
                "what happened",
                "Ada registers:\n  %s\nShe has a new e-mail address:\n  %s"
                        .formatted(first, second));
        Verdict.same(
                "no quote",
                second,
                "Ada has a new e-mail address. Her house is what it was, so there is nothing to quote.",
                "Which of the things that changed is a risk?");
        Verdict.same(
                "no quote",
                changed(
                        GRACE.withGarage(Optional.of(300)),
                        GRACE.withGarage(Optional.of(300)).reachableAt("admiral@example.org")),
                "Grace has a new e-mail address. Her house and her large garage are what they were.");
    }

    @Test
    @Order(2)
    @DisplayName("a new name leads to no quote")
    void newName() {
        CustomerState married =
                new CustomerState("c-18", "Grace Murray", GRACE.email(), GRACE.home());

        Verdict.same(
                "no quote",
                changed(GRACE, married),
                "Grace has a new name. Her house is what it was, so there is nothing to quote.");
        Verdict.same(
                "no quote",
                changed(GRACE, GRACE),
                "Nothing has changed, so there is nothing to quote.");
    }

    @Test
    @Order(3)
    @Guard
    @DisplayName("a new customer gets a quote")
    void registered() {
        Verdict.same(
                List.of("Q1 for c-18: 180 euros", "Q2 for c-17: 320 euros"),
                List.of(
                        after(new CustomerRegistered(1, GRACE)),
                        after(new CustomerRegistered(1, ADA))),
                "Grace and Ada are new, and each should get a quote with a number of its own.");
    }

    @Test
    @Order(4)
    @Guard
    @DisplayName("a move leads to a quote for the new house")
    void moved() {
        assertQuote(480, ADA, ADA.at(LAKE_ROAD), "Ada has moved to the lake.");
        assertQuote(
                270,
                GRACE,
                GRACE.at(RIVER_WALK).reachableAt("admiral@example.org"),
                "Grace has moved to the river, and has a new e-mail address as well.");
    }

    @Test
    @Order(5)
    @Guard
    @DisplayName("a corrected floor area or year is another risk")
    void correctedFacts() {
        Address millLane = GRACE.home().address();
        assertQuote(
                190,
                GRACE,
                GRACE.at(house(millLane, 1998, 95)),
                "Grace's house has 95 square metres, not 90.");
        assertQuote(
                240,
                GRACE,
                GRACE.at(house(millLane, 1948, 90)),
                "Grace's house is from 1948, not from 1998.");
        assertQuote(
                178,
                GRACE,
                GRACE.at(house(millLane, 1999, 89)),
                "Grace's house is a year younger and a square metre smaller.");
    }

    @Test
    @Order(6)
    @Guard
    @DisplayName("a garage that comes, grows or goes is another risk")
    void garage() {
        CustomerState withGarage = GRACE.withGarage(Optional.of(20));
        assertQuote(220, GRACE, withGarage, "Grace has built a garage.");
        assertQuote(
                240, withGarage, GRACE.withGarage(Optional.of(30)), "Grace's garage is larger.");
        assertQuote(180, withGarage, GRACE, "Grace's garage was torn down.");
    }

    @Test
    @Order(7)
    @Guard
    @DisplayName("another house at the same price is another risk")
    void samePrice() {
        assertQuote(
                180,
                GRACE,
                GRACE.at(home("8 Mill Lane", "Newtown", 1998, 90)),
                "Grace has moved to another town, into a street of the same name. The price is the same.");
        assertQuote(
                180,
                GRACE,
                GRACE.at(home("3 Hill Street", "Oldtown", 1998, 90)),
                "Grace has moved within Oldtown. The price is the same.");
        assertQuote(
                180,
                GRACE,
                GRACE.at(home("8 Mill Lane", "Oldtown", 1999, 90)),
                "Grace's house is from 1999, not from 1998. The price is the same.");
        assertQuote(
                180,
                GRACE.at(home("8 Mill Lane", "Oldtown", 1998, 70).withGarage(Optional.of(20))),
                GRACE,
                "Grace's garage was made into rooms of the same size. The price is the same.");
    }

    @Test
    @Order(8)
    @Guard
    @DisplayName("each move leads to a quote, also back home")
    void backHome() {
        CustomerState byTheRiver = GRACE.at(RIVER_WALK);
        after(new CustomerRegistered(1, GRACE));
        assertQuote(270, GRACE, byTheRiver, "Grace has moved to the river.");
        assertQuote(180, byTheRiver, GRACE, "Grace has moved back home.");
        assertQuote(270, GRACE, byTheRiver, "Grace has moved to the river once more.");
    }

    @Test
    @Order(9)
    @Guard
    @DisplayName("an erased customer gets no quote")
    void erased() {
        after(new CustomerRegistered(1, ADA));
        List<String> answers = new ArrayList<>();
        Verdict.works(
                () -> answers.add(after(new CustomerErased(2, "c-17"))),
                "Ada has been erased, and quoting fails. The event has no state, and that is what it says.");
        Verdict.same(
                List.of("no quote"), answers, "Ada has been erased. There is nobody to quote for.");
    }

    private void assertQuote(
            int euros, CustomerState before, CustomerState after, String situation) {
        String quote = changed(before, after);
        Verdict.same(
                "a quote for " + euros + " euros",
                quote.replaceFirst("Q\\d+ for c-\\d+: (\\d+) euros", "a quote for $1 euros"),
                situation + " That is another risk, and quoting's answer does not fit it.");
    }

    private String changed(CustomerState before, CustomerState after) {
        version++;
        return after(new CustomerChanged(version, asDelivered(before), asDelivered(after)));
    }

    private String after(CustomerEvent event) {
        Drawn.gets("quoting", event);
        String answer =
                quoting.on(event)
                        .map(
                                it ->
                                        it.quoteId()
                                                + " for "
                                                + it.customerId()
                                                + ": "
                                                + it.yearlyPremium()
                                                + " euros")
                        .orElse("no quote");
        Drawn.note("quoting", answer);
        return answer;
    }

    private static Home house(Address address, int yearBuilt, int floorArea) {
        return new Home(address, yearBuilt, floorArea, Optional.empty());
    }
}
