package insurance;

import static insurance.OldEvents.addressChanged;
import static insurance.OldEvents.moved;
import static insurance.OldEvents.stored;

import eventstore.StoredEvent;
import insurance.customer.CustomerHistory;
import insurance.customer.Upcasters;
import insurance.customer.contract.CustomerEvent;
import insurance.customer.contract.CustomerEvent.CustomerLeft;
import insurance.customer.contract.CustomerEvent.CustomerRegistered;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import workbook.Exercise;
import workbook.flow.Drawn;

@Exercise(
        number = "4.10",
        title = "Yesterday's events",
        minutes = 14,
        edit = {
            "src/main/java/insurance/customer/Upcasters.java",
            "src/main/java/insurance/customer/CustomerHistory.java"
        },
        claims = "F8",
        remember =
                "An upcaster turns an old form into the next while it is read. A missing word "
                        + "is unknown: never guess.")
class E10YesterdaysEventsTest extends YesterdaysEventsDetails {

    @Test
    @Order(1)
    @DisplayName("a word that was not written down stays unknown")
    void noGuesses(TestReporter reporter) {
        String grace = Verdict.outcome(() -> facts("grace")).toString();
        String edsger = Verdict.outcome(() -> facts("edsger")).toString();
        String facts = grace + " | " + edsger;

        Drawn.strip("Grace", List.of("2017: no city"), grace, grace.endsWith("unknown"));
        Drawn.strip("Edsger", List.of("2018: no reason"), edsger, edsger.endsWith("unknown"));
        reporter.publishEntry(
                "what happened", "Grace, 2017: " + grace + "\nEdsger, 2018: left, " + edsger);
        String expected = "8 Mill Lane, unknown | unknown";
        Verdict.that(
                !facts.contains("no answer"),
                "Old events of Grace and Edsger cannot be read any more.",
                expected,
                facts,
                "");
        Verdict.that(
                !facts.contains("missing"),
                "Grace registered, and Edsger left: that is in the old file, and is missing "
                        + "from their history.",
                expected,
                facts,
                "");
        Verdict.same(
                expected,
                facts,
                "In 2017 no city was written down for Grace, and in 2018 no reason for "
                        + "Edsger. Today their history has a word there that is not \"unknown\", "
                        + "and the data team counts it as a fact.",
                "In ten years, how will the data team tell a guess from a fact?");
    }

    @Test
    @Order(2)
    @DisplayName("a city that was not written down is not made up")
    void noCity() {
        assertSecondForm(
                moved("kay", "12 Lake Road, Newtown"),
                addressChanged("kay", "12 Lake Road", "Newtown"),
                "A client-moved of the first form is an address-changed in the second.");
        assertSecondForm(
                moved("joan", "8 Mill Lane"),
                addressChanged("joan", "8 Mill Lane", UNKNOWN),
                "No city was written down then. It is unknown: a guess would look like a fact "
                        + "forever.");
    }

    @Test
    @Order(3)
    @DisplayName("a reason that was not written down is not made up")
    void noReason() {
        assertSecondForm(
                stored("client-left", 1, "client=joan"),
                stored("customer-left", 2, "customer=joan; reason=unknown"),
                "In the second form there is a reason for leaving. In the first it was not "
                        + "written down, and must not be made up.");
    }

    @Test
    @Order(4)
    @DisplayName("the city comes after the last comma")
    void lastComma() {
        assertSecondForm(
                moved("joan", "Flat 2, The Mill , 8 Mill Lane, Oldtown "),
                addressChanged("joan", "Flat 2, The Mill , 8 Mill Lane", "Oldtown "),
                "A street may have commas of its own. The city comes after the last one, and blanks"
                        + " stay.");
        assertSecondForm(
                moved("joan", "Flat 2,8 Mill Lane"),
                addressChanged("joan", "Flat 2,8 Mill Lane", UNKNOWN),
                "No space follows the comma, so it belongs to the street. No city was written "
                        + "down.");
    }

    @Test
    @Order(5)
    @DisplayName("an unknown form is refused")
    void unknownForm() {
        StoredEvent future = stored("customer-left", 4, "customer=grace");
        for (StoredEvent stranger : List.of(stored("client-left", 0, "client=joan"), future)) {
            assertRefused(
                    () -> Upcasters.toToday(stranger),
                    ("An event is in form %s, which this release of the code does not know. "
                                    + "Its meaning can only be guessed.")
                            .formatted(stranger.schema()));
        }
        store.happened("grace", future);
        assertRefused(
                () -> new CustomerHistory(store).of("grace"),
                "Grace's last event is in form 4, which this release of the code does not "
                        + "know. Her history was shown without it, as if it had not happened.");
    }

    private String facts(String customerId) {
        for (CustomerEvent event : new CustomerHistory(store).of(customerId)) {
            if (event instanceof CustomerRegistered it) {
                return it.address().street() + ", " + it.address().city();
            } else if (event instanceof CustomerLeft it) {
                return it.reason();
            }
        }
        return "missing";
    }
}
