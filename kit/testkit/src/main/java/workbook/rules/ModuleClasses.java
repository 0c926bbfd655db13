package workbook.rules;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import workbook.CompiledInto;

/** The classes that an architecture rule looks at. */
public final class ModuleClasses {

    private ModuleClasses() {}

    /**
     * The classes that were compiled together with {@code one}, and no others: a whole class path
     * would take seconds.
     *
     * @throws IllegalStateException if {@code one} is not among them. ArchUnit skips class files
     *     that are too new for it. A rule over nothing is not a rule.
     */
    public static JavaClasses compiledWith(Class<?> one) {
        JavaClasses classes = new ClassFileImporter().importPath(CompiledInto.folderOf(one));
        if (!classes.contain(one)) {
            throw new IllegalStateException(
                    "ArchUnit could not read "
                            + one.getName()
                            + " from "
                            + CompiledInto.folderOf(one));
        }
        return classes;
    }

    /**
     * Of the classes that were compiled together with {@code one}, those in a package and below it.
     *
     * @throws IllegalStateException if there are none
     */
    public static JavaClasses compiledWith(Class<?> one, String packageName) {
        JavaClasses classes =
                new ClassFileImporter()
                        .importPath(
                                CompiledInto.folderOf(one).resolve(packageName.replace('.', '/')));
        if (classes.isEmpty()) {
            throw new IllegalStateException("ArchUnit found no class in " + packageName);
        }
        return classes;
    }
}
