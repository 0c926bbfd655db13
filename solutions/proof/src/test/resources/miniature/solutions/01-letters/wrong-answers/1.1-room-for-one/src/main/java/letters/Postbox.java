package letters;

import java.util.ArrayList;
import java.util.List;

public final class Postbox {

    private final List<String> letters = new ArrayList<>();

    public void post(String letter) {
        letters.clear();
        letters.add(letter);
    }

    public List<String> empty() {
        List<String> all = List.copyOf(letters);
        letters.clear();
        return all;
    }
}
