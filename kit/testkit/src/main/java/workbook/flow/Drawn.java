package workbook.flow;

/**
 * Where a test says what else is to be seen in the picture of what it does. Most of it needs no
 * word: queues, questions and event stores are seen by themselves.
 */
public final class Drawn {

    private Drawn() {}

    /** An e-mail went out. */
    public static void email(String to, String text) {
        Recording.addToCurrent(new Seen.Mailed(Words.shortened(to, 40), Words.shortened(text)));
    }

    /** Something happened in one system. */
    public static void note(String system, String what) {
        Recording.addToCurrent(new Seen.Noted(system, Words.shortened(what)));
    }
}
