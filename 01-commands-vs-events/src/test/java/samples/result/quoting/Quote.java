package samples.result.quoting;

public record Quote(String quoteId) {}
