package workbench;

/** Why a command cannot do what it is asked to, in words for the person at the keyboard. */
public final class CommandRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Says why, and what to do about it. */
    public CommandRefusedException(String message) {
        super(message);
    }
}
