package insurance;

import static insurance.Customers.ADA;
import static insurance.Customers.ALAN;
import static insurance.Customers.GRACE;
import static insurance.Customers.MARY;
import static insurance.Places.HIGH_STREET;
import static insurance.Places.HILL_STREET;
import static insurance.Places.LAKE_ROAD;
import static insurance.Places.MILL_LANE;
import static insurance.Places.RIVER_WALK;
import static insurance.Places.THE_HOUSE_NEXT_DOOR;
import static org.assertj.core.api.Assertions.assertThat;

import insurance.communications.Communications;
import insurance.communications.contract.SendQuote;
import insurance.customer.RicherAnnouncement;
import insurance.customer.contract.Address;
import insurance.customer.contract.AddressChanged;
import insurance.customer.contract.AddressChangedFromTo;
import insurance.customer.contract.CustomerDetails;
import insurance.customer.contract.Home;
import insurance.quoting.RicherQuoting;
import insurance.underwriting.RicherUnderwriting;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import messaging.CommandBus;
import messaging.EventBus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import workbook.Exercise;
import workbook.Failure;

@Exercise(
        number = "2.4",
        title = "Put the change into it",
        minutes = 15,
        edit = {
            "src/main/java/insurance/customer/RicherAnnouncement.java",
            "src/main/java/insurance/quoting/RicherQuoting.java",
            "src/main/java/insurance/underwriting/RicherUnderwriting.java"
        },
        claims = "D3")
class E04PutTheChangeIntoItTest {

    private Insurer insurer;
    private RicherQuoting quoting;
    private RicherUnderwriting underwriting;

    @BeforeEach
    void openBothSystems() {
        insurer = new Insurer();
        quoting = new RicherQuoting(insurer.askedBy("quoting"));
        underwriting = new RicherUnderwriting(insurer.askedBy("underwriting"));
    }

    @Test
    @Order(1)
    @DisplayName("the richer event says whose address has changed, from what, and to what")
    void fromWhatToWhat() {
        InWords.compare(
                "The richer notification carries the change itself: the old address and the new one.",
                told(announced(ADA, LAKE_ROAD)),
                "c-17",
                "from 3 Hill Street in Oldtown",
                "to 12 Lake Road in Newtown");
        InWords.compare(
                "The richer notification carries the change itself: the old address and the new one.",
                told(announced(GRACE, HIGH_STREET)),
                "c-18",
                "from 8 Mill Lane in Oldtown",
                "to 1 High Street in Newtown");
        InWords.compare(
                "The event says whose address has changed by the customer's id. That is what others know a customer by.",
                told(announced(MARY, LAKE_ROAD)),
                "c-20",
                "from 8 Mill Lane in Oldtown",
                "to 12 Lake Road in Newtown");
    }

    @Test
    @Order(2)
    @DisplayName("quoting makes a quote for the address in the event")
    void theAddressInTheEvent() {
        var adas = quoting.on(move(ADA, HILL_STREET, LAKE_ROAD));
        var graces = quoting.on(move(GRACE, RIVER_WALK, HIGH_STREET));

        InWords.compare(
                "The event says where the customer lives now. Quoting should believe it; only year built and floor area are missing.",
                Stream.of(adas, graces).flatMap(Optional::stream).map(InWords::told).toList(),
                "quote Q1 for Ada, 240 euros",
                "quote Q2 for Grace, 300 euros");
    }

    @Test
    @Order(3)
    @DisplayName("two companies of one group: each has its own quotes and its own list")
    void eachHasItsOwnMemory() {
        var adaMoved = move(ADA, HILL_STREET, LAKE_ROAD);
        var here = quoting.on(adaMoved).map(InWords::told);
        underwriting.on(adaMoved);

        var sistersQuoting = new RicherQuoting(insurer.askedBy("quoting"));
        var there = sistersQuoting.on(adaMoved).map(InWords::told);
        var sistersUnderwriting = new RicherUnderwriting(insurer.askedBy("underwriting"));

        InWords.compare(
                "A sister company has a quoting of its own, which counts its own quotes. So the same move leads to the same quote in both.",
                there.stream().toList(),
                here.stream().toArray(String[]::new));
        InWords.compare(
                "A sister company has an underwriting of its own, and that has not heard of any move. Its list should be its own, too.",
                Customers.names(sistersUnderwriting.inspections()));
    }

