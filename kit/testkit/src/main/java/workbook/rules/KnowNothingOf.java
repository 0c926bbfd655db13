package workbook.rules;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The condition that keeps one system apart from another, however a class may try to reach it.
 * ArchUnit sees a field, a parameter or a call. jdeps sees a cast or a type pattern. A type
 * argument is seen as well, and a name in a string for reflection.
 */
public final class KnowNothingOf extends ArchCondition<JavaClass> {

    private final Set<String> systems;
    private final Set<String> contracts;

    private KnowNothingOf(Set<String> systems, Set<String> contracts, String description) {
        super(description);
        this.systems = systems;
        this.contracts = contracts;
    }

    /**
     * Nothing at all is known of these systems.
     *
     * @param systems their packages, for instance {@code insurance.quoting}; the sub-packages
     *     belong to them. A class can be named as well
     */
    public static KnowNothingOf knowNothingOf(String... systems) {
        Set<String> all = new LinkedHashSet<>(List.of(systems));
        return new KnowNothingOf(all, Set.of(), "know nothing of " + listed(all));
    }

    /** The same, but for the packages, or single classes, that the systems publish for others. */
    public KnowNothingOf butTheirContracts(String... open) {
        Set<String> all = new LinkedHashSet<>(List.of(open));
        return new KnowNothingOf(systems, all, getDescription() + ", except " + listed(all));
    }

    private static String listed(Set<String> names) {
        return String.join(", ", names).replaceFirst(", ([^,]*)$", " and $1");
    }

    @Override
    public void check(JavaClass item, ConditionEvents events) {
        Set<String> reported = new TreeSet<>();
        // Sorted, so that the first of several is the same one on every machine.
        for (Dependency dependency : new TreeSet<>(item.getDirectDependenciesFromSelf())) {
            String target = dependency.getTargetClass().getBaseComponentType().getName();
            if (hidden(target) && reported.add(target)) {
                violated(item, dependency.getDescription(), events);
            }
        }
        for (String system : systems) {
            for (String named : ClassFiles.inSignatures(item, system)) {
                if (hidden(named) && reported.add(named)) {
                    violated(item, item.getName() + " names " + named + place(item, named), events);
                }
            }
            if (ClassFiles.inStrings(item, system).stream().anyMatch(this::hidden)) {
                violated(
                        item,
                        item.getName() + " names " + system + " in a text, as for reflection",
                        events);
            }
        }
    }

    // Only now is jdeps asked, as it takes its time: it knows all but the type arguments.
    private String place(JavaClass item, String named) {
        return ClassFiles.namedBy(item).contains(named)
                ? " in a cast, a pattern or a local variable"
                : " as a type argument";
    }

    private boolean hidden(String className) {
        return isIn(systems, className) && !isIn(contracts, className);
    }

    private static boolean isIn(Set<String> names, String className) {
        return names.stream()
                .anyMatch(
                        name ->
                                className.equals(name)
                                        || className.startsWith(name + ".")
                                        || className.startsWith(name + "$"));
    }

    private static void violated(JavaClass item, String message, ConditionEvents events) {
        events.add(SimpleConditionEvent.violated(item, message));
    }
}
