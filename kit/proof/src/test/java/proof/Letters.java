package proof;

/** The one module of the miniature workbook: where its files are, and some words from them. */
final class Letters {

    static final String MODULE = "01-letters/";
    static final String SOLUTION = "solutions/01-letters/";
    static final String WRONG = SOLUTION + "wrong-answers/";
    static final String RIGHT = SOLUTION + "right-answers/";

    static final String POSTBOX = "src/main/java/letters/Postbox.java";
    static final String READER = "src/main/java/letters/reader/Reader.java";
    static final String SORTING = "src/main/java/letters/sorting/SortingOffice.java";
    static final String POSTBOX_TEST = MODULE + "src/test/java/letters/E01PostboxTest.java";
    static final String SORTING_TEST = MODULE + "src/test/java/letters/E02SortingOfficeTest.java";

    static final String STUB = "throw new NotDoneYet(\"1.1\");";
    static final String IN_THEIR_ORDER = "1.1 \"letters leave the postbox in their order\"";
    static final String ONCE = "1.1 \"a letter leaves the postbox once\"";

    private Letters() {}
}
