package insurance;

/** Looks behind a failure. */
final class Caused {

    private Caused() {}

    /** Whether a failure is this one, or was caused by it. */
    static boolean by(Throwable cause, Throwable failure) {
        for (Throwable it = failure; it != null; it = it.getCause()) {
            if (it == cause) {
                return true;
            }
        }
        return false;
    }
}
