package insurance;

import com.tngtech.archunit.core.domain.JavaClasses;
import insurance.customer.CustomerManagement;
import workbook.rules.ModuleClasses;

/** The classes of this module, read once for all rules. */
final class OurClasses {

    static final JavaClasses ALL = ModuleClasses.compiledWith(CustomerManagement.class);

    private OurClasses() {}
}
