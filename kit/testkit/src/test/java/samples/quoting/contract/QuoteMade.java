package samples.quoting.contract;

/** What quoting tells everybody. */
public record QuoteMade(String quoteId) {}
