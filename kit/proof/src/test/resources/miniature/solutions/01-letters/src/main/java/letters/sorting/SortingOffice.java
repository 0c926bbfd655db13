package letters.sorting;

/** Puts a mark on each letter. */
public final class SortingOffice {

    /** The letter, with the mark. */
    public String sort(String letter) {
        return "sorted: " + letter;
    }
}
