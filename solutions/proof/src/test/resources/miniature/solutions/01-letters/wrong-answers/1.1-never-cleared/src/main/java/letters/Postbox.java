package letters;

import java.util.ArrayList;
import java.util.List;

public final class Postbox {

    private final List<String> letters = new ArrayList<>();

    public void post(String letter) {
        letters.add(letter);
    }

    public List<String> empty() {
        return List.copyOf(letters);
    }
}
