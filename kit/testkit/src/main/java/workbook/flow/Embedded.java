package workbook.flow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * A style or a script that is part of a page. The page names it by its hash, and so the browser
 * uses no other.
 */
public record Embedded(String text) {

    /** The file that belongs to this class, with the same line ends on every machine. */
    public static Embedded of(Class<?> owner, String file) {
        try (InputStream in = owner.getResourceAsStream(file)) {
            return new Embedded(
                    new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its name in a Content-Security-Policy. */
    public String hash() {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
