package workbench.watch;

import java.io.IOException;
import java.util.function.Consumer;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import workbook.console.Console;

/** The keyboard: on a terminal each key counts at once; elsewhere, a letter and Enter do. */
final class Keys {

    private Keys() {}

    /** From now on, tells each key that is pressed. When there is no input, there are no keys. */
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
            Attributes before = terminal.enterRawMode();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> terminal.setAttributes(before)));
            int key = terminal.reader().read();
            while (key >= 0) {
                pressed.accept((char) key);
                key = terminal.reader().read();
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
