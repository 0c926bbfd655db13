package insurance;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import workbook.rules.ModuleClasses;

/** The classes of this module, read once for all rules. */
final class OurClasses {

    static final JavaClasses ALL = ModuleClasses.compiledWith(Insurer.class);

    private OurClasses() {}

    /** Where a rule about a package begins. */
    static GivenClassesConjunction in(String aPackage) {
        return classes().that().resideInAPackage(aPackage);
    }
}
