package letters.sorting;

import letters.reader.Reader;

/** Puts a mark on each letter. */
public final class SortingOffice {

    private final Reader reader = new Reader();

    /** The letter, with the mark. */
    public String sort(String letter) {
        reader.expect(letter);
        return "sorted: " + letter;
    }
}
