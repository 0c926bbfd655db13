package workbench.grade;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.IntStream;

/** A source file as bytes: what javac, which reads UTF-8, will stumble over for sure. */
final class SourceText {

    /** The complaint where javac does not come to an end, or breaks down. */
    static final String TOO_MUCH = "is too deep or too long for the compiler";

    private SourceText() {}

    /** What is wrong with it. Nothing if only javac can find out. */
    static Optional<String> fault(byte[] text) {
        if (beginsWith(text, 0xFE, 0xFF) || beginsWith(text, 0xFF, 0xFE)) {
            return Optional.of("is written in UTF-16, and javac reads UTF-8");
        }
        if (beginsWith(text, 0xEF, 0xBB, 0xBF)) {
            return Optional.of("begins with a byte order mark, which javac does not take");
        }
        if (IntStream.range(0, text.length).anyMatch(i -> text[i] == 0)) {
            return Optional.of("is no text: there are zero bytes in it");
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text));
        } catch (CharacterCodingException e) {
            return Optional.of(
                    "is not written in UTF-8, as javac reads it: look at line "
                            + firstUnreadableLine(text));
        }
        return conflict(new String(text, StandardCharsets.UTF_8));
    }

    private static Optional<String> conflict(String text) {
        String[] lines = text.split("\n", -1);
        return IntStream.range(0, lines.length)
                .filter(i -> lines[i].startsWith("<<<<<<< "))
                .mapToObj(i -> "has a conflict marker of git in line " + (i + 1))
                .findFirst();
    }

    private static int firstUnreadableLine(byte[] text) {
        String readable = new String(text, StandardCharsets.UTF_8);
        return (int) readable.substring(0, readable.indexOf('\ufffd')).lines().count();
    }

    private static boolean beginsWith(byte[] text, int... bytes) {
        return text.length >= bytes.length
                && IntStream.range(0, bytes.length).allMatch(i -> (text[i] & 0xFF) == bytes[i]);
    }
}
