package insurance;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import insurance.rules.CustomerKeepsToItself;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import workbook.Exercise;
import workbook.Guard;
import workbook.flow.Drawn;
import workbook.rules.ModuleClasses;

@Exercise(
        number = "1.6",
        title = "Write the rule",
        minutes = 15,
        edit = "src/test/java/insurance/rules/CustomerKeepsToItself.java",
        claims = "A1",
        remember = "An architecture test that was never red proves nothing.")
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class E06WriteTheRuleTest {

    private static final String ACCEPTED = "accepted";
    private static final String REJECTED = "rejected";
    private static final String SAW_NOTHING = "found no class";
    private static final int LETTERS_OF_A_REASON = 5;
    private static final JavaClasses SAMPLES =
            ModuleClasses.compiledWith(E06WriteTheRuleTest.class, "samples");

    @Test
    @Order(1)
    @DisplayName("it rejects customer management that calls quoting")
    void rejectsACall(TestReporter reporter) {
        reporter.publishEntry(
                "what happened",
                Story.lines(
                        Stream.of(
                                        "clean", "call", "email", "field", "result", "deep",
                                        "order", "renamed")
                                .map(it -> row(it, verdict("samples." + it)))
                                .toList()));

        assertRejected("samples.call", "customer management calls quoting");
    }

    @Test
    @Order(2)
    @DisplayName("it rejects customer management that calls communications")
    void rejectsTheOtherSystem() {
        assertRejected("samples.email", "customer management calls communications");
    }

    @Test
    @Order(3)
    @DisplayName("it rejects customer management that knows another system without calling it")
    void rejectsWhatIsNotACall() {
        assertRejected("samples.field", "a field of customer management is of a type of quoting");
        assertRejected("samples.parameter", "a parameter is of a type of communications");
        assertRejected("samples.result", "a result is of a type of quoting");
        assertRejected("samples.parent", "customer management implements a type of quoting");
    }

    @Test
    @Order(4)
    @DisplayName("it rejects a dependency between packages further down")
    void rejectsSubpackages() {
        assertRejected(
                "samples.deep",
                "something inside customer management uses something inside quoting");
        assertRejected(
                "samples.deeper",
                "something inside customer management uses something inside communications");
    }

    @Test
    @Order(5)
    @DisplayName("it rejects customer management that knows quoting's contract")
    void rejectsTheContract() {
        assertRejected(
                "samples.order",
                "customer management orders a quote: it uses only quoting's contract, and still knows who reacts");
    }

    @Test
    @Order(6)
    @Guard
    @DisplayName("it finds customer management, whatever package the insurer is in")
    void findsCustomerManagement() {
        for (String sample : List.of("samples.clean", "samples.abroad.north")) {
            assertThat(verdict(sample))
                    .withFailMessage(
                            """
                            Your rule found no class to look at in %s, so it checks nothing there.
                            expected: it looks at customer management, which is in %s.customer
                            but:      it names another package""",
                            sample, sample)
                    .isNotEqualTo(SAW_NOTHING);
        }
    }

    @Test
    @Order(7)
    @Guard
    @DisplayName("it accepts an insurer whose customer management keeps to itself")
    void acceptsTheCleanOne() {
        assertThat(verdict("samples.clean"))
                .withFailMessage(
                        """
                        Your rule rejects an insurer where all is well: src/test/java/samples/clean.
                        expected: customer management may use an event bus and its own contract, and quoting may listen
                        but:      %s""",
                        verdict("samples.clean"))
                .isEqualTo(ACCEPTED);
    }

    @Test
    @Order(8)
    @Guard
    @DisplayName("it does not stay green when the package it looks at is renamed")
    void noticesThatItChecksNothing() {
        assertThat(verdict("samples.renamed"))
                .withFailMessage(
                        """
                        In samples/renamed the package customer is called clients. Your rule saw no class, and passed.
                        expected: a rule that fails when there is nothing to check
                        but:      it accepted
                        Who would notice next year that the rule is empty?""")
                .isNotEqualTo(ACCEPTED);
    }

    @Test
    @Order(9)
    @Guard
    @DisplayName("it gives its reason")
    void saysWhy() {
        String description = CustomerKeepsToItself.rule().getDescription();

        assertThat(lettersAfter("because ", description))
                .withFailMessage(
                        """
                        The colleague who breaks this rule next year will not learn what it is for.
                        expected: ArchUnit's word for a reason, and a reason of your own, in any language
                        but:      %s""",
                        description)
                .isGreaterThanOrEqualTo(LETTERS_OF_A_REASON);
    }

    private static long lettersAfter(String word, String description) {
        int start = description.indexOf(word);
        return start < 0
                ? 0
                : description
                        .substring(start + word.length())
                        .codePoints()
                        .filter(Character::isLetter)
                        .count();
    }

    private static void assertRejected(String sample, String fault) {
        String verdict = verdict(sample);
        Drawn.strip(sample, List.of(fault), inShort(verdict), verdict.startsWith(REJECTED));
        assertThat(verdict)
                .withFailMessage(
                        """
                        Your rule does not reject %s, in which %s.
                        expected: rejected
                        but:      %s""",
                        sample, fault, verdict)
                .startsWith(REJECTED);
    }

    private static String verdict(String sample) {
        JavaClasses classes = SAMPLES.that(resideInAPackage(sample + ".."));
        try {
            CustomerKeepsToItself.rule().check(classes);
            return ACCEPTED;
        } catch (AssertionError rejection) {
            return rejection.getMessage().contains("failed to check any classes")
                    ? SAW_NOTHING
                    : violations(rejection);
        } catch (RuntimeException unusable) {
            return "ArchUnit cannot use the rule: " + unusable.getMessage();
        }
    }

    private static String row(String sample, String verdict) {
        boolean right = sample.equals("clean") == verdict.equals(ACCEPTED);
        Drawn.strip(sample, List.of("samples." + sample), inShort(verdict), right);
        String row = String.format(Locale.ROOT, "%-8s %s", sample, inShort(verdict));
        return row.length() > 33 ? row.substring(0, 32) + "…" : row;
    }

    private static String inShort(String verdict) {
        return verdict.startsWith(REJECTED) ? REJECTED : verdict;
    }

    private static String violations(AssertionError rejection) {
        return REJECTED
                + ": "
                + rejection
                        .getMessage()
                        .lines()
                        .skip(1)
                        .limit(2)
                        .reduce("", (one, other) -> one + " " + other)
                        .strip();
    }
}
