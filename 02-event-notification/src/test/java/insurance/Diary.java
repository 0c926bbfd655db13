package insurance;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What happened, step by step, and below each step the quotes that it led to. */
final class Diary {

    private final Supplier<List<String>> quotes;
    private final List<String> lines = new ArrayList<>();

    Diary(Supplier<List<String>> quotes) {
        this.quotes = quotes;
    }

    void step(String title, Runnable step) {
        int before = quotes.get().size();
        step.run();
        List<String> after = quotes.get();
        lines.add(title);
        after.subList(before, after.size()).forEach(quote -> lines.add("  " + quote));
        if (after.size() == before) {
            lines.add("  no quote");
        }
    }

    @Override
    public String toString() {
        return String.join("\n", lines);
    }
}
