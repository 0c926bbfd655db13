package workbench.grade;

import java.io.PrintStream;

/** Shows on a terminal how far it has come. Elsewhere it says nothing. */
final class ProgressBar {

    private static final int WIDTH = 30;

    private final PrintStream out;
    private final boolean terminal;
    private int all;
    private int done;

    ProgressBar(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /** From now on it is known how many there are. */
    synchronized void expect(int participants) {
        all = participants;
    }

    /** One more is through. */
    synchronized void through(String who) {
        done++;
        show(who);
    }

    /** Draws it. */
    synchronized void show(String words) {
        if (terminal) {
            int filled = all == 0 ? 0 : done * WIDTH / all;
            out.print(
                    "\r\u001b[K ["
                            + "#".repeat(filled)
                            + "-".repeat(WIDTH - filled)
                            + "] "
                            + done
                            + " of "
                            + (all == 0 ? "?" : all)
                            + "  "
                            + words);
            out.flush();
        }
    }

    /** Takes it away. */
    synchronized void close() {
        if (terminal) {
            out.print("\r\u001b[K");
            out.flush();
        }
    }
}
