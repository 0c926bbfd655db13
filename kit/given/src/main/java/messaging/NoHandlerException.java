package messaging;

/** A command was sent that no system handles. */
public final class NoHandlerException extends IllegalStateException {

    private static final long serialVersionUID = 1;

    public NoHandlerException(Class<? extends Command> type) {
        super("nobody handles " + type.getSimpleName());
    }
}