    @Test
    @Order(4)
    @DisplayName("the next time quoting asks again for what is missing")
    void itAsksAgain() {
        List<String> quotes = new ArrayList<>();
        quoting.on(move(ADA, HILL_STREET, LAKE_ROAD)).map(InWords::told).ifPresent(quotes::add);
        insurer.customers().put(Customers.AT_FIRST.get(ADA).at(new Home(HIGH_STREET, 2010, 100)));
        quoting.on(new AddressChangedFromTo(ADA, LAKE_ROAD, HIGH_STREET))
                .map(InWords::told)
                .ifPresent(quotes::add);
        insurer.customers().put(Customers.AT_FIRST.get(ADA).at(new Home(HIGH_STREET, 1900, 100)));
        quoting.on(new AddressChangedFromTo(ADA, HILL_STREET, HIGH_STREET))
                .map(InWords::told)
                .ifPresent(quotes::add);

        InWords.compare(
                "Ada has moved into a newer house, and later into that house again, when its year built had been corrected. What quoting heard about the old one, or made of it, is no longer true.",
                quotes,
                "quote Q1 for Ada, 240 euros",
                "quote Q2 for Ada, 200 euros",
                "quote Q3 for Ada, 266 euros");
    }

    @Test
    @Order(5)
    @DisplayName("there is no such customer any more: no quote")
    void theCustomerHasLeft() {
        quoting.on(move(ADA, LAKE_ROAD, HILL_STREET));
        insurer.customers().leave(ADA);
        var moved = new AddressChangedFromTo(ADA, HILL_STREET, LAKE_ROAD);
        List<String> quotes = new ArrayList<>();

        var failure = Failure.of(() -> quoting.on(moved).map(InWords::told).ifPresent(quotes::add));

        assertThat(failure)
                .withFailMessage(
                        """
                        Ada has left the insurer. Nobody needs a quote, and that is no reason to fail.
                        expected: no quote
                        but:      %s""",
                        failure.map(Object::toString).orElse(""))
                .isEmpty();
        InWords.compare(
                "Ada has left the insurer, and nobody needs a quote. That she once was a customer does not change that.",
                quotes);
    }

    @Test
    @Order(6)
    @DisplayName("who left and has come back gets a quote again")
    void whoHasComeBack() {
        insurer.customers().leave(ADA);
        quoting.on(new AddressChangedFromTo(ADA, HILL_STREET, LAKE_ROAD));
        insurer.customers().comeBack(ADA);

        var quote = quoting.on(move(ADA, LAKE_ROAD, RIVER_WALK));

        InWords.compare(
                "Ada had left, and is a customer again. An answer tells about now; what it said about Ada yesterday does not count today.",
                quote.stream().map(InWords::told).map(it -> it.substring(9)).toList(),
                "for Ada, 279 euros");
    }

    @Test
    @Order(7)
    @DisplayName("underwriting finds in the event all that it needs")
    void underwritingReadsTheEvent() {
        underwriting.on(new AddressChangedFromTo(ADA, HILL_STREET, LAKE_ROAD));
        underwriting.on(new AddressChangedFromTo(GRACE, MILL_LANE, HIGH_STREET));
        underwriting.on(new AddressChangedFromTo(ALAN, LAKE_ROAD, RIVER_WALK));

        InWords.compare(
                "Ada has moved to a lake, Alan from a lake to a river, Grace to neither. All that stands in the events.",
                inspections(),
                "Ada",
                "Alan");
    }

