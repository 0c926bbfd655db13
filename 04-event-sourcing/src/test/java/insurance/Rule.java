package insurance;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static workbook.rules.KnowNothingOf.knowNothingOf;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** Checks a rule about the code, and says in words what it is good for if the code breaks it. */
final class Rule {

    private Rule() {}

    /**
     * @param why a sentence
     */
    static void holds(String why, ArchRule rule) {
        List<String> broken = rule.evaluate(OurClasses.ALL).getFailureReport().getDetails();
        assertThat(broken)
                .withFailMessage(
                        () -> "%s%nbut:      %s".formatted(why, withoutPackages(broken.getFirst())))
                .isEmpty();
    }

    /** That the class looks at no clock, throws no dice, and asks no store and no other system. */
    static void needsNothingElse(String why, Class<?> subject) {
        Set<String> clockOrDice = Set.of("currentTimeMillis", "nanoTime", "random");
        holds(
                why,
                noClasses()
                        .that(belongToAnyOf(subject))
                        .should()
                        .dependOnClassesThat(
                                belongToAnyOf(Random.class, Date.class, Calendar.class, UUID.class)
                                        .or(
                                                resideInAnyPackage(
                                                        "java.time..",
                                                        "java.util.random..",
                                                        "java.util.concurrent..",
                                                        "java.security..",
                                                        "java.io..",
                                                        "java.nio..",
                                                        "eventstore..",
                                                        "insurance.eventsourcing..",
                                                        "insurance.quoting..",
                                                        "insurance.communications..")))
                        .orShould()
                        .accessTargetWhere(
                                describe(
                                        "is a clock or dice",
                                        (JavaAccess<?> access) ->
                                                clockOrDice.contains(
                                                        access.getTarget().getName()))));
    }

    /** That a system reads customer management's log through a view that cannot append. */
    static void readsOnly(String system) {
        holds(
                "The log belongs to customer management, which alone writes down its events.",
                classes()
                        .that()
                        .resideInAPackage(system)
                        .should(
                                knowNothingOf("eventstore")
                                        .butTheirContracts(
                                                "eventstore.EventLog", "eventstore.Recorded")));
    }

    private static String withoutPackages(String line) {
        return line.replaceAll("\\b(?:[a-z]\\w*\\.)+(?=[A-Z])", "");
    }
}
