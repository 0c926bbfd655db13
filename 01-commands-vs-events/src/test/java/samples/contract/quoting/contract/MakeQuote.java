package samples.contract.quoting.contract;

import messaging.Command;

public record MakeQuote(String customerId) implements Command {}
