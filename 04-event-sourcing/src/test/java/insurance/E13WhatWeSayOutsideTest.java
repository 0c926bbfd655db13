package insurance;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static insurance.People.GRACE_REGISTERED;
import static insurance.People.HILL_STREET;
import static insurance.People.LAKE_ROAD;
import static insurance.People.MILL_LANE;
import static insurance.People.emailChanged;
import static insurance.People.moved;
import static org.assertj.core.api.Assertions.assertThat;

import eventstore.InMemoryEventStore;
import insurance.customer.Spokesperson;
import insurance.customer.contract.CustomerEvent;
import insurance.customer.contract.CustomerEvent.AddressChanged;
import insurance.customer.contract.CustomerEvent.AddressCorrected;
import insurance.customer.contract.CustomerEvent.CustomerLeft;
import insurance.customer.contract.CustomerEvent.CustomerRegistered;
import insurance.customer.contract.CustomerEvent.EmailChanged;
import insurance.customer.contract.CustomerEvent.HouseSurveyed;
import insurance.customer.published.CustomerNews;
import insurance.customer.published.CustomerNews.AddressPutRight;
import insurance.customer.published.CustomerNews.CustomerGone;
import insurance.customer.published.CustomerNews.CustomerJoined;
import insurance.customer.published.CustomerNews.CustomerMoved;
import insurance.customer.published.CustomerNews.HouseMeasured;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import workbook.Exercise;
import workbook.Guard;

@Exercise(
        number = "4.13",
        title = "What we say outside",
        minutes = 14,
        edit = "src/main/java/insurance/customer/Spokesperson.java",
        claims = {"A1", "F8"},
        remember =
                "Private events may change, published events are promised. A translation "
                        + "between the two keeps a log from becoming a shared database.")
class E13WhatWeSayOutsideTest {

    private final WatchedStore<CustomerEvent> store =
            new WatchedStore<>(new InMemoryEventStore<>(new TestClock("2026-03-02T09:00:00Z")));

    @Test
    @Order(1)
    @DisplayName("other systems get only the events that were promised")
    void onlyWhatWasPromised(TestReporter reporter) {
        happened(ada("paul"), new AddressChanged("ada", "mary", LAKE_ROAD));

        String understood = asQuotingReadsIt(news());

        reporter.publishEntry(
                "what happened", "Ada registered, and moved\nquoting:\n" + understood);
        assertThat(understood)
                .withFailMessage(
                        """
                        Customer management handed out its own events. Quoting knows them by heart now, \
                        and last night customer management split "registered" in two.
                        expected: CustomerJoined, CustomerMoved
                        but:      %s
                        What may change without asking quoting?\
                        """,
                        understood.replace("\n", ", "))
                .doesNotContain("does not know");
        Verdict.same(
                List.of(
                        "ada joined: 3 Hill Street, Oldtown, 1932, 120",
                        "ada moved: 12 Lake Road, Newtown"),
                news().stream()
                        .map(it -> ((CustomerNews) it).customerId() + " " + words(it))
                        .toList(),
                "Ada registered, and moved to the lake. Both were to be said, in this order.");
    }

    @Test
    @Order(2)
    @DisplayName("a correction is not said as a move")
    void correctionsAreNoMoves() {
        happened(
                ada("paul"),
                new AddressCorrected("ada", "mary", MILL_LANE, "misheard"),
                new HouseSurveyed("ada", "surveyor", 1934, 135),
                new CustomerLeft("ada", "paul", "too dear"));

        List<String> said = news().stream().skip(1).map(E13WhatWeSayOutsideTest::words).toList();
        Verdict.that(
                said.stream().noneMatch(it -> it.startsWith("moved")),
                "Ada's address was put right. She has not moved, and should not get a quote for "
                        + "a move.",
                "no move",
                said,
                "");
        Verdict.same(
                List.of("put right: 8 Mill Lane, Oldtown", "house: 1934, 135", "gone"),
                said,
                "Ada's address was put right, her house was measured, and she left. Other "
                        + "systems have to learn all three, in this order.");
    }

