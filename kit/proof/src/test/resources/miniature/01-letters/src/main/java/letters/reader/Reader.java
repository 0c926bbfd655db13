package letters.reader;

/** Gets letters. */
public final class Reader {

    /** Hears that a letter is on its way. */
    public void expect(String letter) {}
}
