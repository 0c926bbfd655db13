package samples.quoting;

/** What others must not know, either. */
public interface Priced {}