    @Test
    @Order(3)
    @DisplayName("private facts are not said")
    void emailsStayInside() {
        happened(ada("paul"), new EmailChanged("ada", "ada", "ada@lake.example"));

        Verdict.same(
                List.of("joined: 3 Hill Street, Oldtown, 1932, 120"),
                news().stream().map(E13WhatWeSayOutsideTest::words).toList(),
                "Ada's e-mail address, her name and her clerk stay inside.");
    }

    @Test
    @Order(4)
    @DisplayName("the same news has the same id when it is said again")
    void sameIds() {
        happened(ada("paul"), emailChanged("ada", "ada@lake.example"), moved("ada", LAKE_ROAD));
        happened(GRACE_REGISTERED, moved("ada", HILL_STREET), moved("ada", LAKE_ROAD));

        List<String> first = ids(0);

        Verdict.same(
                5L,
                first.stream().distinct().count(),
                "Five things were to be said. Two of them have one id, and would be taken for one.",
                "What is different each time something happens?");
        Verdict.same(
                first,
                ids(0),
                "The log was read again, and what was said before has new ids. A receiver cannot recognise"
                        + " them, and quotes every move once more. Is there a static field?");
        Verdict.same(
                first.subList(2, 5),
                ids(3),
                "Read from position 3 on, the last three should come, with the ids that they"
                        + " had.");
    }

    @Test
    @Order(21)
    @Guard
    @DisplayName("without new events nothing is said")
    void nothingNew() {
        happened(ada("paul"));

        Verdict.same(
                List.of(),
                new Spokesperson(store.readOnly()).newsAfter(1),
                "Nothing has happened after position 1. So there is nothing to say.");
    }

    @Test
    @Order(22)
    @Guard
    @DisplayName("the log is read to its end, however long")
    void aLongLog() {
        store.append("ada", 0, Collections.nCopies(2500, emailChanged("ada", "ada@lake.example")));
        happened(moved("ada", LAKE_ROAD));

        Verdict.that(
                news().toString().contains("12 Lake Road"),
                "Ada moved, after 2500 other events. Other systems have not learned of it.");
    }

    @Test
    @Order(23)
    @Guard
    @Timeout(value = 30, unit = TimeUnit.SECONDS)
    @DisplayName("rule: what is published knows nothing of the private events")
    void publishedKnowsNothing() {
        Rule.holds(
                "A promise must not change with customer management's own events.",
                noClasses()
                        .that()
                        .resideInAPackage("insurance.customer.published..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("insurance.customer", "insurance.customer.contract.."));
    }

    private List<?> news() {
        return new Spokesperson(store.readOnly()).newsAfter(0);
    }

    private List<String> ids(long position) {
        return new Spokesperson(store.readOnly())
                .newsAfter(position).stream()
                        .map(it -> it instanceof CustomerNews news ? news.id() : "none")
                        .toList();
    }

    private void happened(CustomerEvent... events) {
        for (CustomerEvent event : events) {
            store.happened(event.customerId(), event);
        }
    }

    private static CustomerEvent ada(String by) {
        return new CustomerRegistered("ada", by, "Ada", "ada@example.org", HILL_STREET, 1932, 120);
    }

    /** Quoting was written last year, against what was promised. */
    private static String asQuotingReadsIt(List<?> news) {
        return String.join(
                "\n",
                news.stream()
                        .map(
                                it ->
                                        it instanceof CustomerNews
                                                ? it.getClass().getSimpleName()
                                                : "does not know " + it.getClass().getSimpleName())
                        .toList());
    }

    private static String words(Object news) {
        return news instanceof CustomerNews it
                ? switch (it) {
                    case CustomerJoined(
                                    var id,
                                    var who,
                                    var street,
                                    var city,
                                    var year,
                                    var area) ->
                            "joined: " + street + ", " + city + ", " + year + ", " + area;
                    case CustomerMoved(var id, var who, var street, var city) ->
                            "moved: " + street + ", " + city;
                    case AddressPutRight(var id, var who, var street, var city) ->
                            "put right: " + street + ", " + city;
                    case HouseMeasured(var id, var who, var year, var area) ->
                            "house: " + year + ", " + area;
                    case CustomerGone gone -> "gone";
                }
                : "a private event: " + news.getClass().getSimpleName();
    }
}
