package proof.poster;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A Monday in words, for people who do not see the drawing. */
final class Told {

    private final Map<Integer, String> said = new HashMap<>();

    private Told() {}

    /** A sentence for each line of the drawing, act by act. */
    static List<List<String>> of(Monday monday) {
        Told told = new Told();
        return monday.acts().stream()
                .map(act -> act.stream().map(told::sentence).toList())
                .toList();
    }

    private String sentence(Happening happening) {
        return switch (happening) {
            case Happening.Said it -> {
                said.put(it.number(), it.words());
                yield "%s %s %s."
                        .formatted(
                                name(it.system()),
                                it.command() ? "sends the command" : "publishes the event",
                                it.words());
            }
            case Happening.Heard it ->
                    "%s gets %s.".formatted(name(it.system()), said.get(it.number()));
            case Happening.Failed it ->
                    "%s cannot handle %s, which waits."
                            .formatted(name(it.system()), said.get(it.number()));
            case Happening.Asked it ->
                    "%s asks %s: %s."
                            .formatted(
                                    name(it.asker()),
                                    name(it.asked()),
                                    it.answer().orElse("no answer"));
            case Happening.Emailed it -> "Ada gets an e-mail. %s.".formatted(it.words());
            case Happening.Written it ->
                    "%s writes event %s into the log: %s."
                            .formatted(name(it.system()), it.position(), it.words());
            case Happening.Read it ->
                    "%s reads event %s in the log."
                            .formatted(
                                    name(it.system()),
                                    it.positions().stream()
                                            .map(String::valueOf)
                                            .collect(Collectors.joining(", ")));
            case Happening.Noted it -> "%s: %s.".formatted(name(it.system()), it.words());
        };
    }

    private static String name(String system) {
        return switch (system) {
            case "customer" -> "Customer management";
            case "cards" -> "The clerks' cards";
            default -> Character.toUpperCase(system.charAt(0)) + system.substring(1);
        };
    }
}
