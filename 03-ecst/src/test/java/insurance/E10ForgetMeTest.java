package insurance;

import static insurance.People.ADA;
import static insurance.People.GRACE;
import static insurance.People.HILL_STREET;
import static insurance.People.LAKE_ROAD;
import static insurance.People.MILL_LANE;
import static insurance.People.home;
import static org.assertj.core.api.Assertions.assertThat;

import insurance.communications.Correspondence;
import insurance.communications.Email;
import insurance.customer.WhatRemains;
import insurance.customer.contract.CustomerChanged;
import insurance.customer.contract.CustomerErased;
import insurance.customer.contract.CustomerEvent;
import insurance.customer.contract.CustomerRegistered;
import insurance.customer.contract.CustomerState;
import insurance.quoting.QuotesOnFile;
import insurance.quoting.contract.QuoteMade;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import messaging.Envelope;
import messaging.Envelopes;
import messaging.Flow;
import messaging.InMemoryQueue;
import messaging.Messaging;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import workbook.Exercise;
import workbook.Failure;

@Exercise(
        number = "3.10",
        title = "Forget me",
        minutes = 12,
        edit = {
            "src/main/java/insurance/communications/Correspondence.java",
            "src/main/java/insurance/quoting/QuotesOnFile.java",
            "src/main/java/insurance/customer/WhatRemains.java"
        },
        claims = "E6")
class E10ForgetMeTest {

    private static final Email TO_ADA =
            new Email("ada@example.org", "Your quote Q1: 480 euros a year");
    private static final Email TO_THE_COUNTESS =
            new Email("countess@example.org", "Welcome, Ada Lovelace");
    private static final Email TO_GRACE =
            new Email("grace@example.org", "Your quote Q2: 270 euros a year");

