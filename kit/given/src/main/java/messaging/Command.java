package messaging;

/**
 * Asks one particular system to do something. That system may refuse. Its name is in the
 * imperative: {@code ChangeAddress}.
 */
public non-sealed interface Command extends Message {}
