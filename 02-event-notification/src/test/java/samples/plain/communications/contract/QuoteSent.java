package samples.plain.communications.contract;

import messaging.Event;

/** Announced when the e-mail is out. */
public record QuoteSent(String customerId) implements Event {}
