package samples.variety.customer.contract;

import messaging.Event;

/** What all events of customer management have in common. */
public interface CustomerEvent extends Event {}