    private final AtomicInteger ids = new AtomicInteger();
    private final Clock clock = Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneOffset.UTC);
    private final Envelopes envelopes = new Envelopes(clock, () -> "m" + ids.incrementAndGet());
    private Correspondence communications;
    private QuotesOnFile quoting;

    @BeforeEach
    void openTheFiles() {
        communications = new Correspondence();
        quoting = new QuotesOnFile();
    }

    @Test
    @Order(1)
    @DisplayName("communications knows where to write to, and what was written")
    void communicationsKnows() {
        adaAndGraceAreKnown();

        assertThat(
                        List.of(
                                communications.emailAddressOf("c-17"),
                                communications.emailAddressOf("c-18")))
                .as(
                        "Communications has heard both e-mail addresses, and Ada's newest is the one that counts.")
                .containsExactly(Optional.of("ada@example.org"), Optional.of("grace@example.org"));
        assertThat(communications.writtenTo("c-17"))
                .as(
                        "An e-mail went out to Ada's former address, and then another one, twice, to her newest. All went to Ada, and a copy of each should be on file, the oldest first.")
                .containsExactly(TO_THE_COUNTESS, TO_ADA, TO_ADA);
        assertThat(communications.writtenTo("c-18"))
                .as(
                        "An e-mail went out to Grace, and was filed before the news of her came in. What went out is on file, whoever is known.")
                .containsExactly(TO_GRACE);
    }

    @Test
    @Order(2)
    @DisplayName("of somebody unknown nothing is on file, and to ask is no error")
    void unknown() {
        Optional<RuntimeException> failure =
                Failure.of(
                        () -> {
                            communications.emailAddressOf("c-17");
                            communications.writtenTo("c-17");
                            quoting.quotesFor("c-17");
                        });

        assertThat(failure)
                .as(
                        "Somebody asked about Ada, of whom nothing was ever heard here. That is no error: there is nothing on file.")
                .isEmpty();
    }

    @Test
    @Order(3)
    @DisplayName(
            "when Ada is erased, communications forgets where to write to and what was written")
    void communicationsForgets() {
        adaAndGraceAreKnown();

        communications.on(new CustomerErased(3, "c-17"));

        assertThat(communications.emailAddressOf("c-17"))
                .as("Ada has been erased, and communications still knows where to write to.")
                .isEmpty();
        assertThat(communications.writtenTo("c-17"))
                .as(
                        "Ada has been erased. The e-mails to her are copies of her data, too, and are still on file.")
                .isEmpty();
        assertForgotten(communications);
    }

    @Test
    @Order(4)
    @DisplayName("when Ada is erased, Grace is not")
    void graceStays() {
        adaAndGraceAreKnown();

        communications.on(new CustomerErased(3, "c-17"));

        assertThat(communications.emailAddressOf("c-18"))
                .as("Ada has been erased, and communications has forgotten Grace.")
                .contains("grace@example.org");
        assertThat(communications.writtenTo("c-18"))
                .as("Ada has been erased, and what was written to Grace is gone.")
                .containsExactly(TO_GRACE);
    }

    @Test
    @Order(5)
    @DisplayName("a late old event does not bring Ada back")
    void lateEvent() {
        adaAndGraceAreKnown();
        communications.on(new CustomerErased(4, "c-17"));

        Optional<RuntimeException> failure =
                Failure.of(
                        () -> {
                            communications.on(new CustomerErased(4, "c-17"));
                            communications.on(
                                    new CustomerChanged(3, ADA.at(HILL_STREET), ADA.at(LAKE_ROAD)));
                            communications.on(new CustomerRegistered(1, ADA));
                        });

        assertThat(failure)
                .as(
                        "What is late, or comes again, is no error. When hearing of it fails, the queue brings it again, for ever.")
                .isEmpty();
        assertThat(communications.emailAddressOf("c-17"))
                .as(
                        "An old event about Ada was late, and came after her erasure. Communications took it for news, and now has her e-mail address again.")
                .isEmpty();
        assertForgotten(communications);
    }

    @Test
    @Order(6)
    @DisplayName("an erasure that is faster than the registration is not forgotten")
    void erasureFirst() {
        communications.on(new CustomerErased(2, "c-17"));
        communications.on(new CustomerRegistered(1, ADA));

        assertThat(communications.emailAddressOf("c-17"))
                .as(
                        "Ada's erasure was faster than her registration. In the end she is erased, in whatever order communications hears of it.")
                .isEmpty();
        assertForgotten(communications);
    }

    @Test
    @Order(7)
    @DisplayName("an e-mail that is filed late is not kept")
    void lateEmail() {
        adaAndGraceAreKnown();
        communications.on(new CustomerErased(3, "c-17"));

        Optional<RuntimeException> failure = Failure.of(() -> communications.sent("c-17", TO_ADA));

        assertThat(failure)
                .as(
                        "An e-mail to Ada was filed late, after her erasure. That is no error; there is just nothing to file any more.")
                .isEmpty();
        assertThat(communications.writtenTo("c-17"))
                .as(
                        "Ada has been erased. An e-mail to her was filed after that, and now her data is back.")
                .isEmpty();
        assertForgotten(communications);
    }

    @Test
    @Order(8)
    @DisplayName("quoting forgets Ada's quotes, and only hers")
    void quotingForgets() {
        quoting.on(new QuoteMade("c-17", "Q1", 480));
        quoting.on(new QuoteMade("c-18", "Q2", 270));
        quoting.on(new QuoteMade("c-17", "Q3", 320));
        assertThat(quoting.quotesFor("c-17"))
                .as("Two quotes were made for Ada, and both should be on file.")
                .containsExactly(
                        new QuoteMade("c-17", "Q1", 480), new QuoteMade("c-17", "Q3", 320));

        quoting.on(new CustomerErased(3, "c-17"));

        assertThat(quoting.quotesFor("c-17"))
                .as(
                        "Ada has been erased. What was made from her data is hers, too, and still on file.")
                .isEmpty();
        assertForgotten(quoting);
        assertThat(quoting.quotesFor("c-18"))
                .as("Ada has been erased, and Grace's quote is gone.")
                .containsExactly(new QuoteMade("c-18", "Q2", 270));
    }

    @Test
    @Order(9)
    @DisplayName("a quote that comes late is not filed, but it was made")
    void lateQuote() {
        quoting.on(new QuoteMade("c-18", "Q2", 180));
        quoting.on(new QuoteMade("c-17", "Q1", 320));
        quoting.on(new CustomerErased(2, "c-17"));
        Optional<RuntimeException> failure =
                Failure.of(
                        () -> {
                            quoting.on(new CustomerErased(2, "c-17"));
                            quoting.on(new QuoteMade("c-17", "Q3", 480));
                        });

        assertThat(failure)
                .as(
                        "What is late, or comes again, is no error. When hearing of it fails, the queue brings it again, for ever.")
                .isEmpty();
        assertThat(quoting.quotesFor("c-17"))
                .as("Ada has been erased, and a quote that was still on its way brought her back.")
                .isEmpty();
        assertForgotten(quoting);
        assertThat(quoting.everMade())
                .as(
                        "Three quotes were made. That number says nothing about anybody, so it may stay as it is.")
                .isEqualTo(3);
    }

    @Test
    @Order(10)
    @DisplayName("how many quotes an erased customer got is not kept either")
    void notCountedByCustomer() {
        quotesMade("c-17", 23);
        quotesMade("c-19", 14);
        quotesMade("c-18", 2);

        quoting.on(new CustomerErased(2, "c-17"));
        quoting.on(new CustomerErased(2, "c-19"));

        assertThat(quoting.everMade())
                .as("39 quotes were made, whoever they were for.")
                .isEqualTo(39);
        assertThat(Memory.of(quoting).found("23", "14", "7360", "4480"))
                .as(
                        "Ada got 23 quotes for 7360 euros in all, and Charles 14 for 4480. Both are erased, and somewhere inside quoting still remembers these numbers. A number that is kept for one customer tells about that customer.")
                .isEmpty();
    }

    @Test
    @Order(11)
    @DisplayName("an erasure that is faster than the quote is not forgotten")
    void erasureBeforeTheQuote() {
        quoting.on(new CustomerErased(2, "c-17"));
        quoting.on(new QuoteMade("c-17", "Q1", 320));

        assertThat(quoting.quotesFor("c-17"))
                .as(
                        "Quoting had nothing on file about Ada when she was erased. What comes after that is late all the same.")
                .isEmpty();
    }

    @Test
    @Order(12)
    @DisplayName("new files know nothing of what others have forgotten")
    void newFiles() {
        communications.on(new CustomerErased(2, "c-17"));
        quoting.on(new CustomerErased(2, "c-17"));

        openTheFiles();
        communications.on(new CustomerRegistered(1, ADA));
        quoting.on(new QuoteMade("c-17", "Q1", 320));

        assertThat(communications.emailAddressOf("c-17"))
                .as(
                        "These files have heard of Ada's registration, and of no erasure. Another set of files has: what they know is shared.")
                .contains("ada@example.org");
        assertThat(quoting.quotesFor("c-17"))
                .as(
                        "These files have heard of Ada's quote, and of no erasure. Another set of files has: what they know is shared.")
                .hasSize(1);
    }

    @Test
    @Order(13)
    @DisplayName("what remains in the log: every event that carried her state")
    void remains() {
        ids.set(7);
        CustomerState grace = GRACE.at(home("c-17 House, Canada Lane", "Oldtown", 1998, 90));
        List<Envelope<CustomerEvent>> log =
                logOf(
                        new CustomerRegistered(1, grace),
                        new CustomerRegistered(1, ADA),
                        new CustomerChanged(3, ADA.at(LAKE_ROAD), ADA.at(MILL_LANE)),
                        new CustomerErased(2, "c-18"),
                        new CustomerErased(4, "c-17"),
                        new CustomerChanged(2, ADA, ADA.at(LAKE_ROAD)));

        assertThat(WhatRemains.of("c-17", log))
                .as(
                        "Ada is erased everywhere, and the log still holds what was once said about her: in m9, m10 and m13, as they stand in the log. Better to know than to believe it gone.")
                .containsExactly("m9", "m10", "m13");
        assertThat(WhatRemains.of("c-18", log))
                .as("Of Grace, in Canada Lane, only the registration can still be read, in m8.")
                .containsExactly("m8");
        assertThat(WhatRemains.of("c-17", log.subList(0, 3)))
                .as(
                        "This is the log as it was before Ada's erasure. What can be read in it can be read, erased or not.")
                .containsExactly("m9", "m10");
        assertThat(WhatRemains.of("nobody", log))
                .as("Of somebody who never was a customer nothing can be read.")
                .isEmpty();
    }

    @Test
    @Order(14)
    @DisplayName("one announcement reaches every copy, and the log keeps what it has")
    void everybodyForgets() {
        Flow flow = new Flow();
        InMemoryQueue queue = new InMemoryQueue(flow);
        Messaging messaging = new Messaging(queue, envelopes);
        messaging.eventsOf("communications").subscribe(CustomerEvent.class, communications::on);
        messaging.eventsOf("quoting").subscribe(QuoteMade.class, quoting::on);
        messaging.eventsOf("quoting").subscribe(CustomerErased.class, quoting::on);
        communications.sent("c-17", TO_ADA);

        messaging.eventsOf("customer").publish(new CustomerRegistered(1, ADA));
        messaging.eventsOf("quoting").publish(new QuoteMade("c-17", "Q1", 480));
        messaging.eventsOf("customer").publish(new CustomerErased(2, "c-17"));
        queue.deliverAll();

        List<String> remembered = new ArrayList<>();
        remembered.addAll(Memory.of(communications).found("ada@example.org", "Your quote Q1"));
        remembered.addAll(Memory.of(quoting).found("Q1"));
        assertThat(remembered)
                .as(
                        "Customer management announced one erasure, and every system that holds a copy should act upon it.")
                .isEmpty();
        assertThat(WhatRemains.of("c-17", customerEventsIn(flow)))
                .as(
                        "Every system has forgotten Ada. The log has not: her registration, m1, can still be read.")
                .containsExactly("m1");
    }

    private static void assertForgotten(Object system) {
        assertThat(
                        Memory.of(system)
                                .found(
                                        "Ada Lovelace",
                                        "ada@example.org",
                                        "countess@example.org",
                                        "Your quote Q1",
                                        "Q1",
                                        "Q3"))
                .as(
                        "%s no longer says anything about Ada, but somewhere inside it still remembers this. Hidden is not forgotten.",
                        system.getClass().getSimpleName())
                .isEmpty();
    }

    private void adaAndGraceAreKnown() {
        communications.sent("c-18", TO_GRACE);
        communications.on(new CustomerRegistered(1, ADA.reachableAt("countess@example.org")));
        communications.sent("c-17", TO_THE_COUNTESS);
        communications.on(new CustomerRegistered(1, GRACE));
        communications.on(new CustomerChanged(2, ADA.reachableAt("countess@example.org"), ADA));
        communications.sent("c-17", TO_ADA);
        communications.sent("c-17", TO_ADA);
    }

    private void quotesMade(String customerId, int quotes) {
        for (int number = 1; number <= quotes; number++) {
            quoting.on(new QuoteMade(customerId, customerId + "'s quote " + number, 320));
        }
    }

    private List<Envelope<CustomerEvent>> logOf(CustomerEvent... events) {
        return List.of(events).stream().map(event -> envelopes.first("customer", event)).toList();
    }

    // What was published stays in the record of the flow, as it stays in the log of a broker.
    private static List<Envelope<CustomerEvent>> customerEventsIn(Flow flow) {
        List<Envelope<CustomerEvent>> log = new ArrayList<>();
        for (Flow.Step step : flow.steps(Flow.Kind.PUBLISHED)) {
            Envelope<?> envelope = step.envelope();
            if (envelope.message() instanceof CustomerEvent event) {
                log.add(
                        new Envelope<>(
                                envelope.id(),
                                envelope.source(),
                                envelope.type(),
                                envelope.subject(),
                                envelope.time(),
                                envelope.correlationId(),
                                envelope.causationId(),
                                event));
            }
        }
        return log;
    }
}
