package letters;

import java.util.ArrayList;
import java.util.List;

/** Letters are posted here, and leave it together. */
public final class Postbox {

    private final List<String> letters = new ArrayList<>();

    /** Takes a letter in. */
    public void post(String letter) {
        letters.add(letter);
    }

    /** The letters that are in it, in the order in which they were posted; then there are none. */
    public List<String> empty() {
        List<String> all = List.copyOf(letters);
        letters.clear();
        return all;
    }
}
