package workbook.flow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the signs in a picture mean, and only those that are in it. */
final class Legend {

    private static final Map<String, String> SIGNS = new LinkedHashMap<>();

    static {
        SIGNS.put("\"dot command\"", "Thick: a command.");
        SIGNS.put("\"dot event\"", "Dotted: an event.");
        SIGNS.put("\"answer", "Dashed: the answer to a question.");
        SIGNS.put(
                "\"dot ",
                "A number is one message, from where it was said to where it was handled.");
        SIGNS.put("\"waits\"", "An orange bar: it waits.");
    }

    private Legend() {}

    static String of(Picture picture) {
        List<String> words = new ArrayList<>();
        SIGNS.forEach(
                (sign, meaning) -> {
                    if (picture.svg().contains("class=" + sign)) {
                        words.add(meaning);
                    }
                });
        return String.join(" ", words);
    }
}
