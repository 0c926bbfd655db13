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

    /** What this code does with a log is done by a person or a system with this name. */
    public static void by(String name, Runnable code) {
        String before = Recording.BY.get();
        Recording.BY.set(name);
        try {
            code.run();
        } finally {
            Recording.BY.set(before);
        }
    }
}
