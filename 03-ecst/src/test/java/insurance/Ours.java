package insurance;

import com.tngtech.archunit.core.domain.JavaClasses;
import workbook.rules.ModuleClasses;

/** The classes of this module, for the architecture rules. Read once, as that takes its time. */
final class Ours {

    static final JavaClasses CLASSES = ModuleClasses.compiledWith(Insurer.class);

    private Ours() {}
}
