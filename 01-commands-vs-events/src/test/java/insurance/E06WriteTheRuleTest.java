package insurance;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import insurance.rules.CustomerKeepsToItself;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import workbook.Exercise;
import workbook.rules.ModuleClasses;

@Exercise(
        number = "1.6",
        title = "Write the rule",
        minutes = 10,
        edit = "src/test/java/insurance/rules/CustomerKeepsToItself.java",
        claims = "A1")
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class E06WriteTheRuleTest {

    private static final JavaClasses SAMPLES =
            ModuleClasses.compiledWith(E06WriteTheRuleTest.class, "samples");

    @Test
    @Order(1)
    @DisplayName("it accepts an insurer whose customer management keeps to itself")
    void acceptsTheCleanOne() {
        assertThat(accepts("samples.clean"))
                .withFailMessage(
                        """
                        Your rule rejects an insurer where all is well. Look into src/test/java/samples/clean:
                        customer management uses Java's own classes and its own contract, quoting listens to it, nobody else is known.
                        expected: accepted
                        but:      %s""",
                        verdict("samples.clean"))
                .isTrue();
    }

    @Test
    @Order(2)
    @DisplayName("it rejects customer management that calls quoting")
    void rejectsACall() {
        assertRejected("samples.call", "customer management calls quoting");
    }

    @Test
    @Order(3)
    @DisplayName("it rejects customer management that calls communications")
    void rejectsTheOtherSystem() {
        assertRejected("samples.email", "customer management calls communications");
    }

    @Test
    @Order(4)
    @DisplayName("it rejects customer management that merely holds on to quoting")
    void rejectsAField() {
        assertRejected(
                "samples.field",
                "customer management has a field of a type of quoting's; no call is needed to be coupled");
    }

    @Test
    @Order(5)
    @DisplayName("it rejects a dependency between packages further down")
    void rejectsSubpackages() {
        assertRejected(
                "samples.deep",
                "something inside customer management uses something inside quoting");
    }

    @Test
    @Order(6)
    @DisplayName("it does not stay green when the package it looks at is renamed")
    void noticesThatItChecksNothing() {
        assertThat(accepts("samples.renamed"))
                .withFailMessage(
                        """
                        In samples/renamed the package customer is called clients. Your rule found no class to look at, and was content.
                        A rule that checks nothing is green for ever, and nobody notices.
                        expected: a rule that fails when there is nothing to check
                        but:      it accepted""")
                .isFalse();
    }

    @Test
    @Order(7)
    @DisplayName("it says why, for the colleague who breaks it next year")
    void saysWhy() {
        String description = CustomerKeepsToItself.rule().getDescription();

        assertThat(description)
                .as(
                        "A rule without a reason is obeyed by nobody. ArchUnit has a word for giving one.")
                .containsPattern("because \\S+");
    }

    private static void assertRejected(String sample, String fault) {
        assertThat(accepts(sample))
                .withFailMessage(
                        """
                        Your rule accepts %s, in which %s.
                        expected: rejected
                        but:      accepted""",
                        sample, fault)
                .isFalse();
    }

    private static boolean accepts(String sample) {
        return verdict(sample).equals("accepted");
    }

    private static String verdict(String sample) {
        JavaClasses classes = SAMPLES.that(resideInAPackage(sample + ".."));
        try {
            CustomerKeepsToItself.rule().check(classes);
            return "accepted";
        } catch (workbook.NotDoneYet notDone) {
            throw notDone;
        } catch (AssertionError rejected) {
            return "rejected: " + rejected.getMessage();
        }
    }
}
