package samples.quoting.contract;

/** What quoting tells all systems. */
public record QuoteMade(String quoteId) {}
