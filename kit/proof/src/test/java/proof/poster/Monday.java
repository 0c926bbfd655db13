package proof.poster;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import proof.poster.Happening.Asked;
import proof.poster.Happening.Emailed;

/**
 * The Monday of one pattern.
 *
 * @param title the module's
 * @param acts what was seen from nine on, from noon on, and so on
 * @param answer of the data platform, on Tuesday
 * @param because why it can say so, or cannot
 */
record Monday(String title, List<List<Happening>> acts, String answer, String because) {

    /** The systems that had a part in it. */
    Set<String> systems() {
        Set<String> systems = new TreeSet<>();
        for (Happening happening : acts.stream().flatMap(List::stream).toList()) {
            switch (happening) {
                case Happening.Said it -> systems.add(it.system());
                case Happening.Heard it -> systems.add(it.system());
                case Happening.Failed it -> systems.add(it.system());
                case Happening.Asked it -> systems.addAll(List.of(it.asker(), it.asked()));
                case Happening.Emailed it -> systems.add("communications");
                case Happening.Written it -> systems.addAll(List.of(it.system(), "the log"));
                case Happening.Read it -> systems.addAll(List.of(it.system(), "the log"));
                case Happening.Noted it -> systems.add(it.system());
            }
        }
        return systems;
    }

    /** What Ada finds in her mailbox. */
    List<String> emails() {
        return of(Emailed.class).map(Emailed::words).toList();
    }

    /** How often customer management was asked, and how often it did not answer. */
    String questions() {
        long asked = of(Asked.class).count();
        long unanswered = of(Asked.class).map(Asked::answer).filter(Optional::isEmpty).count();
        return asked + (unanswered > 0 ? ", " + unanswered + " without an answer" : "");
    }

    private <H extends Happening> Stream<H> of(Class<H> kind) {
        return acts.stream().flatMap(List::stream).filter(kind::isInstance).map(kind::cast);
    }
}