    @Test
    @Order(8)
    @DisplayName("a list handed out stays as it is, and looking at it changes nothing")
    void lookingChangesNothing() {
        underwriting.on(new AddressChangedFromTo(ADA, HILL_STREET, LAKE_ROAD));
        Set<String> handedOut = underwriting.inspections();
        underwriting.on(new AddressChangedFromTo(ALAN, HIGH_STREET, RIVER_WALK));

        InWords.compare(
                "An inspector took the list along when only Ada was on it. A list handed out stays as it is.",
                Customers.names(handedOut),
                "Ada");
        InWords.compare(
                "Somebody has looked at the list before. Looking changes nothing, so Ada is still on it.",
                inspections(),
                "Ada",
                "Alan");
    }

    @Test
    @Order(9)
    @DisplayName("whoever moves away from the water need not be inspected any more")
    void awayFromTheWater() {
        underwriting.on(new AddressChangedFromTo(ADA, HILL_STREET, LAKE_ROAD));
        underwriting.on(new AddressChangedFromTo(GRACE, MILL_LANE, LAKE_ROAD));

        InWords.compare(
                "Ada and Grace have moved to the same house by the lake. Each of them is a customer of her own.",
                inspections(),
                "Ada",
                "Grace");

        underwriting.on(new AddressChangedFromTo(ADA, LAKE_ROAD, HILL_STREET));

        InWords.compare(
                "Ada has moved away from the lake. Grace still lives there, at the same address.",
                inspections(),
                "Grace");

        underwriting.on(new AddressChangedFromTo(GRACE, LAKE_ROAD, RIVER_WALK));

        InWords.compare(
                "Ada has moved away from the lake, Grace from the lake to the river.",
                inspections(),
                "Grace");
    }

    @Test
    @Order(10)
    @DisplayName("whoever moves back to the water is on the list again")
    void backToTheWater() {
        underwriting.on(new AddressChangedFromTo(ADA, HILL_STREET, LAKE_ROAD));
        underwriting.on(new AddressChangedFromTo(ADA, LAKE_ROAD, HILL_STREET));
        underwriting.on(new AddressChangedFromTo(ADA, HILL_STREET, LAKE_ROAD));

        InWords.compare(
                "Ada has moved to the lake, to a hill, and back to the lake. The last event counts, whatever was before.",
                inspections(),
                "Ada");
    }

    @Test
    @Order(11)
    @DisplayName("customer management is down: underwriting does not even notice")
    void underwritingDoesNotNotice() {
        insurer.customerManagement().goDown();

        var failure =
                Failure.of(
                        () ->
                                underwriting.on(
                                        new AddressChangedFromTo(ADA, HILL_STREET, LAKE_ROAD)));

        assertThat(failure)
                .withFailMessage(
                        """
                        Customer management is down. Underwriting needs nothing but the address, and that stands in the event.
                        expected: it goes on working
                        but:      %s""",
                        failure.map(Throwable::getMessage).orElse(""))
                .isEmpty();
        InWords.compare(
                "Customer management is down. Underwriting needs nothing but the address, and that stands in the event, so Ada should be on the list.",
                inspections(),
                "Ada");
    }

    @Test
    @Order(12)
    @DisplayName("customer management is down: quoting cannot do without it")
    void quotingCannotDoWithoutIt() {
        quoting.on(move(ADA, RIVER_WALK, HILL_STREET));
        var moved = move(ADA, HILL_STREET, LAKE_ROAD);
        insurer.customerManagement().goDown();
        var failure = Failure.of(() -> quoting.on(moved));
        insurer.customerManagement().comeBack();
        List<String> deliveredAgain = quoting.on(moved).stream().map(InWords::told).toList();

        assertThat(failure)
                .withFailMessage(
                        """
                        Quoting could not learn year built and floor area, and nobody heard of it. So the queue will not deliver again, and Ada's quote is lost.
                        expected: the failure of customer management comes out
                        but:      quoting went on as if all were well""")
                .isPresent();
        InWords.compare(
                "Customer management was down at first and is back. The queue has delivered again, and now there should be a quote.",
                deliveredAgain,
                "quote Q2 for Ada, 240 euros");
        long asked =
                insurer.flow().questions().stream()
                        .filter(question -> !question.answered())
                        .count();
        assertThat(asked)
                .withFailMessage(
                        """
                        Whoever asks again and again keeps upstream down. The queue delivers again; quoting need not.
                        expected: 1 question for one delivery
                        but:      %d
                        %s""",
                        asked, insurer.questions())
                .isEqualTo(1);
    }

