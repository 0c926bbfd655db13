package messaging;

/**
 * Says that something has happened, to every system that cares. No system can refuse it. Its name
 * is in the past tense: {@code AddressChanged}.
 */
public non-sealed interface Event extends Message {}
