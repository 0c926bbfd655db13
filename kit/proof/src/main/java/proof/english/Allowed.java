package proof.english;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Sentences that break a rule and are right all the same. Each is a line: the rule, a piece of the
 * sentence, the reason.
 */
final class Allowed {

    private final List<String> lines;
    private final Set<String> used = ConcurrentHashMap.newKeySet();

    Allowed(List<String> lines) {
        this.lines = lines;
    }

    boolean is(Breach breach) {
        for (String line : lines) {
            String[] parts = line.split("\\s+\\|\\|\\s+");
            if (parts.length == 3
                    && parts[0].equals(breach.rule().name())
                    && breach.sentence().text().contains(parts[1])) {
                used.add(line);
                return true;
            }
        }
        return false;
    }

    /** The lines that allowed nothing. */
    Set<String> unused() {
        Set<String> unused = new TreeSet<>(lines);
        unused.removeAll(used);
        return unused;
    }
}
