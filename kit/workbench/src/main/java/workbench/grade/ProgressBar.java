package workbench.grade;

import java.io.PrintStream;

/** Shows on a terminal how far it has come; elsewhere it says nothing. */
final class ProgressBar {

    private static final int WIDTH = 30;

    private final PrintStream out;
    private final boolean terminal;
    private final int all;
    private int done;

    ProgressBar(PrintStream out, boolean terminal, int all) {
        this.out = out;
        this.terminal = terminal;
        this.all = all;
    }

    /** One more is through. */
    synchronized void through(String who) {
        done++;
        show(who);
    }

    /** Draws it. */
    synchronized void show(String words) {
        if (terminal) {
            int filled = all == 0 ? WIDTH : done * WIDTH / all;
            out.print(
                    "\r\u001b[K ["
                            + "#".repeat(filled)
                            + "-".repeat(WIDTH - filled)
                            + "] "
                            + done
                            + " of "
                            + all
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
