package letters.sorting;

import letters.reader.Reader;

public final class SortingOffice {

    public String sort(String letter) {
        new Reader().expect(letter);
        return "sorted: " + letter;
    }
}
