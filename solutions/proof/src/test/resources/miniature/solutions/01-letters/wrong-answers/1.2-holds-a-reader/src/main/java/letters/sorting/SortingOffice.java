package letters.sorting;

import letters.reader.Reader;

public final class SortingOffice {

    public final Reader reader = null;

    public String sort(String letter) {
        return "sorted: " + letter;
    }
}
