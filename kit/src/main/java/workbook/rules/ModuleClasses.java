package workbook.rules;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.net.URL;

/** The classes that an architecture rule looks at. */
public final class ModuleClasses {

    private ModuleClasses() {}

    /**
     * The classes that were compiled together with {@code one}, and no others: a whole class path would take seconds.
     *
     * @throws IllegalStateException if {@code one} is not among them. ArchUnit skips class files that are too new for it, and a
     *     rule over nothing is no rule.
     */
    public static JavaClasses compiledWith(Class<?> one) {
        URL place = one.getProtectionDomain().getCodeSource().getLocation();
        JavaClasses classes = new ClassFileImporter().importUrl(place);
        if (!classes.contain(one)) {
            throw new IllegalStateException("ArchUnit could not read " + one.getName() + " from " + place);
        }
        return classes;
    }
}
