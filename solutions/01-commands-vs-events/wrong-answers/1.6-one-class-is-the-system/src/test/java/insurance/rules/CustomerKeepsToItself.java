package insurance.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;

/**
 * The rule that keeps customer management apart from the two systems that react to it: quoting and
 * communications.
 */
public final class CustomerKeepsToItself {

    private CustomerKeepsToItself() {}

    /** A rule over whatever classes it is given, in whatever package their insurer stands. */
    public static ArchRule rule() {
        return noClasses()
                .that()
                .haveSimpleName("CustomerManagement")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..quoting..", "..communications..")
                .because(
                        "customer management announces what happened, and who reacts is no business of its own");
    }
}
