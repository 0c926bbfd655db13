package samples.plain.communications.contract;

import messaging.Command;

/** Asks for an e-mail. It is a command, and so it has no place in a catalogue of events. */
public record SendQuote(String customerId) implements Command {}
