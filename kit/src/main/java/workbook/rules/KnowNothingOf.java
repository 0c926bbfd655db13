package workbook.rules;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * The condition that keeps one system apart from another, however a class may try to reach it: by a field, a parameter or a call
 * (ArchUnit sees those), by a cast or a type pattern (jdeps sees those), or by a name in a string for reflection.
 */
public final class KnowNothingOf extends ArchCondition<JavaClass> {

    private final String system;
    private final Set<String> published;
    private ClassFiles classFiles;

    private KnowNothingOf(String system, Set<String> published, String description) {
        super(description);
        this.system = system;
        this.published = published;
    }

    /**
     * Nothing at all is known of this system.
     *
     * @param system its package, for instance {@code insurance.quoting}; the sub-packages belong to it
     */
    public static KnowNothingOf knowNothingOf(String system) {
        return new KnowNothingOf(system, Set.of(), "know nothing of " + system);
    }

    /** The same, but for the package in which the system publishes what others may use. */
    public KnowNothingOf butItsContract(String contract) {
        return new KnowNothingOf(system, Set.of(contract), "know nothing of " + system + " but " + contract);
    }

    @Override
    public void init(Collection<JavaClass> all) {
        classFiles = new ClassFiles(all);
    }

    @Override
    public void check(JavaClass item, ConditionEvents events) {
        Set<String> reported = new TreeSet<>();
        for (Dependency dependency : item.getDirectDependenciesFromSelf()) {
            String target = dependency.getTargetClass().getBaseComponentType().getName();
            if (hidden(target) && reported.add(target)) {
                violated(item, dependency.getDescription(), events);
            }
        }
        for (String named : classFiles.namedBy(item)) {
            if (hidden(named) && reported.add(named)) {
                violated(item, item.getName() + " names " + named + " in a cast, a pattern or a local variable", events);
            }
        }
        if (reported.isEmpty() && ClassFiles.text(item, system + ".")) {
            violated(item, item.getName() + " names " + system + " in a text, as for reflection", events);
        }
    }

    private boolean hidden(String className) {
        return isIn(system, className) && published.stream().noneMatch(open -> isIn(open, className));
    }

    private static boolean isIn(String packageName, String className) {
        return className.startsWith(packageName + ".");
    }

    private static void violated(JavaClass item, String message, ConditionEvents events) {
        events.add(SimpleConditionEvent.violated(item, message));
    }
}
