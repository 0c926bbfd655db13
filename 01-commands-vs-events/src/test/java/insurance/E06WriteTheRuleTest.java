package insurance;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static insurance.Verdict.same;

import com.tngtech.archunit.core.domain.JavaClasses;
import insurance.rules.CustomerKeepsToItself;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
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
@Timeout(30)
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
                Stream.of("clean", "call", "email", "field", "result", "deep", "order", "renamed")
                        .map(sample -> row(sample, verdict("samples." + sample)))
                        .collect(Collectors.joining("\n")));

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
            same(
                    "Your rule found no class to look at in "
                            + sample
                            + ", so it checks nothing there. Customer management is in the package "
                            + sample
                            + ".customer.",
                    Stream.of(verdict(sample)).filter(SAW_NOTHING::equals).toList());
        }
    }

    @Test
    @Order(7)
    @Guard
    @DisplayName("it accepts an insurer whose customer management keeps to itself")
    void acceptsTheCleanOne() {
        same(
                "Your rule rejects an insurer where all is well: src/test/java/samples/clean."
                        + " Customer management may use an event bus and its own contract.",
                List.of(verdict("samples.clean")),
                ACCEPTED);
    }

    @Test
    @Order(8)
    @Guard
    @DisplayName("it does not stay green when the package it looks at is renamed")
    void noticesThatItChecksNothing() {
        same(
                "In samples/renamed the package customer is called clients. Your rule saw no class, and passed."
                        + " How would you notice next year that the rule is empty?",
                Stream.of(verdict("samples.renamed")).filter(ACCEPTED::equals).toList());
    }

    @Test
    @Order(9)
    @Guard
    @DisplayName("it gives its reason")
    void saysWhy() {
        String description = CustomerKeepsToItself.rule().getDescription();

        same(
                "The colleague who breaks this rule next year will not learn what it is for."
                        + " ArchUnit has a word for a reason, in any language. The rule says: "
                        + description,
                lettersAfter("because ", description) < LETTERS_OF_A_REASON
                        ? List.of("no reason")
                        : List.of("a reason"),
                "a reason");
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
        same(
                "Your rule does not reject " + sample + ", in which " + fault + ".",
                List.of(verdict.startsWith(REJECTED) ? REJECTED : verdict),
                REJECTED);
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
