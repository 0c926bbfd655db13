package samples.synonyms.underwriting;

import messaging.Event;

/** What underwriting calls a move here. */
public record CustomerMoved(String customerId) implements Event {}
