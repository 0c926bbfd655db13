package insurance.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;

/**
 * The rule that keeps customer management apart from the two systems that react to it: quoting and
 * communications.
 */
public final class CustomerKeepsToItself {

    private CustomerKeepsToItself() {}

    /** A rule over the classes of any insurer, whatever package that insurer is in. */
    public static ArchRule rule() {
        return noClasses()
                .that()
                .resideInAPackage("..customer..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..quoting..", "..communications..")
                .because("customer management announces, and who reacts is not its business");
    }
}
