package insurance;

import static insurance.CustomerFiles.TO_ADA;
import static insurance.CustomerFiles.TO_GRACE;
import static insurance.CustomerFiles.TO_THE_COUNTESS;
import static insurance.People.ADA;
import static insurance.People.LAKE_ROAD;

import insurance.customer.WhatRemains;
import insurance.customer.contract.CustomerChanged;
import insurance.customer.contract.CustomerErased;
import insurance.customer.contract.CustomerEvent;
import insurance.customer.contract.CustomerRegistered;
import insurance.quoting.contract.QuoteMade;
import java.util.List;
import java.util.stream.Stream;
import messaging.Envelope;
import messaging.Envelopes;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import workbook.Exercise;
import workbook.Guard;
import workbook.flow.Drawn;

@Exercise(
        number = "3.10",
        title = "Forget me",
        minutes = 10,
        edit = {
            "src/main/java/insurance/communications/Correspondence.java",
            "src/main/java/insurance/quoting/QuotesOnFile.java"
        },
        claims = "E6",
        remember =
                "Hidden is not erased: each replica is one more place to forget. Plan the erasure with the copy.")
class E10ForgetMeTest {

    private static final CustomerEvent ERASED = new CustomerErased(4, "c-17");

    private final CustomerFiles files = new CustomerFiles();

    @Test
    @Order(1)
    @DisplayName("when Ada is erased, communications and quoting keep nothing of her")
    void nothingInside(TestReporter reporter) {
        files.withAdaAndGrace();
        draw("she is a customer");
        files.on(ERASED);
        draw("she is erased");

        List<String> inside = files.insideAboutAda();
        reporter.publishEntry(
                "what happened",
                "Ada is erased. Both systems\nsay that they do not know her.\nIn their memories: "
                        + (inside.isEmpty() ? "nothing" : inside.size() + " facts"));
        files.assertForgotten("Ada is erased.");
        reporter.publishEntry(
                "and the log of customer management?",
                "Ada can still be read in " + WhatRemains.of("c-17", log()));
    }

    @Test
    @Order(2)
    @DisplayName("a late event does not bring Ada back")
    void lateEvent() {
        files.on(ERASED);
        files.assertNoErrorInComingLate(
                () ->
                        files.on(
                                ERASED,
                                new CustomerChanged(3, ADA, ADA.at(LAKE_ROAD)),
                                new CustomerRegistered(1, ADA)));

        files.assertForgotten("Ada is erased, and older events about her came after that.");
    }

    @Test
    @Order(3)
    @DisplayName("an e-mail or a quote that is filed late is not kept")
    void filedLate() {
        files.on(ERASED);
        files.assertNoErrorInComingLate(() -> files.communications.sent("c-17", TO_ADA));
        files.assertNoErrorInComingLate(() -> files.quoting.on(new QuoteMade("c-17", "Q3", 480)));

        files.assertForgotten("Ada is erased, and an e-mail and a quote were filed after that.");
    }

    @Test
    @Order(4)
    @DisplayName("how many quotes an erased customer got is not kept either")
    void notCountedByCustomer() {
        quotesMade("c-17", 23);
        quotesMade("c-19", 14);
        quotesMade("c-18", 2);
        files.on(ERASED, new CustomerErased(2, "c-19"));

        Verdict.nothing(
                files.inside("23", "14", "7360", "4480"),
                "Ada got 23 quotes and Charles 14. Both are erased, and a number about one of them is still inside.");
    }

    @Test
    @Order(5)
    @Guard
    @DisplayName("when Ada is erased, Grace is not")
    void graceStays() {
        files.withAdaAndGrace().on(ERASED);

        Verdict.same(
                List.of("grace@example.org", TO_GRACE, new QuoteMade("c-18", "Q2", 270)),
                files.shown("c-18"),
                "Ada is erased, and Grace's files are not as they were.");
    }

    @Test
    @Order(6)
    @Guard
    @DisplayName("how many quotes were made says nothing about one customer, and stays")
    void everMade() {
        files.withAdaAndGrace().on(ERASED);
        files.quoting.on(new QuoteMade("c-17", "Q4", 480));

        Verdict.same(
                4,
                files.quoting.everMade(),
                "Four quotes were made, one of them after Ada's erasure. The accounts say something else.");
    }

    @Test
    @Order(7)
    @Guard
    @DisplayName("before the erasure all about a customer is on file, in order")
    void onFile() {
        files.withAdaAndGrace();

        Verdict.same(
                List.of(
                        "ada@example.org",
                        TO_THE_COUNTESS,
                        TO_ADA,
                        TO_ADA,
                        new QuoteMade("c-17", "Q1", 480),
                        new QuoteMade("c-17", "Q3", 320)),
                files.shown("c-17"),
                "Three e-mails and two quotes went out to Ada. The files show something else. Is there a static field?");
    }

    @Test
    @Order(8)
    @Guard
    @DisplayName("two files share nothing")
    void twoShareNothing() {
        files.withAdaAndGrace().on(ERASED);
        CustomerFiles elsewhere = new CustomerFiles().withAdaAndGrace();

        Verdict.same(
                6,
                elsewhere.shown("c-17").size(),
                "These files are new, and Ada is not erased here. They do not show her. Is there a static field?");
    }

    private static List<Envelope<CustomerEvent>> log() {
        Envelopes envelopes = Post.envelopes();
        return Stream.<CustomerEvent>of(new CustomerRegistered(1, ADA), ERASED)
                .map(event -> envelopes.first("customer", event))
                .toList();
    }

    private void quotesMade(String customerId, int quotes) {
        for (int number = 1; number <= quotes; number++) {
            files.quoting.on(new QuoteMade(customerId, "Q" + number, 320));
        }
    }

    private void draw(String when) {
        Drawn.shows(
                when,
                "the log",
                "Ada",
                "communications",
                files.holds("communications") ? "Ada" : "",
                "quoting",
                files.holds("quoting") ? "Ada" : "");
    }
}
