package workbench.grade;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the files of a module were in older versions, as far as git knows. Without git, and outside
 * a clone, nothing is known.
 */
final class History {

    private final Map<String, Set<String>> ids = new HashMap<>();

    private History() {}

    static History of(Path module) {
        History history = new History();
        try {
            history.ask(module);
        } catch (IOException e) {
            // No git here, and so no older versions.
            history.ids.clear();
        }
        return history;
    }

    /** Whether this text was there in some version. */
    boolean had(String place, byte[] text) {
        Set<String> known = ids.getOrDefault(place, Set.of());
        return !known.isEmpty() && known.contains(id(text));
    }

    private void ask(Path module) throws IOException {
        Process git =
                new ProcessBuilder(
                                "git",
                                "-c",
                                "core.quotePath=false",
                                "log",
                                "--format=",
                                "--raw",
                                "--no-abbrev",
                                "--no-renames",
                                "--relative",
                                "--",
                                ".")
                        .directory(module.toFile())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        git.getOutputStream().close();
        try (BufferedReader out =
                new BufferedReader(
                        new InputStreamReader(git.getInputStream(), StandardCharsets.UTF_8))) {
            out.lines().forEach(this::remember);
        }
    }

    // :100644 100644 OLD NEW M	src/main/java/…
    private void remember(String line) {
        String[] words = line.split("[ \t]", 6);
        if (words.length == 6 && words[5].startsWith("src/")) {
            Set<String> known = ids.computeIfAbsent(words[5], place -> new TreeSet<>());
            known.add(words[2]);
            known.add(words[3]);
        }
    }

    /** What git calls a file with this text. */
    private static String id(byte[] text) {
        byte[] unix =
                new String(text, StandardCharsets.ISO_8859_1)
                        .replace("\r\n", "\n")
                        .getBytes(StandardCharsets.ISO_8859_1);
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-1");
            sha.update(("blob " + unix.length + "\0").getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(sha.digest(unix));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
