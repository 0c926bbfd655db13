package workbench.source;

import java.nio.charset.StandardCharsets;

/** Texts that are compared: how a line ends makes no difference. */
public final class Lines {

    private Lines() {}

    /** Whether both are the same text. Git on Windows may have written other ends of lines. */
    public static boolean same(byte[] one, byte[] other) {
        return unix(one).equals(unix(other));
    }

    private static String unix(byte[] text) {
        return new String(text, StandardCharsets.ISO_8859_1).replace("\r\n", "\n");
    }
}
