package insurance;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import insurance.communications.Communications;
import workbook.rules.ModuleClasses;

/** The classes of this module, read once for all rules. */
final class OurClasses {

    static final JavaClasses ALL = ModuleClasses.compiledWith(Communications.class);

    private OurClasses() {}

    /** Where a rule about these packages begins, for instance {@code insurance.quoting..}. */
    static GivenClassesConjunction in(String packages) {
        return classes().that().resideInAPackage(packages);
    }
}
