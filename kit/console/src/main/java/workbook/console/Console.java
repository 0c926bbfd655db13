package workbook.console;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.UnsupportedEncodingException;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;

/**
 * Prints the board as well as the screen can: in colour or without, with signs or in plain ASCII.
 */
public final class Console {

    private static final String[][] PLAIN = {
        {"✔", "+"},
        {"✘", "x"},
        {"○", "."},
        {"●", "*"},
        {"←", "<-"},
        {"→", "->"},
        {"…", "..."},
        {"–", "-"},
        {"’", "'"}
    };

    private final PrintStream out;
    private final Charset charset;
    private final boolean colour;

    Console(PrintStream out, Charset charset, boolean colour) {
        this.out = out;
        this.charset = charset;
        this.colour = colour;
    }

    /**
     * Colour only on a terminal, and not where NO_COLOR is set (see no-color.org) or the terminal
     * calls itself dumb.
     */
    public static Console ofThisProcess() {
        String noColour = System.getenv("NO_COLOR");
        boolean wanted =
                (noColour == null || noColour.isEmpty()) && !"dumb".equals(System.getenv("TERM"));
        Charset charset = charsetOfTheScreen();
        return new Console(screen(charset), charset, wanted && isTerminal());
    }

    // Maven 4 takes System.out for its log, and puts a word of its own before each line.
    private static PrintStream screen(Charset charset) {
        if (!isMavens(System.out)) {
            return System.out;
        }
        try {
            return new PrintStream(new FileOutputStream(FileDescriptor.out), true, charset.name());
        } catch (UnsupportedEncodingException e) {
            return System.out;
        }
    }

    private static boolean isMavens(PrintStream out) {
        return out.getClass().getName().startsWith("org.apache.maven.");
    }

    /** Prints the text and ends the line. */
    public void print(String text) {
        String shown = colour ? text : text.replaceAll("\u001b\\[[0-9;]*m", "");
        if (!charset.newEncoder().canEncode("✔✘○●←→…–’")) {
            for (String[] sign : PLAIN) {
                shown = shown.replace(sign[0], sign[1]);
            }
        }
        out.println(shown);
        out.flush();
    }

    /** Begins at the top of an empty screen. Without a terminal, nothing happens. */
    public void clear() {
        if (isTerminal()) {
            out.print("\u001b[H\u001b[2J");
            out.flush();
        }
    }

    /**
     * Whether a person sits before a terminal. Since Java 22 there is a console object even where
     * there is none. It has to be asked.
     */
    public static boolean isTerminal() {
        java.io.Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (Boolean) java.io.Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException olderJava) {
            return true;
        } catch (IllegalAccessException | InvocationTargetException e) {
            return false;
        }
    }

    private static Charset charsetOfTheScreen() {
        String[] names = {
            System.getProperty("stdout.encoding"), System.getProperty("sun.stdout.encoding")
        };
        for (String name : names) {
            if (name != null) {
                try {
                    return Charset.forName(name);
                } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
                    // The next one may be better.
                    continue;
                }
            }
        }
        return Charset.defaultCharset();
    }
}
