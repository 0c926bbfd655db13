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
import workbook.NotDoneYet;
import workbook.rules.ModuleClasses;

@Exercise(
        number = "1.6",
        title = "Write the rule",
        minutes = 15,
        edit = "src/test/java/insurance/rules/CustomerKeepsToItself.java",
        claims = "A1")
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class E06WriteTheRuleTest {

    private static final String ACCEPTED = "accepted";
    private static final String SAW_NOTHING = "it found no class to look at";
    private static final JavaClasses SAMPLES =
            ModuleClasses.compiledWith(E06WriteTheRuleTest.class, "samples");

    @Test
    @Order(1)
    @DisplayName("it finds customer management, whatever package the insurer is in")
    void findsCustomerManagement() {
        for (String sample : new String[] {"samples.clean", "samples.abroad.north"}) {
            assertThat(verdict(sample))
                    .withFailMessage(
                            """
                            Your rule found no class to look at in %s. Begin it with customer management, the system that must not know the others.
                            There, customer management is in %s.customer; elsewhere it is in other packages.""",
                            sample, sample)
                    .isNotEqualTo(SAW_NOTHING);
        }
    }

    @Test
    @Order(2)
    @DisplayName("it accepts an insurer whose customer management keeps to itself")
    void acceptsTheCleanOne() {
        assertThat(verdict("samples.clean"))
                .withFailMessage(
                        """
                        Your rule rejects an insurer where all is well. Look into src/test/java/samples/clean: customer management uses
                        an event bus and its own contract, quoting listens, and the insurer knows everybody. All that is allowed.
                        expected: accepted
                        but:      %s""",
                        verdict("samples.clean"))
                .isEqualTo(ACCEPTED);
    }

    @Test
    @Order(3)
    @DisplayName("it rejects customer management that calls quoting")
    void rejectsACall() {
        assertRejected("samples.call", "customer management calls quoting");
    }

    @Test
    @Order(4)
    @DisplayName("it rejects customer management that calls communications")
    void rejectsTheOtherSystem() {
        assertRejected("samples.email", "customer management calls communications");
    }

    @Test
    @Order(5)
    @DisplayName("it rejects customer management that only keeps a reference to quoting")
    void rejectsAField() {
        assertRejected(
                "samples.field",
                "customer management has a field whose type belongs to quoting; no call is needed to be coupled");
    }

    @Test
    @Order(6)
    @DisplayName("it rejects a dependency between packages further down")
    void rejectsSubpackages() {
        assertRejected(
                "samples.deep",
                "something inside customer management uses something inside quoting");
    }

    @Test
    @Order(7)
    @DisplayName("it rejects customer management that knows quoting's contract")
    void rejectsTheContract() {
        assertRejected(
                "samples.contract",
                "customer management orders a quote; it uses quoting's contract only, and still it knows who reacts");
    }

    @Test
    @Order(8)
    @DisplayName("it does not stay green when the package it looks at is renamed")
    void noticesThatItChecksNothing() {
        assertThat(verdict("samples.renamed"))
                .withFailMessage(
                        """
                        In samples/renamed the package customer is called clients. Your rule found no class to look at, and passed anyway.
                        A rule that checks nothing is green forever, and nobody notices.
                        expected: a rule that fails when there is nothing to check
                        but:      it accepted""")
                .isNotEqualTo(ACCEPTED);
    }

    @Test
    @Order(9)
    @DisplayName("it says why, for the colleague who breaks it next year")
    void saysWhy() {
        String description = CustomerKeepsToItself.rule().getDescription();

        assertThat(description)
                .withFailMessage(
                        """
                        Nobody follows a rule without a reason. ArchUnit has a word for giving one; use it, with at least four words of your own.
                        expected: ..., because (your reason)
                        but was:  %s""",
                        description)
                .containsPattern("because (\\S+ ){3,}\\S+");
    }

    private static void assertRejected(String sample, String fault) {
        assertThat(verdict(sample))
                .withFailMessage(
                        """
                        Your rule does not reject %s, in which %s.
                        expected: rejected
                        but:      %s""",
                        sample, fault, verdict(sample))
                .isNotIn(ACCEPTED, SAW_NOTHING);
    }

    private static String verdict(String sample) {
        JavaClasses classes = SAMPLES.that(resideInAPackage(sample + ".."));
        try {
            CustomerKeepsToItself.rule().check(classes);
            return ACCEPTED;
        } catch (NotDoneYet notDone) {
            throw notDone;
        } catch (AssertionError rejection) {
            return rejection.getMessage().contains("failed to check any classes")
                    ? SAW_NOTHING
                    : violations(rejection);
        }
    }

    private static String violations(AssertionError rejection) {
        return "rejected: "
                + rejection
                        .getMessage()
                        .lines()
                        .skip(1)
                        .limit(2)
                        .reduce("", (one, other) -> one + " " + other)
                        .strip();
    }
}
