package insurance;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import insurance.catalogue.EventCatalogue;
import insurance.customer.CustomerManagement;
import insurance.customer.RicherAnnouncement;
import insurance.quoting.Quoting;
import insurance.underwriting.Underwriting;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import workbook.Exercise;
import workbook.NotDoneYet;
import workbook.rules.ModuleClasses;

@Exercise(
        number = "2.9",
        title = "Search the source",
        minutes = 10,
        edit = "src/test/java/insurance/catalogue/EventCatalogue.java",
        claims = "D6")
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class E09SearchTheSourceTest {

    private static final JavaClasses SAMPLES =
            ModuleClasses.compiledWith(E09SearchTheSourceTest.class, "samples");

    @Test
    @Order(1)
    @DisplayName("each event, with who publishes it and who subscribes to it")
    void whoPublishesAndWhoSubscribes() {
        assertCatalogue(
                "plain",
                "Three events are published in this insurer, and two of them have subscribers. SendQuote is no event, so it is not in the list.",
                """
                AddressChanged       customer → dataplatform, quoting
                QuoteMade            quoting → dataplatform
                QuoteSent            communications → nobody""");
    }

    @Test
    @Order(2)
    @DisplayName("whoever reads an event, or passes it on, is neither publisher nor subscriber")
    void readersDoNotCount() {
        assertCatalogue(
                "readers",
                "The archive works with events that others hand to it. It neither makes one nor asks the bus for any; and LabelPrinted only sounds like one.",
                """
                AddressChanged       customer → nobody""");
    }

    @Test
    @Order(3)
    @DisplayName("the same name is the same event, in whatever package each system keeps its class")
    void oneNameForAll() {
        assertCatalogue(
                "copies",
                "Each of the systems has a class AddressChanged of its own. As all use the same name, one line shows the whole flow.",
                """
                AddressChanged       customer, portal → underwriting""");
    }

    @Test
    @Order(4)
    @DisplayName("another name for the same event tears the flow apart")
    void anotherNameTearsItApart() {
        assertCatalogue(
                "synonyms",
                "Underwriting has its own word for the move. The catalogue cannot know that, and shows one event without subscribers, and one without a publisher.",
                """
                AddressChanged       customer → nobody
                CustomerMoved        nobody → underwriting""");
    }

    @Test
    @Order(5)
    @DisplayName("our own insurer: the catalogue comes from the code that is there")
    void ourOwnInsurer() {
        List<String> catalogue =
                EventCatalogue.of(OurClasses.ALL, "insurance").toString().lines().toList();

        for (String line : ourLines()) {
            assertThat(catalogue)
                    .withFailMessage(
                            """
                            The catalogue comes from the classes as they are. It works for the samples, and misses something in this module's own code.
                            expected a line: %s
                            but was:
                            %s""",
                            line, String.join("\n", catalogue))
                    .contains(line);
        }
    }

    private static void assertCatalogue(String sample, String idea, String expected) {
        JavaClasses classes = SAMPLES.that(resideInAPackage("samples." + sample + ".."));
        String catalogue = EventCatalogue.of(classes, "samples." + sample).toString();
        assertThat(catalogue.lines().toList())
                .withFailMessage(
                        "%s%nexpected of src/test/java/samples/%s:%n%s%nbut was:%n%s",
                        idea, sample, expected, catalogue.isEmpty() ? "nothing" : catalogue)
                .isEqualTo(expected.lines().toList());
    }

    // Only what you have written already can be in it.
    private static List<String> ourLines() {
        List<String> lines = new ArrayList<>();
        lines.add("QuoteSent            communications → nobody");
        if (isDone(RicherAnnouncement.class)) {
            lines.add("AddressChangedFromTo customer → nobody");
        }
        if (isDone(Quoting.class)) {
            lines.add("QuoteMade            quoting → nobody");
        }
        if (isDone(CustomerManagement.class)
                && isDone(Quoting.class)
                && isDone(Underwriting.class)) {
            lines.add("AddressChanged       customer → quoting, underwriting");
        }
        return lines;
    }

    private static boolean isDone(Class<?> code) {
        return OurClasses.ALL.get(code).getDirectDependenciesFromSelf().stream()
                .noneMatch(it -> it.getTargetClass().isEquivalentTo(NotDoneYet.class));
    }
}