    @Test
    @Order(13)
    @DisplayName("a quote for each move, whatever the last one said")
    void eachMoveItsQuote() {
        List<String> quotes =
                Stream.of(LAKE_ROAD, THE_HOUSE_NEXT_DOOR, HILL_STREET, LAKE_ROAD)
                        .map(to -> move(ADA, HILL_STREET, to))
                        .map(quoting::on)
                        .flatMap(Optional::stream)
                        .map(InWords::told)
                        .toList();

        InWords.compare(
                "Ada has moved to the lake, to the twin house next door, back home, and to the lake again. Each move leads to a quote, also for the same price, and also when the event says what an earlier one said.",
                quotes,
                "quote Q1 for Ada, 240 euros",
                "quote Q2 for Ada, 240 euros",
                "quote Q3 for Ada, 320 euros",
                "quote Q4 for Ada, 240 euros");
    }

    @Test
    @Order(14)
    @DisplayName("side by side: what the thin and the richer notification cost customer management")
    void sideBySide(TestReporter reporter) {
        Map<String, Long> thin = askedWithThinOnes();
        Map<String, Long> richer = askedWithRicherOnes();

        assertThat(richer)
                .withFailMessage(
                        """
                        With the change in the event fewer questions are left. Some are: there is always a field that somebody misses.
                        expected: with four moves four questions from quoting, none from underwriting, four from communications
                        but asked:
                        %s""",
                        table(thin, richer))
                .isEqualTo(Map.of("quoting", 4L, "communications", 4L));
        reporter.publishEntry("What four moves cost customer management", table(thin, richer));
    }

    private AddressChangedFromTo move(String customerId, Address from, Address to) {
        insurer.customers().move(customerId, to);
        return new AddressChangedFromTo(customerId, from, to);
    }

    private static AddressChangedFromTo announced(String customerId, Address to) {
        CustomerDetails before = Customers.AT_FIRST.get(customerId);
        return RicherAnnouncement.of(before, before.at(Homes.at(to)));
    }

    private static Map<String, Long> askedWithThinOnes() {
        Insurer thin = new Insurer();
        HearsAndAsks.toThinOnes(thin, "quoting");
        HearsAndAsks.toThinOnes(thin, "underwriting");
        openCommunications(thin);
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
        Insurer richer = new Insurer();
        RicherQuoting quoting = new RicherQuoting(richer.askedBy("quoting"));
        RicherUnderwriting underwriting = new RicherUnderwriting(richer.askedBy("underwriting"));
        openCommunications(richer);
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
            richer.messaging().eventsOf("customer").publish(move);
            richer.deliverAll();
        }
        underwriting.inspections();
        return askers(richer);
    }

    private static void openCommunications(Insurer insurer) {
        new Communications(insurer.messaging(), insurer.askedBy("communications"), email -> {});
    }

    private static List<AddressChangedFromTo> fourMoves() {
        return List.of(
                new AddressChangedFromTo(ADA, HILL_STREET, LAKE_ROAD),
                new AddressChangedFromTo(GRACE, MILL_LANE, RIVER_WALK),
                new AddressChangedFromTo(ALAN, HIGH_STREET, MILL_LANE),
                new AddressChangedFromTo(ADA, LAKE_ROAD, HILL_STREET));
    }

    private static Map<String, Long> askers(Insurer insurer) {
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
                            "\n%-14s %6d  %6d",
                            system,
                            thin.getOrDefault(system, 0L),
                            richer.getOrDefault(system, 0L)));
        }
        return table.toString();
    }

    private List<String> inspections() {
        return Customers.names(underwriting.inspections()).stream().sorted().toList();
    }

    private static List<String> told(AddressChangedFromTo event) {
        return List.of(
                event.customerId(),
                "from " + InWords.told(event.from()),
                "to " + InWords.told(event.to()));
    }
}
