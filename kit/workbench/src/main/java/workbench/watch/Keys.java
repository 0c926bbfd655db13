package workbench.watch;

import java.io.IOException;
import java.util.function.Consumer;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.NonBlockingReader;
import workbook.console.Console;

/** The keyboard: on a terminal each key counts at once. Elsewhere, a letter and Enter do. */
final class Keys {

    /** The key that ends the watch. */
    static final char QUIT = 'q';

    private static final int ESCAPE = 27;
    private static final long LOOKS = 1_000;
    private static final long AT_ONCE = 20;

    private Keys() {}

    /** Whether a key counts only after Enter, as where the terminal calls itself dumb. */
    static boolean needEnter() {
        return needEnter(Console.isTerminal(), System.getenv("TERM"));
    }

    static boolean needEnter(boolean isTerminal, String term) {
        return !isTerminal || "dumb".equals(term);
    }

    /** From now on, tells each key that is pressed. Without input, no key is pressed. */
    static void listen(Consumer<Character> pressed) {
        Thread.ofPlatform()
                .daemon()
                .name("workbench-keys")
                .start(
                        () -> {
                            try {
                                if (Console.isTerminal()) {
                                    readKeys(pressed);
                                } else {
                                    readLines(pressed);
                                }
                            } catch (IOException e) {
                                // No keys, then. Ctrl-C still ends the watch.
                                return;
                            }
                        });
    }

    private static void readKeys(Consumer<Character> pressed) throws IOException {
        try (Terminal terminal = TerminalBuilder.builder().system(true).dumb(true).build()) {
            // JLine takes Ctrl-C for itself, and makes the terminal as it was when the process
            // ends.
            terminal.handle(Terminal.Signal.INT, signal -> pressed.accept(QUIT));
            terminal.enterRawMode();
            read(terminal.reader(), pressed);
        }
    }

    /** Tells each key until the input ends. */
    static void read(NonBlockingReader reader, Consumer<Character> pressed) throws IOException {
        // Read without a limit, JLine would hold a lock that it needs when the process ends.
        int key = reader.read(LOOKS);
        while (key >= 0 || key == NonBlockingReader.READ_EXPIRED) {
            if (key == ESCAPE) {
                passOverSequence(reader);
            } else if (key >= 0) {
                pressed.accept((char) key);
            }
            key = reader.read(LOOKS);
        }
    }

    // Arrows and function keys arrive as ESC [ … X or ESC O X, and X may be a letter that is a key
    // of ours.
    private static void passOverSequence(NonBlockingReader reader) throws IOException {
        int key = reader.read(AT_ONCE);
        if (key == '[' || key == 'O') {
            key = reader.read(AT_ONCE);
            while (key >= ' ' && key < '@') {
                key = reader.read(AT_ONCE);
            }
        }
    }

    private static void readLines(Consumer<Character> pressed) throws IOException {
        int key = System.in.read();
        while (key >= 0) {
            pressed.accept((char) key);
            key = System.in.read();
        }
    }
}
