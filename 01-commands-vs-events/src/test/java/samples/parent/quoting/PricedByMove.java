package samples.parent.quoting;

public interface PricedByMove {}
