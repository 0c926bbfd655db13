package insurance;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static insurance.Verdict.same;

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
                "One name for one event makes the flow searchable. An event catalogue lists what is written, not what runs.")
@Timeout(30)
class E09SearchTheSourceTest {

    private static final JavaClasses SAMPLES =
            withTheMessages(E09SearchTheSourceTest.class, "samples");
    private static final JavaClasses OUR_OWN = withTheMessages(Communications.class, "insurance");

    @Test
    @Order(1)
    @DisplayName("the catalogue says which system publishes an event and which subscribes")
    void whoPublishesAndWhoSubscribes(TestReporter reporter) {
        String line = catalogue("plain").lines().findFirst().orElse("").replaceAll(" +", " ");
        String[] both = line.replaceFirst("AddressChanged ", "").split(" → ");
        reporter.publishEntry(
                "what happened",
                "Publishers of AddressChanged:\n  "
                        + both[0]
                        + "\nSubscribers:\n  "
                        + both[both.length - 1]);

        assertCatalogue(
                "plain",
                "The catalogue says which systems publish each event, and which subscribe to it. It"
                        + " has to say only that.",
                """
                AddressChanged       customer → dataplatform, quoting
                QuoteMade            quoting → dataplatform
                QuoteSent            communications → no system""");
    }

    @Test
    @Order(2)
    @DisplayName("a reader of an event neither publishes it nor subscribes to it")
    void readersDoNotCount() {
        assertCatalogue(
                "readers",
                "The archive gets its events from others. It neither makes one nor asks the bus for"
                        + " any. And LabelPrinted only sounds like one.",
                """
                AddressChanged       customer → no system""");
    }

    @Test
    @Order(3)
    @DisplayName("one name shows the whole flow")
    void oneNameForAll() {
        assertCatalogue(
                "copies",
                "Each of the systems has a class AddressChanged of its own. One name for all makes one line.",
                """
                AddressChanged       customer, portal → underwriting""");
        assertCatalogue(
                "synonyms",
                "Underwriting has its own word for the move. The catalogue cannot know that, and shows two events.",
                """
                AddressChanged       customer → no system
                CustomerMoved        no system → underwriting""");
    }

    @Test
    @Order(4)
    @DisplayName("the style of the code does not matter")
    void howeverItIsWritten() {
        assertCatalogue(
                "variety",
                "Code can say the same in several ways: in a constructor, through another class,"
                        + " through an interface.",
                """
                AddressChanged       customer → quoting
                NameChanged          customer → customer, quoting""");
        // Only communications is finished in each copy. All else is yours to write.
        JavaClasses given = OUR_OWN.that(resideInAPackage("insurance.communications.."));
        same(
                "The catalogue works for the samples, and misses something in"
                        + " src/main/java/insurance/communications.",
                lines(EventCatalogue.of(given, "insurance")),
                "QuoteSent            communications → no system");
    }

    @Test
    @Order(5)
    @DisplayName("the catalogue and the trace miss different things")
    void whatIsWrittenAndWhatRan(TestReporter reporter) {
        List<String> written = subscribersIn(catalogue("balance"));
        List<String> ran = systemsThatGotTheMove();
        reporter.publishEntry("Who gets AddressChanged in samples/balance?", table(written, ran));

        assertCatalogue(
                "balance",
                "The portal was switched off last year, and its code is still there. The archive"
                        + " gets the event that its configuration names. A catalogue lists what is"
                        + " written, so it has the first and not the second. The trace has: "
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

    private static void assertCatalogue(String sample, String damage, String expected) {
        String catalogue = catalogue(sample);
        draw(catalogue, expected);
        same(
                damage + " The insurer is in src/test/java/samples/" + sample + ".",
                catalogue.lines().toList(),
                expected.lines().toArray(String[]::new));
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
