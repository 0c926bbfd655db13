package insurance;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.core.importer.Locations;
import insurance.catalogue.EventCatalogue;
import insurance.communications.Communications;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import messaging.Command;
import messaging.Event;
import messaging.Message;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import samples.balance.archive.Archive;
import samples.balance.customer.CustomerManagement;
import samples.balance.customer.contract.AddressChanged;
import samples.balance.quoting.Quoting;
import workbook.CompiledInto;
import workbook.Exercise;
import workbook.flow.Drawn;

@Exercise(
        number = "2.9",
        title = "Search the source",
        minutes = 10,
        edit = "src/test/java/insurance/catalogue/EventCatalogue.java",
        claims = {"D6", "D10"},
        remember =
                "One name for one event makes the flow searchable in the source; an event catalogue lists what is written, not what runs.")
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class E09SearchTheSourceTest {

    private static final JavaClasses SAMPLES =
            withTheMessages(E09SearchTheSourceTest.class, "samples");
    private static final JavaClasses OUR_OWN = withTheMessages(Communications.class, "insurance");

    @Test
    @Order(1)
    @DisplayName("each event, with who publishes it and who subscribes to it")
    void whoPublishesAndWhoSubscribes(TestReporter reporter) {
        String line = catalogue("plain").lines().findFirst().orElse("").replaceAll(" +", " ");
        String[] both = line.replaceFirst("AddressChanged ", "").split(" → ");
        reporter.publishEntry(
                "what happened",
                "Who publishes AddressChanged?\n  "
                        + both[0]
                        + "\nWho subscribes?\n  "
                        + both[both.length - 1]);

        assertCatalogue(
                "plain",
                "Ada got two e-mails, and the catalogue says which systems publish her move, and which subscribe to it. It has to say that of each event, and only that.",
                """
                AddressChanged       customer → dataplatform, quoting
                QuoteMade            quoting → dataplatform
                QuoteSent            communications → nobody""");
    }

    @Test
    @Order(2)
    @DisplayName("a reader of an event neither publishes it nor subscribes to it")
    void readersDoNotCount() {
        assertCatalogue(
                "readers",
                "The archive works with events that others hand to it. It neither makes one nor asks the bus for any. And LabelPrinted only sounds like one.",
                """
                AddressChanged       customer → nobody""");
    }

    @Test
    @Order(3)
    @DisplayName("one name shows the whole flow, and another name tears it apart")
    void oneNameForAll() {
        assertCatalogue(
                "copies",
                "Each of the systems has a class AddressChanged of its own. All use the same name, so one line shows the whole flow.",
                """
                AddressChanged       customer, portal → underwriting""");
        assertCatalogue(
                "synonyms",
                "Underwriting has its own word for the move. The catalogue cannot know that, and shows one event without subscribers, and one without a publisher.",
                """
                AddressChanged       customer → nobody
                CustomerMoved        nobody → underwriting""");
    }

    @Test
    @Order(4)
    @DisplayName("the style of the code does not matter")
    void howeverItIsWritten() {
        assertCatalogue(
                "variety",
                "Code can say the same in several ways: in a constructor, in a class that leaves the publishing to another, by an interface in between. And a system may subscribe to its own events.",
                """
                AddressChanged       customer → quoting
                NameChanged          customer → customer, quoting""");
        // Only communications is finished in each copy. All else is yours to write.
        JavaClasses given = OUR_OWN.that(resideInAPackage("insurance.communications.."));
        InWords.compare(
                "The catalogue comes from the classes as they are. It works for the samples, and misses something in this module's own code, in src/main/java/insurance/communications.",
                lines(EventCatalogue.of(given, "insurance")),
                "QuoteSent            communications → nobody");
    }

    @Test
    @Order(5)
    @DisplayName("the catalogue lists what is written, and the trace what ran")
    void whatIsWrittenAndWhatRan(TestReporter reporter) {
        List<String> written = subscribersIn(catalogue("balance"));
        List<String> ran = systemsThatGotTheMove();
        reporter.publishEntry("Who gets AddressChanged in samples/balance?", table(written, ran));

        assertCatalogue(
                "balance",
                "The portal was switched off last year, and its code is still there. The archive gets the event that its configuration names. A catalogue lists what is written, so it has the first and not the second. The trace has: "
                        + String.join(", ", ran)
                        + ".",
                """
                AddressChanged       customer → portal, quoting""");
        reporter.publishEntry(
                "Your catalogue of this module, as far as it is written",
                EventCatalogue.of(OUR_OWN, "insurance").toString());
    }

    // Quoting is started, the portal is not, and the configuration names the archive's event.
    private static List<String> systemsThatGotTheMove() {
        WatchedInsurer insurer = new WatchedInsurer();
        new Quoting(insurer.eventsOf("quoting"), new ArrayList<>()).listen();
        new Archive(insurer.eventsOf("archive"), new ArrayList<>()).listen(AddressChanged.class);
        new CustomerManagement(insurer.eventsOf("customer")).move(Customers.ADA);
        insurer.deliverAll();
        return insurer.arrivals().stream()
                .map(arrival -> arrival.replace("AddressChanged at ", ""))
                .sorted()
                .toList();
    }

    private static List<String> subscribersIn(String catalogue) {
        return List.of(catalogue.replaceFirst("(?s).*→ ", "").split(", "));
    }

    private static String table(List<String> written, List<String> ran) {
        StringBuilder table = new StringBuilder("          catalogue  trace");
        for (String system : List.of("archive", "portal", "quoting")) {
            table.append(
                    String.format(
                            Locale.ROOT,
                            "%n%-9s %-10s %s",
                            system,
                            written.contains(system) ? "yes" : "-",
                            ran.contains(system) ? "yes" : "-"));
        }
        return table.toString();
    }

    private static void assertCatalogue(String sample, String idea, String expected) {
        String catalogue = catalogue(sample);
        draw(catalogue, expected);
        assertThat(catalogue.lines().toList())
                .withFailMessage(
                        "%s%nexpected of src/test/java/samples/%s:%n%s%nbut was:%n%s",
                        idea, sample, expected, catalogue.isEmpty() ? "nothing" : catalogue)
                .isEqualTo(expected.lines().toList());
    }

    private static void draw(String catalogue, String expected) {
        for (String line : catalogue.lines().toList()) {
            String[] event = line.split(" +", 2);
            String[] both = event[event.length - 1].split(" → ");
            Drawn.strip(
                    event[0],
                    List.of(both[0]),
                    both[both.length - 1],
                    expected.lines().toList().contains(line));
        }
    }

    private static String catalogue(String sample) {
        JavaClasses classes = SAMPLES.that(resideInAPackage("samples." + sample + ".."));
        return EventCatalogue.of(classes, "samples." + sample).toString();
    }

    private static List<String> lines(EventCatalogue catalogue) {
        return catalogue.toString().lines().toList();
    }

    // Together with the kit's messages. Otherwise ArchUnit could not tell that an event is also a
    // message, and a command, too.
    private static JavaClasses withTheMessages(Class<?> one, String packageName) {
        Set<Location> locations = new HashSet<>();
        locations.add(Location.of(CompiledInto.folderOf(one).resolve(packageName)));
        for (Class<?> message : List.of(Message.class, Event.class, Command.class)) {
            locations.addAll(Locations.ofClass(message));
        }
        return new ClassFileImporter().importLocations(locations);
    }
}
