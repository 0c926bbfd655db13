package insurance;

import com.tngtech.archunit.core.domain.JavaClasses;
import insurance.customer.CustomerDecisions;
import workbook.rules.ModuleClasses;

/** The classes of this module, read once for all rules. */
final class OurClasses {

    static final JavaClasses ALL = ModuleClasses.compiledWith(CustomerDecisions.class);

    private OurClasses() {}
}
