package insurance.customer;

import insurance.customer.contract.CustomerEvent;
import java.util.List;
import messaging.Envelope;

/** Looks into the log of customer events. A log only grows: what is in it, is in it. */
public final class WhatRemains {

    private WhatRemains() {}

    /**
     * The ids of the envelopes in which a customer's state can still be read, in the order of the
     * log. An erasure carries no state, so it is not among them.
     */
    public static List<String> of(String customerId, List<Envelope<CustomerEvent>> log) {
        return log.stream()
                .filter(envelope -> envelope.message().customerId().equals(customerId))
                .filter(envelope -> envelope.message().state().isPresent())
                .map(Envelope::id)
                .toList();
    }
}
