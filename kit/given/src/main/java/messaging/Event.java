package messaging;

/**
 * Says that something has happened, to whoever cares. Nobody can refuse it. Its name is in the past
 * tense: {@code AddressChanged}.
 */
public non-sealed interface Event extends Message {}
