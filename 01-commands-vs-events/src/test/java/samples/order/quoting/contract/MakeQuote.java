package samples.order.quoting.contract;

import messaging.Command;

public record MakeQuote(String customerId) implements Command {}
