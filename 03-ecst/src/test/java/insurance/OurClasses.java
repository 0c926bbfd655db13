package insurance;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static workbook.rules.KnowNothingOf.knowNothingOf;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.stream.Stream;
import workbook.rules.ModuleClasses;

/** The classes of this module, read once for all rules. */
final class OurClasses {

    static final JavaClasses ALL = ModuleClasses.compiledWith(Insurer.class);

    private OurClasses() {}

    /** Not even of their contracts. */
    static void assertKnowsNothingOf(String system, String... others) {
        classes()
                .that()
                .resideInAPackage("insurance." + system + "..")
                .should(knowNothingOf(packages(others)))
                .as(system + " should know nothing of " + String.join(", ", others))
                .because("it says all there is to say, and each listener takes what it needs")
                .check(ALL);
    }

    static void assertKnowsContractsOnly(String system, String... others) {
        String[] contracts =
                Stream.of(packages(others)).map(it -> it + ".contract").toArray(String[]::new);
        classes()
                .that()
                .resideInAPackage("insurance." + system + "..")
                .should(knowNothingOf(packages(others)).butTheirContracts(contracts))
                .as(system + " uses a class of another system")
                .because("what two systems share is the contract, and all else may change")
                .check(ALL);
    }

    static void assertNoListenerKnowsTheQueries() {
        classes()
                .that()
                .resideInAnyPackage(
                        "insurance.quoting..",
                        "insurance.communications..",
                        "insurance.underwriting..",
                        "insurance.claims..",
                        "insurance.dataplatform..")
                .should(knowNothingOf("insurance.customer.contract.queries"))
                .as("no listener should know customer management's queries")
                .because("a system that cannot ask works while customer management is down")
                .check(ALL);
    }

    private static String[] packages(String... systems) {
        return Stream.of(systems).map(system -> "insurance." + system).toArray(String[]::new);
    }
}
