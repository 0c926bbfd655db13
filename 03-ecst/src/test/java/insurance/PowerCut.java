package insurance;

/** The power fails. An error and not an exception, so that no code handles it and goes on. */
final class PowerCut extends Error {

    private static final long serialVersionUID = 1;
}
