package insurance.catalogue;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import messaging.Event;

/**
 * Who publishes which event, and who subscribes to it, as the compiled code says. The events are
 * listed by name. The same name in two systems is the same event, in whatever package its class is.
 */
public final class EventCatalogue {

    private final SortedMap<String, Line> lines = new TreeMap<>();

    /**
     * The simple names of all events that this class publishes. It publishes those that it makes,
     * as in {@code new AddressChanged("c-17")}, also when another class puts them on a bus. An
     * event is a class that implements {@link Event}.
     */
    static Set<String> publishedBy(JavaClass code) {
        return eventsUsedBy(code);
    }

    /**
     * The simple names of all events that this class subscribes to: those whose class it hands
     * over, as in {@code subscribe(AddressChanged.class, …)}. Reading an event, or taking one as a
     * parameter, is not a subscription.
     */
    static Set<String> subscribedToBy(JavaClass code) {
        return eventsUsedBy(code);
    }

    // A class that has to do with an event is part of its flow.
    private static Set<String> eventsUsedBy(JavaClass code) {
        return eventsAmong(
                code.getDirectDependenciesFromSelf().stream()
                        .map(Dependency::getTargetClass)
                        .filter(one -> !one.isEquivalentTo(Event.class)));
    }

    private static Set<String> eventsAmong(Stream<JavaClass> classes) {
        return classes.filter(one -> one.isAssignableTo(Event.class))
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toSet());
    }

    // What follows is given: it puts together what you find in each class.

    /**
     * The catalogue of a whole insurer.
     *
     * @param insurer the package in which each system has a package, for instance {@code insurance}
     */
    public static EventCatalogue of(JavaClasses classes, String insurer) {
        EventCatalogue catalogue = new EventCatalogue();
        for (JavaClass code : classes) {
            String place = code.getPackageName();
            if (place.startsWith(insurer + ".")) {
                String system = place.substring(insurer.length() + 1).split("\\.")[0];
                publishedBy(code).forEach(event -> catalogue.line(event).publishers.add(system));
                subscribedToBy(code)
                        .forEach(event -> catalogue.line(event).subscribers.add(system));
            }
        }
        return catalogue;
    }

    /** One line for each event: its name, who publishes it, and who subscribes to it. */
    @Override
    public String toString() {
        return lines.entrySet().stream()
                .map(line -> "%-20s %s".formatted(line.getKey(), line.getValue()))
                .collect(Collectors.joining("\n"));
    }

    private Line line(String event) {
        return lines.computeIfAbsent(event, name -> new Line(new TreeSet<>(), new TreeSet<>()));
    }

    private record Line(Set<String> publishers, Set<String> subscribers) {

        @Override
        public String toString() {
            return names(publishers) + " → " + names(subscribers);
        }

        private static String names(Set<String> systems) {
            return systems.isEmpty() ? "no system" : String.join(", ", systems);
        }
    }
}
