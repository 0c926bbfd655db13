package messaging;

/** A system wanted to handle a command that already has its handler. */
public final class SecondHandlerException extends IllegalStateException {

    private static final long serialVersionUID = 1;

    public SecondHandlerException(Class<? extends Command> type) {
        super(type.getSimpleName() + " already has its handler");
    }
}
