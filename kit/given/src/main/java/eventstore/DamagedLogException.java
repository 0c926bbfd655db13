package eventstore;

import java.nio.file.Path;

/**
 * A log file is not what was once written, at a place where an interrupted append cannot be the
 * reason.
 */
public final class DamagedLogException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /**
     * @param line where it begins, counted from 1
     * @param reason what is wrong there
     */
    public DamagedLogException(Path file, int line, String reason) {
        super("%s, line %s: %s".formatted(file.getFileName(), line, reason));
    }
}
