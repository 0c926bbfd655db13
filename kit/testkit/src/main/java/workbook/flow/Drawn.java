package workbook.flow;

import java.util.List;
import messaging.Message;

/**
 * Where a test says what else is to be seen in the picture of what it does. Most of it needs no
 * word: queues, questions and event stores are seen by themselves.
 */
public final class Drawn {

    private Drawn() {}

    /**
     * An e-mail goes out, or would if the mail server were up. If systems have called each other to
     * get here, their calls are drawn as well: each of them waits for the next one.
     */
    public static void email(String to, String text, boolean goesOut) {
        List<String> systems = Recording.systemsThatCalled();
        for (int i = 0; i + 1 < systems.size(); i++) {
            Recording.addToCurrent(new Seen.Called(systems.get(i), systems.get(i + 1)));
        }
        Recording.addToCurrent(
                new Seen.Mailed(
                        systems.isEmpty() ? "" : systems.getLast(),
                        Words.shortened(to, 40),
                        Words.shortened(text),
                        goesOut));
        for (int i = systems.size() - 2; i >= 0; i--) {
            Recording.addToCurrent(new Seen.Returned(systems.get(i), systems.get(i + 1), goesOut));
        }
    }

    /** A system gets a message, without a queue between. */
    public static void gets(String system, Message message) {
        Recording.addToCurrent(new Recording.Direct(system, message));
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
