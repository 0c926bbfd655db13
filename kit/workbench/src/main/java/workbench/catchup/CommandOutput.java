package workbench.catchup;

import java.util.ArrayList;
import java.util.List;

/** What a command says at its end. */
final class CommandOutput {

    private CommandOutput() {}

    static List<String> of(String headline, List<String> lines) {
        List<String> all = new ArrayList<>(List.of("", " " + headline));
        all.addAll(lines);
        all.add("");
        return all;
    }
}
