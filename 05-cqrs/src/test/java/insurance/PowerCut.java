package insurance;

/** The power fails. An error and not an exception, so that nobody can handle it and go on. */
final class PowerCut extends Error {

    private static final long serialVersionUID = 1;
}
