package insurance.catalogue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import messaging.Event;
import workbook.NotDoneYet;

/**
 * Who publishes which event, and who subscribes to it, as the compiled code tells. The events are
 * listed by name: the same name in two systems is the same event, whatever package its class is in.
 */
public final class EventCatalogue {

    private final SortedMap<String, Line> lines = new TreeMap<>();

    /**
     * The simple names of all events that this class publishes: those events of which it calls a
     * constructor, as in {@code new AddressChanged("c-17")}, whoever puts them on a bus later. An
     * event is what implements {@link Event}.
     */
    static Set<String> publishedBy(JavaClass code) {
        throw new NotDoneYet("2.9");
    }

    /**
     * The simple names of all events that this class subscribes to: those whose class it hands to
     * somebody, as in {@code subscribe(AddressChanged.class, …)}. Only reading an event, or taking
     * one as a parameter, is no subscription.
     */
    static Set<String> subscribedToBy(JavaClass code) {
        throw new NotDoneYet("2.9");
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
            return systems.isEmpty() ? "nobody" : String.join(", ", systems);
        }
    }
}
